"""A damaged book, read row by row round the pages that the disk has ruined."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from sqlcipher3 import dbapi2

from cxdesk.store import wreck_file
from cxdesk.store.wreck_file import PAGE

_MOST_ROWS = 1 << 40


class Wreck:
    """Works on a copy of the damaged book in `folder`; the file itself is not touched.

    Each table is read by itself: the copy's first page is replaced by one that knows this table
    alone, so that no damage to the schema, or to another table, stands in the way.
    """

    def __init__(self, damaged: Path, folder: Path) -> None:
        self._folder = folder
        self._copy = folder / "wreck"
        wreck_file.bring(damaged, self._copy, folder)
        self._pages = self._copy.stat().st_size // PAGE
        self._roots = wreck_file.roots(self._copy, folder)
        self.unread: set[str] = set()

    def rows(self, table: Table, holes: list[int]) -> Iterator[tuple[Any, ...]]:
        """The rows that can be read, in the order of `table`'s columns, values as they lie there.

        Afterwards `holes` holds the row ids that could not be read, up to the last one that could.
        """
        root = self._roots.get(table.name)
        if root is None:
            self.unread.add(table.name)
            return
        first = wreck_file.first_page(table, root, self._folder)
        wreck_file.aim(self._copy, first, self._pages)
        last, scan = 0, _Scan(self._copy, table.name)
        if not scan.end:
            self.unread.add(table.name)
        for rowid, *row in scan.rows(holes):
            last = rowid
            yield tuple(row)
        holes[:] = [hole for hole in holes if hole < last]


class _Scan:
    """Row-id bisection over one table: halves what cannot be read until single rows are left."""

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        self._open()
        self.end = self._end()

    def _open(self) -> None:
        """Anew after each error: pages that were read before it cannot be trusted."""
        self._db = dbapi2.connect(f"{self._path.as_uri()}?mode=ro&immutable=1", uri=True)
        self._db.execute("PRAGMA cell_size_check = ON")

    def _reopen(self) -> None:
        self._db.close()
        self._open()

    def rows(self, holes: list[int]) -> Iterator[tuple[Any, ...]]:
        spans = [(1, self.end)]
        while spans:
            low, high = spans.pop()
            try:
                for row in self._ask("rowid BETWEEN ? AND ? ORDER BY rowid", low, high):
                    if row[0] >= low:
                        low = row[0] + 1
                        yield row
            except dbapi2.Error:
                self._reopen()
                if low < high:
                    middle = (low + high) // 2
                    spans += [(middle + 1, high), (low, middle)]
                elif low == high:
                    holes.append(low)
        self._db.close()

    def _ask(self, where: str, *values: int) -> Iterator[tuple[Any, ...]]:
        yield from self._db.execute(f"SELECT rowid, * FROM {self._name} WHERE {where}", values)

    def _end(self) -> int:
        """A row id that no readable row is beyond; 0 where nothing can be read.

        Where the last page is ruined, it is felt for by steps of an eighth.
        """
        found, at = 0, 1
        while at < _MOST_ROWS:
            try:
                if next(self._ask("rowid >= ? ORDER BY rowid LIMIT 1", at), None) is None:
                    return at
                found = at
            except dbapi2.Error:
                self._reopen()
            at += 1 + at // 8
        return found + found // 8 + 64 if found else 0
