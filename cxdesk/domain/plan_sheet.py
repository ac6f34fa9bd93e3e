"""A plan as a sheet that the customer edits, and what is different when it comes back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.days import parse_day
from cxdesk.domain.errors import DeskError
from cxdesk.domain.exporting import Cell, Sheet, unguarded
from cxdesk.domain.plan_copy import PlanCopy, SharedStep, SharedStone
from cxdesk.domain.promise import Side
from cxdesk.domain.text import clean_line, folded
from cxdesk.i18n import _, day

KEY_LENGTH = 12
"""Letters from the end of an id: enough to tell the steps of one plan apart."""


class Column(StrEnum):
    MILESTONE = "milestone"
    ACTION = "action"
    SIDE = "side"
    OWNER = "owner"
    DUE = "due"
    AGREED = "agreed"
    DONE = "done"
    KEY = "key"


class Sort(StrEnum):
    """What a line of the sheet asks for."""

    CHANGE = "change"
    ADD = "add"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as the plan has it; `row` is what a spreadsheet shows for it, or 0.

    `before` and `after` are texts, days as ISO. A new step brings the cells of its `line`.
    """

    sort: Sort
    row: int
    step: str
    item_id: str | None = None
    column: Column | None = None
    before: str = ""
    after: str = ""
    line: Mapping[Column, str] | None = None

    @property
    def words(self) -> str:
        """ "Due of Scanners at gate 4: 20 Nov 2026 becomes 27 Nov 2026"."""
        if self.sort is Sort.ADD:
            return _("New: {step}").format(step=self.step)
        if self.sort is Sort.DROP:
            return _("Call off {step}: it is not in their sheet").format(step=self.step)
        assert self.column is not None
        return _("{what} of {step}: {before} becomes {after}").format(
            what=_headings()[self.column],
            step=self.step,
            before=_shown(self.column, self.before),
            after=_shown(self.column, self.after),
        )


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that could not be understood, and the sentence that says why."""

    row: int
    reason: str


Found = Difference | Unread


def _headings() -> dict[Column, str]:
    return {
        Column.MILESTONE: _("Milestone"),
        Column.ACTION: _("Action"),
        Column.SIDE: _("Whose"),
        Column.OWNER: _("Owner"),
        Column.DUE: _("Due"),
        Column.AGREED: _("Agreed"),
        Column.DONE: _("Done on"),
        Column.KEY: _("Key (please leave)"),
    }


def _shown(column: Column, text: str) -> str:
    if not text:
        return _("nothing")
    return day(date.fromisoformat(text)) if column in _DAYS else f"“{text}”"


_DAYS = (Column.DUE, Column.DONE, Column.AGREED)
_READ = (Column.SIDE, Column.OWNER, Column.DUE, Column.DONE)


def sheet(copy: PlanCopy) -> Sheet:
    """A row for each milestone, followed by its actions."""
    rows = [tuple(cells.values()) for _id, cells in _lines(copy)]
    return Sheet(_("Plan"), tuple(_headings().values()), iter(rows), len(rows))


def _lines(copy: PlanCopy) -> Iterator[tuple[str, dict[Column, Cell]]]:
    names = side_names(copy)
    for stone in copy.milestones:
        yield stone.id, _stone_line(stone)
        for step in stone.steps:
            yield step.id, _step_line(stone, step, names)


def side_names(copy: PlanCopy) -> dict[Side, str]:
    """What stands in the column that says whose a step is."""
    return {Side.OURS: copy.masthead.firm or _("Us"), Side.THEIRS: copy.masthead.account}


def _stone_line(stone: SharedStone) -> dict[Column, Cell]:
    owners = ", ".join(name for name in (stone.owner_ours, stone.owner_theirs) if name)
    return _line(stone.name, "", "", owners, stone)


def _step_line(stone: SharedStone, step: SharedStep, names: dict[Side, str]) -> dict[Column, Cell]:
    whose = names[step.side] if step.side else ""
    return _line(stone.name, step.name, whose, step.owner or "", step)


def _line(
    stone: str, name: str, side: str, owner: str, row: SharedStone | SharedStep
) -> dict[Column, Cell]:
    return {
        Column.MILESTONE: stone,
        Column.ACTION: name,
        Column.SIDE: side,
        Column.OWNER: owner,
        Column.DUE: row.due_on,
        Column.AGREED: row.agreed_on,
        Column.DONE: row.done_on,
        Column.KEY: row.id[-KEY_LENGTH:],
    }


def compare(copy: PlanCopy, rows: Sequence[Sequence[str]], today: date) -> list[Found]:
    """What is different in `rows`, the first of which is the head; in their order.

    Raises DeskError when it is not a sheet of this plan.
    """
    places = _places(rows[0] if rows else ())
    known = dict(_lines(copy))
    ids = {id_[-KEY_LENGTH:]: id_ for id_ in known}
    seen: set[str] = set()
    found: list[Found] = []
    for number, cells in enumerate(rows[1:], 2):
        line = {column: _cell(cells, place) for column, place in places.items()}
        if not any(line.values()):
            continue
        id_ = ids.get(line[Column.KEY])
        if line[Column.KEY] and id_ is None:
            found.append(Unread(number, _("Its key belongs to no step of this plan.")))
        elif id_ is None:
            found.append(Difference(Sort.ADD, number, _name(line), line=line))
        elif id_ in seen:
            found.append(Unread(number, _("This step stands in the sheet twice.")))
        else:
            seen.add(id_)
            found += _changes(id_, known[id_], line, number, today)
    if ids and not seen:
        raise _foreign()
    gone = (id_ for id_ in known if id_ not in seen)
    return [*found, *(Difference(Sort.DROP, 0, _name_of(known[id_]), id_) for id_ in gone)]


def _foreign() -> DeskError:
    return DeskError(
        _(
            "This is not a sheet of this plan: no line has a key of it."
            " Nothing was changed. Choose the file that you sent out."
        )
    )


def _places(head: Sequence[str]) -> dict[Column, int]:
    """Where each column stands, by its heading here or in English."""
    names = {folded(clean_line(unguarded(cell))): place for place, cell in enumerate(head)}
    here = _headings()
    places = {
        column: names[word]
        for column in Column
        for word in (folded(column.value), folded(here[column]))
        if word in names
    }
    if not {Column.KEY, Column.DUE} <= places.keys():
        raise _foreign()
    return places


def _cell(cells: Sequence[str], place: int) -> str:
    return clean_line(unguarded(cells[place])) if place < len(cells) else ""


def _name(line: Mapping[Column, str]) -> str:
    return line.get(Column.ACTION) or line.get(Column.MILESTONE) or ""


def _name_of(cells: Mapping[Column, Cell]) -> str:
    return str(cells[Column.ACTION] or cells[Column.MILESTONE])


def _changes(
    id_: str, cells: Mapping[Column, Cell], line: Mapping[Column, str], number: int, today: date
) -> Iterator[Found]:
    named = Column.ACTION if cells[Column.ACTION] else Column.MILESTONE
    for column in (named, *_READ):
        if column in line and not _is_same(cells[column], line[column]):
            found = _difference(id_, cells, (column, line[column]), number, today)
            if isinstance(found, Unread) or found.before != found.after:
                yield found


def _difference(
    id_: str, cells: Mapping[Column, Cell], typed: tuple[Column, str], number: int, today: date
) -> Found:
    column, text = typed
    step, before = _name_of(cells), cells[column]
    if column in _DAYS and text:
        try:
            on = parse_day(text, today, "near")
        except DeskError:
            on = None
        if on is None:
            sentence = _("“{text}” is not a day one can be sure of.").format(text=text[:40])
            return Unread(number, sentence)
        text = on.isoformat()
    if column in (Column.MILESTONE, Column.ACTION) and not text:
        return Unread(number, _("“{step}” has lost its name.").format(step=step))
    told = before.isoformat() if isinstance(before, date) else str(before or "")
    return Difference(Sort.CHANGE, number, step, id_, column, told, text)


def _is_same(before: Cell, text: str) -> bool:
    """A spreadsheet writes the same day in its own way: 3/12/2026 may be 2026-12-03."""
    if not isinstance(before, date):
        return clean_line(str(before or "")) == text
    numbers = sorted(map(int, re.findall(r"[0-9]+", text)))
    years = (before.year, before.year % 100)
    return any(numbers == sorted((before.day, before.month, year)) for year in years)
