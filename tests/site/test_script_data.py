"""A page that was opened before an exchange goes on with the data it was made with."""

from generator.site.script_data import script_data

STATIC = {
    "robots.txt": b"",
    "data/analysis.sv.json": b"{}",
    "data/county/12.sv.json": b"[]",
    "data/search/sv.json": b"1",
    "data/services.json": b"[1]",
    "data/checklist/v1.json": b"{}",
}


def test_what_scripts_fetch_lies_beside_them_and_only_that():
    data = script_data(STATIC)
    assert data.folder.startswith("assets/")
    assert data.folder.endswith("/")
    assert dict(data.files) == {
        data.folder + path: STATIC[path]
        for path in ("data/analysis.sv.json", "data/county/12.sv.json", "data/search/sv.json")
    }


def test_the_address_changes_when_the_data_do_and_only_then():
    folder = script_data(STATIC).folder
    assert script_data(dict(reversed(STATIC.items()))).folder == folder
    assert script_data({**STATIC, "data/services.json": b"[2]"}).folder == folder
    assert script_data({**STATIC, "data/county/12.sv.json": b"[2]"}).folder != folder
    moved = {**STATIC, "data/search/en.json": STATIC["data/search/sv.json"]}
    assert script_data({path: moved[path] for path in moved if path != "data/search/sv.json"}).folder != folder
