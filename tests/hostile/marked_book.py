"""A book in which every text of one account is a word of its own, and all words in a PDF."""

import io
import json
from datetime import date
from itertools import product
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    StreamObject,
    TextStringObject,
)
from sqlalchemy import Text, insert

from cxdesk.domain.interaction import Direction, Kind, State
from cxdesk.domain.promise import Side
from cxdesk.store.journal import deed
from cxdesk.store.tables import metadata

TODAY = date(2026, 11, 17)
PAST, SOON = date(2026, 11, 2), date(2026, 11, 27)
GONE = "2026-11-01T00:00:00Z#1"
A = {"account_id": "a"}

# Table, id of the row, and its columns that are not free text. Every other text gets a marker.
ROWS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("person", "me", {"account_id": None}),
    ("person", "mute", {"account_id": None}),
    ("account", "a", {"owner_id": "me", "parent_id": None, "currency": "EUR", "since_on": PAST}),
    ("person", "sponsor", A | {"role": "Sponsor", "reports_to_id": None}),
    ("person", "other", A | {"reports_to_id": "sponsor"}),
    ("person", "left", A | {"left_on": PAST}),
    ("handle", "phone", {"person_id": "me", "system": "phone"}),
    ("handle", "mail", {"person_id": "me", "system": "email"}),
    ("handle", "their_phone", A | {"person_id": "sponsor", "system": "phone"}),
    ("handle", "site", A | {"system": "domain"}),
    ("handle", "odd", A),
    ("custom_field", "field", {"type": "text", "place": 1}),
    ("custom_value", "value", A | {"field_id": "field"}),
    *(
        (
            "interaction",
            f"i_{kind}_{state}",
            A
            | {"kind": kind, "state": state, "direction": Direction.TWO_WAY, "on_day": PAST}
            | {"next_step": "open", "on_chart": True, "sentiment": -2, "at": None},
        )
        for kind, state in product(Kind, (State.DONE, State.PLANNED))
    ),
    ("interaction_person", "with", A | {"interaction_id": "i_call_done", "person_id": "other"}),
    ("tagging", "tag", A | {"interaction_id": "i_call_done"}),
    ("move", "first", A | {"axis": "rung", "to_value": "taker", "on_day": PAST, "place": 1}),
    ("move", "then", A | {"axis": "rung", "to_value": "client", "on_day": PAST, "place": 2}),
    ("move", "stage", A | {"axis": "stage", "to_value": "growth", "on_day": PAST, "place": 1}),
    *(
        (
            "answer",
            f"answer_{score}",
            A
            | {"person_id": "other", "series": "relationship", "score": score, "on_day": PAST}
            | {"at": None, "followed_up_id": None, "confidential": score == 8},
        )
        for score in (2, 8, 10)
    ),
    *(
        (
            "promise",
            f"promise_{side}_{end}",
            A
            | {"side": side, "owner_id": "me" if side is Side.OURS else "other"}
            | {"person_id": "sponsor", "made_on": PAST, "interaction_id": None, "outcome": end}
            | {"closed_on": PAST if end else None},
        )
        for side, end in product(Side, (None, "done", "broken"))
    ),
    *(
        (
            "promise_due",
            f"due_{side}_{end}",
            A | {"promise_id": f"promise_{side}_{end}", "due_on": PAST, "set_on": PAST},
        )
        for side, end in product(Side, (None, "done", "broken"))
    ),
    ("plan", "plan", A | {"state": "running", "go_live_on": SOON}),
    ("plan", "old", A),
    ("plan_item", "stone", A | {"plan_id": "plan", "place": 1, "state": "todo", "due_on": SOON}),
    *(
        (
            "plan_item",
            f"{whose}_{state}",
            A
            | {"plan_id": "plan", "milestone_id": "stone", "place": 2, "state": state}
            | {whose: "me" if whose == "owner_ours_id" else "other", "due_on": PAST},
        )
        for whose, state in product(
            ("owner_ours_id", "owner_theirs_id"), ("todo", "doing", "done", "cancelled")
        )
    ),
    ("plan_template", "template", {"steps": "[]"}),
    ("holiday", "holiday", A | {"on_day": SOON}),
    ("work_calendar", "week", A),
    (
        "subscription",
        "sub",
        A | {"amount_minor": 777_00, "currency": "EUR", "period": "year", "end_on": SOON},
    ),
    ("rate", "rate", {"currency": "USD", "on_day": PAST, "per_base": "1.1"}),
    ("feedback", "open", A | {"state": "in_progress", "answer_id": "answer_2"}),
    ("feedback", "strange", A | {"answer_id": None, "interaction_id": "i_complaint_done"}),
    ("feedback", "hidden", A | {"answer_id": None, "interaction_id": None}),
    ("feedback", "reworded", A | {"answer_id": None, "interaction_id": None, "state": "done"}),
    ("feedback", "trashed", A | {"state": "done", "deleted_at": GONE}),
    ("copy_choice", "lead", A | {"audience": "customer", "row_id": None}),
    ("copy_choice", "our_lead", A | {"audience": "internal", "row_id": None}),
    ("copy_choice", "out", A | {"audience": "customer", "row_id": "hidden", "left_out": True}),
    ("copy_choice", "words", A | {"audience": "customer", "row_id": "reworded"}),
    ("attachment", "file", A | {"interaction_id": "i_email_done"}),
    ("import_file", "import", {"mapping": "{}", "counts": "{}"}),
    ("waiting", "tray", {"import_id": "import", "row_no": 2, "fields": "{}"}),
)

SETTINGS = ("my_name", "my_firm", "rung_names")

# Texts that a CHECK, a JSON reader or the store gives a form; no marker fits into them.
SHAPED = {
    ("custom_field", "type"),
    ("interaction", "next_step"),
    ("interaction", "at"),
    ("move", "axis"),
    ("move", "to_value"),
    ("answer", "series"),
    ("answer", "at"),
    ("promise", "outcome"),
    ("plan_item", "state"),
    ("plan_template", "steps"),
    ("copy_choice", "audience"),
    ("copy_choice", "row_id"),
    ("subscription", "currency"),
    ("account", "currency"),
    ("rate", "currency"),
    ("rate", "per_base"),
    ("import_file", "mapping"),
    ("import_file", "counts"),
    ("waiting", "fields"),
}

Place = tuple[str, str, str]


class Markers(dict[Place, str]):
    """A word of its own for each place, without digits and without letters that ligate."""

    def __missing__(self, place: Place) -> str:
        letters = "abdeghkmnoprsuvw"
        number = len(self)
        word = "".join(letters[number >> shift & 15] for shift in (8, 4, 0))
        self[place] = f"Zq{word}q"
        return self[place]

    def found_in(self, words: str) -> set[Place]:
        return {place for place, marker in self.items() if marker in words}


def fill(book, markers: Markers) -> None:
    """Every text of one account, "a", becomes its marker."""
    with book.write() as db, deed(db, markers[("deed", "", "name")]):
        for name in SETTINGS:
            value = json.dumps(markers[("setting", name, "value")])
            db.execute(insert(metadata.tables["setting"]).values(id=name, value=value))
        for table, row_id, shaped in ROWS:
            db.execute(insert(metadata.tables[table]).values(_row(markers, table, row_id, shaped)))


def _row(markers: Markers, table: str, row_id: str, shaped: dict[str, Any]) -> dict[str, Any]:
    free = [name for name in texts(table) if name not in shaped]
    return {"id": row_id} | shaped | {name: markers[(table, row_id, name)] for name in free}


def texts(table: str) -> list[str]:
    """The columns of a table that hold free text."""
    return [
        column.name
        for column in metadata.tables[table].columns
        if type(column.type) is Text
        and not column.foreign_keys
        and column.name not in ("id", "deleted_at")
        and (table, column.name) not in SHAPED
    ]


def words_in(pdf: bytes) -> str:
    """All that is written in it: text, metadata, attachments and every string."""
    reader = PdfReader(io.BytesIO(pdf))
    parts = [page.extract_text() for page in reader.pages]
    parts += [str(reader.metadata), str(reader.attachments)]
    parts += [words for item in _objects(reader) for words in _strings(item)]
    return "\n".join(parts)


def _objects(reader: PdfReader) -> list[Any]:
    numbers = {number for generation in reader.xref.values() for number in generation}
    numbers |= set(reader.xref_objStm)
    return [item for n in sorted(numbers) if (item := reader.get_object(n)) is not None]


def _strings(item: Any) -> list[str]:
    if isinstance(item, TextStringObject):
        return [str(item)]
    if isinstance(item, ByteStringObject):
        return [item.decode("latin-1")]
    found: list[str] = []
    if isinstance(item, StreamObject):
        found.append(item.get_data().decode("latin-1"))
    inside = item.values() if isinstance(item, DictionaryObject) else ()
    for value in inside if not isinstance(item, ArrayObject) else item:
        found += _strings(value)
    return found
