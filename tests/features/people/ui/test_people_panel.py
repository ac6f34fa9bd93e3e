"""The people of an account in the rail and in one line."""

from functools import partial

import pytest
from PySide6.QtGui import QAccessible
from sqlalchemy import insert, update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.person import PersonDraft
from cxdesk.features.people.ui.people_fact import PeopleFact
from cxdesk.features.people.ui.people_panel import PeoplePanel
from cxdesk.store import accounts, people
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import answer, person


@pytest.fixture
def acme(app, today) -> str:
    with app.book.write() as db, deed(db, "Test"):
        return accounts.add(db, AccountDraft("Acme"), today)


@pytest.fixture
def add(runner, acme):
    def add(name, **fields):
        runner.write(partial(_add, account_id=acme, draft=PersonDraft(name, **fields)))

    return add


def _add(db, account_id, draft, note=None, score=None, on=None):
    with deed(db, "Add a person"):
        id_ = people.add(db, account_id, draft)
        db.execute(update(person).where(person.c.id == id_).values(working_note=note))
        if score is not None:
            row = {"id": new_id(), "account_id": account_id, "person_id": id_, "voice": id_}
            given = {"series": "relationship", "score": score, "on_day": on}
            db.execute(insert(answer).values(row | given))


@pytest.fixture
def panel(qtbot, runner, acme):
    panel = PeoplePanel(runner)
    qtbot.addWidget(panel)
    panel.resize(264, 500)
    panel.show_account(acme)
    panel.show()
    return panel


@pytest.fixture
def fact(qtbot, runner, acme):
    fact = PeopleFact(runner)
    qtbot.addWidget(fact)
    fact.show_account(acme)
    fact.show()
    return fact


def names(panel) -> list[str]:
    return [
        QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)
        for row in panel.rows.rows
    ]


def test_a_person_is_read_out_with_position_score_and_note(panel, runner, acme, today):
    draft = PersonDraft("Priya Raman", title="Operations", role="sponsor")
    note = "Decides on figures."

    runner.write(partial(_add, account_id=acme, draft=draft, note=note, score=9, on=today))

    assert names(panel) == [
        "Priya Raman, Operations, sponsor, answered 9 on 17 November 2026, Decides on figures."
    ]


@pytest.mark.parametrize("score", [0, 6, 7, 10])
def test_every_score_has_a_sign_beside_its_figure(panel, runner, acme, today, score):
    draft = PersonDraft("Priya Raman")
    runner.write(partial(_add, account_id=acme, draft=draft, score=score, on=today))

    [row] = panel.rows.rows

    assert row.score.text() == str(score)
    assert row.mark.isVisible()


def test_who_has_not_answered_has_no_sign(panel, add):
    add("Tom Achterberg")

    [row] = panel.rows.rows

    assert (row.score.text(), row.mark.isVisible()) == ("", False)


def test_where_nobody_is_known_one_line_says_how_to_add_somebody(panel, fact, add):
    assert "@name" in panel.hint.text()
    assert not fact.pill.isVisible()

    add("Tom Achterberg")

    assert not panel.hint.isVisible()
    assert fact.pill.accessibleName() == "1 person"


def test_a_crowd_is_counted_and_not_drawn_to_the_end(panel, fact, runner, acme):
    def crowd(db):
        with deed(db, "Import"):
            for number in range(30):
                people.add(db, acme, PersonDraft(f"Person {number:02}"))

    runner.write(crowd)

    assert len(panel.rows.rows) == 24
    assert panel.hint.text() == "and 6 more"
    assert fact.pill.accessibleName() == "30 people"


def test_a_long_name_gives_way_to_its_score(panel, runner, acme, today):
    draft = PersonDraft("Wolfeschlegelsteinhausenbergerdorff " * 3, title="Head of everything")
    runner.write(partial(_add, account_id=acme, draft=draft, score=10, on=today))

    [row] = panel.rows.rows

    assert row.width() <= panel.width()
    assert row.score.x() + row.score.width() <= row.width()
