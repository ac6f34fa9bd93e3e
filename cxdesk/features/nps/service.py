"""What one can do with NPS answers, and what they say about an account or the book."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from cxdesk.domain.account import AccountId
from cxdesk.domain.errors import Ambiguous
from cxdesk.domain.nps_answer import (
    ACCOUNT_WINDOW,
    BOOK_WINDOW,
    AnswerDraft,
    latest_votes,
)
from cxdesk.domain.nps_history import History, coverage, newest_events
from cxdesk.domain.nps_history import history as trailing_history
from cxdesk.domain.nps_portfolio import Portfolio, portfolio
from cxdesk.domain.person import Person, PersonDraft
from cxdesk.i18n import _
from cxdesk.store import accounts, income, nps, nps_events, people
from cxdesk.store.journal import deed

_SEED = 1


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was kept. `added` names a person who was new; `person` is who answered, if known."""

    answer_id: str
    person: str | None
    added: bool


def answer(db: Connection, account_id: str, draft: AnswerDraft, today: date) -> Recorded:
    """Keeps an answer; a name that fits nobody adds the person.

    Raises DeskError for a score off the scale or a day to come, Ambiguous when two are meant.
    """
    draft.check(today)
    account = accounts.get(db, account_id)
    who = _who(db, account_id, draft.person)
    name = _("Record an answer of {score} from {account}").format(
        score=draft.score, account=account.name
    )
    with deed(db, name):
        added = who is None and bool(draft.person)
        person_id = people.add(db, account_id, PersonDraft(draft.person or "")) if added else None
        answer_id = nps.add(db, account_id, draft, who.id if who else person_id)
    return Recorded(answer_id, who.name if who else draft.person, added)


def _who(db: Connection, account_id: str, word: str | None) -> Person | None:
    found = people.named(db, account_id, word) if word else []
    if len(found) > 1:
        names = tuple(f"{person.name} ({person.id[-8:]})" for person in found)
        raise Ambiguous(
            _("“{word}” fits several people: {names}. Nothing was saved. Say which.").format(
                word=word, names=", ".join(names)
            ),
            names,
        )
    return found[0] if found else None


def find(db: Connection, word: str) -> AccountId:
    """The account that a typed word means."""
    return accounts.find(db, word)


def known_people(db: Connection, account_id: str, today: date) -> list[Person]:
    """Whom to choose from while typing, the weightiest first."""
    return [line.person for line in people.for_account(db, account_id, today)]


def account_nps(
    db: Connection, account_id: str, as_of: date, window_days: int = ACCOUNT_WINDOW
) -> History:
    """The relationship answers of an account and all that the panel draws."""
    answers = nps.answers(db, account_id)
    contacts = [person.id for person in known_people(db, account_id, as_of)]
    return replace(
        trailing_history(answers, as_of, window_days),
        events=newest_events(nps_events.events(db, account_id, as_of), as_of),
        coverage=coverage(latest_votes(answers, as_of, window_days), contacts),
    )


def book_nps(db: Connection, as_of: date, window_days: int = BOOK_WINDOW) -> History:
    """Every contact of the book one vote."""
    return trailing_history(nps.everybody(db, as_of), as_of, window_days)


def book_numbers(db: Connection, as_of: date, window_days: int = BOOK_WINDOW) -> Portfolio:
    """The same book by respondent, by account and by income."""
    votes = nps.votes(db, as_of, window_days)
    return portfolio(votes, income.yearly(db, as_of), _SEED)
