"""The files a brand names → what may be published of them, and why the others may not."""

from collections.abc import Mapping

from generator import brand
from generator.diagnostics import Diagnostic, Location, error
from generator.model.region import Region

KINDS = {"logo": ("svg", "png"), "font": ("woff2",)}
"""Field of the brand → endings its file may have."""


def named(region: Region) -> tuple[str, ...]:
    """Names of the files that the region's brand uses."""
    own = region.edition.brand if region.edition else None
    return tuple(name for name in (own.logo, own.font) if name) if own else ()


def clean(region: Region, files: Mapping[str, bytes], folder: str) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Name → bytes that are safe to publish, out of `files`, those of the region's folder; `folder` is its name."""
    safe: dict[str, bytes] = {}
    faults: list[Diagnostic] = []
    own = region.edition.brand if region.edition else None
    for field, endings in KINDS.items():
        name = getattr(own, field, None)
        if name is None or own is None:
            continue
        if name.rpartition(".")[2] not in endings:
            words = {"field": field, "value": name, "known": ", ".join(f".{e}" for e in endings)}
            faults.append(error(own.at(field), "not-one-of", "known-values", **words))
        elif name not in files:
            faults.append(error(own.at(field), "no-such-file", "missing-brand-file", file=f"{folder}/{name}"))
        else:
            try:
                safe[name] = brand.clean(name, files[name])
            except brand.Refused as refused:
                for refusal in refused.refusals:
                    place = Location(f"{folder}/{name}", refusal.line, refusal.column)
                    faults.append(error(place, refusal.code, file=name, **refusal.words))
    return safe, faults
