"""The accounts as rows of a list, sections included."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cxdesk.domain.account import AccountId, AccountLine
from cxdesk.domain.nps import NUMBER_FROM, Band
from cxdesk.domain.nps_headline import Headline, Place, earned, headline
from cxdesk.domain.outline import OutlineLine
from cxdesk.features.accounts.listing import Listing, Row, Section
from cxdesk.features.accounts.ui import account_words as words
from cxdesk.qt.keyed_list import Index, KeyedListModel
from cxdesk.qt.plain_tip import plain_tip

Trend = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a row says beside the name, worked out once and painted often."""

    since: str
    is_quiet: bool
    headline: Headline
    band: Band
    has_number: bool


class AccountModel(KeyedListModel[Row | Section]):
    """Asks for trends of the rows that are painted, by `trends_wanted`."""

    trends_wanted = Signal()

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._heads: list[int] | None = None
        self._coming: list[int] = []
        self._trends: dict[AccountId, Trend] = {}
        self._unasked: dict[AccountId, None] = {}
        self._settled: set[AccountId] = set()
        self._standings: dict[AccountId, Standing] = {}

    def show(self, listing: Listing) -> None:
        self._coming = listing.heads
        self.show_rows(listing.keys, listing.rows)

    def rows_changed(self) -> None:
        """On the way to the new rows there are fewer of them, and the heads must be found."""
        self._heads = self._coming if len(self._coming) == len(self._rows) else None
        self._standings.clear()

    def section_of(self, row: int) -> int:
        """The row of the head of the section `row` is in; -1 outside the list."""
        if self._heads is None:
            self._heads = _heads(self._rows)
        return self._heads[row] if 0 <= row < len(self._heads) else -1

    def account_at(self, row: int) -> AccountId | None:
        if not 0 <= row < self.rowCount():
            return None
        line = self.row_at(row)
        return None if isinstance(line, Section) else AccountId(line.id)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Heads can be read, not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self.row_at(index.row()), Section):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == Qt.ItemDataRole.UserRole:
            return row
        if isinstance(row, AccountLine):
            return self._of(row, role)
        return self._of_section(row, role) if isinstance(row, Section) else _of_outline(row, role)

    def _of(self, line: AccountLine, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.line_sentence(line, self.today)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words.line_tip(line, self.today))
        return None

    def _of_section(self, section: Section, role: int) -> str | None:
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return words.section_sentence(section) if role in spoken else None

    def standing(self, line: AccountLine) -> Standing:
        if line.id not in self._standings:
            self._standings[line.id] = Standing(
                since=words.since_short(line.last_contact, self.today),
                is_quiet=line.is_quiet(self.today),
                headline=headline(line.tally, line.marks, Place.LIST),
                band=earned(line.tally),
                has_number=line.tally.n >= NUMBER_FROM,
            )
        return self._standings[line.id]

    def trend(self, account: AccountId) -> Trend:
        """What is known of it; asked for when it is not known or the book has changed since."""
        if account not in self._settled and account not in self._unasked:
            self._unasked[account] = None
            self.trends_wanted.emit()
        return self._trends.get(account, ())

    def take_unasked(self) -> tuple[AccountId, ...]:
        """The accounts whose trends are to be read now."""
        ids = tuple(self._unasked)
        self._unasked.clear()
        self._settled.update(ids)
        return ids

    def show_trends(self, trends: dict[str, Trend]) -> None:
        self._trends.update({AccountId(id_): trend for id_, trend in trends.items()})
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def doubt_trends(self) -> None:
        """The book has changed: what is shown stays until it is read again."""
        self._settled.clear()


def _of_outline(line: OutlineLine, role: int) -> str | None:
    return line.name if role == Qt.ItemDataRole.DisplayRole else None


def _heads(rows: Iterable[Row | Section]) -> list[int]:
    heads, head = [], -1
    for at, row in enumerate(rows):
        if isinstance(row, Section):
            head = at
        heads.append(head)
    return heads
