"""What a summary says first: its lead paragraph, and what to settle before the next call."""

from datetime import date, timedelta

from cxdesk.domain.ladder import rung_name
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.plan import PlanItem, days_later, overall
from cxdesk.domain.promise import Promise, Side, known_due, open_promises
from cxdesk.domain.summary_customer import CustomerCopy
from cxdesk.domain.summary_internal import Internal
from cxdesk.i18n import _, _n, day_long, day_short, month

MOST_POINTS = 5


def before_the_next_call(facts: Internal) -> tuple[str, ...]:
    """Late promises, open answers, overdue actions, in that order, at most five."""
    points = [
        *(_late_promise(p) for p in _late(facts)),
        *(_open_answer(a) for a in facts.open_answers),
        *(_overdue(a) for a in _overdue_actions(facts)),
    ]
    return tuple(points[:MOST_POINTS])


def _late(facts: Internal) -> list[Promise]:
    """Ours first, each side's longest wait at the top."""
    late = [
        p for p in open_promises(list(facts.promises), facts.today) if p.days_late(facts.today)
    ]
    return sorted(late, key=lambda p: p.side is not Side.OURS)


def _overdue_actions(facts: Internal) -> list[PlanItem]:
    if facts.plan is None:
        return []
    waiting = [
        a
        for a in facts.plan.actions
        if a.state in ("todo", "doing") and a.due_on and a.due_on < facts.today
    ]
    return sorted(waiting, key=lambda a: (a.side is not Side.OURS, a.due_on, a.name))


def _late_promise(promise: Promise) -> str:
    due = day_short(known_due(promise))
    pattern = _ask_for(promise) if promise.side is Side.THEIRS else _give(promise)
    name = promise.owner_name if promise.side is Side.THEIRS else promise.to_short
    return pattern.format(name=name, text=promise.text, day=due)


def _ask_for(promise: Promise) -> str:
    if promise.owner_name:
        return _("Ask {name} about “{text}”, expected {day}.")
    return _("Ask about “{text}”, expected {day}.")


def _give(promise: Promise) -> str:
    if promise.to_short:
        return _("Give {name} “{text}”, promised for {day}, or a new date.")
    return _("Keep “{text}”, promised for {day}, or agree a new date.")


def _open_answer(answer: Answer) -> str:
    on = day_short(answer.on)
    if answer.person is None:
        return _("Follow up the {score} of {day}.").format(score=answer.score, day=on)
    return _("Answer {name}: a {score} on {day}, not followed up.").format(
        name=answer.person, score=answer.score, day=on
    )


def _overdue(action: PlanItem) -> str:
    assert action.due_on is not None
    due = day_short(action.due_on)
    if action.owner_theirs:
        return _("Ask {name} about “{text}”, planned for {day}.").format(
            name=action.owner_theirs, text=action.name, day=due
        )
    if action.owner_ours:
        return _("{name}: finish “{text}”, planned for {day}.").format(
            name=action.owner_ours, text=action.name, day=due
        )
    return _("Find an owner for “{text}”, planned for {day}.").format(text=action.name, day=due)


# --- the lead paragraph


def internal_lead(facts: Internal) -> str:
    """Where they stand, where the plan goes, what waits for us, when they renew."""
    sentences = (_standing(facts), _our_plan(facts), _waits_for_us(facts), _renewal(facts))
    return " ".join(filter(None, sentences))


def _standing(facts: Internal) -> str:
    rung, since = rung_name(facts.standing.rung), facts.standing.since_on
    if since is None:
        return _("{rung}.").format(rung=rung)
    return _("{rung}, with us since {month}.").format(rung=rung, month=month(since))


def _our_plan(facts: Internal) -> str:
    plan = facts.plan
    if plan is None or plan.go_live_on is None:
        return ""
    done = overall(plan)
    if done.done == done.total:
        return ""
    return _go_live(plan.title, plan.go_live_on, days_later(plan, facts.today))


def _go_live(title: str, agreed: date, later: int) -> str:
    if not later:
        return _("{plan} goes live on {day}, as agreed.").format(plan=title, day=day_long(agreed))
    return _n(
        "{plan} goes live on {day}, {n} day later than agreed.",
        "{plan} goes live on {day}, {n} days later than agreed.",
        later,
    ).format(plan=title, day=day_long(agreed + timedelta(later)), n=later)


def _waits_for_us(facts: Internal) -> str:
    late = [p for p in _late(facts) if p.side is Side.OURS]
    waiting = [_lateness(p, facts.today) for p in late]
    waiting += [_silence(a, facts.today) for a in facts.open_answers]
    if not waiting:
        return ""
    if len(waiting) == 1:
        return _("One thing waits for us: {what}.").format(what=waiting[0])
    one, two, *more = waiting
    if not more:
        return _("Two things wait for us: {one}, and {two}.").format(one=one, two=two)
    return _("{n} things wait for us. First, {one}, and {two}.").format(
        n=len(waiting), one=one, two=two
    )


def _lateness(promise: Promise, today: date) -> str:
    late = promise.days_late(today)
    return _n("“{text}” is {n} day late", "“{text}” is {n} days late", late).format(
        text=promise.text, n=late
    )


def _silence(answer: Answer, today: date) -> str:
    days = (today - answer.on).days
    if answer.person is None:
        return _n(
            "a {score} has had no answer for {n} day",
            "a {score} has had no answer for {n} days",
            days,
        ).format(score=answer.score, n=days)
    return _n(
        "{name} has had no answer to a {score} for {n} day",
        "{name} has had no answer to a {score} for {n} days",
        days,
    ).format(name=answer.person, score=answer.score, n=days)


def _renewal(facts: Internal) -> str:
    renewal = facts.worth.renewal_on
    return _("The renewal is on {day}.").format(day=day_long(renewal)) if renewal else ""


def customer_lead(copy: CustomerCopy) -> str:
    """The plan, then what we owe, ours first; it blames nobody, and never leaves a blank page."""
    told = " ".join(filter(None, (_done_together(copy), _their_date(copy), _we_owe(copy))))
    if told or copy.owed or copy.asked or copy.told:
        return told
    return _("We have not written down a plan or a promise together yet.")


def _done_together(copy: CustomerCopy) -> str:
    plan = copy.plan
    if plan is None or not plan.whole.total:
        return ""
    return _n(
        "{done} of the {n} action of {plan} is done.",
        "{done} of the {n} actions of {plan} are done.",
        plan.whole.total,
    ).format(done=plan.whole.done, n=plan.whole.total, plan=plan.title)


def _their_date(copy: CustomerCopy) -> str:
    plan = copy.plan
    if plan is None or plan.go_live_on is None or plan.whole.done == plan.whole.total:
        return ""
    if not plan.later:
        return _("It goes live on {day}, as we agreed.").format(day=day_long(plan.go_live_on))
    return _n(
        "It goes live on {day}, {n} day later than we agreed.",
        "It goes live on {day}, {n} days later than we agreed.",
        plan.later,
    ).format(day=day_long(plan.go_live_on + timedelta(plan.later)), n=plan.later)


def _we_owe(copy: CustomerCopy) -> str:
    late = sum(bool(owed.days_late) for owed in copy.owed)
    if late == 1:
        return _("One thing we promised you is late; it is first on the list below.")
    if late:
        return _("{n} things we promised you are late; they are first on the list below.").format(
            n=late
        )
    if copy.kept.settled:
        return _("We kept {kept} of {n} promises on time.").format(
            kept=copy.kept.kept, n=copy.kept.settled
        )
    return ""
