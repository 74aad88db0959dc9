"""The main walks: what firms and advisers do. Each raises WalkError at the first thing that is not there."""

from collections.abc import Callable

from audit.engines.engine import Engine, WalkError, press, see, wait
from generator.assessment.ticket import encode
from tests.browser.answering import EXPORTER
from tests.browser.families import ANSWERED, checklist

CODE = encode(ANSWERED, checklist())
NEXT = ".step-nav button[type=submit]"
ENTER = "\ue007"


def answered(engine: Engine, site: str) -> None:
    """Answer the quick path to its result."""
    engine.visit(f"{site}/behovsanalys/")
    for place, given in enumerate(EXPORTER, start=1):
        see(engine, ".step-place", f"Fråga {place} av {len(EXPORTER)}")
        for answer in (given,) if isinstance(given, str) else given:
            press(engine, "fieldset input", answer)
        press(engine, NEXT, "")
    see(engine, ".result h2", "Ert resultat")


def opened(engine: Engine, site: str, code: str = CODE) -> None:
    """Open the result of a firm from its link."""
    engine.visit(f"{site}/behovsanalys/#t={code}")
    see(engine, ".result h2", "Ert resultat")


def to_the_result(engine: Engine, site: str) -> None:
    """From the first question to the first door."""
    answered(engine, site)
    see(engine, ".door .door-name", "Börja här")
    wait(engine, "document.querySelectorAll('.result-first > li').length > 0", "no service on the result")
    code = engine.ask("document.querySelector('.code-text').textContent")
    if code != CODE:
        msg = f"the code is {code}, not {CODE}"
        raise WalkError(msg)


def back_and_on(engine: Engine, site: str) -> None:
    """Back from the result to the last question, and on again; a double click skips nothing."""
    answered(engine, site)
    engine.back()
    see(engine, ".step-place", "Fråga 9 av 9")
    press(engine, "button[data-back]", "Tillbaka")
    see(engine, ".step-place", "Fråga 8 av 9")
    press(engine, NEXT, "Nästa", times=2)
    see(engine, ".step-place", "Fråga 9 av 9")
    press(engine, NEXT, "Visa stöd för oss")
    see(engine, ".result h2", "Ert resultat")


def code_opened(engine: Engine, site: str) -> None:
    """A code is typed at the adviser's desk as it was handed on, and a link with it is opened."""
    engine.visit(f"{site}/radgivare/")
    press(engine, "input[name=code]", "")
    engine.type(f"Kod: {CODE}.{ENTER}")
    see(engine, ".result h2", "Företagets resultat")
    opened(engine, site, f"{CODE}.")
    wait(engine, f"location.hash === '#t={CODE}'", "the address is not the plain one")


def searched(engine: Engine, site: str) -> None:
    """A search from the box of any page leads to hits."""
    engine.visit(f"{site}/behov/")
    press(engine, "one-search input", "")
    engine.type("få betalt")
    wait(engine, "document.querySelectorAll('one-search [role=option]').length > 1", "no hits while typing")
    engine.type(ENTER)
    wait(engine, "document.querySelector('[data-search-status]')?.dataset.state === 'done'", "no answer to the search")
    wait(engine, "document.querySelectorAll('a[data-search-result]').length > 3", "too few hits")


def other_language(engine: Engine, site: str) -> None:
    """The other language shows the same result."""
    opened(engine, site)
    press(engine, "a[hreflang]", "English")
    see(engine, ".result h2", "Your result")
    wait(engine, f"location.hash === '#t={CODE}'", "the answers did not come along")


def printed(engine: Engine, site: str) -> None:
    """The button prints, and the result stands on one sheet where the driver can print."""
    opened(engine, site)
    engine.ask("(window.print = () => { window.asked = true }, true)")
    press(engine, "button[data-do=print]", "Skriv ut")
    wait(engine, "window.asked", "the button does not print")
    sheets = engine.sheets()
    if sheets not in {None, 1}:
        msg = f"the result prints on {sheets} sheets"
        raise WalkError(msg)


WALKS: tuple[tuple[str, Callable[[Engine, str], None]], ...] = (
    ("analysis to result", to_the_result),
    ("back, double click, on", back_and_on),
    ("code opened", code_opened),
    ("search", searched),
    ("language switch", other_language),
    ("print", printed),
)
"""Their names, and how they go."""
