import csv
import io
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.nps import Tally
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import history
from cxdesk.render.nps_table import lines, to_csv

TODAY = date(2026, 11, 17)


def answer(place, score, **more):
    given = TODAY - timedelta(days=40 - place)
    return Answer(f"{place:02}", "harrow", f"v{place}", score, given, **more)


def rows(shown):
    return list(csv.reader(io.StringIO(to_csv(shown).removeprefix("\ufeff"))))


def test_each_answer_stands_with_the_number_of_its_day():
    shown = history([answer(0, 9), answer(1, 3)], TODAY)

    assert [(line.answer.score, line.tally) for line in lines(shown)] == [
        (3, Tally(1, 0, 1)),
        (9, Tally(1)),
    ]


def test_the_table_for_a_spreadsheet_has_the_number_with_its_range_and_n():
    shown = history(
        [answer(0, 9), answer(1, 3, person="Jonas, W.", comment="“No”\nat all")], TODAY
    )

    assert rows(shown) == [
        ["Date", "Name", "Score", "Comment", "NPS", "Low", "High", "Answers"],
        ["2026-10-09", "Jonas, W.", "3", "“No”\nat all", "0.0", "-73.3", "73.3", "2"],
        ["2026-10-08", "", "9", "", "100.0", "", "", "1"],
    ]


@given(st.sampled_from("=+-@\t\r"), st.text(max_size=20))
def test_nothing_written_by_a_customer_is_a_formula(start, rest):
    shown = history([answer(0, 9, person=start + rest, comment=start + rest)], TODAY)

    _head, row = rows(shown)

    assert row[1][0] == row[3][0] == "'"
