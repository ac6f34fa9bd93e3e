"""One chip of the capture box: what would be kept, to be removed; or is offered, to be taken."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QToolButton

from cxdesk.domain.capture_chips import Chip, Sort
from cxdesk.features.timeline.ui import signs
from cxdesk.i18n import _
from cxdesk.qt import fonts, icons
from cxdesk.qt.theme import Tokens, tokens

_HEIGHT = 22
_SIDE = 7
_ICON = 12
_GAP = 4
_WIDEST = 320
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChipButton(QToolButton):
    """A click, Delete or Backspace removes it; a click takes what is offered, or asks whom."""

    removed = Signal(object)
    taken = Signal(object)
    meant = Signal(object, str)

    def __init__(self, chip: Chip) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)
        self.show_chip(chip)

    @property
    def chip(self) -> Chip:
        return self._chip

    def show_chip(self, chip: Chip) -> None:
        """The same chip as the text goes on."""
        self._chip = chip
        self.setText(chip.text.replace("&", "&&"))
        self.setAccessibleName(chip.text)
        self.setAccessibleDescription(self._what_a_click_does())
        self.updateGeometry()
        self.update()

    def _what_a_click_does(self) -> str:
        if self._chip.sort is Sort.WHO:
            return _("Choose whom you mean")
        if self._chip.offered:
            return _("Press to keep this too")
        return _("Press to leave this out; the words stay")

    def _on_clicked(self) -> None:
        if self._chip.sort is Sort.WHO:
            self._ask()
        elif self._chip.offered:
            self.taken.emit(self._chip)
        else:
            self.removed.emit(self._chip)

    def _ask(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._chip.options:
            menu.addAction(name.replace("&", "&&")).setData(name)
        menu.triggered.connect(self._on_meant)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _on_meant(self, action: QAction) -> None:
        self.meant.emit(self._chip, action.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVES and not self._chip.offered:
            self.removed.emit(self._chip)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(fonts.font("small_m")).horizontalAdvance(self._chip.text)
        width = _SIDE + _ICON + _GAP + words + _SIDE
        return QSize(min(width, _WIDEST), max(_HEIGHT, round(_HEIGHT * fonts.scale())))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._border(look))
        painter.setBrush(self._ground(look))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        colour = self._words(look)
        top = (self.height() - _ICON) // 2
        icon = self._mirrored(QRect(_SIDE, top, _ICON, _ICON))
        drawn = icons.pixmap(self._icon_name(), _ICON, colour, self.devicePixelRatioF())
        painter.drawPixmap(icon.topLeft(), drawn)
        painter.setPen(colour)
        painter.setFont(fonts.font("small_m"))
        start = _SIDE + _ICON + _GAP
        words = self._mirrored(QRect(start, 0, self.width() - start - _SIDE, self.height()))
        shown = painter.fontMetrics().elidedText(
            self._chip.text, Qt.TextElideMode.ElideRight, words.width() + 2
        )
        painter.drawText(words.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _border(self, look: Tokens) -> QPen:
        if self.hasFocus():
            return QPen(look.focus, 2)
        if self._chip.offered or self._chip.sort is Sort.HINT:
            return QPen(look.control, 1, Qt.PenStyle.DashLine)
        return QPen(look.line)

    def _ground(self, look: Tokens) -> QColor:
        if self.underMouse() or self.isDown():
            return look.hover
        open_ended = self._chip.offered or self._chip.sort is Sort.HINT
        return QColor(Qt.GlobalColor.transparent) if open_ended else look.sunken

    def _words(self, look: Tokens) -> QColor:
        return look.late if self._chip.sort in (Sort.WHO, Sort.HINT) else look.text2

    def _icon_name(self) -> str:
        """Under the pointer or the focus, the icon shows what a press does."""
        if not (self.underMouse() or self.hasFocus()) or self._chip.sort is Sort.WHO:
            return signs.of_chip(self._chip)
        return "plus" if self._chip.offered else "x"

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
