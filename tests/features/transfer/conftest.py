"""A file brought into a real book, and the whole book as plain rows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from cxdesk.domain.import_plan import Outcome
from cxdesk.features.transfer import reading, service
from cxdesk.features.transfer.mapping import Options, mapping_from_words
from cxdesk.features.transfer.service import ImportPlan, Source
from cxdesk.store import journal
from cxdesk.store.book import Book
from cxdesk.store.tables import JOURNALLED


@dataclass
class Desk:
    """What a test does with files: `plan`, `bring_in`, look, undo."""

    book: Book
    today: Any
    backups: list[str] = field(default_factory=list)

    def plan(self, path: Path, *mapping: str, **options: Any) -> ImportPlan:
        made = Options(mapping=mapping_from_words(mapping), **options)
        with self.book.read() as db:
            return service.plan(db, Source(reading.read(path), made, self.today))

    def bring_in(self, path: Path, *mapping: str, **options: Any) -> ImportPlan:
        planned = self.plan(path, *mapping, **options)
        with self.book.write() as db:
            return service.apply(db, planned, lambda: self.backups.append("made"))

    def do(self, deed: Callable[..., Any], *arguments: Any) -> Any:
        with self.book.write() as db:
            return deed(db, *arguments)

    def ask(self, query: Callable[..., Any], *arguments: Any) -> Any:
        with self.book.read() as db:
            return query(db, *arguments)

    def undo(self) -> None:
        self.do(journal.undo)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The live rows of a table as the file holds them."""
        return [row for row in self.dump()[table] if not row.get("deleted_at")]

    def dump(self) -> dict[str, list[dict[str, Any]]]:
        """Every journalled row, byte for byte."""
        with self.book.read() as db:
            return {
                table.name: [
                    dict(row._mapping)
                    for row in db.exec_driver_sql(f"SELECT * FROM {table.name} ORDER BY id")
                ]
                for table in JOURNALLED
            }


@pytest.fixture
def desk(book, today) -> Desk:
    return Desk(book, today)


def counts(plan: ImportPlan) -> dict[str, int]:
    """The counts that are not zero, by name."""
    named = {name: getattr(plan.counts, name) for name in plan.counts.__slots__}
    return {name: n for name, n in named.items() if n}


def by_outcome(plan: ImportPlan, outcome: Outcome) -> list[tuple[int, str]]:
    """(row, sentence) of the rows with that outcome."""
    return [(row.number, row.sentence) for row in plan.rows if row.outcome is outcome]
