"""A plan handed over from a book whose every text is a marker: only what both sides share."""

from datetime import UTC, datetime
from itertools import product

import pytest
from sqlalchemy import insert, update

from cxdesk.domain.ladder import Rung, Stage, rung_name, stage_name
from cxdesk.domain.promise import Side
from cxdesk.features.plans import handing, page, service
from cxdesk.store import plans
from cxdesk.store.journal import deed
from cxdesk.store.plan_tables import plan_agreement, plan_baseline, plan_item
from tests.hostile.marked_book import PAST, SOON, TODAY, A, Markers, fill, words_in

NOW = datetime(2026, 11, 17, 9, 20, tzinfo=UTC)
STATES = ("todo", "doing", "done")
SHARED = {
    ("account", "a", "name"),
    ("setting", "my_firm", "value"),
    ("person", "me", "name"),
    ("person", "other", "name"),
    ("plan_item", "stone", "name"),
    *(
        ("plan_item", f"{whose}_{state}", "name")
        for whose, state in product(("owner_ours_id", "owner_theirs_id"), STATES)
    ),
}
ON_PAPER = SHARED | {
    ("setting", "my_name", "value"),
    ("plan", "plan", "title"),
    ("plan", "plan", "outcome"),
    ("plan", "plan", "measure"),
}


@pytest.fixture(scope="module")
def markers() -> Markers:
    return Markers()


@pytest.fixture
def marked(book, markers):
    fill(book, markers)
    with book.write() as db, deed(db, markers[("deed", "", "name")]):
        _agree(db)
        db.execute(
            update(plan_item).where(plan_item.c.id == "stone").values(theirs_not_needed="x")
        )
    return book


def _agree(db):
    """Version 1, with which one action is late, and a yes to its new day."""
    same = A | {"plan_id": "plan", "version": 1}
    for item in plans.get(db, "plan").items:
        row = {"id": f"b_{item.id}", "item_id": item.id, "due_on": PAST.replace(day=1)}
        db.execute(insert(plan_baseline).values(same | row))
    for side in Side:
        person = "me" if side is Side.OURS else "other"
        yes = {"id": f"yes_{side}", "side": side, "person_id": person, "how": "email"}
        db.execute(insert(plan_agreement).values(same | yes | {"on_day": PAST, "due_on": SOON}))


def handed(book, path) -> str:
    """All that is written in the file."""
    with book.read() as db:
        gathered = handing.gather(db, "plan", TODAY, NOW)
    handing.write(gathered, path)
    if path.suffix == ".pdf":
        return words_in(path.read_bytes())
    return path.read_text("utf-8").replace("\r\n ", "")


def test_the_paper_holds_what_both_sides_share_and_nothing_else(marked, markers, tmp_path):
    words = handed(marked, tmp_path / "plan.pdf")

    assert markers.found_in(words) == ON_PAPER


@pytest.mark.parametrize("ending", ["csv", "ics"])
def test_sheet_and_calendar_hold_no_more_than_that(marked, markers, tmp_path, ending):
    words = handed(marked, tmp_path / f"plan.{ending}")

    titled = {("plan", "plan", "title")} if ending == "ics" else set()
    assert markers.found_in(words) == SHARED | titled


def test_neither_does_the_request_to_agree(marked, markers):
    with marked.read() as db:
        asked = page.request(db, "plan", TODAY)

    addressed = {("person", "other", "given")}
    assert markers.found_in(asked.text + asked.subject) <= ON_PAPER | addressed
    assert ("plan_item", "owner_theirs_id_todo", "name") in markers.found_in(asked.text)


def test_no_rung_or_stage_is_named(marked, tmp_path):
    words = handed(marked, tmp_path / "plan.pdf")

    for secret in (*map(rung_name, Rung), *map(stage_name, Stage), "777"):
        assert secret not in words


def test_what_they_shall_not_see_is_there_to_be_found(marked, markers):
    """The same search, over what we see ourselves."""
    with marked.read() as db:
        seen = repr(page.page(db, "plan", TODAY))

    ours = ("plan_item", "owner_ours_id_todo", "blocked_by")
    hidden = {ours, ("plan_item", "stone", "evidence")}
    assert hidden <= markers.found_in(seen)
    assert service.ITEM_FIELDS.keys() >= {"blocked_by", "evidence"}
