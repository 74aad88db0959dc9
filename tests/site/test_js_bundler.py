"""Modules put together are one module that does the same; what cannot be put together is refused."""

import pytest

from generator.site.js_bundler import BundleError, bundle, entries

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


def test_what_the_entry_exports_is_exported_and_what_comes_later_stays_apart():
    sources = {
        "a/main.js": 'import { get } from "./get.js"\nexport function start() { return get() }',
        "a/get.js": 'export const get = () => import("./later.js")',
        "a/later.js": "export const x = 1",
        "b/other.js": 'import { get } from "../a/get.js"\nget()',
    }
    made = bundle("a/main.js", sources)
    assert made.endswith("export const { start } = m1\n")
    assert 'import("./later.js")' in made
    with pytest.raises(BundleError, match=r'a/get\.js: import\("\./later\.js"\)'):
        bundle("b/other.js", sources)


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


def test_an_entry_imports_others_and_is_imported_by_none_now_or_later():
    sources = {
        "a/page.js": 'import { one } from "../b/one.js"\nimport("./later.js")\n',
        "a/later.js": 'import { one } from "../b/one.js"\n',
        "a/alone.js": "export const none = 0\n",
        "b/one.js": 'import { two } from "./two.js"\nexport const one = two\n',
        "b/two.js": "export const two = 2\n",
    }
    assert list(entries(sources)) == ["a/page.js"]
