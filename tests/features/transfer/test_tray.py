"""What waits, and how somebody says whose it is."""

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.features.transfer import service
from cxdesk.store import accounts
from cxdesk.store.journal import deed
from tests.features.transfer import files
from tests.features.transfer.conftest import counts

WOUT = {
    "id": "118000000007",
    "end": "2026-11-13",
    "email": "wout@elsewhere.example",
    "first": "Wout",
    "last": "Bakker",
    "custom": "Elsewhere",
    "score": "3",
    "why": "Slow answers",
}


@pytest.fixture
def responses(desk, tmp_path):
    twice = WOUT | {"id": "118000000008", "score": "8", "why": ""}
    path = files.surveymonkey(tmp_path / "responses.csv", [WOUT, twice])
    desk.bring_in(path)
    return path


@pytest.fixture
def orchid(desk, today):
    with desk.book.write() as db, deed(db, "Add"):
        return accounts.add(db, AccountDraft("Orchid Bay"), today)


def ids(desk):
    return [row.id for row in desk.ask(service.tray)]


def test_the_tray_keeps_what_the_row_said_and_why_it_waits(desk, responses):
    first = desk.ask(service.tray)[0]

    assert (first.file, first.layout) == ("responses.csv", "surveymonkey")
    assert (first.record.number, first.record.score) == (3, 3)
    assert first.record.person_name == "Wout Bakker"
    assert first.reason == "no account is known as Elsewhere"


def test_matched_by_hand_a_row_comes_in_and_its_like_is_known_from_then_on(
    desk, responses, orchid, today
):
    desk.do(service.match, ids(desk)[:1], orchid, today)

    assert [(a["score"], a["account_id"]) for a in desk.rows("answer")] == [(3, orchid)]
    assert len(ids(desk)) == 1
    again = desk.plan(responses)
    assert counts(again) == {"rows": 2, "created": 1, "unchanged": 1}


def test_several_rows_are_matched_in_one_deed_and_taken_back_in_one(
    desk, responses, orchid, today
):
    before = desk.dump()
    desk.do(service.match, ids(desk), orchid, today)
    assert len(desk.rows("answer")) == 2

    desk.undo()

    assert desk.dump() == before


def test_an_account_can_be_made_for_what_waits(desk, responses, today):
    desk.do(service.make_account, ids(desk), "Elsewhere Ltd", today)

    assert [a["name"] for a in desk.rows("account")] == ["Elsewhere Ltd"]
    assert [p["name"] for p in desk.rows("person")] == ["Wout Bakker"]
    assert ids(desk) == []


def test_what_is_left_out_does_not_come_back_with_its_file(desk, responses):
    desk.do(service.leave_out, ids(desk))

    plan = desk.bring_in(responses)

    assert counts(plan) == {"rows": 2, "skipped": 2}
    assert {row.reason for row in plan.rows} == {"left out of the tray before"}
    assert ids(desk) == []


def test_a_row_about_an_account_goes_to_the_chosen_one_without_renaming_it(
    desk, tmp_path, today, orchid
):
    with desk.book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Orchid Bay Inc"), today)
    path = files.write(
        tmp_path / "own.csv",
        [["account", "tier", "email"], ["orchid-bay", "Gold", "w@ob.example"]],
    )
    desk.bring_in(path)

    desk.do(service.match, ids(desk), orchid, today)

    tiers = {a["name"]: a["tier"] for a in desk.rows("account")}
    assert tiers == {"Orchid Bay": "Gold", "Orchid Bay Inc": None}


def test_somebody_who_changed_employer_moves_by_hand(desk, tmp_path, today, orchid):
    header = ["account", "person", "email"]
    desk.bring_in(files.write(tmp_path / "a.csv", [header, ["Firm 3", "Ada", "ada@ada.example"]]))
    desk.bring_in(files.write(tmp_path / "b.csv", [header, ["Bay", "Ada", "ada@ada.example"]]))

    desk.do(service.match, ids(desk), orchid, today)

    assert [p["account_id"] for p in desk.rows("person")] == [orchid]
    emails = [h for h in desk.rows("handle") if h["system"] == "email"]
    assert [h["account_id"] for h in emails] == [orchid]


def test_a_row_that_waits_no_longer_is_refused_and_nothing_changes(desk, responses, orchid, today):
    gone = ids(desk)
    desk.do(service.leave_out, gone)
    before = desk.dump()

    with pytest.raises(DeskError, match="no longer waits"):
        desk.do(service.match, gone, orchid, today)

    assert desk.dump() == before
