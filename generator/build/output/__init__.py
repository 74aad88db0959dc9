"""What is written, checked and put in its place."""
