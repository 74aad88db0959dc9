"""Brand: colours that can be read, logos and fonts that are safe. Values and bytes in, values, bytes and faults out."""

from generator.brand.colours import check, nearest
from generator.brand.css import css
from generator.brand.files import clean
from generator.brand.refusal import Refusal, Refused

__all__ = ["Refusal", "Refused", "check", "clean", "css", "nearest"]
