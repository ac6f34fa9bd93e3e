"""Hands a plan over as a file: a paper, a calendar, or a sheet that may come back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from cxdesk.domain.errors import DeskError
from cxdesk.domain.exporting import Sheet
from cxdesk.domain.file_name import safe_name
from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.plan_copy import PlanCopy, SharedStep, SharedStone
from cxdesk.domain.plan_sheet import sheet, side_names
from cxdesk.features.plans.coming_back import Returned, returned
from cxdesk.features.plans.page import copy_of
from cxdesk.i18n import _, language
from cxdesk.render.csv_sheet import write_csv
from cxdesk.render.plan_calendar import Day, DayBook, calendar
from cxdesk.render.whole_file import write_whole
from cxdesk.render.workbook import write_workbook
from cxdesk.store import plans


@dataclass(frozen=True, slots=True)
class Handed:
    """What goes out, gathered from the book; a file is made of it without the book."""

    copy: PlanCopy
    days: DayBook
    now: datetime

    def file_name(self, ending: str) -> str:
        """ "Harrow & Vane, Wave 2 rollout, 2026-11-17.pdf", safe on any system."""
        head = f"{self.copy.masthead.account}, {self.copy.title}"
        return safe_name(head, f", {self.copy.today.isoformat()}{ending}")


def gather(
    db: Connection, plan_id: str, today: date, now: datetime, with_delays: bool = False
) -> Handed:
    """`now` is UTC. Raises DeskError when the plan is gone."""
    shown = plans.get(db, plan_id)
    copy = copy_of(db, shown, today, with_delays)
    return Handed(copy, _days(shown, copy, plans.times_changed(db, shown)), now)


def _days(shown: Plan, copy: PlanCopy, changed: Mapping[str, int]) -> DayBook:
    """What was called off stays in the calendar as such, or it would stand there for ever."""
    rows: list[SharedStep | SharedStone] = []
    for stone in copy.milestones:
        rows += [*stone.steps, stone]
    days = [_day(row, changed) for row in rows if row.due_on]
    gone = [_gone(item, changed) for item in shown.items if not item.counts and item.due_on]
    return DayBook(copy.title, side_names(copy), (*days, *gone))


def _day(row: SharedStep | SharedStone, changed: Mapping[str, int]) -> Day:
    assert row.due_on is not None
    on, times = row.done_on or row.due_on, changed.get(row.id, 0)
    if isinstance(row, SharedStep):
        return Day(row.id, row.name, on, row.side, row.owner or "", times)
    owners = ", ".join(name for name in (row.owner_ours, row.owner_theirs) if name)
    return Day(row.id, row.name, on, None, owners, times)


def _gone(item: PlanItem, changed: Mapping[str, int]) -> Day:
    """Without its name: it may never have been in the customer's copy."""
    assert item.due_on is not None
    times = changed.get(item.id, 0)
    return Day(item.id, _("called off"), item.due_on, None, "", times, is_called_off=True)


# --- files


@dataclass(frozen=True, slots=True)
class Written:
    """`unshown` names the scripts for which this computer has no font."""

    path: Path
    unshown: tuple[str, ...] = ()


def write(handed: Handed, path: Path) -> Written:
    """As the ending of `path` says: .pdf, .ics, .csv or .xlsx; whole or not at all."""
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise DeskError(
            _(
                "A plan cannot be written as “{ending}”. Nothing was written."
                " Choose .pdf, .ics, .xlsx or .csv."
            ).format(ending=path.suffix or path.name)
        )
    return writer(handed, path)


def _write_paper(handed: Handed, path: Path) -> Written:
    # Late, because typst takes a while that only a page is worth.
    from cxdesk.render import plan_paper, summary  # noqa: PLC0415

    made = plan_paper.lay_out(handed.copy, summary.paper_of(language()), language())
    write_whole(path, made.pdf)
    return Written(path, made.unshown)


def _write_calendar(handed: Handed, path: Path) -> Written:
    write_whole(path, calendar(handed.days, handed.now))
    return Written(path)


def _write_csv(handed: Handed, path: Path) -> Written:
    file = StringIO(newline="")
    write_csv(file, sheet(handed.copy), _nobody_counts)
    write_whole(path, file.getvalue().encode("utf-8"))
    return Written(path)


def _write_workbook(handed: Handed, path: Path) -> Written:
    with TemporaryDirectory(prefix="cxdesk-") as folder:
        made = Path(folder) / "plan.xlsx"
        write_workbook(made, [_short(sheet(handed.copy))], _nobody_counts)
        write_whole(path, made.read_bytes())
    return Written(path)


def _short(whole: Sheet) -> Sheet:
    """A tab of a workbook holds 31 letters at most."""
    return Sheet(whole.name[:31], whole.columns, whole.rows, whole.count)


def _nobody_counts() -> None:
    """So few rows need no progress."""


WRITERS: Mapping[str, Callable[[Handed, Path], Written]] = {
    ".pdf": _write_paper,
    ".ics": _write_calendar,
    ".csv": _write_csv,
    ".xlsx": _write_workbook,
}
"""By the ending of the file."""


def read_back(
    db: Connection, plan_id: str, rows: Sequence[Sequence[str]], today: date
) -> Returned:
    """What the customer's edited sheet proposes; nothing is kept."""
    shown = plans.get(db, plan_id)
    return returned(db, shown, copy_of(db, shown, today), rows, today)
