"""The answers behind an NPS chart as a table: for the screen, and as CSV for a spreadsheet."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from cxdesk.domain.exporting import guarded
from cxdesk.domain.nps import Tally
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import History
from cxdesk.i18n import _
from cxdesk.render.csv_sheet import BOM


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
    return BOM + written.getvalue()


def _row(line: Line) -> Iterator[object]:
    answer, tally = line.answer, line.tally
    low, high = tally.interval or ("", "")
    yield answer.on.isoformat()
    yield guarded(answer.person or "")
    yield answer.score
    yield guarded(answer.comment or "")
    yield from (tally.nps, low, high, tally.n)
