"""Editions made only for tests: regions' folders from elsewhere, as `--region` takes them."""

from pathlib import Path

EVERYTHING = Path(__file__).parent / "everything"
"""A made-up region whose edition, with the folder's name for id, uses all that an overlay can say."""
