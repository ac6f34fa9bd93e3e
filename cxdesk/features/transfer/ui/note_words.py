"""The notes of the page where files come in: one clear sentence, and what can be done next."""

from collections.abc import Hashable
from dataclasses import dataclass

from cxdesk.features.transfer import closing
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.ui.import_foot import save_refused
from cxdesk.i18n import _, _n, number

CHOOSE, STOP, TRAY, REFUSED, AGAIN = "choose", "stop", "tray", "refused", "again"


@dataclass(frozen=True, slots=True)
class Action:
    """Something to press."""

    key: Hashable
    name: str
    icon: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What is said, and what can be pressed."""

    title: str
    words: str = ""
    actions: tuple[Action, ...] = ()


def nothing() -> Note:
    choose = Action(CHOOSE, _("Choose a file"), "file-spreadsheet")
    title = _("Drop a table anywhere in this window, or choose one.")
    return Note(title, _("CSV, Excel, OpenDocument or JSON."), (choose,))


def reading(file: str) -> Note:
    return Note(_("Reading {file}…").format(file=file), "", (_stop(),))


def looking(file: str, done: int, total: int) -> Note:
    words = _n("{done} of {n} row", "{done} of {n} rows", total)
    counted = words.format(done=number(done), n=number(total)) if total else ""
    return Note(_("Looking at {file}…").format(file=file), counted, (_stop(),))


def failed(sentence: str) -> Note:
    return Note(sentence, "", (Action(CHOOSE, _("Choose another file"), "file-spreadsheet"),))


def refused(sentence: str) -> Note:
    """The deed was refused; the file can be looked at anew."""
    again = Action(AGAIN, _("Look at it again"), "refresh-cw")
    return Note(sentence, "", (again, *failed("").actions))


def done(plan: ImportPlan) -> Note:
    counts = plan.counts
    n, waiting = counts.created + counts.updated, counts.waiting
    title = _n("{n} row is in the book.", "{n} rows are in the book.", n).format(n=number(n))
    waits = _n("{n} row waits in the tray.", "{n} rows wait in the tray.", waiting)
    stays = _n("{n} row was refused.", "{n} rows were refused.", counts.refused)
    words = [waits.format(n=number(waiting))] if waiting else []
    words += [stays.format(n=number(counts.refused))] if counts.refused else []
    words += closing.pulses(plan.mapped)
    actions = [Action(TRAY, _("Open the tray"), "inbox")] if waiting else []
    if counts.refused:
        actions.append(Action(REFUSED, save_refused(counts.refused), "file-down"))
    actions.append(Action(CHOOSE, _("Bring in another file"), "file-spreadsheet"))
    return Note(title, " ".join(words), tuple(actions))


def _stop() -> Action:
    return Action(STOP, _("Cancel"), "", "Esc")
