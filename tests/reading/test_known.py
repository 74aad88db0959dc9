"""Files whose text is known are not read again, and what comes out is the same."""

from dataclasses import fields

from generator.reading import content_files
from generator.reading.parsed_records import ParsedRecords
from tests.diagnosing import small_texts


def test_a_known_file_is_taken_as_it_was_read():
    before = content_files.files(small_texts())
    changed = {**small_texts(), "actors.yaml": small_texts()["actors.yaml"] + "# more\n"}
    after = content_files.files(changed, before)
    assert {name for name in after if after[name] is not before[name]} == {"actors.yaml"}
    assert after["actors.yaml"] == content_files.files(changed)["actors.yaml"]


def test_a_file_that_is_gone_is_gone():
    before = content_files.files(small_texts())
    left = {name: text for name, text in small_texts().items() if name != "actors.yaml"}
    assert [fault.code for fault in content_files.together(content_files.files(left, before)).faults] == [
        "no-such-file"
    ]


def test_what_files_hold_is_put_together_whatever_it_is():
    region = {"content/regions/y/region.yaml": "code: '01'\nname: 1"}
    wrong = {**small_texts(), "actors.yaml": "actors: [{id: x}]", **region}
    read = content_files.files(wrong)
    found = content_files.together(read)
    for one in fields(ParsedRecords):
        if one.name == "hollow":  # it is true of all files together
            continue
        each = [getattr(source.holds, one.name) for source in read.values()]
        whole = getattr(found, one.name)
        if isinstance(whole, dict):
            assert whole.keys() == {key for part in each for key in part}
        elif isinstance(whole, set | list | tuple):
            assert len(whole) == sum(map(len, each)), one.name
        else:
            assert [whole] == ([part for part in each if part is not None] or [None])
    assert found.faults
    assert {"x", "y", "01"} <= found.unread
