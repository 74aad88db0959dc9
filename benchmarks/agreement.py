"""Whether Python and JavaScript judge alike: many random responses in each language, and some in every edition.

`python -m benchmarks twins`. `RESPONSES=100000` a language is the default; `make test` asks 2,000.
"""

import os
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.firms import plausible
from benchmarks.measuring import Figure
from generator.assessment.export import browser_data
from generator.assessment.recommend import assess
from generator.content import project
from generator.model.edition import Edition
from tests.assessment.conftest import whole
from tests.assessment.small import DAY
from tests.assessment.twin import Twin

ROOT = Path(__file__).parents[1]
RESPONSES = int(os.environ.get("RESPONSES", "100000"))
BATCH = 2000
IN_EACH_EDITION = 200


def figures() -> Iterator[Figure]:
    """Responses asked of both, and how many came out otherwise."""
    found = project.read(ROOT)
    for name in found.editions:
        edition = found.edition(name)
        if edition is None:
            continue
        national = edition.laid_on is None
        for language in edition.languages:
            asked = RESPONSES if national else IN_EACH_EDITION
            yield Figure("twins", f"{name}, {language}: otherwise", _otherwise(edition, language, asked), f"of {asked}")


def _otherwise(edition: Edition, language: str, asked: int) -> int:
    chance = random.Random(f"{edition.site.id} {language}")  # noqa: S311 - any numbers do
    data, twin = browser_data(edition, language), Twin()
    wrong = 0
    for start in range(0, asked, BATCH):
        given = [plausible(edition, chance) for _ in range(min(BATCH, asked - start))]
        theirs = twin.assess(data, given)
        wrong += sum(whole(assess(edition, g, DAY), edition, language) != t for g, t in zip(given, theirs, strict=True))
    return wrong
