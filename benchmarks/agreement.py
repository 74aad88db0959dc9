"""Whether Python and JavaScript judge alike: many random responses in each language, and some in every edition.

`python -m benchmarks twins`. `RESPONSES=100000` is the default for the nation, in all its languages; `make test` asks
2,000. Half of them are what firms would answer, half are any answers at all, hidden and impossible ones too. Node runs
all the time beside Python: while it judges one batch Python judges the same.
"""

import json
import os
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.firms import anything, plausible
from benchmarks.measuring import Figure
from generator.assessment.export import browser_data
from generator.assessment.recommend import assess
from generator.content import project
from generator.model.edition import Edition
from tests.assessment.conftest import whole
from tests.assessment.small import DAY
from tests.assessment.twin import MODULES, NODE

ROOT = Path(__file__).parents[1]
RESPONSES = int(os.environ.get("RESPONSES", "100000"))
BATCH = 500
IN_EACH_EDITION = int(os.environ.get("IN_EACH_EDITION", "500"))

_JUDGE = """
import { createInterface } from "node:readline"
const { assess } = await import(`file://${process.argv[1]}/recommend.js`)
const { opensWhen } = await import(`file://${process.argv[1]}/prose.js`)
let data, day
for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line)
  if (!Array.isArray(told)) ({ data, day } = told)
  else {
    const all = data.map((one) => told.map((given) => {
      const result = assess(one, given, day)
      return { ...result, nearMisses: result.nearMisses.map((n) => [n.service, opensWhen(one, n.opens)]) }
    }))
    process.stdout.write(JSON.stringify(all) + "\\n")
  }
}
"""


def figures() -> Iterator[Figure]:
    """Responses asked of both, and how many came out otherwise."""
    found = project.read(ROOT)
    command = [str(NODE), "--no-warnings", "--input-type=module", "-e", _JUDGE, str(MODULES)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as node:
        for name in found.editions:
            if edition := found.edition(name):
                asked = RESPONSES if edition.laid_on is None else IN_EACH_EDITION
                for language, wrong in zip(edition.languages, _otherwise(node, edition, asked), strict=True):
                    yield Figure("twins", f"{name}, {language}: otherwise", wrong, f"of {asked}")


def _otherwise(node: subprocess.Popen[str], edition: Edition, asked: int) -> list[int]:
    """How many responses come out otherwise, for each language of an edition."""
    chance = random.Random(edition.site.id)  # noqa: S311 - any numbers do
    data = [browser_data(edition, language) for language in edition.languages]
    _tell(node, {"data": data, "day": DAY.isoformat()})
    wrong = [0] * len(data)
    for start in range(0, asked, BATCH):
        given = [(plausible, anything)[i % 2](edition, chance) for i in range(min(BATCH, asked - start))]
        _tell(node, given)
        results = [assess(edition, responses, DAY) for responses in given]
        assert node.stdout is not None
        for place, theirs in enumerate(json.loads(node.stdout.readline())):
            ours = (whole(result, edition, edition.languages[place]) for result in results)
            wrong[place] += sum(mine != other for mine, other in zip(ours, theirs, strict=True))
    return wrong


def _tell(node: subprocess.Popen[str], what: Any) -> None:  # noqa: ANN401 - any JSON value
    assert node.stdin is not None
    node.stdin.write(json.dumps(what) + "\n")
    node.stdin.flush()
