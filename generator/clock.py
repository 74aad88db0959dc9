"""What day it is. The only module that asks the clock; a build may be told instead, so that it can be repeated."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day given by SOURCE_DATE_EPOCH (seconds since 1970, UTC), else the day it is, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.date()
