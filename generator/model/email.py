"""E-mail addresses that can be used in a link: judged by email-validator, and by what a link must not smuggle in."""

import re
from typing import Annotated, TypeAlias

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator

from generator.model.record import Line

_PLAIN = re.compile(r"[A-Za-z0-9._+'-]+")
"""What stands before the @ in addresses of functions. The standard allows more, and a link would read it as its own."""


def usable_email(text: str) -> str:
    """The address, with its domain in the usual form. No look-up is made.

    Raises `ValueError` with the name of what is wrong: `email_with_scheme`, `email_with_header`, `two_emails`,
    `bad_email`.
    """
    if re.match(r"[a-z]+:", text, re.IGNORECASE):
        raise ValueError("email_with_scheme")
    if re.search(r"[?&%\r\n]", text):
        raise ValueError("email_with_header")
    if text.count("@") > 1 and re.search(r"[\s,;/]", text):
        raise ValueError("two_emails")
    try:
        judged = validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        raise ValueError("bad_email") from None
    if not _PLAIN.fullmatch(judged.local_part):
        raise ValueError("bad_email")
    return judged.normalized


Email: TypeAlias = Annotated[Line, AfterValidator(usable_email)]
"""An e-mail address of a function, never of a person."""
