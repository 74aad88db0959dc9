"""Where the theme lies. Apart from `theme_loader`, for those who need not read it."""

from pathlib import Path


def path() -> Path:
    """Where the theme lies: beside the package in a checkout, or installed with it."""
    parent = Path(__file__).resolve().parents[2]
    checkout = parent / "site_templates"
    return checkout if checkout.is_dir() else parent / "onedoor_templates"
