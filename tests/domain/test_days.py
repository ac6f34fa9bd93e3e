from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.days import day_at, parse_day, relative_day
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import day, weekday_day

TODAY = date(2026, 11, 17)  # a Tuesday

days = st.dates(date(1990, 1, 1), date(2200, 1, 1))
leans = st.sampled_from(["future", "past", "near"])


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("today", date(2026, 11, 17)),
        ("Yesterday", date(2026, 11, 16)),
        ("tomorrow", date(2026, 11, 18)),
        ("friday", date(2026, 11, 20)),
        ("FRI", date(2026, 11, 20)),
        ("tuesday", date(2026, 11, 24)),
        ("this thursday", date(2026, 11, 19)),
        ("next monday", date(2026, 11, 23)),
        ("next friday", date(2026, 11, 27)),
        ("last monday", date(2026, 11, 16)),
        ("last tuesday", date(2026, 11, 10)),
        ("fri 20 nov", date(2026, 11, 20)),
        ("Friday, 20 November 2026", date(2026, 11, 20)),
        ("20 nov", date(2026, 11, 20)),
        ("20th nov", date(2026, 11, 20)),
        ("Nov 20, 2026", date(2026, 11, 20)),
        ("3 nov", date(2027, 11, 3)),
        ("20.11.2026", date(2026, 11, 20)),
        ("20.11.26", date(2026, 11, 20)),
        ("20.11.", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
        ("20/11/2026", date(2026, 11, 20)),
        ("11/20/2026", date(2026, 11, 20)),
        ("5/5/2027", date(2027, 5, 5)),
        ("29 feb", date(2028, 2, 29)),
        ("in 3 days", date(2026, 11, 20)),
        ("in a week", date(2026, 11, 24)),
        ("in two months", date(2027, 1, 17)),
        ("3 days ago", date(2026, 11, 14)),
        ("next week", date(2026, 11, 24)),
        ("last month", date(2026, 10, 17)),
        ("end of week", date(2026, 11, 20)),
        ("end of month", date(2026, 11, 30)),
        ("end of the quarter", date(2026, 12, 31)),
        ("end of next month", date(2026, 12, 31)),
        ("end of next year", date(2027, 12, 31)),
    ],
)
def test_words_for_a_day_are_understood(text, on):
    assert parse_day(text, TODAY) == on


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("friday", date(2026, 11, 13)),
        ("tuesday", date(2026, 11, 10)),
        ("3 nov", date(2026, 11, 3)),
        ("20 nov", date(2025, 11, 20)),
        ("fri 20 nov", date(2026, 11, 20)),
    ],
)
def test_the_past_is_meant_where_something_is_told(text, on):
    assert parse_day(text, TODAY, "past") == on


@pytest.mark.parametrize(
    "text", ["", "soon", "31 feb", "32 nov", "0/0/2026", "in 9999 years", "fridays", "friday noon"]
)
def test_other_words_are_no_day(text):
    assert parse_day(text, TODAY) is None


def test_a_day_that_could_be_two_is_refused_with_both():
    with pytest.raises(DeskError, match="4 Mar 2026 or 3 Apr 2026"):
        parse_day("3/4/2026", TODAY)


def test_a_weekday_that_contradicts_its_date_is_refused():
    with pytest.raises(DeskError, match="Fri 20 Nov 2026"):
        parse_day("thu 20 nov 2026", TODAY)


def test_a_day_ends_where_its_words_end():
    found = day_at("send it by fri 20 nov, then call", 11, TODAY)

    assert found is not None
    assert (found.on, found.end) == (date(2026, 11, 20), 21)


@given(days, days, leans)
def test_every_day_is_understood_as_iso_dotted_and_in_words(on, today, lean):
    for text in (on.isoformat(), on.strftime("%d.%m.%Y"), day(on), f"{weekday_day(on)} {on.year}"):
        assert parse_day(text, today, lean) == on


@given(days, st.integers(0, 9999))
def test_in_some_days_and_that_many_days_ago_are_as_far_away(today, count):
    ahead, back = parse_day(f"in {count} days", today), parse_day(f"{count} days ago", today)

    assert ahead == today + timedelta(count)
    assert back == today - timedelta(count)


@given(days, st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
def test_a_weekday_is_within_a_week_and_never_today(today, word):
    ahead, back = parse_day(word, today, "future"), parse_day(word, today, "past")

    assert 1 <= (ahead - today).days <= 7
    assert 1 <= (today - back).days <= 7
    assert ahead.weekday() == back.weekday()


@given(days, st.integers(1, 28), st.sampled_from(["jan", "feb", "jul", "dec"]))
def test_a_day_without_a_year_lies_on_its_side(today, number, month):
    text = f"{number} {month}"

    assert parse_day(text, today, "past") <= today <= parse_day(text, today, "future")


@given(st.text(max_size=80), days, leans)
def test_no_text_breaks_it(text, today, lean):
    try:
        found = day_at(text, 0, today, lean)
    except DeskError:
        return
    assert found is None or 0 < found.end <= len(text)


@given(days)
def test_a_day_near_today_is_said_in_words(today):
    words = [relative_day(today + timedelta(n), today) for n in (-1, 0, 1)]

    assert words == ["yesterday", "today", "tomorrow"]


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 11, 20), "Fri 20 Nov"),
        (date(2026, 11, 12), "12 Nov"),
        (date(2026, 12, 24), "24 Dec"),
        (date(2025, 11, 12), "12 Nov 2025"),
    ],
)
def test_other_days_are_said_as_short_as_is_clear(on, words):
    assert relative_day(on, TODAY) == words


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("end of day", date(2026, 11, 17)),
        ("13/12", date(2026, 12, 13)),
        ("31/12", date(2026, 12, 31)),
        ("30/2", None),
        ("14/13", None),
        ("0/5/2026", None),
        ("30/2/2026", None),
    ],
)
def test_slashes_are_a_day_where_only_one_reading_is(text, on):
    assert parse_day(text, TODAY) == on
