"""The kinds of interaction to choose from, and the key that saves."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QWidget

from cxdesk.domain.interaction import Direction, InteractionDraft, Kind, direction_name, kind_name
from cxdesk.features.timeline.ui import signs
from cxdesk.features.timeline.ui.kind_button import KindButton
from cxdesk.i18n import _
from cxdesk.qt import keycap
from cxdesk.qt.theme import tokens

SHOWN = (Kind.CALL, Kind.EMAIL, Kind.MEETING, Kind.NOTE, Kind.COMPLAINT, Kind.GIVE)
_SAVE = "Ctrl ↵"
_GAP = 3


class KindRow(QWidget):
    """The kind that stands is pressed, whether it was chosen or guessed from the words."""

    chosen = Signal(object)
    directed = Signal(object)
    day_wanted = Signal()
    quote_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {kind: KindButton(signs.OF_KIND[kind], kind_name(kind)) for kind in SHOWN}
        self._more = KindButton("ellipsis", "")
        self._more.setAccessibleName(_("More kinds, direction and day"))
        self._more.setToolTip(_("More kinds, direction and day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for number, button in enumerate((*self._buttons.values(), self._more)):
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._draft: InteractionDraft | None = None
        self._menu = self._made_menu()
        self._group.idClicked.connect(self._on_clicked)

    def show_draft(self, draft: InteractionDraft) -> None:
        self._draft = draft
        button = self._buttons.get(draft.kind, self._more)
        button.setChecked(True)
        hidden = button is self._more
        self._more.set_face(
            signs.OF_KIND[draft.kind] if hidden else "ellipsis",
            kind_name(draft.kind) if hidden else "",
        )
        for action in self._menu.actions():
            if action.isCheckable():
                action.setChecked(action.data() == ["direction", draft.direction.value])
        self._fit()

    @property
    def buttons(self) -> list[KindButton]:
        """The kinds, and last the one with the others behind it."""
        return [*self._buttons.values(), self._more]

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        if number < len(SHOWN):
            self.chosen.emit(SHOWN[number])
        else:
            self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
            if self._draft is not None:
                self.show_draft(self._draft)  # opening the menu has chosen nothing yet

    @Slot(QAction)
    def _on_action(self, action: QAction) -> None:
        """Qt keeps enums as their words."""
        match action.data():
            case ["kind", word]:
                self.chosen.emit(Kind(word))
            case ["direction", word]:
                self.directed.emit(Direction(word))
            case ["day"]:
                self.day_wanted.emit()
            case ["quote"]:
                self.quote_wanted.emit()

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind in Kind:
            if kind not in SHOWN:
                menu.addAction(kind_name(kind)).setData(["kind", kind.value])
        menu.addSeparator()
        for direction in Direction:
            name = direction_name(direction)
            action = menu.addAction(name[:1].upper() + name[1:])
            action.setData(["direction", direction.value])
            action.setCheckable(True)
        menu.addSeparator()
        menu.addAction(_("On another day…")).setData(["day"])
        menu.addAction(_("In their words")).setData(["quote"])
        menu.triggered.connect(self._on_action)
        return menu

    def _fit(self) -> None:
        """Names give way where there is no room for all of them; the pressed one keeps its own."""
        buttons = self.buttons
        room = self.width() - keycap.caps_width(_SAVE) - _GAP * (len(buttons) - 1)
        narrow = sum(button.full_width() for button in buttons) > room
        for button in buttons:
            button.set_narrow(narrow and not button.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        right = keycap.caps_width(_SAVE) if mirrored else self.width()
        keycap.paint_caps(QPainter(self), right, self.height() // 2, _SAVE, tokens(self))
