"""The roles of type: one family, the platform's own, in the sizes and weights of the design."""

import sys
from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

Role = Literal[
    "micro",
    "caption",
    "small",
    "small_m",
    "small_b",
    "body",
    "body_m",
    "body_b",
    "lead",
    "lead_b",
    "title",
    "h1",
    "display",
]

_REGULAR, _MEDIUM, _BOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold

# Pixels at 96 dpi, and weight. Many families have no medium: it is never the only cue.
_ROLES: dict[Role, tuple[int, QFont.Weight]] = {
    "micro": (11, _MEDIUM),
    "caption": (11, _REGULAR),
    "small": (12, _REGULAR),
    "small_m": (12, _MEDIUM),
    "small_b": (12, _BOLD),
    "body": (13, _REGULAR),
    "body_m": (13, _MEDIUM),
    "body_b": (13, _BOLD),
    "lead": (15, _REGULAR),
    "lead_b": (15, _BOLD),
    "title": (18, _BOLD),
    "h1": (22, _BOLD),
    "display": (28, _BOLD),
}
_BODY = 13
_STAND_INS = ("Inter", "Noto Sans")
_NO_DEFAULT = ("offscreen", "minimal", "vnc")


def _in_points(pixels: float) -> float:
    """macOS draws 72 dots to the inch, the others 96."""
    return pixels if sys.platform == "darwin" else pixels * 0.75


def base(scale: float = 1.0) -> QFont:
    """The application's font: the platform's family, or a stand-in where it names none."""
    font = QFont(QGuiApplication.font())
    if QGuiApplication.platformName() in _NO_DEFAULT or font.family().startswith("Sans"):
        present = set(QFontDatabase.families())
        font.setFamily(next((name for name in _STAND_INS if name in present), font.family()))
    font.setPointSizeF(_in_points(_BODY) * scale)
    return font


def scale() -> float:
    """The user's text size against the drawn one, 0.9 to 1.5."""
    return QApplication.font().pointSizeF() / _in_points(_BODY)


def font(role: Role, tabular: bool = False) -> QFont:
    """The font of a role; `tabular` sets figures of one width, for columns of numbers."""
    app = QApplication.font()
    return QFont(_made(role, tabular, app.family(), app.pointSizeF()))


@lru_cache(128)
def _made(role: Role, tabular: bool, _family: str, _points: float) -> QFont:
    """Lists ask for thousands of fonts a second, and there are few."""
    pixels, weight = _ROLES[role]
    made = QFont(QApplication.font())
    made.setPointSizeF(_in_points(pixels) * scale())
    made.setWeight(weight)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _tracking(pixels) * scale())
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _tracking(pixels: int) -> float:
    """Large type is set a little tighter, as the eye expects."""
    if pixels > 15:
        return -0.02 * pixels
    return -0.01 * pixels if pixels == 15 else 0.0


def row_height(least: int = 36) -> int:
    """The height of a row of body text: `least`, or more where the text is large."""
    app = QApplication.font()
    return _row_height(least, app.family(), app.pointSizeF())


@lru_cache(32)
def _row_height(least: int, _family: str, _points: float) -> int:
    line = QFontMetricsF(font("body")).lineSpacing()
    return round(max(least * max(1.0, scale()), 1.6 * line))
