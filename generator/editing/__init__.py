"""Changes of content files that commands make: only the lines that change, comments and layout as they were. Pure."""
