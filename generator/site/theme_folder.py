"""The folder of the theme. Apart from `theme_loader`, so that who needs only the path imports nothing."""

from pathlib import Path


def path() -> Path:
    """The folder of the theme: beside the package in a checkout, or installed with it."""
    parent = Path(__file__).resolve().parents[2]
    checkout = parent / "site_templates"
    return checkout if checkout.is_dir() else parent / "onedoor_templates"
