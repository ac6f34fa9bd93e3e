"""Interactions: what happened between us, or is planned to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.errors import DeskError
from cxdesk.domain.promise import PromiseDraft
from cxdesk.domain.text import check_note
from cxdesk.i18n import _


class Kind(StrEnum):
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    MESSAGE = "message"
    VISIT = "visit"
    EVENT = "event"
    NOTE = "note"
    HANDS_ON = "hands_on"
    COMPLAINT = "complaint"
    FAVOUR = "favour"
    GIVE = "give"
    ASK = "ask"


class Direction(StrEnum):
    IN = "in"
    OUT = "out"
    TWO_WAY = "two_way"
    NONE = "none"


class State(StrEnum):
    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class NextStep(StrEnum):
    """OPEN is a loose end (practice C-06): we spoke, and nobody has said what follows."""

    OPEN = "open"
    SET = "set"
    NONE = "none"
    IMPORTED = "imported"


_TWO_WAY = frozenset({Kind.CALL, Kind.MEETING, Kind.VISIT})
_OUT = frozenset({Kind.EMAIL, Kind.MESSAGE})


def usual_direction(kind: Kind) -> Direction:
    """call, meeting, visit two_way; email, message out; the rest none."""
    if kind in _TWO_WAY:
        return Direction.TWO_WAY
    return Direction.OUT if kind in _OUT else Direction.NONE


def kind_name(kind: Kind) -> str:
    return {
        Kind.CALL: _("Call"),
        Kind.EMAIL: _("Email"),
        Kind.MEETING: _("Meeting"),
        Kind.MESSAGE: _("Message"),
        Kind.VISIT: _("Visit"),
        Kind.EVENT: _("Event"),
        Kind.NOTE: _("Note"),
        Kind.HANDS_ON: _("Hands-on help"),
        Kind.COMPLAINT: _("Complaint"),
        Kind.FAVOUR: _("Favour"),
        Kind.GIVE: _("Give"),
        Kind.ASK: _("Ask"),
    }[kind]


def log_name(kind: Kind) -> str:
    """What keeping one is called in the history and beside Undo."""
    return {
        Kind.CALL: _("Log a call"),
        Kind.EMAIL: _("Log an email"),
        Kind.MEETING: _("Log a meeting"),
        Kind.MESSAGE: _("Log a message"),
        Kind.VISIT: _("Log a visit"),
        Kind.EVENT: _("Log an event"),
        Kind.NOTE: _("Write a note"),
        Kind.HANDS_ON: _("Log hands-on help"),
        Kind.COMPLAINT: _("Log a complaint"),
        Kind.FAVOUR: _("Log a favour"),
        Kind.GIVE: _("Log a give"),
        Kind.ASK: _("Log an ask"),
    }[kind]


def direction_name(direction: Direction) -> str:
    return {
        Direction.IN: _("from them"),
        Direction.OUT: _("from us"),
        Direction.TWO_WAY: _("both ways"),
        Direction.NONE: _("neither way"),
    }[direction]


def state_name(state: State) -> str:
    return {
        State.PLANNED: _("planned"),
        State.DONE: _("done"),
        State.CANCELLED: _("cancelled"),
        State.NO_SHOW: _("no-show"),
    }[state]


def may_leave_loose_end(direction: Direction, state: State) -> bool:
    """Only talks that took place ask for a next step."""
    return direction is Direction.TWO_WAY and state is State.DONE


def check_day(on: date, state: State, today: date) -> None:
    """Raises DeskError for what is said to have happened and lies in the future."""
    if state is not State.PLANNED and on > today:
        raise DeskError(
            _(
                "This happened in the future. Make it planned, or change the date."
                " Nothing was saved."
            )
        )


def check_minutes(minutes: int | None) -> None:
    if minutes is not None and not 0 < minutes <= 24 * 60:
        raise DeskError(
            _("Minutes go from 1 to 1,440. Nothing was saved. Correct them, or leave them out.")
        )


@dataclass(frozen=True, slots=True)
class Aside:
    """A give or an ask told within a note: a moment of its own, with the same people and day."""

    kind: Kind
    body: str


@dataclass(frozen=True, slots=True)
class InteractionDraft:
    """What the user typed, not yet kept.

    `people` are ids; `new_people` names to add; `answers` ids of NPS answers it follows up.
    """

    kind: Kind
    on: date
    body: str
    direction: Direction
    state: State = State.DONE
    subject: str | None = None
    people: tuple[str, ...] = ()
    new_people: tuple[str, ...] = ()
    promises: tuple[PromiseDraft, ...] = ()
    tags: tuple[str, ...] = ()
    minutes: int | None = None
    no_next_step: bool = False
    their_words: str | None = None
    answers: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()

    @property
    def next_step(self) -> NextStep:
        if self.promises:
            return NextStep.SET
        loose = may_leave_loose_end(self.direction, self.state) and not self.no_next_step
        return NextStep.OPEN if loose else NextStep.NONE

    def told_aside(self, people: tuple[str, ...]) -> "list[InteractionDraft]":
        """Its asides as notes of their own; `people` are those of the whole note, by id."""
        return [
            InteractionDraft(
                one.kind, self.on, one.body, usual_direction(one.kind), self.state, people=people
            )
            for one in self.asides
        ]

    def check(self, today: date) -> None:
        """Raises DeskError when it contradicts the calendar or itself."""
        check_day(self.on, self.state, today)
        if not (check_note(self.body) or self.subject or self.their_words or self.promises):
            raise DeskError(_("There is nothing to keep yet. Write what happened, then save."))
        check_minutes(self.minutes)


@dataclass(frozen=True, slots=True)
class Interaction:
    """One interaction as the timeline shows it; `people` are names."""

    id: str
    account_id: str
    kind: Kind
    direction: Direction
    state: State
    on: date
    subject: str | None
    body: str
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    minutes: int | None = None
    on_chart: bool = False
    their_words: str | None = None
    next_step: NextStep = NextStep.NONE
