"""Places of records: what a record is told of where it was written."""

from generator.reading import content_files
from tests.diagnosing import ROOT

FILE = "content/services/ekn.yaml"


def test_services_of_a_file_share_their_places() -> None:
    """Else a file of a thousand services would be kept in memory a thousand times."""
    text = (ROOT / FILE).read_text("utf-8")
    services = content_files.parts({FILE: text}).services
    lines = text.splitlines()
    assert len(services) > 1
    assert all(service.id in lines[service.at("id").line - 1] for service in services)
    assert {lines[service.at("actor").line - 1] for service in services} == {"actor: ekn"}
    assert len({id(service._places.marks) for service in services}) == 1  # noqa: SLF001 - what is kept is what is asked
