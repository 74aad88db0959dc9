"""Modules put together are one module that does the same; what cannot be put together is refused."""

import pytest

from generator.bundle import BundleError, bundle

MODULES = {
    "a/main.js": (
        'import { twice as double } from "../b/numbers.js"\n'
        'import * as words from "./words.js"\n'
        "show(double(words.SIZE))"
    ),
    "a/words.js": 'import { one } from "../b/numbers.js"\nexport const SIZE = one()',
    "b/numbers.js": "export function one() { return 1 }\nexport const twice = (n) => 2 * n",
}


def test_each_module_comes_once_before_those_that_need_it():
    assert bundle("a/main.js", MODULES).splitlines() == [
        "const m0 = (() => {",
        "function one() { return 1 }",
        "const twice = (n) => 2 * n",
        "return { one, twice }",
        "})()",
        "const m1 = (() => {",
        "const { one } = m0",
        "const SIZE = one()",
        "return { SIZE }",
        "})()",
        "const m2 = (() => {",
        "const { twice: double } = m0",
        "const words = m1",
        "show(double(words.SIZE))",
        "return {  }",
        "})()",
    ]


@pytest.mark.parametrize(
    "source",
    [
        'import "./other.js"',
        "export default 1",
        'const later = await import("./other.js")',
        'import { x } from "./missing.js"',
        'import { x } from "./main.js"',
    ],
)
def test_what_it_does_not_know_is_refused(source: str):
    with pytest.raises(BundleError, match=r"main\.js|missing\.js"):
        bundle("main.js", {"main.js": source})
