"""In every account rung, answers, promises, income and plan tell the same story."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

import pytest
from sqlalchemy import select

from cxdesk.domain.account import AccountLine, Warning
from cxdesk.domain.income import Period, Subscription
from cxdesk.domain.interaction import Direction, Interaction
from cxdesk.domain.ladder import TOP_FIRST, Move, Rung
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.plan import Plan, days_later
from cxdesk.domain.promise import Promise, Side
from cxdesk.store import interactions, ladder, lines, nps, plans, promises
from cxdesk.store.tables import interaction, live, subscription

TODAY = date(2026, 11, 17)
YEAR = timedelta(days=365)
OPEN_ANSWERS = {("Harrow & Vane Logistics", 4), ("Orchid Bay Diagnostics", 6)}


@dataclass(frozen=True)
class Arc:
    """Everything of one account, as the book gives it back."""

    line: AccountLine
    moves: tuple[Move, ...]
    contracts: list[Subscription]
    moments: list[Interaction]
    answers: list[Answer]
    promises: list[Promise]
    plan: Plan | None

    @property
    def talks(self) -> list[date]:
        return [m.on for m in self.moments if m.direction is Direction.TWO_WAY]

    @property
    def latest_scores(self) -> list[int]:
        """By name, the newest of each person."""
        named = sorted((a for a in self.answers if a.person_id), key=lambda a: a.on)
        return list({a.person_id: a.score for a in named}.values())

    def buys_regularly(self) -> bool:
        """Practice B-06: a recurring contract that is at least twelve months old."""
        return any(
            c.period is not Period.ONCE and c.start_on <= TODAY - YEAR and c.is_active(TODAY)
            for c in self.contracts
        )


def _contracts(db, account_id) -> list[Subscription]:
    rows = db.execute(select(subscription).where(subscription.c.account_id == account_id))
    return [
        Subscription(r.id, account_id, r.product, None, r.period, r.start_on, r.end_on)
        for r in rows
    ]


def _moments(db, account_id) -> list[Interaction]:
    mine = (interaction.c.account_id == account_id) & live(interaction)
    ids = db.scalars(select(interaction.c.id).where(mine).order_by(interaction.c.on_day))
    return [interactions.get(db, id_) for id_ in ids.all()]


@pytest.fixture(scope="module")
def arcs(sample_book) -> list[Arc]:
    with sample_book.read() as db:
        return [
            Arc(
                line,
                ladder.path(db, line.id),
                _contracts(db, line.id),
                _moments(db, line.id),
                nps.answers(db, line.id),
                promises.for_account(db, line.id),
                plans.current(db, line.id),
            )
            for line in lines.by_rung(db, TODAY)
        ]


def on(arcs: list[Arc], *rungs: Rung) -> list[Arc]:
    found = [arc for arc in arcs if arc.line.rung in rungs]
    assert found
    return found


def test_no_two_accounts_have_the_same_outline(arcs):
    outlines = [tuple((m.kind, m.people) for m in arc.moments) for arc in arcs]

    assert len(set(outlines)) == len(arcs) == 60


def test_a_prospect_has_bought_nothing_and_answered_nothing(arcs):
    for arc in on(arcs, Rung.PROSPECT):
        assert (arc.contracts, arc.answers, arc.line.income) == ([], [], None), arc.line.name


def test_a_customer_is_new_or_buys_now_and_then(arcs):
    for arc in on(arcs, Rung.CUSTOMER):
        assert arc.line.income is not None, arc.line.name
        assert not arc.buys_regularly(), arc.line.name


def test_from_client_upwards_one_buys_regularly(arcs):
    for arc in on(arcs, Rung.CLIENT, Rung.SUPPORTER, Rung.ADVOCATE):
        assert arc.buys_regularly(), arc.line.name


def test_supporters_and_advocates_have_a_promoter_by_name(arcs):
    for arc in on(arcs, Rung.SUPPORTER, Rung.ADVOCATE):
        assert max(arc.latest_scores) >= 9, arc.line.name
        assert arc.line.tally.shown > 0, arc.line.name


def test_an_advocate_rose_to_it_for_a_reason(arcs):
    for arc in on(arcs, Rung.ADVOCATE):
        assert [m.to for m in arc.moves[-2:]] == [Rung.SUPPORTER, Rung.ADVOCATE], arc.line.name
        assert arc.moves[-1].reason, arc.line.name


def test_the_two_lowest_rungs_were_reached_for_first_and_say_why(arcs):
    for arc in on(arcs, Rung.TAKER, Rung.OPPONENT):
        fell = arc.moves[-1]
        talked = {day for day in arc.talks if day <= fell.on}
        assert len(talked) >= 3, arc.line.name
        assert fell.override, arc.line.name
        assert fell.reason, arc.line.name
        assert arc.line.tally.shown < 0, arc.line.name


def test_the_higher_the_rung_the_better_the_answers(arcs):
    scores = defaultdict(list)
    for arc in arcs:
        scores[arc.line.rung] += [a.score for a in arc.answers if a.on > TODAY - YEAR]

    asked = [mean(scores[rung]) for rung in TOP_FIRST if scores[rung]]

    assert len(asked) == 6
    assert asked == sorted(asked, reverse=True)


def test_every_low_answer_by_name_was_talked_about_but_for_the_two_open_ones(arcs):
    is_open = {(arc.line.name, a.score) for arc in arcs for a in arc.answers if a.is_open(TODAY)}

    assert is_open == OPEN_ANSWERS


def test_who_is_owed_something_late_heard_from_us_since_it_was_promised(arcs):
    owed = [arc for arc in arcs if Warning.PROMISE_LATE in arc.line.warnings]

    assert len(owed) == 4
    for arc in owed:
        late = [p for p in arc.promises if p.side is Side.OURS and p.days_late(TODAY)]
        assert all(any(m.on >= p.made_on for m in arc.moments) for p in late), arc.line.name


def test_a_plan_that_holds_its_date_has_nothing_overdue(arcs):
    running = [arc for arc in arcs if arc.plan]

    slipping = [arc for arc in running if Warning.PLAN_SLIPPING in arc.line.warnings]

    assert len(running) >= 7
    assert len(slipping) == 3
    for arc in running:
        overdue = [i for i in arc.plan.items if i.state == "todo" and i.due_on < TODAY]
        assert arc in slipping or not overdue, arc.line.name
        assert (days_later(arc.plan, TODAY) > 0) == (arc in slipping), arc.line.name


def test_an_account_past_the_beginning_has_a_story_to_read(arcs):
    for arc in arcs:
        told = len(arc.moments) + len(arc.answers) + len(arc.moves) + len(arc.promises)
        assert told >= (6 if arc.line.rung is Rung.PROSPECT else 8), arc.line.name
