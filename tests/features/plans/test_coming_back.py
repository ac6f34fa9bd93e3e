"""The customer's edited sheet: proposed changes, each accepted or refused."""

import csv
import io

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.exporting import unguarded
from cxdesk.domain.promise import Side
from cxdesk.features.plans import handing, service
from cxdesk.features.transfer import reading
from cxdesk.store import journal
from tests.features.plans.conftest import nov

DUE, OWNER, WHOSE, DONE, KEY = 4, 3, 2, 6, 7


class Sheet:
    """What was sent out, as rows that a test edits."""

    def __init__(self, desk, path):
        now = desk.app.clock.now()
        handing.write(desk.ask(handing.gather, desk.plan_id, desk.today, now), path)
        table = reading.read(path)
        self.rows = [list(table.header.cells), *(list(line.cells) for line in table.lines)]
        self._desk = desk

    def row(self, name):
        return next(row for row in self.rows if name in (row[1] or row[0]))

    def back(self):
        return self._desk.ask(handing.read_back, self._desk.plan_id, self.rows, self._desk.today)

    def words(self):
        return [proposal.words for proposal in self.back().proposals]

    def accept(self, *numbers):
        found = [one for one in self.back().proposals if one.number in numbers]
        self._desk.do(service.take, self._desk.plan_id, found, self._desk.today)


@pytest.fixture(params=["csv", "xlsx"])
def sheet(desk, tmp_path, request):
    return Sheet(desk, tmp_path / f"plan.{request.param}")


@pytest.fixture
def text_sheet(desk, tmp_path):
    return Sheet(desk, tmp_path / "plan.csv")


def test_a_sheet_that_nobody_edited_proposes_nothing(sheet):
    found = sheet.back()

    assert (found.proposals, found.unread) == ((), ())


def test_a_new_day_is_proposed_in_words_and_kept_when_it_is_accepted(sheet, desk):
    sheet.row("Scanners")[DUE] = "20.11.2026"

    assert sheet.words() == ["Due of Scanners: 13 Nov 2026 becomes 20 Nov 2026"]
    assert desk.due("Scanners") == nov(13)

    sheet.accept(1)

    assert (desk.due("Scanners"), desk.due("Gate 4")) == (nov(20), nov(20))
    assert sheet.words() == [
        "Due of Gate 4: 20 Nov 2026 becomes 13 Nov 2026",
        "Due of Checklist: 27 Nov 2026 becomes 20 Nov 2026",
    ]


def test_each_change_is_accepted_or_left_on_its_own(text_sheet, desk):
    text_sheet.row("Scanners")[DUE] = "2026-11-16"
    text_sheet.row("Load test")[1] = "Load test, all gates"

    text_sheet.accept(2)

    assert desk.due("Scanners") == nov(13)
    assert desk.plan.item(desk.steps["Load test"]).name == "Load test, all gates"


def test_what_a_spreadsheet_writes_in_its_own_way_is_no_change(text_sheet):
    text_sheet.row("Scanners")[DUE] = "11/13/2026"
    text_sheet.row("Load test")[DUE] = "18/11/26"
    text_sheet.row("Checklist")[DUE] = "fri 20 nov"

    assert text_sheet.back().proposals == ()


def test_a_day_that_could_be_two_is_the_one_that_it_was(desk, tmp_path):
    desk.move("Load test", "12 nov 2026")
    text_sheet = Sheet(desk, tmp_path / "plan.csv")

    for typed in ("12/11/2026", "11/12/2026", "11/12/26"):
        text_sheet.row("Load test")[DUE] = typed
        assert (text_sheet.back().proposals, text_sheet.back().unread) == ((), ())


def test_a_day_that_could_be_two_is_not_guessed(text_sheet):
    text_sheet.row("Scanners")[DUE] = "3/4/2026"
    text_sheet.row("Load test")[DUE] = "soon"

    found = text_sheet.back()

    assert found.proposals == ()
    assert [one.row for one in found.unread] == [3, 5]
    assert "“soon” is not a day" in found.unread[1].reason


def test_what_they_finished_is_done_on_their_day(text_sheet, desk):
    text_sheet.row("Scanners")[DONE] = "12 nov 2026"
    text_sheet.row("Checklist")[DONE] = "25 nov 2026"

    found = text_sheet.back()
    text_sheet.accept(1)

    assert [one.reason for one in found.unread] == [
        "It cannot be done on a day that is still to come."
    ]
    scanners = desk.plan.item(desk.steps["Scanners"])
    assert (scanners.state, scanners.done_on) == ("done", nov(12))


def test_somebody_of_theirs_whom_nobody_knew_is_added_and_of_ours_is_not(text_sheet, desk):
    text_sheet.row("Scanners")[OWNER] = "Annelies de Wit"
    text_sheet.row("Load test")[OWNER] = "Nobody Knows"

    found = text_sheet.back()
    text_sheet.accept(1)

    assert [one.reason for one in found.unread] == ["“Nobody Knows” is nobody of ours."]
    scanners = desk.plan.item(desk.steps["Scanners"])
    assert (scanners.owner_theirs, scanners.side) == ("Annelies de Wit", Side.THEIRS)


def test_an_action_changes_sides_by_the_name_of_the_firm(text_sheet, desk):
    text_sheet.row("Load test")[WHOSE] = "harrow & vane"
    text_sheet.row("Scanners")[WHOSE] = "somebody"

    found = text_sheet.back()
    text_sheet.accept(1)

    assert [one.reason for one in found.unread] == ["“somebody” is neither of both sides."]
    assert desk.plan.item(desk.steps["Load test"]).side is Side.THEIRS


def test_a_new_line_becomes_an_action_of_its_milestone_when_accepted(text_sheet, desk):
    text_sheet.rows.append(["gate 4", "Charge them", "Halden", "Mara", "2026-11-12", "", "", ""])
    text_sheet.rows.append(["Party", "Buy a cake", "", "Priya Raman", "", "", "", ""])

    assert text_sheet.words() == ["New: Charge them", "New: Buy a cake"]
    text_sheet.accept(1, 2)

    made = {item.name: item for item in desk.plan.items}
    assert made["Charge them"].milestone_id == desk.steps["Gate 4"]
    assert made["Charge them"].owner_ours == "Mara Ellison"
    assert made["Charge them"].due_on == nov(12)
    assert made["Buy a cake"].milestone_id == made["Party"].id
    assert made["Buy a cake"].side is Side.THEIRS


def test_a_line_that_they_took_out_is_called_off_only_when_accepted(text_sheet, desk):
    text_sheet.rows.remove(text_sheet.row("Load test"))

    assert text_sheet.words() == ["Call off Load test: it is not in their sheet"]
    text_sheet.accept(1)

    assert desk.plan.item(desk.steps["Load test"]).state == "cancelled"


def test_lines_in_another_order_and_more_columns_are_the_same_sheet(text_sheet):
    head, *rows = text_sheet.rows
    text_sheet.rows = [["Remarks", *head], *(["why not", *row] for row in reversed(rows))]

    assert text_sheet.back().proposals == ()


def test_a_line_twice_or_with_a_foreign_key_is_told_and_left(text_sheet):
    text_sheet.rows.append(list(text_sheet.row("Load test")))
    text_sheet.rows.append(["", "Odd", "", "", "", "", "", "ffffffffffff"])

    assert [one.reason for one in text_sheet.back().unread] == [
        "This step stands in the sheet twice.",
        "Its key belongs to no step of this plan.",
    ]


@pytest.mark.parametrize(
    "rows", [[], [["Name", "Due"]], [["Key (please leave)", "Due"], ["x", "1"]]]
)
def test_another_file_is_refused_whole(text_sheet, rows):
    text_sheet.rows = rows

    with pytest.raises(DeskError, match="not a sheet of this plan"):
        text_sheet.back()


def test_nothing_in_the_file_is_run_as_a_formula_and_all_of_it_comes_back(desk, tmp_path):
    desk.edit("Scanners", "name", "=HYPERLINK(1)")
    text_sheet = Sheet(desk, tmp_path / "plan.csv")

    rows = list(csv.reader(io.StringIO((tmp_path / "plan.csv").read_text("utf-8-sig"))))
    cells = [cell for row in rows for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell != unguarded(cell) and cell[0] != "'"]
    assert text_sheet.back().proposals == ()


def test_a_step_that_lost_its_name_is_told(text_sheet):
    text_sheet.row("Load test")[1] = ""

    found = text_sheet.back()

    assert "has lost its name" in found.unread[0].reason


def test_the_owners_of_a_milestone_are_not_set_from_a_sheet(text_sheet):
    text_sheet.row("Cut-over")[OWNER] = "Ben Ito"

    found = text_sheet.back()

    assert [one.reason for one in found.unread] == [
        "A milestone has two owners. Set them in the plan."
    ]


def test_all_that_was_accepted_is_one_step_of_history(text_sheet, desk):
    text_sheet.row("Scanners")[DUE] = "2026-11-16"
    text_sheet.row("Load test")[DUE] = "2026-11-19"
    text_sheet.accept(1, 2)

    undone = desk.do(journal.undo)

    assert undone.name == "Take 2 changes from their sheet"
    assert desk.due("Load test") == nov(18)
