"""The promises of an account in the rail and in one line."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtGui import QAccessible

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.promise import PromiseDraft, Side
from cxdesk.features.promises.ui.promises_fact import PromisesFact
from cxdesk.features.promises.ui.promises_panel import PromisesPanel
from cxdesk.store import accounts, people, promises
from cxdesk.store.journal import deed


@pytest.fixture
def acme(app, today) -> str:
    with app.book.write() as db, deed(db, "Test"):
        return accounts.add(db, AccountDraft("Acme"), today)


@pytest.fixture
def promise(runner, acme, today):
    """Makes one: its words, when it is due, and to whom."""

    def make(text, due, to=None, **fields):
        draft = PromiseDraft(text, today + timedelta(days=due), **fields)
        runner.write(partial(_make, account_id=acme, draft=draft, to=to, today=today))

    return make


def _make(db, account_id, draft, to, today):
    with deed(db, "Promise"):
        person = people.add(db, account_id, PersonDraft(to)) if to else None
        made = today - timedelta(days=20)
        promises.add(db, account_id, draft, made, person_id=person)


@pytest.fixture
def panel(qtbot, runner, acme):
    panel = PromisesPanel(runner)
    qtbot.addWidget(panel)
    panel.resize(264, 400)
    panel.show_account(acme)
    panel.show()
    return panel


@pytest.fixture
def fact(qtbot, runner, acme):
    fact = PromisesFact(runner)
    qtbot.addWidget(fact)
    fact.show_account(acme)
    fact.show()
    return fact


def names(panel) -> list[str]:
    return [
        QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)
        for row in panel.rows.rows
    ]


def test_each_promise_is_read_out_as_one_sentence_latest_first(panel, promise):
    promise("Friday status note", 3, "Priya Raman", repeats="weekly")
    promise("Root cause", -1, "Annelies de Wit")
    promise("Load test", 1)
    promise("Scanners", -5, side=Side.THEIRS)

    assert names(panel) == [
        "Root cause, 1 day late, to Annelies",
        "Load test, tomorrow",
        "Friday status note, Fri 20 Nov, to Priya, weekly",
    ]


def test_where_nothing_is_open_one_line_says_how_to_promise(panel, promise):
    assert "!text by friday" in panel.hint.text()
    assert panel.hint.isVisible()

    promise("Load test", 1)

    assert not panel.hint.isVisible()


def test_another_promise_redraws_in_place(panel, promise):
    promise("Load test", 1)
    [first] = panel.rows.rows

    promise("Root cause", 5)

    assert panel.rows.rows[0] is first
    assert len(panel.rows.rows) == 2


def test_a_long_promise_wraps_and_is_whole(panel, promise):
    promise("Send the cause of the drop-outs with every log of the four gates, one per shift", 1)

    [row] = panel.rows.rows

    assert row.height() > 45
    assert row.width() <= panel.width()


def test_another_account_shows_its_own(panel, promise, app, today):
    promise("Load test", 1)
    with app.book.write() as db, deed(db, "Test"):
        other = accounts.add(db, AccountDraft("Other"), today)

    panel.show_account(other)

    assert names(panel) == []


def test_one_line_counts_what_is_late_and_what_is_open(fact, promise):
    assert not fact.pill.isVisible()

    promise("Load test", 1)
    assert fact.pill.accessibleName() == "1 promise open"

    promise("Root cause", -1)
    assert fact.pill.accessibleName() == "1 promise late, 2 open"
