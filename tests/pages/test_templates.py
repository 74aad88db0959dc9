"""Templates that were compiled before are taken as they were, and only where they fit."""

from generator.pages import templates
from generator.site import theme_loader


def test_what_was_compiled_is_not_compiled_again():
    dress = theme_loader.load()
    templates.environment.cache_clear()
    made = dict(templates.compiled(dress, {}))
    assert len(made) == len(dress.templates)
    templates.environment.cache_clear()
    assert templates.compiled(dress, made) == made


def test_bytes_of_another_source_or_none_are_compiled_anew():
    dress = theme_loader.load()
    templates.environment.cache_clear()
    made = dict(templates.compiled(dress, {}))
    one, other, *_ = made
    for unfit in (b"", b"nonsense", made[other]):
        templates.environment.cache_clear()
        assert templates.compiled(dress, {**made, one: unfit}) == made
