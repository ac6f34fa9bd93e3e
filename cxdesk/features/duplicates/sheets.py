"""The sheet on which two become one: every fact of both in words, and what goes along."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.ladder import Rung, Stage, rung_name, stage_name
from cxdesk.domain.merging import Field, MergeSheet, Noun, Side, Two, united
from cxdesk.domain.person import role_name
from cxdesk.i18n import _, _n, day, number
from cxdesk.store import duplicates, merging
from cxdesk.store.merging import Row

_LONG = frozenset({"note", "working_note"})
"""Texts of which both can stay, one after the other."""
_NAMED = {
    "parent_id": Noun.ACCOUNT,
    "account_id": Noun.ACCOUNT,
    "owner_id": Noun.PERSON,
    "reports_to_id": Noun.PERSON,
}
"""Columns that hold an id, and what they name."""


def _labels(noun: Noun) -> dict[str, str]:
    """The columns that are chosen one by one, in the order of the sheet."""
    if noun is Noun.PERSON:
        return {
            "name": _("Name"),
            "account_id": _("Works at"),
            "title": _("Job"),
            "role": _("Role"),
            "influence": _("Influence"),
            "reports_to_id": _("Reports to"),
            "left_on": _("Left"),
            "time_zone": _("Time zone"),
            "contact_ok": _("May be contacted"),
            "working_note": _("Working note"),
        }
    return {
        "name": _("Name"),
        "parent_id": _("Belongs to"),
        "owner_id": _("Owner"),
        "tier": _("Tier"),
        "currency": _("Currency"),
        "since_on": _("Customer since"),
        "city": _("City"),
        "country": _("Country"),
        "industry": _("Industry"),
        "note": _("Note"),
    }


def in_order(db: Connection, two: Two) -> Two:
    """The one to which more belongs is kept, else the older one."""
    table = merging.TABLES[two.noun]
    ids = sorted(two.key)
    weight = {id_: sum(merging.counts(db, table, id_).values()) for id_ in ids}
    kept = max(ids, key=lambda id_: weight[id_])
    going = next(id_ for id_ in ids if id_ != kept)
    return Two(two.noun, kept, going)


def rows(db: Connection, two: Two) -> dict[Side, Row]:
    """Both rows; that one is the other's parent, or reports to them, is forgotten.

    Raises DeskError when one of the two is gone.
    """
    both = {
        Side.KEPT: duplicates.row(db, two.noun, two.kept),
        Side.GOING: duplicates.row(db, two.noun, two.going),
    }
    return {side: row | _to_each_other(two, row) for side, row in both.items()}


def _to_each_other(two: Two, row: Row) -> Row:
    return {key: None for key in _NAMED if row.get(key) in two.key}


def sheet(db: Connection, two: Two) -> MergeSheet:
    """Raises DeskError when one of the two is gone."""
    kept, going = rows(db, two).values()
    fields = tuple(_fields(db, two.noun, kept, going))
    counts = merging.counts(db, merging.TABLES[two.noun], two.going)
    return MergeSheet(
        two,
        kept["name"],
        going["name"],
        (*fields, *_own_fields(db, two)),
        tuple(_in_words(counts)),
        tuple(_outcome(db, two)) if two.noun is Noun.ACCOUNT else (),
    )


def _fields(db: Connection, noun: Noun, kept: Row, going: Row) -> Iterator[Field]:
    for key, label in _labels(noun).items():
        if kept[key] is None and going[key] is None:
            continue
        shown = [_shown(db, key, row[key]) for row in (kept, going)]
        yield Field(key, label, shown[0], shown[1], joins=key in _LONG)


def _own_fields(db: Connection, two: Two) -> Iterator[Field]:
    if two.noun is Noun.ACCOUNT:
        for own in duplicates.own_fields(db, two):
            yield Field(own.id, own.name, own.kept or "", own.going or "")


def _shown(db: Connection, key: str, value: Any) -> str:
    if value is None:
        return _("still there") if key == "left_on" else ""
    if key in _NAMED:
        return duplicates.name(db, _NAMED[key], value)
    special: dict[str, Callable[[Any], str]] = {"contact_ok": _yes_or_no, "role": role_name}
    return special.get(key, _plain)(value)


def _plain(value: str | int | date) -> str:
    if isinstance(value, date):
        return day(value)
    return number(value) if isinstance(value, int) else value


def _yes_or_no(value: int) -> str:
    return _("yes") if value else _("no")


def _outcome(db: Connection, two: Two) -> Iterator[tuple[str, str]]:
    """Where the one account stands, by rule, when both paths are one; where they differ now."""
    names: tuple[tuple[str, str, Callable[[str], str]], ...] = (
        ("rung", _("Rung"), _rung),
        ("stage", _("Stage"), _stage),
    )
    for axis, label, named in names:
        kept, going = (merging.steps(db, id_, axis) for id_ in (two.kept, two.going))
        path = united(kept, going, begins=axis == "rung")
        stands = {steps[-1].to for steps in (kept, going) if steps}
        if len(stands) > 1:
            last = path[-1]
            yield (
                label,
                _("{name} since {day}").format(name=named(last.to), day=day(last.on)),
            )


def _rung(value: str) -> str:
    return rung_name(Rung(value))


def _stage(value: str) -> str:
    return stage_name(Stage(value))


def _in_words(counts: dict[str, int]) -> Iterator[str]:
    """What goes along, as people call it; what only hangs on these needs no word of its own.

    An account has interactions, a person takes part in them.
    """

    def said(one: str, many: str, *tables: str) -> str:
        n = sum(counts.get(table, 0) for table in tables)
        return _n(one, many, n).format(n=number(n)) if n else ""

    interactions = "interaction" if "interaction" in counts else "interaction_person"
    words = (
        said("{n} interaction", "{n} interactions", interactions),
        said("{n} person", "{n} people", "person"),
        said("{n} answer", "{n} answers", "answer"),
        said("{n} promise", "{n} promises", "promise"),
        said("{n} plan", "{n} plans", "plan"),
        said("{n} subscription", "{n} subscriptions", "subscription"),
        said("{n} file", "{n} files", "attachment"),
    )
    yield from filter(None, words)
