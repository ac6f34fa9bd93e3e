"""Rows of the tray on their way into the book."""

from collections.abc import Sequence

from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_plan import Outcome, PlannedRow
from cxdesk.domain.importing import TrayRow
from cxdesk.i18n import _, number


def by_layout(rows: Sequence[TrayRow]) -> dict[str, list[TrayRow]]:
    """Those of one layout are brought in together."""
    found: dict[str, list[TrayRow]] = {}
    for row in rows:
        found.setdefault(row.layout, []).append(row)
    return found


def check_brought_in(row: TrayRow, planned: PlannedRow) -> None:
    """Raises DeskError, with the reason, when the row could still not come in."""
    if planned.outcome in (Outcome.WAITING, Outcome.REFUSED):
        raise DeskError(
            _("Row {row} of {file} cannot be brought in: {reason}. Nothing was changed.").format(
                row=number(row.record.number), file=row.file, reason=planned.reason
            )
        )
