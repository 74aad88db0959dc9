"""Measurements of a published site that take minutes, or need programs a test may not ask for. See CONTRIBUTING.md."""
