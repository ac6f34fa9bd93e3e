"""One open promise in the rail: its ring, its words, when and to whom."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cxdesk.domain.promise import Promise, due_words, to_words
from cxdesk.i18n import day_long
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.runner import Runner
from cxdesk.qt.shape_mark import ShapeMark
from cxdesk.qt.shapes import Shape
from cxdesk.qt.theme import tokens

_RING = 15
_LINE = 16


class Ring(QWidget):
    """Open and, in the colour of warnings, late: a sign, not a control."""

    def __init__(self) -> None:
        super().__init__()
        self._late = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_late(self, late: bool) -> None:
        self._late = late
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_RING + 1, _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.warn if self._late else look.control, 1.25))
        box = QRectF(0, 0, _RING - 1, _RING - 1)
        box.moveCenter(QRectF(self.rect()).center())
        painter.drawEllipse(box)


class PromiseRow(QWidget):
    """Reads as one sentence: "Friday status note, Fri 20 Nov, to Priya, weekly"."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._ring = Ring()
        self._text = Label("", "body")
        self._text.setWordWrap(True)
        self._mark = ShapeMark(Shape.DISC)
        self._due = Label("", "small", "text2")
        self._to = ElidedLabel("", "small", "text3")
        self._arrange()

    def _arrange(self) -> None:
        when = QHBoxLayout()
        when.setContentsMargins(0, 0, 0, 0)
        when.setSpacing(6)
        when.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        when.addWidget(self._due)
        when.addWidget(self._to, 1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._text)
        words.addLayout(when)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_fact(self, promise: Promise) -> None:
        today = self._runner.today()
        late = promise.days_late(today) > 0
        due, to = due_words(promise, today), to_words(promise)
        self._ring.show_late(late)
        self._mark.setVisible(late)
        self._text.setText(promise.text)
        self._due.set_look("small_m" if late else "small", "late" if late else "text2")
        self._due.setText(due)
        self._due.setToolTip(day_long(promise.due_on))
        self._to.setText(to)
        self.setAccessibleName(", ".join(part for part in (promise.text, due, to) if part))
