"""Overlays: what a region changes, laid on the nation's edition. The result is an edition of the same type."""

from generator.overlay.apply import lay, public_region
from generator.overlay.faults import CODES, faults
from generator.overlay.region_files import RegionFiles

__all__ = ["CODES", "RegionFiles", "faults", "lay", "public_region"]
