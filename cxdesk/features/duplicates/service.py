"""Duplicates: the pairs that look alike, and two becoming one as one deed."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import System
from cxdesk.domain.likeness import Pair
from cxdesk.domain.merging import (
    Choices,
    MergeSheet,
    Noun,
    Side,
    Two,
    chosen,
    joined,
)
from cxdesk.domain.text import check_note, folded, name_key
from cxdesk.features.duplicates import finding, sheets
from cxdesk.i18n import _
from cxdesk.store import accounts, duplicates, merging, search
from cxdesk.store.journal import deed
from cxdesk.store.merging import Row

MOST_SUGGESTED = 8

Progress = Callable[[int, int], None]


def unheard(_done: int, _total: int) -> None:
    """Nobody watches the progress."""


def pairs(db: Connection, progress: Progress = unheard) -> list[Pair]:
    """What looks alike and was not said to be two: accounts first, then people."""
    firms, humans = duplicates.firms(db), duplicates.humans(db)
    names = {firm.id: firm.name for firm in firms}
    apart = duplicates.apart(db)
    total = len(firms) + len(humans)
    found = finding.pairs_of_firms(firms, _part(progress, 0, total))
    found += finding.pairs_of_humans(humans, names, _part(progress, len(firms), total))
    return [pair for pair in found if pair.two.key not in apart]


def _part(progress: Progress, before: int, total: int) -> Progress:
    """The progress of one of two searches, as that of both."""

    def further(done: int, _of: int) -> None:
        progress(before + done, total)

    return further


def sheet(db: Connection, noun: Noun, first: str, second: str) -> MergeSheet:
    """What one wants to see before the two become one; the one with more to it is kept.

    Raises DeskError when they are the same, or one of them is gone.
    """
    if first == second:
        raise DeskError(_("That is the same one. Nothing was changed. Choose another."))
    two = sheets.in_order(db, Two(noun, first, second))
    return sheets.sheet(db, two)


def merge(db: Connection, two: Two, choices: Choices) -> None:
    """Makes one of two; `choices` say of each field whose value stays.

    The one that is left is found from then on under both names and ids. Raises DeskError when one
    of the two is gone, or when two notes are too large to stay together.
    """
    rows = sheets.rows(db, two)
    shown = sheets.sheet(db, two)
    taken = {field.key: chosen(field, choices) for field in shown.fields}
    columns = _columns(two.noun, rows, taken)
    name = _("Merge {going} into {kept}").format(going=shown.going, kept=shown.kept)
    with deed(db, name):
        duplicates.take_own(db, two, {key for key, side in taken.items() if side is Side.GOING})
        merging.merge(db, two, columns)
        for system, value in _known_as(two, rows, columns):
            merging.also_called(db, two, system, value)


def set_apart(db: Connection, two: Two) -> None:
    """Remembers that they are two, so that they are never proposed again; undo forgets it."""
    first, second = (row["name"] for row in sheets.rows(db, two).values())
    with deed(db, _("Keep {first} and {second} apart").format(first=first, second=second)):
        duplicates.keep_apart(db, two)


def suggestions(db: Connection, words: str) -> list[tuple[str, str]]:
    """(id, name) of the accounts that hold every word, by name; none for no words."""
    found = accounts.names(db, search.accounts(db, words))
    return sorted(found.items(), key=_by_name)[:MOST_SUGGESTED]


def _by_name(found: tuple[str, str]) -> str:
    return found[1].casefold()


def _columns(noun: Noun, rows: Mapping[Side, Row], taken: Mapping[str, Side]) -> Row:
    """What the row that is left will say; what follows from its name comes along."""
    known = rows[Side.KEPT]
    columns = {key: _value(rows, key, side) for key, side in taken.items() if key in known}
    if noun is Noun.ACCOUNT:
        return columns | {"name_key": name_key(columns["name"])}
    named = rows[taken["name"]]
    return columns | {"given": named["given"], "family": named["family"]}


def _value(rows: Mapping[Side, Row], key: str, side: Side) -> Any:
    if side is Side.BOTH:
        return check_note(joined(rows[Side.KEPT][key], rows[Side.GOING][key]))
    return rows[side][key]


def _known_as(two: Two, rows: Mapping[Side, Row], columns: Row) -> Iterator[tuple[System, str]]:
    """By what files may still call it: the id that is no more, and the other name."""
    yield System.OWN, two.going
    is_account = two.noun is Noun.ACCOUNT
    key, system = (name_key, System.NAME) if is_account else (folded, System.PERSON_NAME)
    for row in rows.values():
        if key(row["name"]) != key(columns["name"]):
            yield system, row["name"]
