"""A map of squares: every region is one, in rows from the north and columns from the west, so that neighbours meet."""

from collections.abc import Iterable

from generator.model.region import Region, Tile


def squares(regions: Iterable[Region]) -> list[tuple[Tile, Region]]:
    """The regions that have a square on the map, as one reads it: from the north, west to east."""
    placed = [(region.tile, region) for region in regions if region.tile]
    return sorted(placed, key=lambda square: (square[0].row, square[0].column))
