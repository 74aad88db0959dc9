"""The JavaScript twin: the modules the site serves, asked by Node. Browsers load them in tests/browser."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from tests.assessment.small import DAY

MODULES = Path(__file__).parents[2] / "site_templates" / "components" / "assessment"
NODE = Path(sys.executable).parent / "node"

_ASK = """
const { folder, script } = JSON.parse(process.argv[1])
// The message looks at the page for words in other languages: here there is none.
globalThis.document = { documentElement: { dataset: {} } }
let text = ""
for await (const part of process.stdin) text += part
const names = ["recommend", "prose", "ticket", "ticket-text", "anew", "../needs-analysis/message"]
const loaded = await Promise.all(names.map((name) => import(`file://${folder}/${name}.js`)))
const modules = Object.fromEntries(names.map((name, i) => [name.replace(/ticket-|.*\\//, ""), loaded[i]]))
const answer = await (0, eval)(`(${script})`)(modules, JSON.parse(text))
process.stdout.write(JSON.stringify(answer))
"""


class Twin:
    """The same questions to the JavaScript modules."""

    def call(self, script: str, argument: object = None) -> Any:  # noqa: ANN401 - any JSON value
        """What a JavaScript function of ({recommend, prose, ticket}, argument) returns."""
        told = json.dumps({"folder": str(MODULES), "script": script})
        command = [str(NODE), "--no-warnings", "--input-type=module", "-e", _ASK, told]
        done = subprocess.run(command, input=json.dumps(argument), capture_output=True, text=True, check=False)
        if done.returncode:
            raise AssertionError(done.stderr)
        return json.loads(done.stdout)

    def assess(self, data: dict[str, Any], responses: list[Any], day: date = DAY) -> list[dict[str, Any]]:
        """A result for each of the responses, in the shape of `whole`."""
        return self.call(
            """({recommend, prose}, {data, responses, day}) => responses.map((given) => {
                const r = recommend.assess(data, given, day)
                return {...r, nearMisses: r.nearMisses.map((n) => [n.service, prose.opensWhen(data, n.opens)])}
            })""",
            {"data": data, "responses": responses, "day": day.isoformat()},
        )
