"""What one types into: the text with its marks, the chips under it, the kinds to choose from."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cxdesk.domain.capture import Capture, Choices, Known, parse
from cxdesk.domain.capture_chips import Chip
from cxdesk.domain.interaction import Direction, Kind
from cxdesk.features.timeline.ui.capture_edit import CaptureEdit
from cxdesk.features.timeline.ui.chip_row import ChipRow
from cxdesk.features.timeline.ui.day_popover import DayPopover
from cxdesk.features.timeline.ui.kind_row import KindRow
from cxdesk.features.timeline.ui.marks_highlighter import MarksHighlighter, in_units
from cxdesk.qt.label import Label
from cxdesk.qt.theme import tokens

OUTSET = 5
"""The ring of the focus stands this far outside the box; the widget is larger by it all round."""

_RADIUS = 8
_ABOVE_KINDS, _ABOVE_KINDS_UNDER_CHIPS = 13, 9
_AT_REST = Choices(fallback=Kind.CALL)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, and what was clicked beside it."""

    text: str = ""
    choices: Choices = _AT_REST


class CaptureForm(QWidget):
    """Reads with every key; whoever places it keeps what it says with `submitted`."""

    changed = Signal()
    submitted = Signal()
    left = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._known = Known(today)
        self._choices = _AT_REST
        self.edit = CaptureEdit()
        self.chips = ChipRow()
        self.kinds = KindRow()
        self._notice = Label("", "small", "late")
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._day: DayPopover | None = None
        self._highlighter = MarksHighlighter(self.edit.document(), tokens(self))
        self._arrange()
        self._connect()
        self.capture = parse("", self._known, self._choices)
        self._show(self.capture)

    @property
    def typed(self) -> Typed:
        return Typed(self.edit.toPlainText(), self._choices)

    @property
    def notice(self) -> str:
        """The sentence that says why the text was not kept; "" while there is none."""
        return self._notice.text()

    def set_known(self, known: Known) -> None:
        self._known = known
        self.edit.names.set_people(known.people)
        self._read()

    def set_today(self, today: date) -> None:
        """The day may turn while one types."""
        if today != self._known.today:
            self.set_known(replace(self._known, today=today))

    def show_typed(self, typed: Typed) -> None:
        """As it was left; nobody is told, because nobody typed."""
        self._choices = typed.choices
        with QSignalBlocker(self.edit):
            self.edit.replace_text(typed.text)
        self._read()

    def say(self, sentence: str) -> None:
        """Until the next key; "" takes it away."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))
        if sentence:
            event = QAccessibleAnnouncementEvent(self.edit, sentence)
            QAccessible.updateAccessibility(event)

    def put_in(self, words: str) -> None:
        """Types `words` at the cursor, such as a name to answer."""
        self.edit.insertPlainText(words)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _arrange(self) -> None:
        self._gap = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(OUTSET + 10, OUTSET + 10, OUTSET + 10, OUTSET + 9)
        column.setSpacing(0)
        column.addWidget(self.edit)
        column.addWidget(self.chips)
        column.addWidget(self._notice)
        column.addWidget(self._gap)
        column.addWidget(self.kinds)
        self.chips.setContentsMargins(2, 6, 2, 0)
        self._notice.setContentsMargins(4, 6, 4, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._on_text)
        self.edit.submitted.connect(self.submitted)
        self.edit.left.connect(self.left)
        self.edit.refused.connect(self.say)
        self.edit.focused.connect(self._on_focus)
        self.chips.removed.connect(self._on_removed)
        self.chips.taken.connect(self._on_taken)
        self.chips.meant.connect(self._on_meant)
        self.kinds.chosen.connect(self._on_kind)
        self.kinds.directed.connect(self._on_direction)
        self.kinds.day_wanted.connect(self._on_day_wanted)
        self.kinds.quote_wanted.connect(self._on_quote_wanted)

    @Slot()
    def _on_text(self) -> None:
        text = self.edit.toPlainText()
        if text == self.capture.text:
            return
        if not text.strip():
            self._choices = replace(_AT_REST, kind=self._choices.kind)
        self.say("")
        self._read()
        self.changed.emit()

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        self.capture = parse(self.edit.toPlainText(), self._known, self._choices)
        self._show(self.capture)

    def _show(self, capture: Capture) -> None:
        self._highlighter.set_spans(capture.text, capture.spans)
        self.chips.show_chips(capture.chips)
        self.kinds.show_draft(capture.draft)
        if capture.problem:
            self.say(capture.problem)
        gap = _ABOVE_KINDS_UNDER_CHIPS if capture.chips else _ABOVE_KINDS
        if self._gap.height() != gap:
            self._gap.setFixedHeight(gap)

    @Slot(object)
    def _on_removed(self, chip: Chip) -> None:
        self._choose(self._choices.without(chip))

    @Slot(object)
    def _on_taken(self, chip: Chip) -> None:
        self._choose(self._choices.taking(chip))

    @Slot(object, str)
    def _on_meant(self, chip: Chip, name: str) -> None:
        """The whole name takes the place of the word that could mean several."""
        if chip.span is None:
            return
        place = in_units(self.capture.text, chip.span)
        cursor = self.edit.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"@{name}")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_kind(self, kind: Kind) -> None:
        self._choose(replace(self._choices.choosing(kind), direction=None))

    @Slot(object)
    def _on_direction(self, direction: Direction) -> None:
        self._choose(replace(self._choices, direction=direction))

    @Slot()
    def _on_day_wanted(self) -> None:
        if self._day is None:
            self._day = DayPopover(self.window())
            self._day.picked.connect(self._on_day)
        corner = self.kinds.mapTo(self.window(), QPoint(0, 0))
        self._day.ask(self._known.today, QRect(corner, self.kinds.size()))

    @Slot(object)
    def _on_day(self, on: date) -> None:
        self._choose(self._choices.dated(on))

    @Slot()
    def _on_quote_wanted(self) -> None:
        fresh = not self.edit.textCursor().atBlockStart()
        self.put_in("\n> " if fresh else "> ")

    @Slot(bool)
    def _on_focus(self, _there: bool) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._highlighter.set_look(tokens(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line)
        painter.setBrush(look.raised)
        box = QRectF(self.rect()).adjusted(OUTSET, OUTSET, -OUTSET, -OUTSET)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if self.edit.hasFocus():
            painter.setPen(QPen(look.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(ring, _RADIUS + 2, _RADIUS + 2)
