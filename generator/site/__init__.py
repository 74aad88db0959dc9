"""The site as files: the theme that dresses it, its scripts put together, every file of an edition."""
