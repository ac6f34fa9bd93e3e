"""How a line of a story is read, and how its days are counted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.interaction import Direction, Kind
from cxdesk.domain.ladder import Rung
from cxdesk.domain.promise import Due, Side
from cxdesk.features.sample import telling
from cxdesk.features.sample.calendar import Calendar

TODAY = date(2026, 11, 17)
DAYS = Calendar(TODAY)


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def line(text: str) -> telling.Line:
    [found] = telling.lines(f"\n{text}\n\n")
    return found


def test_a_moment_has_a_day_a_kind_people_and_words():
    told = telling.moment(line("-6 call Priya+Tom | Cut-over moves to {+13}; gate 4 waits."), DAYS)

    assert (told.on, told.kind, told.direction) == (day(-6), Kind.CALL, Direction.TWO_WAY)
    assert told.who == ("Priya", "Tom")
    assert told.text == "Cut-over moves to 30 Nov; gate 4 waits."


def test_a_mail_with_an_arrow_came_in():
    assert telling.moment(line("-6 email< Priya | Yes."), DAYS).direction is Direction.IN
    assert telling.moment(line("-6 email Priya | Sent."), DAYS).direction is Direction.OUT


def test_stars_name_a_moment_on_the_chart_and_a_favour_says_how_it_ended():
    shown = telling.moment(line("-5 event - | *Go-live* All gates at six."), DAYS)
    favour = telling.moment(line("-5 favour Tom | declined: Six more seats."), DAYS)

    assert (shown.label, shown.text, shown.who) == ("Go-live", "All gates at six.", ())
    assert (favour.tag, favour.text) == ("declined", "Six more seats.")


def test_an_answer_may_have_no_name_no_words_and_no_follow_up():
    named = telling.reply(line("-9 answer Samir 6 seen -4 | Wrong order."), DAYS)
    unnamed = telling.reply(line("-9 answer anon 9"), DAYS)

    assert (named.who, named.score, named.seen_on) == ("Samir", 6, day(-4))
    assert (unnamed.who, unnamed.comment, unnamed.seen_on) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "dues", "closed", "outcome"),
    [
        ("-9 promise Ann by 3 | X", (Due(day(3), day(-9)),), None, None),
        ("-9 promise Ann by -3 kept -4 | X", (Due(day(-3), day(-9)),), day(-4), "done"),
        ("-9 promise Ann by -3 broken -1 | X", (Due(day(-3), day(-9)),), day(-1), "broken"),
        (
            "-9 promise Ann by -1 then 1 | X",
            (Due(day(-1), day(-9)), Due(day(1), day(-1))),
            None,
            None,
        ),
        (
            "-9 promise Ann by -3 then 1 agreed -4 | X",
            (Due(day(-3), day(-9)), Due(day(1), day(-3), day(-4))),
            None,
            None,
        ),
    ],
)
def test_a_promise_has_its_dates_and_its_end(text, dues, closed, outcome):
    told = telling.vow(line(text), DAYS)

    assert (told.dues, told.closed_on, told.outcome) == (dues, closed, outcome)
    assert (told.side, told.who, told.repeats) == (Side.OURS, "Ann", None)


def test_a_promise_may_come_round_and_may_be_theirs():
    weekly = telling.vow(line("-6 promise Priya friday weekly | Note"), DAYS)
    theirs = telling.vow(line("-6 theirs Priya by 3 | Scanners"), DAYS)

    assert (weekly.repeats, weekly.dues[0].on) == ("weekly", date(2026, 11, 20))
    assert theirs.side is Side.THEIRS


def test_a_step_down_says_why_it_may_be_taken_and_what_changed():
    told = telling.step(line("-34 rung taker | override: Three talks. | No change."), DAYS)
    plain = telling.step(line("-650 rung client"), DAYS)

    assert (told.to, told.override, told.reason) == (Rung.TAKER, "Three talks.", "No change.")
    assert (plain.reason, plain.override) == (None, None)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(-900, 60), st.integers(0, 400))
def test_a_later_offset_never_gives_an_earlier_day(today, offset, more):
    days = Calendar(today)

    assert days.at_work(offset) <= days.at_work(offset + more)
    assert days.at_work(offset) <= days.exact(offset)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)))
def test_the_next_friday_lies_ahead_within_a_week(today):
    friday = Calendar(today).next_friday()

    assert friday.weekday() == 4
    assert 1 <= (friday - today).days <= 7
