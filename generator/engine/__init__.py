"""mkdocs, for those who use it by hand."""
