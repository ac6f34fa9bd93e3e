"""What can be done with one moment of the timeline."""

from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cxdesk.domain.interaction import Kind, State, kind_name
from cxdesk.domain.person import short_name
from cxdesk.domain.timeline import TimelineItem
from cxdesk.i18n import _


class Act(StrEnum):
    """What the menu or a key asks for; KIND and STATE come with what it shall become."""

    EDIT = "edit"
    DAY = "day"
    KIND = "kind"
    STATE = "state"
    CHART = "chart"
    TRASH = "trash"
    ANSWER = "answer"


def entry_menu(parent: QWidget, item: TimelineItem) -> QMenu:
    """The data of its actions is an Act and a word; empty where nothing can be done."""
    menu = QMenu(parent)
    if item.is_open and item.names:
        name = short_name(item.names[0])
        _add(menu, _("Log an answer to {name}").format(name=name), Act.ANSWER)
    if item.can_be_edited:
        _add(menu, _("Edit"), Act.EDIT).setShortcut(QKeySequence("F2"))
        _add(menu, _("Change the day…"), Act.DAY)
        _add_kinds(menu, item)
        if item.state is State.PLANNED:
            _add_outcomes(menu)
        chart = _add(menu, _("Show on the chart"), Act.CHART)
        chart.setCheckable(True)
        chart.setChecked(item.on_chart)
        menu.addSeparator()
        _add(menu, _("Move to the trash"), Act.TRASH).setShortcut(QKeySequence("Del"))
    return menu


def wish_of(action: QAction) -> tuple[Act, str] | None:
    """What an action of the menu asks for; Qt keeps enums as their words."""
    data = action.data()
    return (Act(data[0]), data[1]) if data else None


def _add(menu: QMenu, text: str, act: Act, word: str = "") -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    action.setData([act.value, word])
    return action


def _add_kinds(menu: QMenu, item: TimelineItem) -> None:
    kinds = menu.addMenu(_("Change the kind"))
    for kind in Kind:
        if kind is not item.kind:
            _add(kinds, kind_name(kind), Act.KIND, kind.value)


def _add_outcomes(menu: QMenu) -> None:
    menu.addSeparator()
    _add(menu, _("It took place"), Act.STATE, State.DONE.value)
    _add(menu, _("It was called off"), Act.STATE, State.CANCELLED.value)
    _add(menu, _("Nobody came"), Act.STATE, State.NO_SHOW.value)
