"""The first page of an empty book: three ways to begin."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from cxdesk.domain.ladder import Rung, rung_name
from cxdesk.i18n import _
from cxdesk.qt import fonts, icons, keycap
from cxdesk.qt.file_drop import FileDrop
from cxdesk.qt.ground import Ground
from cxdesk.qt.label import Label
from cxdesk.qt.link_button import LinkButton
from cxdesk.qt.theme import tokens

_WIDTH = 560
_BAR, _BAR_GAP, _BAR_STEP, _BAR_FIRST = 72, 8, 11, 14
_TALLEST = 80


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to begin; `key` is pressed for it."""

    title: str
    line: str
    icon: str
    key: str


class Staircase(QWidget):
    """The seven rungs with their names."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(7 * _BAR + 6 * _BAR_GAP, _TALLEST + 28)
        self.setAccessibleName(_("Seven rungs, from opponent to advocate"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font("caption"))
        for place, rung in enumerate(Rung):
            left, height = place * (_BAR + _BAR_GAP), _BAR_FIRST + place * _BAR_STEP
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.rungs[place].mark)
            painter.drawRoundedRect(QRectF(left, _TALLEST - height, _BAR, height), 4, 4)
            painter.setPen(look.text2)
            room = QRect(left - 4, _TALLEST + 2, _BAR + 8, 24)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, rung_name(rung))


class ChoiceCard(QAbstractButton):
    """A large button: what it does, and what that means."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self.setText(choice.title)
        self.setAccessibleDescription(choice.line)
        self.setShortcut(choice.key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, round(72 * max(1.0, fonts.scale())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line)
        painter.setBrush(look.hover if self.underMouse() else look.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        middle = self.height() // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.sunken)
        painter.drawRoundedRect(QRect(16, middle - 20, 40, 40), 6, 6)
        icon = icons.pixmap(self._choice.icon, 20, look.text, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(26, middle - 10), icon)
        painter.setFont(fonts.font("lead_b"))
        painter.setPen(look.text)
        upper = QRect(72, middle - 24, self.width() - 130, 28)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, self._choice.title)
        painter.setFont(fonts.font("body"))
        painter.setPen(look.text2)
        lower = QRect(72, middle, self.width() - 130, 24)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, self._choice.line)
        keycap.paint_caps(painter, self.width() - 16, middle, self._choice.key, look)


class FirstRun(Ground):
    """Says upwards which way was taken."""

    sample_wanted = Signal()
    import_wanted = Signal()
    blank_wanted = Signal()
    restore_wanted = Signal()
    files_dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__("surface")
        self.drop = FileDrop(self)
        self.drop.dropped.connect(self.files_dropped)
        self.sample = ChoiceCard(
            Choice(
                _("Open the sample book"),
                _("60 invented accounts, two years of history"),
                "book-open",
                "1",
            )
        )
        self.bring_in = ChoiceCard(
            Choice(
                _("Import a CSV"),
                _("You check every row before it is kept"),
                "file-spreadsheet",
                "2",
            )
        )
        self.blank = ChoiceCard(
            Choice(_("Start blank"), _("Add your first account by hand"), "plus", "3")
        )
        self.restore = LinkButton(_("Restore from a backup"))
        self._arrange()
        self.sample.clicked.connect(self.sample_wanted)
        self.bring_in.clicked.connect(self.import_wanted)
        self.blank.clicked.connect(self.blank_wanted)
        self.restore.clicked.connect(self.restore_wanted)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(16, 18, 16, 38)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(Staircase(), 0, centre)
        column.addSpacing(40)
        column.addWidget(Label(_("Know where every account stands"), "display"), 0, centre)
        column.addSpacing(10)
        line = _("One file on this laptop. No sign-in, nothing sent anywhere.")
        column.addWidget(Label(line, "lead", "text2"), 0, centre)
        column.addSpacing(39)
        for card in (self.sample, self.bring_in, self.blank):
            column.addWidget(card, 0, centre)
            column.addSpacing(12)
        column.addSpacing(20)
        column.addWidget(
            Label(_("Or drop a CSV anywhere in this window"), "body", "text2"), 0, centre
        )
        column.addSpacing(6)
        column.addWidget(self.restore, 0, centre)
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sample.setFocus(Qt.FocusReason.OtherFocusReason)
