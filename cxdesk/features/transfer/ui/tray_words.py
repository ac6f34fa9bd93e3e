"""What waits in the tray, in words."""

from cxdesk.domain.importing import Record, TrayRow
from cxdesk.domain.tray import Unknown
from cxdesk.i18n import _, _n, day_short, number
from cxdesk.qt.plain_list import PlainRow


def account_line(unknown: Unknown) -> PlainRow:
    """What rows call the account, how many they are, and why they wait."""
    n = len(unknown.rows)
    count = _n("{n} row", "{n} rows", n).format(n=number(n))
    first = unknown.rows[0]
    title = unknown.called or first.record.person_name or _("No account named")
    return PlainRow(unknown.key, title, f"{first.reason} · {count}")


def row_line(row: TrayRow) -> PlainRow:
    """Who said what, and where it stands."""
    place = _("{file}, row {n}").format(file=row.file, n=number(row.record.number))
    return PlainRow(row.id, _said(row.record), place, tip=row.record.comment or "")


def _said(record: Record) -> str:
    who = record.person_name or _("Somebody")
    if record.score is None:
        return ", ".join(part for part in (record.account, record.person_name) if part)
    on = [day_short(record.on)] if record.on else []
    said = [who, _("answer {score}").format(score=record.score), *on]
    comment = " ".join((record.comment or "").split())
    return ", ".join(said) + (f" “{comment}”" if comment else "")
