"""An account with three people, one of whom gave a low score."""

from dataclasses import dataclass
from datetime import date

import pytest
from sqlalchemy import insert

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.capture import Choices, parse
from cxdesk.domain.person import PersonDraft
from cxdesk.features.timeline import service
from cxdesk.store import accounts, people
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import answer


@dataclass(frozen=True)
class Desk:
    """The ids of the account, of its people by first name, and of the low score."""

    account: str
    people: dict[str, str]
    low_answer: str


@pytest.fixture
def desk(app, today):
    with app.book.write() as db, deed(db, "Prepare"):
        account = accounts.add(db, AccountDraft("Harrow & Vane Logistics"), today)
        names = ("Priya Raman", "Jonas Weidler", "Annelies de Wit")
        ids = {name.split()[0]: people.add(db, account, PersonDraft(name)) for name in names}
        low = give_score(db, account, ids["Jonas"], 4, date(2026, 11, 12))
    return Desk(account, ids, low)


def give_score(db, account, person, score, on):
    row = {"id": new_id(), "account_id": account, "person_id": person, "voice": person}
    row |= {"series": "relationship", "score": score, "on_day": on}
    db.execute(insert(answer).values(row | {"comment": "Reports still time out."}))
    return row["id"]


@pytest.fixture
def log(app, desk, today):
    """Types a text into the account and saves it; gives the interaction."""

    def log(text, choices=None):
        with app.book.write() as db:
            known = service.known(db, desk.account, today)
            draft = parse(text, known, choices or Choices()).settled()
            return service.record(db, desk.account, draft, today)

    return log


@pytest.fixture
def shown(app, desk):
    """The timeline as it stands."""

    def shown(**asked):
        with app.book.read() as db:
            return service.timeline(db, desk.account, **asked)

    return shown


@pytest.fixture
def box(qtbot, runner, desk):
    from cxdesk.features.timeline.ui.capture_box import CaptureBox  # noqa: PLC0415 - Qt

    box = CaptureBox(runner)
    qtbot.addWidget(box)
    box.resize(510, 120)
    box.show()
    box.show_account(desk.account)
    box.begin()
    return box


@pytest.fixture
def other(app, today):
    with app.book.write() as db, deed(db, "Another"):
        return accounts.add(db, AccountDraft("Müller-Thoma"), today)


@pytest.fixture
def make(qtbot, runner, desk):
    from cxdesk.features.timeline.ui.timeline_panel import TimelinePanel  # noqa: PLC0415 - Qt

    def make(is_whole):
        panel = TimelinePanel(runner, is_whole)
        qtbot.addWidget(panel)
        panel.resize(500, 400)
        panel.show()
        panel.show_account(desk.account)
        return panel

    return make


@pytest.fixture
def whole(make):
    return make(True)
