"""A plan as a file: paper, calendar, sheet."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import ItemState
from cxdesk.features.plans import handing, service

NOW = datetime(2026, 11, 17, 9, 20, tzinfo=UTC)


def gathered(desk, **more):
    return desk.ask(handing.gather, desk.plan_id, desk.today, NOW, **more)


def days(desk, path):
    handing.write(gathered(desk), path)
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(event["uid"]): event for event in found}


def paper(desk, path, **more):
    handing.write(gathered(desk, **more), path)
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_second_calendar_moves_the_days_of_the_first(desk, tmp_path):
    before = days(desk, tmp_path / "plan.ics")
    desk.move("Scanners", "20 nov")

    after = days(desk, tmp_path / "plan.ics")

    assert before.keys() == after.keys()
    moved = {uid for uid in after if after[uid]["dtstart"].dt != before[uid]["dtstart"].dt}
    assert len(moved) == 3
    for uid in after:
        assert (after[uid]["sequence"] > before[uid]["sequence"]) == (uid in moved)


def test_undo_too_is_news_to_their_calendar(desk, tmp_path):
    desk.move("Scanners", "20 nov")
    before = days(desk, tmp_path / "plan.ics")

    desk.move("Scanners", "13 nov")

    uid = f"{desk.steps['Scanners']}@cxdesk"
    assert days(desk, tmp_path / "plan.ics")[uid]["sequence"] > before[uid]["sequence"]


def test_what_was_called_off_leaves_their_calendar_and_keeps_its_name_to_us(desk, tmp_path):
    desk.edit("Load test", "name", "Zqsecret")
    desk.do(service.settle_item, desk.steps["Load test"], ItemState.CANCELLED, desk.today)

    event = days(desk, tmp_path / "plan.ics")[f"{desk.steps['Load test']}@cxdesk"]

    assert event["status"] == "CANCELLED"
    assert "Zqsecret" not in (tmp_path / "plan.ics").read_text()


def test_the_paper_says_who_does_what_by_when_and_how_it_moved(desk, tmp_path):
    desk.sign()
    desk.move("Scanners", "20 nov")

    words = paper(desk, tmp_path / "plan.pdf")

    for said in ("Halden and Harrow & Vane", "Wave 2", "All gates", "No line typed twice"):
        assert said in words
    assert "Fri 20 Nov, agreed 13 Nov" in words
    assert "You, Ben Ito" in words
    assert "7 days later" in words
    assert "version 1" in words


def test_a_milestone_reached_by_the_agreed_day_is_what_we_did_together(desk, tmp_path):
    desk.sign()
    assert "What we did together" not in paper(desk, tmp_path / "plan.pdf")
    gate = desk.steps["Gate 4"]

    desk.do(service.settle_item, gate, ItemState.DONE, desk.today, desk.due("Gate 4"))

    assert "What we did together" in paper(desk, tmp_path / "plan.pdf")


def test_whose_days_those_were_is_shown_only_where_both_want_it(desk, tmp_path):
    desk.sign()
    desk.move("Scanners", "20 nov")

    assert "working days" not in paper(desk, tmp_path / "plan.pdf")
    shown = paper(desk, tmp_path / "plan.pdf", with_delays=True)
    assert "Halden 0 · Harrow & Vane 5" in shown


def test_a_plan_without_anything_has_a_page_too(desk, tmp_path):
    for step in ("Gate 4", "Cut-over"):
        desk.do(service.trash_item, desk.steps[step])

    assert "Wave 2" in paper(desk, tmp_path / "plan.pdf")


@pytest.mark.parametrize("name", ["plan.doc", "plan"])
def test_another_ending_is_refused_and_nothing_is_written(desk, tmp_path, name):
    with pytest.raises(DeskError, match=r"Choose \.pdf, \.ics"):
        handing.write(gathered(desk), tmp_path / name)

    assert list(tmp_path.glob("plan*")) == []


def test_the_file_is_named_after_account_plan_and_day(desk):
    assert gathered(desk).file_name(".ics") == "Harrow & Vane, Wave 2, 2026-11-17.ics"
