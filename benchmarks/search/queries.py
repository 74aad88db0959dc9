"""A query file → queries, and hits → scores. Knows the shape of addresses, no engine."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import yaml

KINDS = {
    "tjanster": "service", "aktorer": "actor", "regioner": "region", "ordlista": "term",
    "services": "service", "actors": "actor", "regions": "region", "glossary": "term",
}  # fmt: skip
ADDRESS = re.compile(rf"(?:^|/)(?P<english>en/)?(?P<segment>{'|'.join(KINDS)})/(?P<id>[^/]+)?/?(?:index\.html)?$")
DEEPEST = 10


@dataclass(frozen=True)
class Query:
    """What somebody types, and every target that is right."""

    text: str
    language: str
    features: tuple[str, ...]
    right: frozenset[str]


def read(path: Path) -> list[Query]:
    """The queries of a YAML file."""
    values = yaml.safe_load(path.read_text("utf-8"))
    return [_query(value) for value in (values["queries"] if isinstance(values, dict) else values)]


def _query(value: Mapping[str, Any]) -> Query:
    targets = (value["best_hit"], *value.get("acceptable", ()))
    right = frozenset(f"{target['kind']}/{target['id']}" for target in targets)
    return Query(value["query"], value["lang"], tuple(value["features"]), right)


def target(address: str, language: str) -> str:
    """`kind/id` of an address in that language; "" for any other page, which still takes up a rank."""
    parts = urlsplit(address)
    found = ADDRESS.search(parts.path)
    if not found or bool(found["english"]) != (language == "en"):
        return ""
    record = found["id"] or parts.fragment
    return f"{KINDS[found['segment']]}/{unquote(record)}" if record else ""


def rank(query: Query, addresses: Iterable[str]) -> int:
    """Rank of the first right hit, from 1; 0 when none is. A target that comes twice counts once."""
    seen: list[str] = []
    for address in addresses:
        found = target(address, query.language)
        if found and found in seen:
            continue
        seen.append(found)
        if found in query.right:
            return len(seen)
    return 0


def scores(ranks: Sequence[int]) -> tuple[int, float, float, float]:
    """How many, success@1, success@3 and mean reciprocal rank (cut at ten)."""
    count = len(ranks) or 1
    first = sum(found == 1 for found in ranks) / count
    third = sum(1 <= found <= 3 for found in ranks) / count
    return len(ranks), first, third, sum(1 / found for found in ranks if 0 < found <= DEEPEST) / count
