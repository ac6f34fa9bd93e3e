"""An account goes to the trash with all that hangs on it, and comes back with exactly that."""

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.person import PersonDraft
from cxdesk.features.accounts import service
from cxdesk.store import people
from cxdesk.store.journal import deed


def test_trash_takes_the_children_along_and_restore_brings_back_exactly_them(do, ask, book, today):
    id_ = do(service.open_account, AccountDraft("Acme", domain="acme.com"), today)
    with book.write() as db, deed(db, "people"):
        people.add(db, id_, PersonDraft("Ann Lee", email="ann@acme.com"))
        gone = people.add(db, id_, PersonDraft("Old Hand"))
        db.exec_driver_sql(f"UPDATE person SET deleted_at = 'before' WHERE id = '{gone}'")

    do(service.trash, id_)
    hidden = (ask(service.by_rung, today), ask(service.matching, "ann"))
    in_trash = [account.name for account, _at in ask(service.trashed)]
    do(service.restore, id_)

    assert hidden == ([], [])
    assert in_trash == ["Acme"]
    assert [p.person.name for p in ask(people.for_account, id_, today)] == ["Ann Lee"]
    assert ask(service.matching, "ann") == [id_]
    assert ask(service.trashed) == []


def test_a_restore_that_would_take_somebodys_address_is_refused(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme", domain="acme.com"), today)
    do(service.trash, id_)
    do(service.open_account, AccountDraft("Acme again", domain="acme.com"), today)

    with pytest.raises(DeskError, match="another one"):
        do(service.restore, id_)

    assert [line.name for line in ask(service.by_rung, today)] == ["Acme again"]


def test_only_what_is_in_the_trash_can_be_restored(do, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)

    with pytest.raises(DeskError):
        do(service.restore, id_)


def test_a_trashed_account_cannot_be_edited(do, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)
    do(service.trash, id_)

    with pytest.raises(DeskError):
        do(service.rename, id_, "Other", today)
