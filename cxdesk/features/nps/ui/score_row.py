"""Eleven buttons, 0 to 10: one is chosen by mouse, arrow or digit."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from cxdesk.domain.nps import band, band_name
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens

_WIDTH, _HEIGHT, _RADIUS = 30, 30, 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class ScoreButton(QAbstractButton):
    """One score, in the colours of its band once it is chosen."""

    def __init__(self, score: int) -> None:
        super().__init__()
        self._score = score
        self.setText(str(score))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(round(_WIDTH * fonts.scale()), round(_HEIGHT * fonts.scale()))
        self.setAccessibleName(f"{score}, {band_name(band(score))}")

    def paintEvent(self, event: QPaintEvent) -> None:
        look, name = tokens(self), band(self._score).value
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = look.hover if self.underMouse() else look.raised
        chosen = self.isChecked()
        painter.setPen(look.colour(name) if chosen else look.line)
        painter.setBrush(look.colour(f"{name}_tint") if chosen else tint)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setPen(look.colour(f"{name}_text") if chosen else look.text2)
        painter.setFont(fonts.font("body_b" if chosen else "body", tabular=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class ScoreRow(QWidget):
    """One stop for Tab. Digits choose at once; 0 after a 1 makes 10."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for score in range(11):
            button = ScoreButton(score)
            self._group.addButton(button, score)
            row.addWidget(button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.idToggled.connect(self._on_toggled)
        self._name()

    def score(self) -> int | None:
        return self._group.checkedId() if self._group.checkedId() >= 0 else None

    def choose(self, score: int) -> None:
        self._group.button(score).setChecked(True)

    def clear(self) -> None:
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit, step = event.text(), _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._step(step)
        elif len(digit) == 1 and digit in "0123456789":
            self.choose(10 if digit == "0" and self.score() == 1 else int(digit))
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        score = self.score()
        self.choose(10 if score is None else min(10, max(0, score + by)))

    def _on_toggled(self, score: int, on: bool) -> None:
        if on:
            self._name()
            self.chosen.emit(score)

    def _name(self) -> None:
        score = self.score()
        self.setAccessibleName(
            _("Score, none chosen")
            if score is None
            else _("Score, {score}, {band}").format(score=score, band=band_name(band(score)))
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
