"""The script that others load: at an address that stays, which they may take it from, and in a form they can run."""

import re

from generator.exports.embedding import NAME, SOURCE
from generator.exports.headers import HostLayout
from generator.model.edition import Edition
from generator.pages.routes import Routes
from generator.site import site_files
from tests.real_content import THEME

PLACES = [f"inbadda/behovsanalys/{NAME}", f"en/embed/needs-analysis/{NAME}"]


def test_it_stands_in_every_language_where_others_may_take_it(small_edition: Edition):
    dress = THEME
    made = dict(site_files.static(small_edition, dress, ("sv", "en")))
    place = HostLayout.of(small_edition, Routes.of(dress.ui, ("sv", "en")))
    for path in PLACES:
        assert made[path] == dress.assets[SOURCE]
        assert place.fields(place.base + path)["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "immutable" not in place.fields(place.base + path)["Cache-Control"]


def test_it_is_no_module_and_leaves_no_name_behind():
    """A module would need leave from our host to be loaded by another; a name could be taken by the page already."""
    code = THEME.assets[SOURCE].decode()
    assert not re.search(r"^(import|export)\b", code, re.MULTILINE)
    assert code.lstrip().startswith("{")
    assert code.rstrip().endswith("}")
