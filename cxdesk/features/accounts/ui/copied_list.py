"""Accounts of the list as a table, for the clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from cxdesk.domain.account import AccountLine
from cxdesk.domain.exporting import Cell
from cxdesk.domain.ladder import rung_name
from cxdesk.domain.nps import NUMBER_FROM
from cxdesk.features.accounts.ui.account_words import warning_words
from cxdesk.i18n import _
from cxdesk.render.copied_table import as_html, as_tabs


def copied(lines: Sequence[AccountLine]) -> QMimeData:
    """The same table twice: as text between tabs, and as HTML."""
    rows = [_row(line) for line in lines]
    head = _head()
    data = QMimeData()
    data.setText(as_tabs([head, *rows]))
    data.setHtml(as_html(head, rows))
    return data


def _head() -> tuple[str, ...]:
    return (
        _("Account"),
        _("Rung"),
        _("Revenue"),
        _("Currency"),
        _("NPS"),
        _("Answers"),
        _("Last contact"),
        _("Renewal"),
        _("Needs you"),
    )


def _row(line: AccountLine) -> tuple[Cell, ...]:
    """Figures and days as programs read them; no NPS where there are too few voices for one."""
    has_number = line.tally.n >= NUMBER_FROM
    return (
        line.name,
        rung_name(line.rung),
        line.income.amount if line.income else None,
        line.income.currency if line.income else None,
        line.tally.shown if has_number else None,
        line.tally.n,
        line.last_contact,
        line.renewal_on,
        ", ".join(map(warning_words, line.warnings)),
    )
