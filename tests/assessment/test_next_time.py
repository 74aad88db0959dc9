"""A guide about what has already happened keeps apart what can help now and what only helps the next time."""

from generator.model.edition import Edition
from generator.model.service import Service
from generator.pages.families.texts import next_time


def test_only_a_guide_about_what_has_happened_speaks_of_the_next_deal(edition: Edition):
    guides = {guide.id: guide for guide in edition.guides_in(edition.languages[0])}
    later = {guide.id: next_time(edition, guide) for guide in guides.values()}
    told = {guide: services for guide, services in later.items() if services}
    assert told
    for guide_id, services in told.items():
        first = edition.need[guides[guide_id].needs[0]]
        options = [o for q in edition.questions for o in q.options if first.id in o.reveals]
        assert any(option.event and option.passed for option in options)
        assert all(isinstance(service, Service) and service.before for service in services)


def test_no_guide_offers_in_its_text_what_can_only_help_the_next_time(edition: Edition):
    for language in edition.languages:
        for guide in edition.guides_in(language):
            for service in next_time(edition, guide):
                assert f"::: service {service.id}\n" not in guide.body, (guide.id, language)
