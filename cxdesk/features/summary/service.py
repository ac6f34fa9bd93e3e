"""Gathers what a summary may say, and sets it on paper."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from cxdesk.domain import briefing
from cxdesk.domain.account import Account, AccountId
from cxdesk.domain.file_name import safe_name
from cxdesk.domain.income import Share, shares
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.domain.nps_answer import ACCOUNT_WINDOW
from cxdesk.domain.nps_history import History, history, newest_events
from cxdesk.domain.person import PersonLine
from cxdesk.domain.plan import days_later
from cxdesk.domain.promise import Side
from cxdesk.domain.summary import (
    PERIOD_MONTHS,
    Audience,
    Choices,
    Masthead,
    Unwritten,
    period_to,
)
from cxdesk.domain.summary_customer import SPONSOR, CustomerCopy, ToCall, owed, shared_plan
from cxdesk.domain.summary_internal import LEDGER_DAYS, Internal, Standing, Worth, met
from cxdesk.i18n import _, language
from cxdesk.store import (
    accounts,
    income,
    ladder,
    lines,
    nps,
    nps_events,
    options,
    people,
    plans,
    promises,
    stages,
    summary,
)

if TYPE_CHECKING:
    from cxdesk.render.summary import Written

Facts = Internal | CustomerCopy
Earned = tuple[Money | None, Share | None]
"""What an account brings in a year, and its part of the book."""


def gather(db: Connection, account_id: str, audience: Audience, today: date) -> Facts:
    """Either summary over the usual period; raises DeskError when the account is gone."""
    if audience is Audience.INTERNAL:
        return gather_internal(db, account_id, today)
    return gather_customer_copy(db, account_id, today)


def gather_all(
    db: Connection, ids: Iterable[AccountId], audience: Audience, today: date
) -> Iterator[Facts]:
    """Of many accounts, one after the other; what the book earns is added up once."""
    earned = _earned(db, today)
    for account_id in ids:
        if audience is Audience.INTERNAL:
            yield gather_internal(db, account_id, today, earned=earned)
        else:
            yield gather_customer_copy(db, account_id, today)


def gather_internal(
    db: Connection,
    account_id: str,
    today: date,
    months: int = PERIOD_MONTHS,
    earned: Mapping[str, Earned] | None = None,
) -> Internal:
    """Everything that helps the next call, but no personal notes.

    `earned` says it of every account, where it is known already.
    """
    account = accounts.get(db, account_id)
    head = _masthead(db, account, today, months)
    since = head.period.since
    facts = Internal(
        masthead=head,
        lead="",
        standing=_standing(db, account),
        worth=_worth(db, account_id, today, earned),
        history=_history(db, account_id, today, months),
        kept=promises.kept(db, account_id, since, today),
        ledger=summary.ledger(db, account_id, today - timedelta(days=LEDGER_DAYS), today),
        promises=tuple(promises.for_account(db, account_id)),
        plan=plans.current(db, account_id),
        people=tuple(met(line) for line in people.for_account(db, account_id, today)),
        favours=summary.favours(db, account_id, since, today),
    )
    own = summary.choices(db, account_id, Audience.INTERNAL).lead
    return replace(facts, lead=own or briefing.internal_lead(facts))


def gather_customer_copy(
    db: Connection, account_id: str, today: date, months: int = PERIOD_MONTHS
) -> CustomerCopy:
    """What both sides share, in the words the user chose for it."""
    account = accounts.get(db, account_id)
    head = _masthead(db, account, today, months)
    chosen = summary.choices(db, account_id, Audience.CUSTOMER)
    made = promises.for_account(db, account_id)
    plan = plans.current(db, account_id)
    copy = CustomerCopy(
        masthead=head,
        lead="",
        kept=promises.kept(db, account_id, head.period.since, today),
        plan=shared_plan(plan, days_later(plan, today), chosen) if plan else None,
        owed=owed(made, Side.OURS, today, chosen),
        asked=owed(made, Side.THEIRS, today, chosen),
        told=summary.told(db, account_id, chosen),
        contacts=_to_call(db, head, account_id, chosen),
    )
    return replace(copy, lead=chosen.lead or briefing.customer_lead(copy))


def _masthead(db: Connection, account: Account, today: date, months: int) -> Masthead:
    me, firm = options.value(db, options.MY_NAME), options.value(db, options.MY_FIRM)
    return Masthead(account.name, me, firm, period_to(today, months))


def _standing(db: Connection, account: Account) -> Standing:
    path, steps = ladder.path(db, account.id), stages.path(db, account.id)
    rung = path[-1].to if path else Rung.PROSPECT
    stage = steps[-1].to if steps else None
    return Standing(rung, stage, account.city, account.since_on)


def _history(db: Connection, account_id: str, today: date, months: int) -> History:
    window = months * ACCOUNT_WINDOW // 12
    told = history(nps.answers(db, account_id), today, window)
    return replace(told, events=newest_events(nps_events.events(db, account_id, today), today))


def _earned(db: Connection, today: date) -> dict[str, Earned]:
    incomes, base = income.yearly(db, today), options.base_currency(db)
    parts = shares(incomes)
    return {id_: (Money(minor, base), parts[id_]) for id_, minor in incomes.items()}


def _worth(
    db: Connection, account_id: str, today: date, earned: Mapping[str, Earned] | None
) -> Worth:
    if earned is None:
        mine, share = income.share(db, account_id, today)
    else:
        mine, share = earned.get(account_id, (None, None))
    renewal = income.renewals(db, today, account_id).get(account_id)
    return Worth(mine, share, renewal)


def _to_call(
    db: Connection, head: Masthead, account_id: str, chosen: Choices
) -> tuple[ToCall, ...]:
    """Our people with a phone, then their sponsor."""
    ours = [line for line in people.ours(db) if line.phone]
    theirs = people.for_account(db, account_id, head.period.until)
    sponsors = [line for line in theirs if (line.person.role or "").casefold() == SPONSOR]
    return tuple(
        [_ours_to_call(line, head) for line in ours if chosen.keeps(line.person.id)]
        + [_sponsor_to_call(line, head) for line in sponsors if chosen.keeps(line.person.id)]
    )


def _ours_to_call(line: PersonLine, head: Masthead) -> ToCall:
    return ToCall(line.person.name, line.person.title, head.firm, line.phone, False)


def _sponsor_to_call(line: PersonLine, head: Masthead) -> ToCall:
    return ToCall(line.person.name, line.person.title, head.account, None, True)


# --- on paper


def find(db: Connection, word: str) -> AccountId:
    """The account a typed word means."""
    return accounts.find(db, word)


def everyone(db: Connection, today: date) -> list[AccountId]:
    """Every live account, top rung first."""
    return [line.id for line in lines.by_rung(db, today)]


def file_name(facts: Facts) -> str:
    """ "Harrow & Vane Logistics, summary, 2026-11-17.pdf", safe on any system."""
    what = _("summary") if isinstance(facts, Internal) else _("customer copy")
    return safe_name(facts.masthead.account, f", {what}, {facts.today.isoformat()}.pdf")


def with_names(everything: Iterable[Facts]) -> Iterator[tuple[Facts, str]]:
    """Each with its file name, told apart by a number where two accounts would share one."""
    seen: Counter[str] = Counter()
    for facts in everything:
        name = file_name(facts)
        seen[name.casefold()] += 1
        place = seen[name.casefold()]
        yield facts, name if place == 1 else f"{name.removesuffix('.pdf')} ({place}).pdf"


def unshown_text(written: "Written") -> str:
    """What to tell the user about letters that came out as boxes."""
    return _(
        "This computer has no font for {scripts}, so those letters are boxes in {file}."
        " Install a font for them and save it again."
    ).format(scripts=", ".join(written.unshown), file=written.path.name)


def write(facts: Facts, path: Path) -> "Written":
    """Writes the PDF on the paper and in the language of this computer; raises DeskError."""
    # Late, because typst and matplotlib cost a second that only a page is worth.
    from cxdesk.render import summary as paper  # noqa: PLC0415

    return paper.write(facts, path, paper.paper_of(language()), language())


def write_all(everything: Iterable[Facts], folder: Path) -> "Iterator[Written | Unwritten]":
    """Writes each into `folder`, which is there; one that cannot be written stops no other."""
    from cxdesk.render import summary as paper  # noqa: PLC0415 - as above

    pages = ((facts, folder / name) for facts, name in with_names(everything))
    return paper.write_all(pages, paper.paper_of(language()), language())
