"""What was in the trash for thirty days is gone for good: no word of it is left in any byte."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, text, update

from cxdesk.clock import Clock
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.interaction import Direction, InteractionDraft, Kind
from cxdesk.domain.promise import PromiseDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.backup import service as backup
from cxdesk.features.timeline import service as timeline
from cxdesk.store import drafts, files, journal, plan_tables, search, tables
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.ledger import change_log, file_bytes
from cxdesk.store.tables import account, attachment, handle, interaction, live, person, promise

DAY = date(2026, 11, 17)
WORD = "Zanzibarcanary"
NOW = datetime(2026, 11, 17, 9, 20, tzinfo=UTC)


def later(app, **ago):
    """The same app on a later day."""
    moment = NOW + timedelta(**ago)
    return replace(app, clock=Clock(lambda: moment))


def left(app):
    """How often the word is found in the bytes of the book and of its log."""
    ends = ("", "-wal")
    paths = [app.book.path.with_name(app.book.path.name + end) for end in ends]
    found = [path.read_bytes() for path in paths if path.exists()]
    return sum(content.lower().count(WORD.lower().encode()) for content in found)


def add(app, name):
    with app.book.write() as db:
        return accounts.open_account(db, AccountDraft(name), DAY)


def log(app, account_id, note, **more):
    draft = InteractionDraft(Kind.CALL, DAY, note, Direction.TWO_WAY, **more)
    with app.book.write() as db:
        return timeline.record(db, account_id, draft, DAY)


def put_in_trash(app, account_id):
    with app.book.write() as db:
        accounts.trash(db, account_id)


def rows(app, table):
    with app.book.read() as db:
        return db.scalar(select(func.count()).select_from(table))


def full_of_the_word(app):
    """An account whose every text holds the word, its notes edited, some of it undone."""
    id_ = add(app, f"{WORD} Ltd")
    for number in range(40):
        draft = PromiseDraft(f"Send {WORD} {number}", DAY + timedelta(9))
        log(
            app, id_, f"{WORD} says {number} " * 20, new_people=(f"Ann {WORD}",), promises=(draft,)
        )
    with app.book.write() as db:
        accounts.edit(db, id_, "note", f"Ask {WORD} again", DAY)
        accounts.edit(db, id_, "city", f"{WORD} City", DAY)
    log(app, id_, f"{WORD} undone", new_people=(f"Bo {WORD}",))
    with app.book.write() as db:
        journal.undo(db)
        drafts.keep_draft(db, f"capture:{id_}", f"half a word of {WORD}", "2026-11-17T09:00:00Z")
    with app.book.write() as db, deed(db, f"Attach {WORD}.pdf"):
        row = {"id": new_id(), "account_id": id_, "name": f"{WORD}.pdf"}
        content = f"%PDF {WORD}".encode() * 3000
        db.execute(insert(attachment).values(row | {"sha256": files.put(db, content)}))
    return id_


def test_no_byte_of_book_or_log_holds_a_purged_word(app):
    kept = add(app, "Harrow")
    for number in range(200):
        log(app, kept, f"Scanners land on day {number}")
    id_ = full_of_the_word(app)
    before = left(app)
    put_in_trash(app, id_)

    backup.purge(later(app, days=31))

    assert before > 100
    assert left(app) == 0
    assert rows(app, interaction) == 200
    with app.book.read() as db:
        assert len(search.find(db, "scanners", limit=500)) == 200


def test_what_is_in_the_trash_for_less_than_thirty_days_stays(app):
    id_ = add(app, "Acme")
    put_in_trash(app, id_)

    gone = backup.purge(later(app, days=29, hours=23))

    assert gone == 0
    with app.book.write() as db:
        accounts.restore(db, id_)
    assert rows(app, account) == 1


def test_a_day_without_anything_due_leaves_no_barrier(app):
    add(app, "Acme")

    backup.purge(later(app, days=90))

    with app.book.read() as db:
        assert journal.next_undo(db).name == "Add Acme"


def test_undo_and_redo_do_not_reach_behind_a_purge(app):
    put_in_trash(app, add(app, "Acme"))
    other = add(app, "Other")
    with app.book.write() as db:
        accounts.edit(db, other, "city", "Delft", DAY)
        journal.undo(db)

    backup.purge(later(app, days=31))

    for step in (journal.undo, journal.redo):
        with pytest.raises(DeskError), app.book.write() as db:
            step(db)


def test_what_belongs_to_a_purged_person_goes_and_what_happened_stays(app):
    id_ = add(app, "Acme")
    log(app, id_, "Kick-off", new_people=(f"Ann {WORD}",))
    with app.book.write() as db, deed(db, "Trash a person"):
        db.execute(update(promise).values(person_id=None))
        whose = db.scalar(select(person.c.id))
        mail = {"system": "email", "value": f"{WORD}@x.com", "value_key": f"{WORD}@x.com"}
        db.execute(insert(handle).values(mail | {"id": new_id(), "person_id": whose}))
        db.execute(update(person).values(deleted_at=journal.trash_stamp(db)))

    backup.purge(later(app, days=31))

    assert left(app) == 0
    assert rows(app, interaction) == 1
    assert rows(app, tables.interaction_person) == rows(app, handle) == 0


def test_an_action_goes_with_its_milestone_rather_than_become_one(app):
    owner, plan, milestone = add(app, "Acme"), new_id(), new_id()
    item = {"account_id": owner, "plan_id": plan, "place": 1, "name": "Go", "state": "todo"}
    with app.book.write() as db, deed(db, "Plan"):
        row = {"id": plan, "account_id": owner, "title": "Plan", "state": "active"}
        db.execute(insert(plan_tables.plan).values(row))
        db.execute(insert(plan_tables.plan_item).values(item | {"id": milestone}))
        action = item | {"id": new_id(), "milestone_id": milestone}
        db.execute(insert(plan_tables.plan_item).values(action))
    with app.book.write() as db, deed(db, "Trash the milestone"):
        gone = update(plan_tables.plan_item).where(plan_tables.plan_item.c.id == milestone)
        db.execute(gone.values(deleted_at=journal.trash_stamp(db)))

    backup.purge(later(app, days=31))

    assert rows(app, plan_tables.plan) == 1
    assert rows(app, plan_tables.plan_item) == 0


def test_bytes_that_an_attachment_still_names_stay(app):
    kept, gone = add(app, "Kept"), add(app, "Gone")
    with app.book.write() as db, deed(db, "Attach"):
        sha256 = files.put(db, b"shared")
        other = files.put(db, b"alone")
        for owner, content in ((kept, sha256), (gone, sha256), (gone, other)):
            row = {"id": new_id(), "account_id": owner, "name": "a", "sha256": content}
            db.execute(insert(attachment).values(row))
    put_in_trash(app, gone)

    backup.purge(later(app, days=31))

    with app.book.read() as db:
        assert db.scalars(select(file_bytes.c.sha256)).all() == [sha256]


def test_the_journal_still_says_that_and_when_something_happened(app):
    kept = add(app, "Kept")
    put_in_trash(app, add(app, "Gone"))

    backup.purge(later(app, days=31))

    with app.book.read() as db:
        names = [one.name for one in journal.history(db)]
        kept_words = db.scalars(select(change_log.c.after).where(change_log.c.pk == kept)).all()
    assert names == ["Empty the trash", *["About something that is gone for good"] * 2, "Add Kept"]
    assert '"name":"Kept"' in kept_words[0]


def test_rows_of_the_purge_are_news(app):
    id_ = add(app, "Gone")
    put_in_trash(app, id_)
    heard = []
    app.book.on_news = heard.append

    backup.purge(later(app, days=31))

    assert heard[0].account_ids == {id_}


def test_the_index_is_sound_after_a_purge(app):
    log(app, add(app, "Kept"), "Scanners land")
    put_in_trash(app, full_of_the_word(app))

    backup.purge(later(app, days=31))

    backup.check(app.book.path)
    with app.book.write() as db:
        db.execute(
            text("INSERT INTO search_text(search_text, rank) VALUES ('integrity-check', 1)")
        )
    with app.book.read() as db:
        assert db.scalar(select(func.count()).where(live(account))) == 1
