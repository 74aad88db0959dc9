"""A page whose body cannot be made says so."""

import pytest

from generator.pages.page import Page


def test_a_field_that_is_missing_in_a_body_is_never_taken_for_a_page_without_one():
    def body() -> str:
        raise AttributeError("review_due")

    page = Page("x/", "sv", "need", "X", "X", make_body=body)
    with pytest.raises(TypeError, match="review_due"):
        _ = page.body
