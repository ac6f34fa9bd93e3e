"""The timeline: everything that happened with an account, as one list, newest first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.interaction import Direction, Kind, State
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.promise import Side, Standing


class Source(StrEnum):
    """Where a moment comes from."""

    INTERACTION = "interaction"
    ANSWER = "answer"
    MOVE = "move"
    PROMISE_MADE = "promise"
    PROMISE_ENDED = "promise_ended"


class Slice(StrEnum):
    """The part of a timeline that is looked at."""

    ALL = "all"
    TALKS = "talks"
    WRITTEN = "written"
    NOTES = "notes"
    COMPLAINTS = "complaints"
    GIVES = "gives"
    ANSWERS = "answers"
    PROMISES = "promises"
    MOVES = "moves"


KINDS_OF: dict[Slice, tuple[Kind, ...]] = {
    Slice.ALL: tuple(Kind),
    Slice.TALKS: (Kind.CALL, Kind.MEETING, Kind.VISIT, Kind.EVENT),
    Slice.WRITTEN: (Kind.EMAIL, Kind.MESSAGE),
    Slice.NOTES: (Kind.NOTE, Kind.HANDS_ON),
    Slice.COMPLAINTS: (Kind.COMPLAINT,),
    Slice.GIVES: (Kind.GIVE, Kind.ASK, Kind.FAVOUR),
}
"""The interactions in each part; a part that is not here has none."""

SOURCES_OF: dict[Slice, tuple[Source, ...]] = {
    Slice.ALL: tuple(Source),
    Slice.ANSWERS: (Source.ANSWER,),
    Slice.PROMISES: (Source.PROMISE_MADE, Source.PROMISE_ENDED),
    Slice.MOVES: (Source.MOVE,),
}
"""Where a part takes its moments from; interactions, unless it stands here."""


def sources_of(part: Slice) -> tuple[Source, ...]:
    return SOURCES_OF.get(part, (Source.INTERACTION,))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a moment stands: by when it happened, then by the order in which it was kept.

    `at` is its UTC moment within the day where one is known, else "".
    """

    on: date
    at: str
    id: str
    source: Source


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise as the moment it was made in shows it."""

    text: str
    due_on: date
    repeats: str | None
    to_name: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One moment. Which fields are filled depends on `place.source`."""

    place: Place
    names: tuple[str, ...] = ()
    text: str = ""
    subject: str | None = None
    kind: Kind | None = None
    direction: Direction = Direction.NONE
    state: State = State.DONE
    minutes: int | None = None
    their_words: str | None = None
    tags: tuple[str, ...] = ()
    promises: tuple[Promised, ...] = ()
    on_chart: bool = False
    score: int | None = None
    is_open: bool = False
    moved_from: Rung | Stage | None = None
    moved_to: Rung | Stage | None = None
    side: Side = Side.OURS
    standing: Standing | None = None

    @property
    def on(self) -> date:
        return self.place.on

    @property
    def id(self) -> str:
        """Of the row that it comes from."""
        return self.place.id

    @property
    def key(self) -> str:
        """Unique in a timeline: a promise stands there twice, when made and when ended."""
        return f"{self.place.source}:{self.place.id}"

    @property
    def can_be_edited(self) -> bool:
        return self.place.source is Source.INTERACTION
