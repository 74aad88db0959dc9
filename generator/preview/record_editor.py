"""The local form: a record as it stands in its file, judged by the models that read it, and written line by line.

Only what is inside the project's or the region's own folder is ever written, and no symbolic link is followed.
"""

import difflib
import secrets
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from generator import schemas, terminal
from generator.clock import today
from generator.content import project_check, text_file
from generator.diagnostics import Diagnostic, Severity
from generator.editing.form_changes import BODY, changed, form_changes
from generator.editing.form_field import FieldPath, FormField
from generator.editing.record_form import form_fields, optional_fields
from generator.editing.record_items import ItemList, item_lists
from generator.editing.rename import KINDS
from generator.editing.yaml_places import UneditableError
from generator.model import former_ids
from generator.model.edition import Edition
from generator.model.page_kinds import place_of
from generator.model.record import Renameable
from generator.pages.routes import Routes
from generator.preview import record_file
from generator.preview.form_view import FormView, beside
from generator.preview.preview import Preview
from generator.preview.snapshot import Snapshot
from generator.reading.front_matter import front_matter

PLACE = "/_edit/"
"""Where the forms lie; no edition has such a folder."""


class FormReply(NamedTuple):
    """What a browser gets."""

    status: int
    html: str


class _Open(NamedTuple):
    """A record that is open in a form."""

    record: Renameable
    model: type[Renameable]
    file: str
    path: Path
    text: str
    page: str
    """Address of the page that shows it; empty when none does."""


class _Shown(NamedTuple):
    """What a form has."""

    fields: Sequence[FormField]
    lists: Sequence[ItemList]
    optional: Sequence[FieldPath]
    removable: Sequence[FieldPath]


class RecordEditor:
    """Shows and takes in forms. Its methods may be called from several threads, one at a time."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self.token = secrets.token_urlsafe(24)
        """What a form must send back: no other site knows it."""
        self._saved: dict[str, str] = {}
        """Record → what was last changed in it, to show once."""

    def form(self, kind: str, record_id: str, language: str) -> FormReply:
        """The form of a record, with what was just saved in it."""
        here = self._open(kind, record_id, language)
        if isinstance(here, FormReply):
            return here
        diff = self._saved.pop(f"{kind}/{record_id}/{language}", "")
        message = self._words["edit_saved"].format(file=here.file) if diff else ""
        return self._shown(here, {}, message=message, diff=diff)

    def save(self, kind: str, record_id: str, language: str, sent: Mapping[str, str]) -> FormReply | None:
        """Write what was changed; none when it is done. Else the form with what is wrong, and all that was typed."""
        here = self._open(kind, record_id, language)
        if isinstance(here, FormReply):
            return here
        if sent.get("digest") != record_file.digest(here.text):
            return self._shown(here, sent, message=self._words["edit_moved"], wrong=True)
        shown = self._whole(here)
        changes = form_changes(sent, here.text, shown.fields, shown.lists, shown.removable)
        if not changes:
            return self._shown(here, {}, message=self._words["edit_unchanged"])
        try:
            after = changed(here.text, here.record.at(), changes)
        except UneditableError:
            return FormReply(409, self._page(message=self._words["edit_broken"].format(file=here.file), wrong=True))
        wrong = self._errors(here, after)
        if wrong:
            told = beside(wrong, self._fields(here, after), shown.lists, changes.removed, here.file)
            return self._shown(here, sent, message=self._words["edit_wrong"], wrong=True, told=told)
        text_file.write(here.path, after)
        lines = difflib.unified_diff(here.text.splitlines(), after.splitlines(), lineterm="", n=0)
        self._saved[f"{kind}/{record_id}/{language}"] = "\n".join(list(lines)[2:])
        self.preview.refresh(force=True)
        return None

    def listing(self) -> FormReply:
        """Every record that can be changed."""
        snapshot = self.preview.source.snapshot
        if snapshot is None:
            return FormReply(409, self._page(message=self._words["nothing"], wrong=True))
        edition = snapshot.edition
        every = former_ids.records(edition)
        links = {kind: dict.fromkeys(record.id for record in records) for kind, records in every.items()}
        body = "".join(
            f"<h2>{kind}</h2><ul>{''.join(_link(kind, one, edition) for one in ids)}</ul>"
            for kind, ids in links.items()
        )
        return FormReply(200, self._page(title=self._words["edit_list"]).replace("</main>", f"{body}</main>"))

    def _open(self, kind: str, record_id: str, language: str) -> _Open | FormReply:
        """The record, if its file is as it was read, has no errors, and may be written."""
        snapshot, content = self.preview.source.snapshot, self.preview.source.content
        records = former_ids.records(snapshot.edition).get(kind, ()) if snapshot else ()
        languages = {getattr(one, "language", language) for one in records if one.id == record_id}
        spoken = language if language in languages else next(iter(languages), "")
        found = [one for one in records if one.id == record_id and getattr(one, "language", spoken) == spoken]
        if snapshot is None or content is None or not found or found[0].at().file not in content.files:
            return FormReply(404, self._page(message=self._words["edit_missing"], wrong=True))
        file = found[0].at().file
        text, path = content.files[file].text, content.path_of(file, self.preview.source.root)
        broken = any(one.at.file == file and one.severity is Severity.ERROR for one in content.faults)
        if (
            broken
            or not record_file.is_own(path, file, content, self.preview.source.root)
            or record_file.read(path) != text
        ):
            return FormReply(409, self._page(message=self._words["edit_broken"].format(file=file), wrong=True))
        return _Open(found[0], KINDS[kind], file, path, text, self._address(snapshot, kind, record_id, language))

    def _address(self, snapshot: Snapshot, kind: str, record_id: str, language: str) -> str:
        routes = Routes.of(snapshot.theme.ui, snapshot.edition.languages)
        spoken = language if language in routes.languages else routes.languages[0]
        if kind == "question":
            return self.preview.root() + routes.path("analysis", "", spoken)
        there = place_of(record_id) if kind == "page" else (kind, record_id)
        return self.preview.root() + routes.path(*there, spoken)

    def _fields(self, here: _Open, text: str = "") -> list[FormField]:
        return form_fields(text or here.text, here.record.at(), here.model, self._languages(here))

    def _languages(self, here: _Open) -> tuple[str, ...]:
        """Those in which a record's texts are written; none for one that is in a language itself."""
        return () if hasattr(here.record, "language") else self._edition.languages

    def _errors(self, here: _Open, after: str) -> list[Diagnostic]:
        """The errors that there would be with a new text and are not with the old one."""
        content = self.preview.source.content
        if content is None:
            return []
        before, now = (project_check.faults_with(content, here.file, text, today()) for text in (here.text, after))
        known = {(fault.code, *sorted(fault.words.items())) for fault in before}
        errors = (fault for fault in now if fault.severity is Severity.ERROR)
        return [fault for fault in errors if (fault.code, *sorted(fault.words.items())) not in known]

    def _whole(self, here: _Open) -> _Shown:
        """All that the form of a record has."""
        at, languages = here.record.at(), self._languages(here)
        lists = item_lists(here.text, at, here.model, languages)
        optional = optional_fields(here.text, at, here.model)
        return _Shown(self._fields(here), lists, optional, (*optional, *(path for one in lists for path in one.items)))

    def _shown(
        self,
        here: _Open,
        sent: Mapping[str, str],
        *,
        message: str = "",
        wrong: bool = False,
        told: tuple[Mapping[FieldPath, Sequence[str]], Sequence[str]] = ({}, ()),
        diff: str = "",
    ) -> FormReply:
        fields, lists, optional, _ = self._whole(here)
        every = [*fields, *(field for one in lists for field in one.new)]
        known = {field.path for field in every}
        elsewhere = [words for path, said in told[0].items() if path not in known for words in said]
        names = schemas.names(self._edition)
        view = FormView(fields, lists, optional, sent, told[0], self._ui, names)
        head = front_matter(here.text) if here.file.endswith(".md") else None
        html = self._page(
            title=self._words["edit_title"].format(name=here.record.id),
            message=message,
            wrong=wrong,
            faults=[*told[1], *elsewhere],
            diff=diff,
            groups=view.groups(),
            more=view.more(),
            body=sent.get(BODY, head[1]) if head else None,
            file=here.file,
            moves=any(one.is_movable and one.items[1:] for one in lists),
            digest=record_file.digest(here.text),
            names={kind: names[kind] for kind in sorted({field.names for field in every if field.names})},
            back=here.page,
            page=here.page,
        )
        return FormReply(422 if wrong else 200, html)

    @property
    def _edition(self) -> Edition:
        snapshot = self.preview.source.snapshot
        if snapshot is None:
            msg = "a form is shown only while there is an edition"
            raise LookupError(msg)
        return snapshot.edition

    @property
    def _ui(self) -> Mapping[str, Any]:
        snapshot = self.preview.source.snapshot
        return snapshot.theme.ui if snapshot else {}

    @property
    def _words(self) -> Mapping[str, str]:
        return terminal.catalogue(terminal.language()).preview

    def _page(self, **values: Any) -> str:  # noqa: ANN401 - what the template shows
        nothing: dict[str, Any] = dict.fromkeys(("message", "diff", "file", "digest", "page"), "")
        nothing |= {"title": self._words["edit"], "wrong": False, "faults": (), "groups": (), "more": (), "names": {}}
        nothing |= {"body": None, "moves": False}
        shared = {"words": self._words, "language": terminal.language(), "token": self.token}
        return _template().render({**nothing, "back": self.preview.root(), **shared, **values})


def _link(kind: str, record_id: str, edition: Edition) -> str:
    return f'<li><a href="{PLACE}{kind}/{record_id}?language={edition.languages[0]}">{record_id}</a></li>'


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.get_template("edit.html")
