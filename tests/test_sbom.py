"""The bill of materials names every pinned package with its hashes."""

from audit.sbom import bill

LOCK = """--find-links wheels

jinja2==3.1.6 \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
Mark_Up==2.0 \\
    --hash=sha256:{a}
""".format(a="a" * 64, b="b" * 64)


def test_every_pinned_package_is_there_with_its_hashes():
    made = bill(LOCK, {"name": "onedoor", "version": "1.0"})
    assert [(c["purl"], len(c["hashes"])) for c in made["components"]] == [
        ("pkg:pypi/jinja2@3.1.6", 2),
        ("pkg:pypi/mark-up@2.0", 1),
    ]
    assert made["dependencies"][0]["dependsOn"] == [c["bom-ref"] for c in made["components"]]
