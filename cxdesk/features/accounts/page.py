"""One account's facts in the shapes the command line shows."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection

from cxdesk.domain.account import AccountFacts
from cxdesk.domain.ladder import rung_name, stage_name
from cxdesk.domain.nps_headline import Place, headline
from cxdesk.domain.person import PersonLine
from cxdesk.domain.plan import Plan, overall
from cxdesk.domain.promise import Promise, Side, Standing, due_words, standing
from cxdesk.features.accounts import service
from cxdesk.features.accounts.shapes import amount, day, number
from cxdesk.i18n import _, money, percent
from cxdesk.i18n import day as day_text
from cxdesk.store import contacts, people, plans, promises


@dataclass(frozen=True, slots=True)
class Shown:
    """The head of the page, and what stands beside it."""

    facts: AccountFacts
    people: list[PersonLine]
    promises: list[Promise]
    plan: Plan | None
    interactions: int
    today: date


def gather(db: Connection, account_id: str, today: date) -> Shown:
    return Shown(
        service.facts(db, account_id, today),
        people.for_account(db, account_id, today),
        promises.for_account(db, account_id),
        plans.current(db, account_id),
        contacts.interactions(db, account_id),
        today,
    )


def as_json(shown: Shown) -> dict[str, Any]:
    """The stable shape: names of facts, ISO dates, money as amount and currency."""
    facts, account = shown.facts, shown.facts.account
    interval = facts.tally.interval
    return {
        "id": account.id,
        "name": account.name,
        "rung": facts.rung.value,
        "rung_since": day(facts.rung_since),
        "stage": facts.stage.value if facts.stage else None,
        "city": account.city,
        "since": day(account.since_on),
        "income": amount(facts.income),
        "share": number(facts.share.percent.quantize(Decimal("0.1"))) if facts.share else None,
        "renewal": day(facts.renewal_on),
        "last_contact": day(facts.last_contact),
        "warnings": [warning.value for warning in facts.warnings],
        "nps": {
            "n": facts.tally.n,
            "promoters": facts.tally.promoters,
            "passives": facts.tally.passives,
            "detractors": facts.tally.detractors,
            "nps": number(facts.tally.nps),
            "low": number(interval[0]) if interval else None,
            "high": number(interval[1]) if interval else None,
        },
        "people": [_person(line) for line in shown.people],
        "promises": [_promise(promise) for promise in shown.promises],
        "plan": _plan(shown.plan),
        "interactions": shown.interactions,
    }


def _person(line: PersonLine) -> dict[str, Any]:
    person = line.person
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "role": person.role,
        "email": line.email,
        "score": line.score,
    }


def _promise(promise: Promise) -> dict[str, Any]:
    return {
        "id": promise.id,
        "side": promise.side.value,
        "text": promise.text,
        "due": day(promise.due_on),
        "to": promise.to_name,
        "state": standing(promise).value,
    }


def _plan(plan: Plan | None) -> dict[str, Any] | None:
    if plan is None:
        return None
    done = overall(plan)
    return {
        "title": plan.title,
        "go_live": day(plan.go_live_on),
        "done": done.done,
        "of": done.total,
    }


def as_lines(shown: Shown) -> list[tuple[str, str]]:
    """Label and value, for people; facts that are not there are left out."""
    facts, account = shown.facts, shown.facts.account
    place = _("{place} of 7").format(place=facts.rung.place)
    lines = [
        (_("Account"), account.name),
        (_("Rung"), f"{rung_name(facts.rung)}, {place}"),
        (_("Stage"), stage_name(facts.stage) if facts.stage else ""),
        (_("Revenue"), money(facts.income.minor, facts.income.currency) if facts.income else ""),
        (_("Share of income"), percent(facts.share.percent) if facts.share else ""),
        (_("Renewal"), day_text(facts.renewal_on) if facts.renewal_on else ""),
        (_("NPS, 12 months"), _nps(facts)),
        (_("Promises kept"), _kept(facts)),
        (_("Last contact"), day_text(facts.last_contact) if facts.last_contact else ""),
        (_("People"), ", ".join(line.person.name for line in shown.people)),
        (_("Plan"), shown.plan.title if shown.plan else ""),
        (_("Interactions"), str(shown.interactions)),
    ]
    waiting = [one for one in shown.promises if standing(one) is Standing.OPEN]
    lines += [
        (_whose(promise), f"{promise.text}, {due_words(promise, shown.today)}")
        for promise in waiting
    ]
    return [(label, value) for label, value in lines if value]


def _nps(facts: AccountFacts) -> str:
    if not facts.tally.n:
        return _("no responses")
    return headline(facts.tally, facts.marks, Place.PAPER).text


def _whose(promise: Promise) -> str:
    return _("We promised") if promise.side is Side.OURS else _("They promised")


def _kept(facts: AccountFacts) -> str:
    if not facts.kept.settled:
        return ""
    return _("{kept} of {settled}").format(kept=facts.kept.kept, settled=facts.kept.settled)
