"""Answers to "would you recommend us?": what is kept of each, and which of them count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from cxdesk.domain.errors import DeskError
from cxdesk.domain.nps import Band, Series, band, check_score
from cxdesk.domain.text import check_note
from cxdesk.i18n import _

ACCOUNT_WINDOW = 365
BOOK_WINDOW = 90


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `voice` is who counts as one; `person` is a name."""

    id: str
    account_id: str
    voice: str
    score: int
    on: date
    series: Series = Series.RELATIONSHIP
    at: str = ""
    person_id: str | None = None
    person: str | None = None
    comment: str | None = None
    survey: str | None = None
    confidential: bool = False
    historic: bool = False
    followed_up_on: date | None = None

    @property
    def band(self) -> Band:
        return band(self.score)

    def is_open(self, as_of: date) -> bool:
        """A relationship detractor to whom nobody has come back by the end of `as_of`."""
        return (
            self.band is Band.DETRACTOR
            and self.series is Series.RELATIONSHIP
            and self.on <= as_of
            and not (self.historic or self.confidential)
            and (self.followed_up_on is None or self.followed_up_on > as_of)
        )


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """A low NPS answer that nobody has followed up; `person_id` None came without a name."""

    id: str
    person_id: str | None
    score: int


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer typed by hand. `person` is a name, of somebody known or new."""

    score: int
    on: date
    person: str | None = None
    comment: str | None = None
    series: Series = Series.RELATIONSHIP

    def check(self, today: date) -> None:
        """Raises DeskError when it is no score, is too long, or lies in the future."""
        check_score(self.score)
        check_note(self.comment or "")
        if self.on > today:
            raise DeskError(
                _("An answer cannot lie in the future. Nothing was saved. Change the date.")
            )


by_time = attrgetter("on", "at", "id")
"""A sort key: ids grow with time, so they settle a tie."""


def known(answers: Iterable[Answer], as_of: date, series: Series) -> list[Answer]:
    """One series up to the end of `as_of`, oldest first."""
    return sorted((a for a in answers if a.series is series and a.on <= as_of), key=by_time)


def latest_votes(
    answers: Iterable[Answer],
    as_of: date,
    window_days: int = ACCOUNT_WINDOW,
    series: Series = Series.RELATIONSHIP,
) -> list[Answer]:
    """One vote per voice, the latest within (as_of − window, as_of], oldest first."""
    return votes_in(known(answers, as_of, series), as_of, window_days)


def votes_in(answers: Iterable[Answer], as_of: date, window_days: int) -> list[Answer]:
    """The same of one series that is known by `as_of` and in order."""
    after = as_of - timedelta(days=window_days)
    votes = {answer.voice: answer for answer in answers if answer.on > after}
    return sorted(votes.values(), key=by_time)


def open_detractors(answers: Iterable[Answer], as_of: date) -> list[Answer]:
    """Oldest first."""
    return sorted((a for a in answers if a.is_open(as_of)), key=by_time)
