"""What a cell says: text without traps, a score, an amount, a period, an address of a page."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cxdesk.domain.errors import DeskError
from cxdesk.domain.exporting import unguarded
from cxdesk.domain.importing import System
from cxdesk.domain.income import Period
from cxdesk.domain.money import amount_from_text
from cxdesk.domain.nps import Series, score_from_text
from cxdesk.domain.text import LINE_LIMIT, NOTE_LIMIT, PUBLIC_MAIL, clean_text, domain_key
from cxdesk.i18n import _, number

_ANCHOR_TITLE = re.compile(r"""<a\b[^>]*\btitle\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
_ANCHOR_HREF = re.compile(r"""<a\b[^>]*\bhref\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+")
_AMOUNT = re.compile(
    r"(?P<before>[A-Za-z]{3}|[$€£¥₹])? ?(?P<digits>\d[\d.,' ]*) ?(?P<size>[kKmM])?"
    r" ?(?P<after>[A-Za-z]{3}|[$€£¥₹])?",
    re.ASCII,
)
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CODE = re.compile(r"[A-Z]{3}")
_LONGEST_SCORE = 200

_PERIODS = {
    **dict.fromkeys(("month", "monthly", "mrr", "per month", "a month", "mo"), Period.MONTH),
    **dict.fromkeys(("year", "yearly", "annual", "annually", "arr", "a year"), Period.YEAR),
    **dict.fromkeys(("once", "one-off", "one off", "one-time", "one time"), Period.ONCE),
}
_TRUTHS = {
    **dict.fromkeys(("1", "yes", "true"), True),
    **dict.fromkeys(("0", "no", "false"), False),
}
_LABEL_FIRST = re.compile(r"[^\W\d][^\d]* [-–—] (\d+)")


class Written(NamedTuple):
    """An amount, and the currency that stands beside it, if any."""

    amount: Decimal
    currency: str | None


class Several(NamedTuple):
    """The values of one cell; the first is the one that counts where only one can."""

    first: object
    rest: tuple[str, ...]


def clean_cell(cell: str) -> str:
    """The cell's text, its control characters gone; a guard against formulas is taken off."""
    return clean_text(unguarded(cell))


def line_from_cell(cell: str) -> str:
    """One line of text; raises DeskError when it is longer than a name can be."""
    line = " ".join(cell.split())
    if len(line) > LINE_LIMIT:
        raise DeskError(
            _("“{start}…” is longer than {limit} characters.").format(
                start=line[:20], limit=number(LINE_LIMIT)
            )
        )
    return line


def note_from_cell(cell: str) -> str:
    """Text of any shape; raises DeskError when it is larger than a note can be."""
    if len(cell) * 4 > NOTE_LIMIT and len(cell.encode()) > NOTE_LIMIT:
        raise DeskError(_("The text is larger than {limit} kB.").format(limit=NOTE_LIMIT // 1024))
    return cell


def several_from_cell(parse: Callable[[str], object], separator: str, cell: str) -> Several | None:
    """The values that `separator` parts, each parsed; raises what `parse` raises."""
    parts = [part for text in cell.split(separator.strip()) if (part := text.strip())]
    values = [value for part in parts if (value := parse(part)) is not None]
    return Several(values[0], tuple(map(str, values[1:]))) if values else None


@lru_cache(1024)
def score_from_cell(cell: str) -> int | None:
    """0 to 10, or None where the cell holds no score; raises DeskError for 11 or "great".

    Some surveys write the label first: "Not at all likely - 0".
    """
    behind = _LABEL_FIRST.fullmatch(cell)
    try:
        return score_from_text(behind[1] if behind else cell[:_LONGEST_SCORE])
    except DeskError as error:
        raise DeskError(
            _("“{cell}” is not a score from 0 to 10.").format(cell=cell[:40])
        ) from error


def amount_from_cell(cell: str) -> Written:
    """The amount, and the currency beside it if any; raises DeskError for anything else."""
    found = _AMOUNT.fullmatch(" ".join(cell.split()))
    if found is None:
        raise DeskError(_("“{cell}” is not an amount of money.").format(cell=cell[:40]))
    digits = found["digits"].replace("'", "").replace(" ", "")
    beside = found["before"] or found["after"]
    currency = currency_from_cell(beside) if beside else None
    return Written(amount_from_text(digits + (found["size"] or "")), currency)


def currency_from_cell(cell: str) -> str:
    """An ISO code from "eur" or "€"; raises DeskError for anything else."""
    code = _SYMBOLS.get(cell, cell.upper())
    if not _CODE.fullmatch(code):
        raise DeskError(_("“{cell}” is not a currency.").format(cell=cell[:40]))
    return code


def period_from_cell(cell: str) -> Period:
    if period := _PERIODS.get(cell.casefold()):
        return period
    raise DeskError(_("“{cell}” is not a period: month, year or once.").format(cell=cell[:40]))


def series_from_cell(cell: str) -> Series:
    try:
        return Series(cell.casefold())
    except ValueError as error:
        raise DeskError(
            _("“{cell}” is not a series: relationship or transactional.").format(cell=cell[:40])
        ) from error


def system_from_cell(cell: str) -> System:
    try:
        return System(cell.casefold())
    except ValueError as error:
        raise DeskError(_("“{cell}” is no kind of address.").format(cell=cell[:40])) from error


def truth_from_cell(cell: str) -> bool:
    if (said := _TRUTHS.get(cell.casefold())) is not None:
        return said
    raise DeskError(_("“{cell}” is neither yes nor no.").format(cell=cell[:40]))


def email_from_cell(cell: str) -> str:
    """The address in `cell`; raises DeskError when it is none."""
    address = cell.removeprefix("mailto:")
    if not _EMAIL.fullmatch(address):
        raise DeskError(_("“{cell}” is not an e-mail address.").format(cell=cell[:40]))
    return address


def domain_from_cell(cell: str) -> str | None:
    """ "acme.com" from an address, or from the link a report wraps round it; None if public."""
    link = _ANCHOR_TITLE.search(cell) or _ANCHOR_HREF.search(cell)
    site = link[1].removesuffix("(New Window)") if link else cell
    host = domain_key(site)
    return host if host and host not in PUBLIC_MAIL else None
