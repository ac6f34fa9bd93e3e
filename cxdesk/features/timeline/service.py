"""What one can do with the moments of an account."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.capture import Choices, Known, parse, with_person
from cxdesk.domain.capture_chips import Sort
from cxdesk.domain.errors import DeskError
from cxdesk.domain.interaction import (
    Aside,
    Interaction,
    InteractionDraft,
    Kind,
    NextStep,
    State,
    check_day,
    check_minutes,
    log_name,
    may_leave_loose_end,
    usual_direction,
)
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.promise import PromiseDraft
from cxdesk.domain.timeline import Place, Slice, TimelineItem
from cxdesk.i18n import _
from cxdesk.store import accounts, drafts, interactions, people, promises
from cxdesk.store import timeline as moments
from cxdesk.store.journal import deed

PAGE = 200


def known(db: Connection, account_id: str, today: date) -> Known:
    """What the capture grammar may lean on while one types about this account."""
    there = [line.person for line in people.for_account(db, account_id, today)]
    return Known(today, tuple(there), interactions.open_answers(db, account_id))


def record(db: Connection, account_id: str, draft: InteractionDraft, today: date) -> Interaction:
    """One deed: the interaction, its new people, promises and asides, the answers it follows."""
    draft.check(today)
    accounts.get(db, account_id)
    named = interactions.names(db, draft.people)
    with deed(db, _deed_name(draft, (*named.values(), *draft.new_people))):
        for name in draft.new_people:
            named[people.add(db, account_id, PersonDraft(name))] = name
        interaction_id = interactions.add(db, account_id, replace(draft, people=tuple(named)))
        for aside in draft.told_aside(tuple(named)):
            interactions.add(db, account_id, aside)
        interactions.follow_up(db, interaction_id, draft.answers)
        ids = {name: person_id for person_id, name in named.items()}
        for promise in draft.promises:
            to = ids.get(promise.to_name or "")
            promises.add(
                db, account_id, promise, draft.on, person_id=to, interaction_id=interaction_id
            )
    return interactions.get(db, interaction_id)


@dataclass(frozen=True, slots=True)
class Typed:
    """A line of the command line: a text in the capture grammar, and what was said beside it."""

    text: str
    choices: Choices
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """What was kept, the names of people it added, what it promised, and what was not read."""

    interaction: Interaction
    added: tuple[str, ...]
    promised: tuple[PromiseDraft, ...]
    unread: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()


def log(db: Connection, account_id: str, typed: Typed, today: date) -> Logged:
    """Reads the text as the capture box does; raises Ambiguous for a name that two people have."""
    here = known(db, account_id, today)
    capture = parse(typed.text, here, typed.choices)
    draft = capture.settled()
    for word in typed.people:
        draft = with_person(draft, here, word)
    kept = record(db, account_id, draft, today)
    hints = tuple(chip.text for chip in capture.chips if chip.sort is Sort.HINT)
    return Logged(kept, draft.new_people, draft.promises, hints, draft.asides)


def find(db: Connection, word: str) -> str:
    """The account that a word on the command line means."""
    return accounts.find(db, word)


def _deed_name(draft: InteractionDraft, names: tuple[str, ...]) -> str:
    name = log_name(draft.kind)
    if not names:
        return name
    return _("{deed} with {names}").format(deed=name, names=", ".join(names[:3]))


def record_captured(
    db: Connection, account_id: str, draft: InteractionDraft, today: date
) -> Interaction:
    """As `record`; what was being typed about the account is no draft any more."""
    kept = record(db, account_id, draft, today)
    drafts.drop_draft(db, capture_place(account_id))
    return kept


def edit(db: Connection, changed: Interaction, today: date) -> Interaction:
    """Keeps the new text, day, kind, direction, state or minutes; the rest stays as it is."""
    before = interactions.get(db, changed.id)
    check_day(changed.on, changed.state, today)
    check_minutes(changed.minutes)
    with deed(db, _("Edit an entry")):
        interactions.change(db, replace(changed, next_step=_next_step(before, changed)))
    return interactions.get(db, changed.id)


def _next_step(before: Interaction, now: Interaction) -> NextStep:
    if before.next_step in (NextStep.SET, NextStep.IMPORTED):
        return before.next_step
    may = may_leave_loose_end(now.direction, now.state)
    if may and not may_leave_loose_end(before.direction, before.state):
        return NextStep.OPEN
    return before.next_step if may else NextStep.NONE


def reword(db: Connection, interaction_id: str, body: str, today: date) -> Interaction:
    """Raises DeskError when no words are left."""
    if not body.strip():
        raise DeskError(
            _("An entry needs words. Nothing was changed. To be rid of it, move it to the trash.")
        )
    return edit(db, replace(interactions.get(db, interaction_id), body=body), today)


def change_kind(db: Connection, interaction_id: str, kind: Kind, today: date) -> Interaction:
    """The direction becomes the usual one of the new kind."""
    before = interactions.get(db, interaction_id)
    return edit(db, replace(before, kind=kind, direction=usual_direction(kind)), today)


def change_day(db: Connection, interaction_id: str, on: date, today: date) -> Interaction:
    """A later day makes it planned, an earlier one leaves its state."""
    before = interactions.get(db, interaction_id)
    state = State.PLANNED if on > today else before.state
    return edit(db, replace(before, on=on, state=state), today)


def settle(db: Connection, interaction_id: str, state: State, today: date) -> Interaction:
    """What was planned took place, was called off, or nobody came; at the latest today."""
    planned = interactions.get(db, interaction_id)
    return edit(db, replace(planned, state=state, on=min(planned.on, today)), today)


def trash_interaction(db: Connection, interaction_id: str) -> None:
    interactions.get(db, interaction_id)
    with deed(db, _("Move an entry to the trash")):
        interactions.trash(db, interaction_id)


def mark_on_chart(db: Connection, interaction_id: str, shown: bool) -> None:
    interactions.get(db, interaction_id)
    with deed(db, _("Show on the chart") if shown else _("Take off the chart")):
        interactions.show_on_chart(db, interaction_id, shown)


def timeline(
    db: Connection,
    account_id: str,
    limit: int = PAGE,
    older_than: Place | None = None,
    part: Slice = Slice.ALL,
) -> list[TimelineItem]:
    """Newest first, by when things happened; `older_than` continues after the last one shown."""
    return moments.page(db, account_id, limit, older_than, part)


def count(db: Connection, account_id: str, part: Slice = Slice.ALL) -> int:
    return moments.count(db, account_id, part)


@dataclass(frozen=True, slots=True)
class View:
    """What a timeline shows: its newest moments, and how many there are in all."""

    account_id: str
    part: Slice
    items: tuple[TimelineItem, ...]
    total: int


def view(db: Connection, account_id: str, part: Slice, limit: int = PAGE) -> View:
    items = timeline(db, account_id, limit, part=part)
    return View(account_id, part, tuple(items), count(db, account_id, part))


def capture_place(account_id: str) -> str:
    return f"capture:{account_id}"


def keep_draft(db: Connection, place: str, text: str) -> None:
    """Half-typed text survives a crash; an empty one is forgotten. No deed."""
    if text.strip():
        drafts.keep_draft(db, place, text, db.info["stamp"][0])
    else:
        drafts.drop_draft(db, place)


def draft(db: Connection, place: str) -> str:
    """What was last typed there and not saved; "" for nothing."""
    return drafts.draft_at(db, place)
