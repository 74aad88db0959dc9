"""Editions → folders of finished files."""
