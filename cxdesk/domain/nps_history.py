"""The history of an NPS: every answer, the trailing score, and what happened meanwhile."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter, itemgetter

from cxdesk.domain.nps import Band, Series, Tally, band, tally
from cxdesk.domain.nps_answer import ACCOUNT_WINDOW, Answer, known, latest_votes, votes_in
from cxdesk.i18n import _, _n, number

EVENTS_SHOWN = 4
QUARTERS = 8
TREND_FROM = 3


@dataclass(frozen=True, slots=True)
class Point:
    """The trailing tally from day `on` until the next point."""

    on: date
    tally: Tally


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that may explain a turn of the line."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the `contacts` known answered; `unnamed` voices come on top."""

    answered: int = 0
    contacts: int = 0
    unnamed: int = 0

    @property
    def is_census(self) -> bool:
        """Everybody answered, so sampling error does not apply."""
        return 0 < self.contacts == self.answered and not self.unnamed

    @property
    def text(self) -> str:
        if self.is_census:
            return _("all contacts answered")
        return _("{n} of {contacts} known contacts answered").format(
            n=self.answered, contacts=self.contacts
        )


@dataclass(frozen=True, slots=True)
class History:
    """One series up to the end of `as_of`.

    `answers` are those that may be shown, oldest first; `points` count the `unmarked` ones too,
    which are confidential; `marks` are the scores of the votes in the window, newest first.
    """

    as_of: date
    window_days: int
    answers: tuple[Answer, ...] = ()
    points: tuple[Point, ...] = ()
    marks: tuple[int, ...] = ()
    events: tuple[Event, ...] = ()
    coverage: Coverage = Coverage()
    unmarked: int = 0

    @property
    def unmarked_text(self) -> str:
        """Why the line moves where no mark stands; "" where every answer is shown."""
        if not self.unmarked:
            return ""
        return _n(
            "{n} confidential answer moves the line without a mark",
            "{n} confidential answers move the line without a mark",
            self.unmarked,
        ).format(n=number(self.unmarked))

    @property
    def now(self) -> Tally:
        return self.points[-1].tally if self.points else Tally()


def history(
    answers: Iterable[Answer],
    as_of: date,
    window_days: int = ACCOUNT_WINDOW,
    series: Series = Series.RELATIONSHIP,
) -> History:
    """What was known at the end of `as_of`; later rows do not change it."""
    past = known(answers, as_of, series)
    named = tuple(answer for answer in past if not answer.confidential)
    votes = votes_in(named, as_of, window_days)
    return History(
        as_of,
        window_days,
        named,
        tuple(trailing(past, as_of, window_days)),
        tuple(vote.score for vote in reversed(votes)),
        unmarked=len(past) - len(named),
    )


def trailing(
    answers: Sequence[Answer], as_of: date, window_days: int = ACCOUNT_WINDOW
) -> Iterator[Point]:
    """A point at each day on which an answer enters or leaves the window, oldest first.

    `answers` are one series, oldest first. A point with n = 0 is a gap.
    """
    window = _Window()
    stay = timedelta(days=window_days)
    arrivals = [(answer.on, window.enter, answer) for answer in answers]
    expiries = [
        (gone, window.leave, answer) for answer in answers if (gone := answer.on + stay) <= as_of
    ]
    steps = sorted(arrivals + expiries, key=itemgetter(0))
    for day, together in groupby(steps, key=itemgetter(0)):
        for _day, take, answer in together:
            take(answer)
        yield Point(day, window.tally)


@dataclass(slots=True)
class _Window:
    """The latest answer of each voice, and how often each score is among them."""

    votes: dict[str, Answer] = field(default_factory=dict)
    scores: list[int] = field(default_factory=lambda: [0] * 11)

    @property
    def tally(self) -> Tally:
        count = dict.fromkeys(Band, 0)
        for score, often in enumerate(self.scores):
            count[band(score)] += often
        return Tally(count[Band.PROMOTER], count[Band.PASSIVE], count[Band.DETRACTOR])

    def enter(self, answer: Answer) -> None:
        earlier = self.votes.get(answer.voice)
        if earlier is not None:
            self.scores[earlier.score] -= 1
        self.votes[answer.voice] = answer
        self.scores[answer.score] += 1

    def leave(self, answer: Answer) -> None:
        """Nothing happens where a later answer of the same voice has taken its place."""
        if self.votes.get(answer.voice) is answer:
            del self.votes[answer.voice]
            self.scores[answer.score] -= 1


def coverage(votes: Iterable[Answer], contacts: Iterable[str]) -> Coverage:
    """Of `votes` (one per voice), how many came from the people with the ids `contacts`."""
    people = frozenset(contacts)
    voices = [vote.voice for vote in votes]
    answered = sum(voice in people for voice in voices)
    return Coverage(answered, len(people), len(voices) - answered)


def quarter_ends(as_of: date, count: int = QUARTERS) -> list[date]:
    """The last `count` ends of quarters up to `as_of`, oldest first."""
    ends: list[date] = []
    day = as_of + timedelta(days=1)
    for _end in range(count):
        day = date(day.year, (day.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
        ends.append(day)
    return ends[::-1]


def trend(
    answers: Sequence[Answer], as_of: date, window_days: int = ACCOUNT_WINDOW
) -> tuple[Tally, ...]:
    """The trailing tallies at the last eight quarter ends, oldest first.

    Empty when fewer than three of them have answers: that is no line yet.
    """
    tallies = tuple(
        tally(vote.score for vote in latest_votes(answers, end, window_days))
        for end in quarter_ends(as_of)
    )
    return tallies if sum(each.n > 0 for each in tallies) >= TREND_FROM else ()


def newest_events(events: Iterable[Event], as_of: date) -> tuple[Event, ...]:
    """The newest four up to `as_of`, oldest first."""
    past = sorted((e for e in events if e.on <= as_of), key=attrgetter("on", "text"))
    return tuple(past[-EVENTS_SHOWN:])
