"""The menus are opened for real; the offscreen platform only says that it cannot grab keys."""

import pytest
from PySide6.QtWidgets import QMenu

from cxdesk.domain.interaction import Direction, Kind, State
from cxdesk.features.timeline.ui.capture_box import CaptureBox
from cxdesk.features.timeline.ui.timeline_panel import TimelinePanel

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", r"support raise\(\)", extend=True)


@pytest.fixture
def panel(make) -> TimelinePanel:
    return make(True)


def choose(menu: QMenu, text: str) -> None:
    """Presses the action of that name, in the menu or in one of its own menus."""
    menus = [menu, *(action.menu() for action in menu.actions() if action.menu())]
    actions = [action for one in menus for action in one.actions()]
    next(action for action in actions if action.text() == text).trigger()


def open_menu(panel: TimelinePanel, row: int) -> QMenu:
    item = panel.list.rows.row_at(row)
    panel.list.menu_wanted.emit(item, panel.mapToGlobal(panel.rect().center()))
    return panel.list.findChildren(QMenu)[0]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Visit", lambda item: item.kind is Kind.VISIT),
        ("It was called off", lambda item: item.state is State.CANCELLED),
        ("Show on the chart", lambda item: item.on_chart),
    ],
)
def test_the_menu_of_an_entry_does_what_it_says(panel, log, text, check):
    log("on 3 dec: meeting")
    menu = open_menu(panel, 0)

    choose(menu, text)
    menu.close()

    assert check(panel.list.rows.row_at(0))


def test_the_menu_of_a_low_score_leads_to_its_answer(panel, qtbot):
    menu = open_menu(panel, 1)

    with qtbot.waitSignal(panel.answer_wanted) as wanted:
        choose(menu, "Log an answer to Jonas")
    menu.close()

    assert wanted.args == ["Jonas"]


def test_the_menu_of_the_capture_box_holds_the_rarer_choices(box: CaptureBox, qtbot):
    box.form.edit.insertPlainText("as always")
    kinds = box.form.kinds
    kinds.buttons[-1].click()
    menu = kinds.findChild(QMenu)
    assert menu.isVisible()

    choose(menu, "Favour")
    choose(menu, "From them")
    choose(menu, "In their words")
    menu.close()
    box.form.edit.insertPlainText("please")

    draft = box.form.capture.draft
    assert (draft.kind, draft.direction) == (Kind.FAVOUR, Direction.IN)
    assert (draft.body, draft.their_words) == ("as always", "please")
    assert [b.accessibleName() for b in kinds.buttons if b.isChecked()] == ["Favour"]


def test_opening_the_menu_has_chosen_nothing(box: CaptureBox):
    kinds = box.form.kinds

    kinds.buttons[-1].click()
    kinds.findChild(QMenu).close()

    assert [b.accessibleName() for b in kinds.buttons if b.isChecked()] == ["Call"]
