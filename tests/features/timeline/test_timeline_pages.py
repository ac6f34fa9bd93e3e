from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import insert

from cxdesk.domain.capture import Known, parse
from cxdesk.domain.ladder import Stage
from cxdesk.domain.timeline import Slice
from cxdesk.features.timeline import service
from cxdesk.store import interactions, journal
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import move

TODAY = date(2026, 11, 17)


def log_draft(text, today):
    return parse(text, Known(today)).draft


def test_pages_follow_each_other_without_gap_or_repeat(log, shown):
    for number in range(25):
        log(f"on {1 + number % 3} nov: note {number}")

    everything = shown()
    pages, last = [], None
    while page := shown(limit=4, older_than=last):
        pages += page
        last = page[-1].place

    assert pages == everything
    assert [item.place for item in pages] == sorted((i.place for i in pages), reverse=True)


@pytest.mark.parametrize("part", list(Slice))
def test_the_count_is_the_length(app, desk, log, shown, part):
    log("Rang @Priya !x by fri")
    log("give: cake")
    log("Annelies complained")
    log("A note")
    log("Wrote to @Priya")
    with app.book.write() as db, deed(db, "Stage"):
        stage_move(db, desk.account, Stage.ADOPTION)

    found = shown(part=part)

    with app.book.read() as db:
        assert service.count(db, desk.account, part) == len(found) > 0


def stage_move(db, account, stage):
    row = {"id": new_id(), "account_id": account, "axis": "stage", "to_value": stage.value}
    db.execute(insert(move).values(row | {"on_day": TODAY, "place": 1}))


def test_the_timeline_of_a_full_account_is_read_a_page_at_a_time(app, desk, shown, today):
    fill(app, desk.account, 5_000, today)

    with app.book.read() as db:
        view = service.view(db, desk.account, Slice.ALL)

    assert len(view.items) == service.PAGE
    assert view.total == 5_002


def fill(app, account, count, today):
    with app.book.write() as db, deed(db, "Fill"):
        draft = log_draft("note: as always", today)
        for number in range(count):
            on = today - timedelta(number % 700)
            interactions.add(db, account, replace(draft, on=on))


def test_a_draft_survives_until_it_is_saved(app, desk, today):
    place = service.capture_place(desk.account)
    with app.book.write() as db:
        service.keep_draft(db, place, "half a sen")
    with app.book.write() as db:
        service.keep_draft(db, place, "half a sentence")

    with app.book.read() as db:
        assert service.draft(db, place) == "half a sentence"
        assert journal.next_undo(db).name == "Prepare"
    with app.book.write() as db:
        service.record_captured(db, desk.account, log_draft("half a sentence", today), today)
    with app.book.read() as db:
        assert service.draft(db, place) == ""


def test_an_emptied_draft_is_forgotten(app):
    with app.book.write() as db:
        service.keep_draft(db, "capture:x", "half")
        service.keep_draft(db, "capture:x", "  ")

    with app.book.read() as db:
        assert service.draft(db, "capture:x") == ""
