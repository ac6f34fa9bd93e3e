"""A short fade from what a part of the window showed to what it shows now."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QWidget

FADE_MS = 100
_MOTION = Qt.UIEffect.UI_General


def allow_motion(on: bool) -> None:
    """Whether anything may move at all; kept by Qt beside the other effects."""
    QApplication.setEffectEnabled(_MOTION, on)


def fade_ms(widget: QWidget) -> int:
    """0 where the user, or the system by its style, asked for no motion."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    moves = QApplication.isEffectEnabled(_MOTION) and widget.style().styleHint(hint) > 0
    return FADE_MS if moves else 0


@contextmanager
def fading(window: QWidget, area: QRect) -> Iterator[None]:
    """Show or hide something in `area` of `window` inside: it acts at once, and is seen to fade.

    Two pictures are laid over each other, so nothing below is drawn again for each frame.
    """
    ms = fade_ms(window) if window.isVisible() else 0
    if not ms:
        yield
        return
    before = window.grab(area)
    yield
    _Fade(window, area, (before, window.grab(area)), ms)


class _Fade(QWidget):
    """Lets mouse and keys through, and goes by itself."""

    def __init__(
        self, window: QWidget, area: QRect, pictures: tuple[QPixmap, QPixmap], ms: int
    ) -> None:
        super().__init__(window)
        self._before, self._after = pictures
        self._done = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(area)
        self._clock = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=ms)
        self._clock.valueChanged.connect(self._on_value)
        self._clock.finished.connect(self.deleteLater)
        self.show()
        self.raise_()
        self._clock.start()

    def _on_value(self, done: float) -> None:
        self._done = done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._before)
        painter.setOpacity(self._done)
        painter.drawPixmap(0, 0, self._after)
