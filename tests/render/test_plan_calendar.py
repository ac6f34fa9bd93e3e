"""The days of a plan as a calendar that others take in."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cxdesk.domain.promise import Side
from cxdesk.render.plan_calendar import Day, DayBook, calendar

NOW = datetime(2026, 11, 17, 9, 20, tzinfo=UTC)
ON = date(2026, 11, 20)
NAMES = {Side.OURS: "Halden", Side.THEIRS: "Harrow & Vane"}
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), min_size=1)


def written(*days: Day, title: str = "Wave 2") -> bytes:
    return calendar(DayBook(title, NAMES, days), NOW)


def events(data: bytes):
    return list(Calendar.from_ical(data).walk("VEVENT"))


def day(name: str = "Scanners", **more) -> Day:
    fields = {"key": "id-1", "on": ON, "side": Side.THEIRS, "owner": "Ben Ito", "changes": 2}
    return Day(name=name, **fields | more)


def test_a_day_is_a_whole_day_that_blocks_nobodys_time():
    [event] = events(written(day()))

    assert (event["dtstart"].dt, event["dtend"].dt) == (ON, date(2026, 11, 21))
    assert event["summary"] == "Harrow & Vane: Scanners"
    assert event["description"] == "Wave 2, Ben Ito"
    assert (event["transp"], event["status"]) == ("TRANSPARENT", "CONFIRMED")
    assert event["dtstamp"].dt == NOW


def test_a_milestone_belongs_to_both():
    [event] = events(written(day("Gate 4", side=None)))

    assert event["summary"] == "Milestone: Gate 4"


def test_the_key_stays_and_the_count_grows_so_that_a_second_file_moves_the_day():
    [before] = events(written(day()))
    [after] = events(written(day(on=date(2026, 11, 27), changes=3)))

    assert before["uid"] == after["uid"] == "id-1@cxdesk"
    assert (before["sequence"], after["sequence"]) == (2, 3)


def test_what_was_called_off_is_taken_back_from_their_calendar():
    [event] = events(written(day(is_called_off=True)))

    assert event["status"] == "CANCELLED"


@given(TEXTS)
def test_any_name_arrives_as_it_was(name):
    [event] = events(written(day(name, side=None)))

    assert event["summary"] == f"Milestone: {name}"


@pytest.mark.parametrize("name", ["a;b,c\\d", "x\r\nATTENDEE:mailto:y@z", "日" * 90, "é" * 200])
def test_lines_are_folded_and_nothing_breaks_out_of_its_own(name):
    data = written(day(name))

    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not [line for line in lines if line.startswith(b"ATTENDEE")]
    for line in lines:
        line.decode("utf-8")
    assert len(events(data)) == 1
