"""What the checks say of themselves: the page of a code and `onedoor explain` tell the same."""

import inspect

from generator.checks import MODULES, codes


def documentation(code: str) -> str:
    """What the docstring of the check that gives a code says after the code; empty for what reading alone finds."""
    for module in MODULES:
        if code in codes(module):
            about = (inspect.getdoc(module) or "").partition(": ")[2]
            return about[:1].upper() + about[1:]
    return ""
