"""The tray by what its rows call their account: those of one name are decided together."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesk.domain.importing import Record, TrayRow
from cxdesk.domain.text import PUBLIC_MAIL, domain_key, name_key


@dataclass(frozen=True, slots=True)
class Unknown:
    """An account that the book does not know, or not for sure, as rows call it.

    `called` is "" for a row that names none; such a row stands alone.
    """

    key: str
    called: str
    rows: tuple[TrayRow, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(row.id for row in self.rows)


def by_account(rows: Sequence[TrayRow]) -> list[Unknown]:
    """In the order of the first row of each."""
    together: dict[str, list[TrayRow]] = {}
    keys: dict[str, str] = {}
    for row in rows:
        together.setdefault(_key(row, keys), []).append(row)
    return [Unknown(key, called(found[0].record), tuple(found)) for key, found in together.items()]


def called(record: Record) -> str:
    """What the row calls its account: a name, a domain, an id, or the firm behind an address."""
    return record.account or record.domain or record.external_id or _firm(record.email)


def _key(row: TrayRow, known: dict[str, str]) -> str:
    """`known` keeps the keys of names, of which there are fewer than rows."""
    record = row.record
    if record.account:
        if record.account not in known:
            known[record.account] = f"name {name_key(record.account)}"
        return known[record.account]
    name = called(record)
    return f"other {name}" if name else f"row {row.id}"


def _firm(address: str | None) -> str:
    key = domain_key(address.rpartition("@")[2]) if address else ""
    return "" if key in PUBLIC_MAIL else key
