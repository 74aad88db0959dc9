"""What keeps content true after it was written: what must be read again, which links died, what a source now says."""
