"""From an edition to files for machines. Values in, bytes out."""
