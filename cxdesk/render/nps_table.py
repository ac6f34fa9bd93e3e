"""The answers behind an NPS chart as a table: for the screen, and as CSV for a spreadsheet."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from cxdesk.domain.nps import Tally
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import History
from cxdesk.i18n import _

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"  # without it Excel reads UTF-8 as its own code page


@dataclass(frozen=True, slots=True)
class Line:
    """An answer, and the trailing tally at the end of its day."""

    answer: Answer
    tally: Tally


def lines(history: History) -> list[Line]:
    """Newest first."""
    tallies = {point.on: point.tally for point in history.points}
    return [Line(answer, tallies[answer.on]) for answer in reversed(history.answers)]


def to_csv(history: History) -> str:
    """Columns for a program to read: ISO days, whole scores, the NPS with its interval and n."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(
        [
            _("Date"),
            _("Name"),
            _("Score"),
            _("Comment"),
            _("NPS"),
            _("Low"),
            _("High"),
            _("Answers"),
        ]
    )
    writer.writerows(_row(line) for line in lines(history))
    return _BOM + written.getvalue()


def _row(line: Line) -> Iterator[object]:
    answer, tally = line.answer, line.tally
    low, high = tally.interval or ("", "")
    yield answer.on.isoformat()
    yield _plain(answer.person or "")
    yield answer.score
    yield _plain(answer.comment or "")
    yield from (tally.nps, low, high, tally.n)


def _plain(text: str) -> str:
    """Text that a spreadsheet would take for a formula is told apart by an apostrophe."""
    return f"'{text}" if text.startswith(_FORMULA) else text
