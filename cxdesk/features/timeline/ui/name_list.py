"""Offers the names of an account's people behind an @ that is being typed."""

import re

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QListView, QPlainTextEdit

from cxdesk.domain.person import Person, matching
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens

_AT_MOST = 8
_PADDING = 5
_BEGUN = re.compile(r"(?:^|[^\w@])@([^\W\d_][\w’'.-]*)$")
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NameList(QListView):
    """Floats under the cursor and never takes the focus: the text hands it keys with `take`."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._people: tuple[Person, ...] = ()
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameStyle(QListView.Shape.Box | QListView.Shadow.Plain)
        self.setAutoFillBackground(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self.setAccessibleName(_("People"))
        self.clicked.connect(self._on_clicked)
        edit.destroyed.connect(self.deleteLater)
        self.hide()

    @property
    def names(self) -> list[str]:
        """What is offered now."""
        return [] if self.isHidden() else self._names.stringList()

    def set_people(self, people: tuple[Person, ...]) -> None:
        self._people = people

    def follow(self) -> None:
        """Opens or closes, as the text before the cursor asks."""
        begun = self._begun()
        found = matching(list(self._people), begun) if begun else []
        names = [person.name for person in found[:_AT_MOST]]
        if names and begun not in names:
            self._open(names)
        else:
            self.hide()

    def take(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list: arrows walk, Enter and Tab choose, Esc closes."""
        if self.isHidden():
            return False
        if event.key() in _STEPS:
            row = self.currentIndex().row() + _STEPS[Qt.Key(event.key())]
            self.setCurrentIndex(self._names.index(row % self._names.rowCount()))
        elif event.key() in _TAKES and not event.modifiers():
            self._choose(self.currentIndex().data())
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _open(self, names: list[str]) -> None:
        if names != self.names:
            self._names.setStringList(names)
            self.setCurrentIndex(self._names.index(0))
        self._dress()
        under = self._edit.cursorRect().bottomLeft()
        window = self._edit.window()
        self.setParent(window)
        self.move(self._edit.viewport().mapTo(window, under) + QPoint(-_PADDING, 4))
        width = self.sizeHintForColumn(0) + 4 * _PADDING
        self.resize(width, self.sizeHintForRow(0) * len(names) + 2 * _PADDING)
        self.show()
        self.raise_()

    def _begun(self) -> str:
        """The name begun before the cursor, "" where there is none."""
        cursor = self._edit.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()][-80:]
        found = _BEGUN.search(line)
        return found[1] if found else ""

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.data())

    def _choose(self, name: str) -> None:
        """The begun name becomes the whole one, unless a short one says the same."""
        cursor = self._edit.textCursor()
        left = QTextCursor.MoveOperation.Left
        cursor.movePosition(left, QTextCursor.MoveMode.KeepAnchor, len(self._begun()))
        cursor.insertText(self._shortest(name) + " ")
        self._edit.setTextCursor(cursor)
        self.hide()

    def _shortest(self, name: str) -> str:
        first = name.split(maxsplit=1)[0]
        return first if len(matching(list(self._people), first)) == 1 else name

    def _dress(self) -> None:
        look = tokens(self._edit)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, look.raised)
        palette.setColor(QPalette.ColorRole.Window, look.raised)
        palette.setColor(QPalette.ColorRole.Text, look.text)
        palette.setColor(QPalette.ColorRole.WindowText, look.line)  # the frame
        palette.setColor(QPalette.ColorRole.Highlight, look.selected)
        palette.setColor(QPalette.ColorRole.HighlightedText, look.text)
        self.setPalette(palette)
        self.setFont(fonts.font("body"))
