"""What day it is. The only module that asks the clock; a build may be told instead, so that it can be repeated."""

import contextlib
import os
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, date, datetime

_DAY: ContextVar[date | None] = ContextVar("_DAY", default=None)


def today() -> date:
    """The day of `on`, else that of SOURCE_DATE_EPOCH (seconds since 1970, UTC), else the day it is, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return _DAY.get() or now.date()


@contextlib.contextmanager
def on(day: date | None) -> Iterator[None]:
    """Context manager: `today` is `day`; None changes nothing."""
    before = _DAY.set(day or _DAY.get())
    try:
        yield
    finally:
        _DAY.reset(before)
