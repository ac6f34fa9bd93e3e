"""The words that both kinds of summary share, as rows the templates lay out."""

from typing import Any

from cxdesk.domain.plan import Progress
from cxdesk.domain.promise import KeptRate, Side
from cxdesk.domain.summary import Masthead
from cxdesk.domain.text import clean_line
from cxdesk.i18n import _, _n

Page = dict[str, Any]
"""What one template is given: nothing but texts, counts and flags. Absent blocks are None."""


def figure(label: str, value: str, note: str = "") -> Page:
    return {"label": label, "value": clean_line(value), "note": clean_line(note)}


def bar(who: str, side: Side, done: Progress) -> Page:
    """One side's actions as segments; filled ones are done."""
    return {
        "who": clean_line(who),
        "ink": "us" if side is Side.OURS else "them",
        "done": done.done,
        "total": done.total,
        "words": _("{done} of {total}").format(done=done.done, total=done.total),
    }


def row(text: str, when: str, is_late: bool = False) -> Page:
    return {"text": clean_line(text), "when": when, "late": is_late}


def kept_figure(label: str, kept: KeptRate, months: int) -> Page:
    value = _("{done} of {total}").format(done=kept.kept, total=kept.settled)
    return figure(label, value, months_text(months))


def months_text(months: int) -> str:
    return _n("{n} month", "{n} months", months).format(n=months)


def days_late(days: int) -> str:
    return _n("{n} day late", "{n} days late", days).format(n=days)


def days_later(days: int) -> str:
    """Of a plan: "later" than agreed, whoever it was."""
    return _n("{n} day later", "{n} days later", days).format(n=days)


def byline(head: Masthead) -> str:
    """ "Mara Ellison, Halden": whoever is known of the two."""
    return ", ".join(clean_line(part) for part in (head.author, head.firm) if part)


def block(rows: list[Page], title: str, caption: str = "") -> Page | None:
    """A block with its heading; None where there is nothing to show."""
    return {"title": title, "caption": caption, "rows": rows} if rows else None
