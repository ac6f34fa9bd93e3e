"""The running plan in the rail and in one line."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from sqlalchemy import insert, update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.plan import Progress
from cxdesk.domain.promise import Side
from cxdesk.features.plans.ui.plan_fact import PlanFact
from cxdesk.features.plans.ui.plan_panel import PlanPanel
from cxdesk.features.plans.ui.progress_bar import ProgressBar
from cxdesk.qt.theme import tokens
from cxdesk.store import accounts, people
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.plan_tables import plan, plan_item


@pytest.fixture
def acme(app, today) -> str:
    with app.book.write() as db, deed(db, "Test"):
        return accounts.add(db, AccountDraft("Acme"), today)


@pytest.fixture
def wave(app, acme, today):
    """A plan that ends six days later than agreed: one action done, one open, one milestone."""
    with app.book.write() as db, deed(db, "Test"):
        ours = people.add(db, None, PersonDraft("Mara Ellison"))
        theirs = people.add(db, acme, PersonDraft("Priya Raman"))
        row = {"id": new_id(), "account_id": acme, "title": "Wave 2", "state": "running"}
        db.execute(insert(plan).values(row | {"go_live_on": today + timedelta(days=7)}))
        gate = new_id()
        for id_, place, name, due, owners in (
            (gate, 1, "Cut-over", 13, (ours, theirs)),
            (new_id(), 2, "Data map", -3, (ours, None)),
            (new_id(), 3, "Scanners", 3, (None, theirs)),
        ):
            item = {
                "id": id_,
                "account_id": acme,
                "plan_id": row["id"],
                "milestone_id": None if id_ == gate else gate,
                "place": place,
                "name": name,
                "due_on": today + timedelta(days=due),
                "owner_ours_id": owners[0],
                "owner_theirs_id": owners[1],
                "state": "done" if due < 0 else "todo",
            }
            db.execute(insert(plan_item).values(item))
    return row["id"]


@pytest.fixture
def panel(qtbot, runner, acme):
    panel = PlanPanel(runner)
    qtbot.addWidget(panel)
    panel.resize(264, 300)
    panel.show_account(acme)
    panel.show()
    return panel


@pytest.fixture
def fact(qtbot, runner, acme):
    fact = PlanFact(runner)
    qtbot.addWidget(fact)
    fact.show_account(acme)
    fact.show()
    return fact


def said(widget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_without_a_plan_nothing_is_drawn(panel, fact):
    assert not panel.body.isVisible()
    assert panel.sizeHint().height() == 0
    assert not fact.pill.isVisible()


def test_both_sides_and_what_comes_next_are_read_out(wave, panel):
    assert said(panel.sides[Side.OURS].bar) == "Us, 1 of 1 actions done"
    assert said(panel.sides[Side.THEIRS].bar) == "Them, 0 of 1 actions done"
    assert [said(row) for row in panel.items.rows] == [
        "Next: Scanners, them, 20 Nov",
        "Milestone Cut-over, 30 Nov",
    ]


def test_the_title_says_by_how_much_it_is_later_than_agreed(wave, panel, fact):
    assert panel.later.text() == "6 days later"
    assert fact.pill.accessibleName() == "Wave 2 is 6 days later, 1/2"


def test_a_plan_that_holds_its_date_says_nothing_of_it(wave, panel, fact, runner, today):
    def hold(db):
        with deed(db, "Move the go-live"):
            db.execute(update(plan).values(go_live_on=today + timedelta(days=13)))

    runner.write(hold)

    assert panel.later.text() == ""
    assert fact.pill.accessibleName() == "Wave 2, 1/2"


def colours(bar) -> list[str]:
    picture = bar.grab().toImage()
    middle = picture.height() // 2
    return [picture.pixelColor(x, middle).name() for x in range(picture.width())]


@pytest.mark.parametrize(("done", "total"), [(6, 8), (300, 400)])
def test_the_bar_is_filled_as_far_as_things_are_done(qtbot, done, total):
    bar = ProgressBar("us")
    qtbot.addWidget(bar)
    bar.resize(160, 8)
    bar.show_progress(Progress(done, total))

    filled = colours(bar).count(tokens(bar).us.name()) / 160

    assert filled == pytest.approx(done / total, abs=0.15)


@pytest.mark.parametrize("total", [0, 300])
def test_where_nothing_is_done_nothing_is_filled(qtbot, total):
    bar = ProgressBar("them")
    qtbot.addWidget(bar)
    bar.resize(160, 8)
    bar.show_progress(Progress(0, total))

    assert tokens(bar).them.name() not in colours(bar)


def test_where_one_reads_from_the_right_the_bar_fills_from_there(qtbot):
    bar = ProgressBar("us")
    qtbot.addWidget(bar)
    bar.resize(160, 8)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.show_progress(Progress(1, 4))

    found = [x for x, name in enumerate(colours(bar)) if name == tokens(bar).us.name()]

    assert min(found) >= 120
