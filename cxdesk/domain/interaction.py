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


@dataclass(frozen=True, slots=True)
class InteractionDraft:
    """What the user typed, not yet kept. `people` are ids; `new_people` names to add."""

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

    def check(self, today: date) -> None:
        """Raises DeskError when it contradicts the calendar or itself."""
        if self.state is State.DONE and self.on > today:
            raise DeskError(
                _(
                    "This happened in the future. Make it planned, or change the date."
                    " Nothing was saved."
                )
            )
        if not check_note(self.body) and not self.subject and not self.promises:
            raise DeskError(_("There is nothing to keep yet. Write what happened, then save."))
        if self.minutes is not None and not 0 < self.minutes <= 24 * 60:
            raise DeskError(_("Minutes go from 1 to 1,440. Nothing was saved."))


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
