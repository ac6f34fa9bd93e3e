"""Offers the names of an account's people behind an @ that is being typed."""

import re

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from cxdesk.domain.person import Person, matching
from cxdesk.qt import fonts

_AT_MOST = 8
_BEGUN = re.compile(r"(?:^|[^\w@])@([^\W\d_][\w’'.-]*)$")


class NameCompleter(QObject):
    """Opens while typing; Enter or Tab takes a name, Esc closes it and leaves the text."""

    chosen = Signal(str)

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._people: tuple[Person, ...] = ()
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._list = QListView()
        self._completer.setPopup(self._list)
        self._completer.setWidget(edit)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_AT_MOST)
        self._completer.activated.connect(self._on_activated)

    @property
    def is_open(self) -> bool:
        return self._list.isVisible()

    @property
    def names(self) -> list[str]:
        """What is offered now."""
        return self._names.stringList() if self.is_open else []

    def set_people(self, people: tuple[Person, ...]) -> None:
        self._people = people

    def follow(self) -> None:
        """Opens or closes, as the text before the cursor asks."""
        begun = self._begun()
        found = matching(list(self._people), begun) if begun else []
        names = [person.name for person in found[:_AT_MOST]]
        if not names or names == [begun]:
            self._list.hide()
            return
        self._names.setStringList(names)
        self._open()

    def _open(self) -> None:
        self._list.setFont(fonts.font("body"))
        area = self._edit.cursorRect()
        area.setWidth(self._list.sizeHintForColumn(0) + 32)
        self._completer.complete(area)
        self._list.setCurrentIndex(self._names.index(0))

    def _begun(self) -> str:
        """The name begun before the cursor, "" where there is none."""
        cursor = self._edit.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()][-80:]
        found = _BEGUN.search(line)
        return found[1] if found else ""

    def _on_activated(self, name: str) -> None:
        """The begun name becomes the whole one, unless a short one says the same."""
        cursor = self._edit.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(self._begun())
        )
        cursor.insertText(self._shortest(name) + " ")
        self._edit.setTextCursor(cursor)
        self.chosen.emit(name)

    def _shortest(self, name: str) -> str:
        first = name.split(maxsplit=1)[0]
        return first if len(matching(list(self._people), first)) == 1 else name


TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
"""Keys that belong to the open list before they belong to the text."""
