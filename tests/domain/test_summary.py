"""The rules by which facts become a customer's copy, and the names of files."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.file_name import safe_name
from cxdesk.domain.plan import Plan, PlanItem, Progress
from cxdesk.domain.promise import Due, Promise, Side
from cxdesk.domain.summary import Choices, period_to
from cxdesk.domain.summary_customer import owed, shared_plan

TODAY = date(2026, 11, 17)
NONE = Choices()


@pytest.mark.parametrize(
    ("until", "months", "since"),
    [
        (date(2026, 11, 17), 12, date(2025, 11, 17)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_a_period_is_whole_months_back(until, months, since):
    assert period_to(until, months).since == since


def promise(text: str, *dues: Due, side: Side = Side.OURS, **more) -> Promise:
    return Promise(text, "a", side, text, date(2026, 10, 1), dues, **more)


def due(day: int, agreed: int | None = None) -> Due:
    told = date(2026, 11, agreed) if agreed else None
    return Due(date(2026, 11, day), date(2026, 10, 1), told)


def test_what_is_late_is_owed_first_and_a_moved_day_shows_both():
    made = [
        promise("Soon", due(20)),
        promise("Moved in silence", due(16), due(18)),
        promise("Moved by agreement", due(10), due(25, agreed=9)),
        promise("Closed", due(1), closed_on=TODAY, outcome="done"),
        promise("Theirs", due(1), side=Side.THEIRS),
    ]

    ours = owed(made, Side.OURS, TODAY, NONE)

    assert [(p.text, p.known_on.day, p.due_on.day, p.days_late) for p in ours] == [
        ("Moved in silence", 16, 18, 1),
        ("Soon", 20, 20, 0),
        ("Moved by agreement", 25, 25, 0),
    ]


def item(name: str, state: str, days: int | None, ours: bool = True) -> PlanItem:
    on = None if days is None else TODAY + timedelta(days=days)
    sides = ("Mara", None) if ours else (None, "Priya")
    return PlanItem(name, "p", "m", name, *sides, on, state)


def test_the_shared_plan_lists_what_is_open_by_day_and_counts_both_sides():
    stone = PlanItem("stone", "p", None, "Cut-over", "Mara", "Priya", TODAY, "todo")
    plan = Plan(
        "p",
        "a",
        "Wave 2",
        "Fewer lines",
        None,
        "running",
        (
            stone,
            item("Someday", "todo", None),
            item("Begun", "doing", 3),
            item("Theirs", "todo", 1, ours=False),
            item("Hidden", "todo", 2),
            item("Done", "done", -3),
            item("Dropped", "cancelled", 5),
        ),
    )

    shared = shared_plan(
        plan, 0, Choices(wording={"Begun": "Well begun"}, left_out=frozenset({"Hidden"}))
    )

    assert [(a.name, a.side, a.owner, a.is_begun) for a in shared.actions] == [
        ("Theirs", Side.THEIRS, "Priya", False),
        ("Well begun", Side.OURS, "Mara", True),
        ("Someday", Side.OURS, "Mara", False),
    ]
    assert (shared.ours, shared.theirs) == (Progress(1, 4), Progress(0, 1))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Harrow & Vane", "Harrow & Vane.pdf"),
        ("../../.bashrc", "bashrc.pdf"),
        ("CON.txt", "_CON.txt.pdf"),
        ("a\u202egpj.exe", "agpj.exe.pdf"),
        ('<a:b|"c"?*>', "a b c.pdf"),
        ("...", "_.pdf"),
        ("", "_.pdf"),
        ("日本 ", "日本.pdf"),
    ],
)
def test_a_file_name_keeps_what_every_system_takes(name, file):
    assert safe_name(name, ".pdf") == file


@given(st.text(max_size=400))
def test_no_text_makes_a_file_name_that_a_system_refuses(text):
    name = safe_name(text, ".pdf")

    assert name.endswith(".pdf")
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert 5 <= len(name.encode()) <= 200
    assert not name.startswith((".", " "))
