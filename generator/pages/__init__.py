"""From an edition to pages: path, title and body, before any engine."""
