"""The rows that a story becomes, in every table that it touches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table

from cxdesk.domain.interaction import NextStep
from cxdesk.domain.nps import Series, band
from cxdesk.domain.promise import Side
from cxdesk.domain.story import Figure, Reply, Step, Story, Vow
from cxdesk.domain.summary import Audience
from cxdesk.domain.text import handle_key, name_key
from cxdesk.store.story_plan import of_plan
from cxdesk.store.tables import (
    account,
    answer,
    copy_choice,
    feedback,
    handle,
    interaction,
    interaction_person,
    move,
    person,
    promise,
    promise_due,
    subscription,
    tagging,
)

Row = dict[str, Any]
Rows = Iterator[tuple[Table, Row]]


def of_story(story: Story, ours: dict[str, str], new_key: Callable[[], str]) -> Rows:
    """Each row with its table. `ours` are the ids of our people; the first owns the account."""
    return _Account(story, ours, new_key).rows()


def of_people(
    account_id: str | None,
    figures: tuple[Figure, ...],
    ids: dict[str, str],
    new_key: Callable[[], str],
) -> Rows:
    """Rows of theirs or, without an account, of ours; `ids` are by key."""
    for figure in figures:
        id_ = ids[figure.key]
        yield (
            person,
            {
                "id": id_,
                "account_id": account_id,
                "name": figure.name,
                "given": figure.key if figure.name.startswith(f"{figure.key} ") else None,
                "title": figure.title,
                "role": figure.role,
                "influence": figure.influence,
                "working_note": figure.note,
            },
        )
        owner = {"account_id": account_id, "person_id": id_}
        for system, value in (("email", figure.email), ("phone", figure.phone)):
            if value:
                yield handle, _handle(new_key(), system, value) | owner


def _handle(id_: str, system: str, value: str) -> Row:
    return {"id": id_, "system": system, "value": value, "value_key": handle_key(system, value)}


@dataclass(frozen=True, slots=True)
class _Told:
    """Where an interaction was kept, so that later rows can point at it."""

    id: str
    on: date
    who: tuple[str, ...]


class _Account:
    """The rows of one story, under keys of its own."""

    def __init__(self, story: Story, ours: dict[str, str], new_key: Callable[[], str]) -> None:
        self._story = story
        self._ours = ours
        self._key = new_key
        self._id = new_key()
        self._theirs = {figure.key: new_key() for figure in story.people}
        self._me = next(iter(ours.values()))
        self._told = [_Told(new_key(), m.on, m.who) for m in story.moments]

    def rows(self) -> Rows:
        yield account, self._account()
        yield from of_people(self._id, self._story.people, self._theirs, self._key)
        domain = self._story.profile.domain
        yield handle, _handle(self._key(), "domain", domain) | {"account_id": self._id}
        for part in (self._contracts, self._moves, self._moments, self._promises):
            yield from part()
        for reply in self._story.replies:
            yield answer, self._answer(reply)
        if self._story.plan:
            names = {**self._ours, **self._theirs}
            yield from of_plan(self._story.plan, self._row, names)
        yield from self._paper()

    def _row(self, **columns: Any) -> Row:
        return {"id": self._key(), "account_id": self._id, **columns}

    def _account(self) -> Row:
        profile = self._story.profile
        prices = [contract.price.currency for contract in self._story.contracts]
        return {
            "id": self._id,
            "name": profile.name,
            "name_key": name_key(profile.name),
            "owner_id": self._me,
            "tier": profile.tier,
            "currency": prices[0] if prices else "EUR",
            "since_on": profile.since_on,
            "city": profile.city,
            "country": profile.country,
            "industry": profile.industry,
            "note": profile.note,
        }

    def _contracts(self) -> Rows:
        for contract in self._story.contracts:
            yield (
                subscription,
                self._row(
                    product=contract.product,
                    amount_minor=contract.price.minor,
                    currency=contract.price.currency,
                    period=contract.period,
                    start_on=contract.start_on,
                    end_on=contract.end_on,
                ),
            )

    def _moves(self) -> Rows:
        for axis, steps in (("rung", self._story.rungs), ("stage", self._story.stages)):
            for place, step in enumerate(steps, 1):
                yield move, self._move(axis, place, step)

    def _move(self, axis: str, place: int, step: Step) -> Row:
        return self._row(
            axis=axis,
            to_value=step.to.value,
            on_day=step.on,
            place=place,
            reason=step.reason,
            override_reason=step.override,
        )

    def _moments(self) -> Rows:
        promised = {(vow.on, vow.who) for vow in self._story.vows}
        for told, moment in zip(self._told, self._story.moments, strict=True):
            follows = any((moment.on, who) in promised for who in moment.who)
            kept = self._row(
                kind=moment.kind,
                direction=moment.direction,
                state="done",
                on_day=moment.on,
                minutes=moment.minutes,
                subject=moment.label,
                body=moment.text,
                next_step=(NextStep.SET if follows else NextStep.NONE).value,
                on_chart=moment.label is not None,
            )
            yield interaction, kept | {"id": told.id}
            for who in moment.who:
                row = self._row(interaction_id=told.id, person_id=self._theirs[who])
                yield interaction_person, row
            if moment.tag:
                yield tagging, self._row(interaction_id=told.id, tag=moment.tag)

    def _answer(self, reply: Reply) -> Row:
        kept = self._row(
            person_id=self._theirs[reply.who] if reply.who else None,
            series=Series.RELATIONSHIP.value,
            score=reply.score,
            comment=reply.comment,
            on_day=reply.on,
            confidential=reply.confidential,
            followed_up_id=self._at(reply.seen_on, reply.who) if reply.seen_on else None,
            outcome=self._outcome(reply),
            historic=reply.historic,
        )
        return kept | {"voice": kept["person_id"] or kept["id"]}

    def _at(self, on: date, who: str | None) -> str | None:
        """The interaction of that day with that person."""
        return next((told.id for told in self._told if told.on == on and who in told.who), None)

    def _outcome(self, reply: Reply) -> str | None:
        """What became of an answer that was followed up, as far as the next one shows it."""
        if reply.seen_on is None:
            return None
        later = [r for r in self._story.replies if r.who == reply.who and r.on > reply.on]
        better = bool(later) and band(later[0].score) is not band(reply.score)
        return "recovered" if better else "no_change"

    def _promises(self) -> Rows:
        wordings = dict(self._story.wordings)
        for vow in self._story.vows:
            kept = self._row(
                side=vow.side,
                owner_id=self._me if vow.side is Side.OURS else self._theirs[vow.who],
                person_id=self._theirs[vow.who] if vow.side is Side.OURS else None,
                text=vow.text,
                made_on=vow.on,
                repeats=vow.repeats,
                interaction_id=self._at(vow.on, vow.who),
                closed_on=vow.closed_on,
                outcome=vow.outcome,
            )
            yield promise, kept
            yield from self._dues(kept["id"], vow)
            if vow.text in wordings:
                yield copy_choice, self._worded(kept["id"], wordings[vow.text])

    def _worded(self, row_id: str, wording: str) -> Row:
        return self._row(audience=Audience.CUSTOMER.value, row_id=row_id, wording=wording)

    def _dues(self, promise_id: str, vow: Vow) -> Rows:
        for due in vow.dues:
            yield (
                promise_due,
                self._row(
                    promise_id=promise_id,
                    due_on=due.on,
                    set_on=due.set_on,
                    agreed_on=due.agreed_on,
                ),
            )

    def _paper(self) -> Rows:
        for theme in self._story.themes:
            row = self._row(
                theme=theme.text, reply=theme.reply, state=theme.state, by_on=theme.by_on
            )
            yield feedback, row
        leads = {
            Audience.INTERNAL: self._story.lead_internal,
            Audience.CUSTOMER: self._story.lead_customer,
        }
        for audience, wording in leads.items():
            if wording:
                yield copy_choice, self._row(audience=audience.value, wording=wording)
