"""What the author wrote: a folder on disk → editions."""
