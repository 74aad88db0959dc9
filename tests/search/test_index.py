"""The index is the same for the same content, arrives whole in the browser, and stays small."""

import gzip
import json
import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256

import pytest

from generator.model.edition import Edition
from generator.model.lexicon import Lexicon
from generator.search import SharedIndex, index, regional
from generator.search.bm25f import counted, lengths, weigh
from generator.search.encoding import front, numbers, steps
from generator.search.field_weights import LEVELS
from generator.search.search_documents import documents
from generator.search.stemming import LanguageWords
from tests.search.conftest import COMPONENT, ROOT, Ask, route

DIGEST = """
import hashlib, sys
from pathlib import Path
from generator.content import project
from generator.model.lexicon import Lexicon
from generator.reading import located_yaml
from generator.search import index
edition = project.read(Path(".")).national
lexicon = Lexicon.model_validate(located_yaml.read(Path("content/search.yaml").read_text("utf-8"), "x")[0])
made = index(edition, "sv", lexicon, lambda kind, record, language: f"{kind}/{record}/")
sys.stdout.write(hashlib.sha256(made).hexdigest())
"""


def digest(seed: str) -> str:
    """The index as a process of its own makes it."""
    world = {**os.environ, "PYTHONHASHSEED": seed}
    made = subprocess.run(
        [sys.executable, "-c", DIGEST], cwd=ROOT, env=world, check=True, capture_output=True, text=True
    )
    return made.stdout


def test_two_processes_make_the_same_bytes(shared_indexes: dict[str, SharedIndex], nation: Edition, lexicon: Lexicon):
    """Another one, where names have other hashes and nothing was made before."""
    made = index(nation, "sv", lexicon, lambda kind, record, _: f"{kind}/{record}/")
    assert digest("1" if os.environ.get("PYTHONHASHSEED") == "0" else "0") == sha256(made).hexdigest()
    assert index(nation, "sv", lexicon, route) == shared_indexes["sv"].content


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_posting_arrives_in_the_browser(language: str, nation: Edition, lexicon: Lexicon, ask: Ask):
    counts = counted(list(documents(nation, language, route)), LanguageWords(lexicon.languages[language]))
    sent = weigh(counts, lengths(counts))
    got = ask("entries", language)
    assert [stem for stem, _, _ in got] == sorted(sent)
    for stem, places, worth in got:
        assert list(zip(places, [round(level * LEVELS) for level in worth], strict=True)) == sent[stem], stem


def test_numbers_are_written_in_signs_that_json_need_not_escape():
    written = numbers([0, 44, 45, 2024, 2025, 10**6])
    assert json.dumps(written) == f'"{written}"'
    assert steps([0, 3, 4]) == [0, 2, 0]
    assert front(["tull", "tullverk"]).split("\n")[1][1:] == "verk"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_first_search_is_light(language: str, shared_indexes: dict[str, SharedIndex]):
    scripts = [gzip.compress(script.read_bytes(), 9, mtime=0) for script in COMPONENT.glob("*.js")]
    made = gzip.compress(shared_indexes[language].content, 9, mtime=0)
    assert len(made) + sum(map(len, scripts)) <= 90 * 1024


def test_a_region_hides_what_belongs_to_others(halland: Edition, shared_indexes: dict[str, SharedIndex]):
    own = json.loads(regional(halland, shared_indexes["sv"]))
    assert own["home"] == ["13"]
    assert "service/check-skane/" in own["hidden"]
    assert "service/check-halland/" not in own["hidden"]
    assert own["door"]["path"] == "region/halland/"
    assert own["more"] is None


def test_what_a_region_says_otherwise_is_all_it_sends(halland: Edition, shared_indexes: dict[str, SharedIndex]):
    first = halland.services[0]
    renamed = first.model_copy(update={"name": {"sv": "Västkustlånet", "en": "The West Coast Loan"}})
    changed = replace(halland, services=(renamed, *halland.services[1:]))
    more = json.loads(regional(changed, shared_indexes["sv"]))["more"]
    assert more["titles"] == "Västkustlånet"
    assert more["paths"] == f"service/{first.id}/"
