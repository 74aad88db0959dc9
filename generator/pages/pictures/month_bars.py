"""Cases month by month, as bars: what is shown, and a gap where a number is not. The table beside it says the same."""

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 720, 160
FOOT = 24
"""Room for the months below the bars."""
HEAD = 20
"""Room for a number above the tallest bar."""
APART = 0.25
"""Share of a month's width that is left between bars."""


class MonthBar(NamedTuple):
    """A month and where its bar stands, in the picture's units."""

    month: str
    number: int | None
    """None for a number that is not shown."""
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        """Where its words stand."""
        return self.x + self.width // 2


def month_bars(months: Sequence[str], counts: Sequence[int | None]) -> tuple[MonthBar, ...]:
    """The bars in the order of months, the tallest one as high as there is room for."""
    step = WIDTH / max(len(months), 1)
    width = round(step * (1 - APART))
    most = max((count for count in counts if count), default=1)
    bars = []
    for i, (month, count) in enumerate(zip(months, counts, strict=True)):
        height = round((HEIGHT - HEAD - FOOT) * (count or 0) / most)
        bars.append(MonthBar(month, count, round(step * i), HEIGHT - FOOT - height, width, height))
    return tuple(bars)
