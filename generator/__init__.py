"""A generator for public export guidance: content in YAML and Markdown in, one guide per edition out."""
