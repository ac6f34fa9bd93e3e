"""SurveyMonkey responses: two header rows, several columns for a question."""

import pytest

from cxdesk.domain.import_plan import Outcome
from cxdesk.domain.importing import DayOrder, DayOrderError
from tests.features.transfer import files
from tests.features.transfer.conftest import by_outcome, counts

PRIYA = {
    "id": "118000000001",
    "collector": "4001",
    "start": "11/02/2026 09:58:01 AM",
    "end": "11/13/2026 10:01:44 AM",
    "ip": "203.0.113.77",
    "email": "Priya@Harrow.example",
    "first": "Priya",
    "last": "Raman",
    "group": "Promoter",
    "score": "10 - Extremely Likely",
    "why": "They answer, and then it works.",
}
JONAS = PRIYA | {
    "id": "118000000002",
    "email": "jonas@harrow.example",
    "first": "Jonas",
    "last": "Weidler",
    "group": "Detractor",
    "score": "4.0",
    "why": "Reports time out\non Mondays",
}
ANONYMOUS = {"id": "118000000003", "end": "01/15/2026 08:00:00 PM", "score": "7"}


@pytest.fixture
def harrow(desk, tmp_path):
    path = files.write(
        tmp_path / "accounts.csv",
        [
            ["account", "domain", "external_id", "person", "email"],
            ["Harrow & Vane", "harrow.example", "HV-7", "Priya Raman", "priya@harrow.example"],
        ],
    )
    desk.bring_in(path)
    return desk.rows("account")[0]


def test_answers_find_their_account_by_person_then_id_then_domain_then_name(
    desk, tmp_path, harrow
):
    by_id = ANONYMOUS | {"custom": "HV-7"}
    by_name = ANONYMOUS | {"id": "118000000004", "custom": "harrow & vane GmbH"}
    path = files.surveymonkey(tmp_path / "responses.csv", [PRIYA, JONAS, by_id, by_name])

    plan = desk.bring_in(path)

    assert plan.layout.name == "surveymonkey"
    assert counts(plan) == {"rows": 4, "created": 4}
    answers = desk.rows("answer")
    assert [(a["score"], a["on_day"], a["historic"]) for a in answers] == [
        (10, "2026-11-13", 0),
        (4, "2026-11-13", 0),
        (7, "2026-01-15", 1),
        (7, "2026-01-15", 1),
    ]
    assert {a["account_id"] for a in answers} == {harrow["id"]}


def test_each_voice_is_a_person_or_else_itself(desk, tmp_path, harrow):
    alone = ANONYMOUS | {"custom": "HV-7"}
    desk.bring_in(files.surveymonkey(tmp_path / "responses.csv", [PRIYA, JONAS, alone]))

    people = {p["name"]: p["id"] for p in desk.rows("person")}
    first, second, third = desk.rows("answer")
    assert (first["voice"], first["person_id"]) == (people["Priya Raman"], people["Priya Raman"])
    assert second["voice"] == people["Jonas Weidler"]
    assert (third["voice"], third["person_id"]) == (third["id"], None)


def test_rows_are_numbered_as_a_spreadsheet_shows_them(desk, tmp_path, harrow):
    bad = PRIYA | {"id": "118000000009", "score": "11"}
    words = PRIYA | {"id": "118000000010", "score": "great"}
    path = files.surveymonkey(tmp_path / "responses.csv", [JONAS, bad, words])

    plan = desk.bring_in(path)

    question = "How likely is it that you would recomme…"
    assert by_outcome(plan, Outcome.REFUSED) == [
        (4, f"Priya Raman: “11” is not a score from 0 to 10 ({question})"),
        (5, f"Priya Raman: “great” is not a score from 0 to 10 ({question})"),
    ]
    assert counts(plan) == {"rows": 3, "created": 1, "refused": 2}


def test_rows_without_a_score_are_skipped(desk, tmp_path, harrow):
    empty = PRIYA | {"group": "", "score": ""}
    none = JONAS | {"group": "", "score": "n/a"}

    plan = desk.bring_in(files.surveymonkey(tmp_path / "responses.csv", [empty, none]))

    assert counts(plan) == {"rows": 2, "skipped": 2}
    assert desk.rows("answer") == []


def test_an_answer_of_a_firm_nobody_knows_waits_and_makes_no_account(desk, tmp_path, harrow):
    stranger = JONAS | {"email": "wout@elsewhere.example"}

    plan = desk.bring_in(files.surveymonkey(tmp_path / "responses.csv", [stranger, PRIYA]))

    assert counts(plan) == {"rows": 2, "created": 1, "skipped": 1, "waiting": 1}
    assert by_outcome(plan, Outcome.WAITING) == [
        (3, "Jonas Weidler: no account is known as wout@elsewhere.example")
    ]
    assert len(desk.rows("account")) == 1


def test_public_mail_says_nothing_about_a_firm(desk, tmp_path):
    desk.bring_in(files.write(tmp_path / "a.csv", [["account", "domain"], ["Weald", "gmail.com"]]))
    path = files.surveymonkey(tmp_path / "r.csv", [PRIYA | {"email": "somebody@gmail.com"}])

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": 1, "skipped": 1, "waiting": 1}
    assert [h for h in desk.rows("handle") if h["system"] == "domain"] == []


def test_the_same_responses_again_change_nothing_and_the_tray_does_not_grow(
    desk, tmp_path, harrow
):
    stranger = JONAS | {"id": "118000000007", "email": "wout@elsewhere.example"}
    path = files.surveymonkey(tmp_path / "responses.csv", [PRIYA, JONAS, stranger])
    before = desk.dump()
    desk.bring_in(path)
    full = desk.dump()

    again = desk.bring_in(path)

    assert counts(again) == {"rows": 3, "unchanged": 2, "skipped": 1, "waiting": 1}
    assert desk.dump() == full
    desk.undo()
    assert desk.dump() == before


def test_a_corrected_answer_is_updated_and_says_so(desk, tmp_path, harrow):
    desk.bring_in(files.surveymonkey(tmp_path / "first.csv", [PRIYA]))
    corrected = PRIYA | {"score": "9", "why": ""}

    plan = desk.bring_in(files.surveymonkey(tmp_path / "second.csv", [corrected]))

    assert by_outcome(plan, Outcome.UPDATED) == [(3, "Harrow & Vane: Priya Raman: score 10 → 9")]
    assert desk.rows("answer")[0]["comment"] == "They answer, and then it works."


def test_the_address_of_the_computer_is_kept_nowhere(desk, tmp_path, harrow):
    stranger = JONAS | {"email": "wout@elsewhere.example"}
    desk.bring_in(files.surveymonkey(tmp_path / "responses.csv", [PRIYA, stranger]))

    with desk.book.read() as db:
        log = db.exec_driver_sql("SELECT group_concat(after) FROM change_log").scalar()
    assert "harrow.example" in log
    assert "203.0.113" not in log
    assert "203.0.113" not in str(desk.dump())


def test_scores_in_a_column_for_each_choice_are_found(desk, tmp_path, harrow):
    question = "How likely are you to recommend us?"
    header = ["Respondent ID", "Collector ID", "End Date", "Email Address", question, "", ""]
    below = ["", "", "", "", "Not at all likely - 0", "5", "Extremely likely - 10"]
    rows = [
        ["1", "4001", "2026-11-01", "priya@harrow.example", "", "", "Extremely likely - 10"],
        ["2", "4001", "2026-11-01", "priya@harrow.example", "Not at all likely - 0", "", ""],
    ]
    path = files.write(tmp_path / "responses.csv", [header, below, *rows])

    desk.bring_in(path)

    assert [a["score"] for a in desk.rows("answer")] == [10, 0]


def test_a_date_that_could_be_two_days_is_asked_about(desk, tmp_path, harrow):
    unclear = [PRIYA | {"end": "03/04/2026"}, JONAS | {"end": "05/05/2026"}]
    path = files.surveymonkey(tmp_path / "responses.csv", unclear)

    with pytest.raises(DayOrderError, match="03/04/2026") as raised:
        desk.plan(path)
    plan = desk.bring_in(path, day_order=DayOrder.MONTH_FIRST)

    assert raised.value.column == "End Date"
    assert counts(plan) == {"rows": 2, "created": 2}
    assert desk.rows("answer")[0]["on_day"] == "2026-03-04"


def test_an_answer_from_the_future_is_refused(desk, tmp_path, harrow):
    plan = desk.bring_in(
        files.surveymonkey(tmp_path / "r.csv", [PRIYA | {"end": "2026-11-18 07:00"}])
    )

    assert by_outcome(plan, Outcome.REFUSED) == [(3, "Priya Raman: 18 Nov 2026 is in the future")]
