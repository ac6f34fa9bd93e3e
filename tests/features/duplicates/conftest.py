"""Accounts and people as a book with duplicates has them."""

from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import insert, update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.merging import Noun
from cxdesk.domain.person import PersonDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.duplicates import service
from cxdesk.store import people
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import JOURNALLED, metadata


@dataclass
class Desk:
    """What a test does with a book: make, merge, look, undo."""

    book: Any
    today: Any

    def do(self, work, *arguments):
        with self.book.write() as db:
            return work(db, *arguments)

    def ask(self, query, *arguments):
        with self.book.read() as db:
            return query(db, *arguments)

    def account(self, name, domain=None, **columns):
        id_ = self.do(accounts.open_account, AccountDraft(name, domain=domain), self.today)
        if columns:
            self.change("account", id_, **columns)
        return id_

    def person(self, account, name, email=None, **columns):
        def add(db):
            with deed(db, "Add"):
                return people.add(db, account, PersonDraft(name, email=email))

        id_ = self.do(add)
        if columns:
            self.change("person", id_, **columns)
        return id_

    def row(self, table, **columns):
        """Adds a row and gives its id."""
        id_ = new_id()

        def add(db):
            with deed(db, "Row"):
                db.execute(insert(metadata.tables[table]).values(id=id_, **columns))

        self.do(add)
        return id_

    def change(self, table, id_, **columns):
        rows = metadata.tables[table]

        def set_(db):
            with deed(db, "Change"):
                db.execute(update(rows).where(rows.c.id == id_).values(columns))

        self.do(set_)

    def live(self, table):
        return [row for row in self.dump()[table] if not row.get("deleted_at")]

    def dump(self):
        """Every journalled row, byte for byte."""
        with self.book.read() as db:
            return {
                t.name: [
                    dict(row._mapping)
                    for row in db.exec_driver_sql(f"SELECT * FROM {t.name} ORDER BY id")
                ]
                for t in JOURNALLED
            }

    def pairs(self):
        """The names of each pair that is proposed."""
        return [set(pair.names) for pair in self.ask(service.pairs)]

    def sheet(self, first, second, noun=Noun.ACCOUNT):
        return self.ask(service.sheet, noun, first, second)

    def merge(self, first, second, noun=Noun.ACCOUNT, **choices):
        two = self.sheet(first, second, noun).two
        self.do(service.merge, two, choices)
        return two.kept


@pytest.fixture
def desk(book, today):
    return Desk(book, today)
