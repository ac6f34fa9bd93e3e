"""The rows that an import would write, in the making."""

from dataclasses import dataclass, field

from cxdesk.domain.import_plan import Change, Outcome
from cxdesk.i18n import _, number
from cxdesk.store.known import Row


class Waits(Exception):  # noqa: N818 - not an error: the row goes to the tray
    """Nobody can say yet whose this row is; the text is the reason."""


class Refused(Exception):  # noqa: N818 - not an error: the row stays out
    """The row cannot be true; the text is the reason."""


@dataclass(slots=True)
class Draft:
    """What the rows of one file add and change; within a file the first row to speak wins."""

    added: dict[str, list[Row]] = field(default_factory=dict)
    changed: dict[tuple[str, str], Row] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    outcome: Outcome = Outcome.UNCHANGED
    _row: int = 0
    _said: dict[tuple[str, str], int] = field(default_factory=dict)
    _made: dict[str, int] = field(default_factory=dict)

    def begin(self, row: int) -> None:
        """From here on, changes are those of row number `row`."""
        self._row = row
        self.changes, self.notes = [], []
        self.outcome = Outcome.UNCHANGED

    def add(self, table: str, row: Row, change: Change | None = None) -> None:
        """A new row; one with a `change` makes its row of the file a new one."""
        self.added.setdefault(table, []).append(row)
        self._made[row["id"]] = self._row
        if change is not None:
            self.changes.append(change)
            self.outcome = Outcome.CREATED

    def attach(self, table: str, row: Row, change: Change) -> None:
        """A new row that only says more about what the book or the file has already."""
        self.added.setdefault(table, []).append(row)
        self._made[row["id"]] = self._row
        self._tell(change)

    def set(self, table: str, row: Row, values: Row, change: Change) -> None:
        """Filled cells win over the book, not over an earlier row of the file; None is empty."""
        filled = {column: value for column, value in values.items() if value is not None}
        differing = {c: value for c, value in filled.items() if row[c] != value}
        said = self._said_by(row, filled)
        if said:
            if differing:
                self._leave_out(said, change)
            return
        for column in filled:
            self._said[row["id"], column] = self._row
        if differing:
            self.follow(table, row, differing)
            self._tell(change)

    def follow(self, table: str, row: Row, values: Row) -> None:
        """What changes as a matter of course, and is not told."""
        row.update(values)
        if row["id"] not in self._made:
            self.changed.setdefault((table, row["id"]), {}).update(values)

    def said_by(self, row: Row, column: str) -> int | None:
        """The earlier row of the file that filled this column, if one did."""
        said = self._said.get((row["id"], column))
        if said is None and row[column] is not None:
            said = self._made.get(row["id"])
        return said if said != self._row else None

    def is_fresh(self, row: Row) -> bool:
        """Made by this very row of the file."""
        return self._made.get(row["id"]) == self._row

    def _said_by(self, row: Row, columns: Row) -> int | None:
        earlier = (self.said_by(row, column) for column in columns)
        return next((said for said in earlier if said), None)

    def _tell(self, change: Change) -> None:
        self.changes.append(change)
        if self.outcome is Outcome.UNCHANGED:
            self.outcome = Outcome.UPDATED

    def _leave_out(self, said: int, change: Change) -> None:
        self.notes.append(
            _("{change} is left out, as row {row} says otherwise").format(
                change=change.words, row=number(said)
            )
        )
