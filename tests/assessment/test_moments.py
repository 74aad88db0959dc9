"""What a need says of the deal at hand: only one that is past helps nobody but the next time."""

from generator.assessment.moments import moments_passed
from generator.model.checklist import Moment
from generator.model.edition import Edition


def test_an_unpaid_invoice_is_past_contract_delivery_and_claim(edition: Edition):
    assert moments_passed(edition.checklist, "obetald-tvist") == (Moment.CONTRACT, Moment.DELIVERY, Moment.CLAIM)


def test_a_need_that_may_be_about_a_deal_to_come_has_passed_nothing(edition: Edition):
    assert [n.id for n in edition.needs if moments_passed(edition.checklist, n.id)] == ["obetald-tvist"]
