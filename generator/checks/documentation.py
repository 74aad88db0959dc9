"""What the checks say of themselves: the page of a code and `onedoor explain` tell the same."""

import inspect
from types import ModuleType

from generator import checks


def documentation(code: str) -> str:
    """The docstring of the check that gives a code, without the code; empty for what reading alone says."""
    for module in vars(checks).values():
        if isinstance(module, ModuleType) and code in getattr(module, "CODES", (getattr(module, "CODE", ""),)):
            about = (inspect.getdoc(module) or "").partition(": ")[2]
            return about[:1].upper() + about[1:]
    return ""
