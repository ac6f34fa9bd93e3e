"""Colours by name, light and dark, and the palette made of them."""

import json
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Literal, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk import paths
from cxdesk.qt import fonts

Choice = Literal["light", "dark", "system"]
_Look = tuple[Literal["light", "dark"], bool]


@dataclass(frozen=True, slots=True)
class RungColours:
    """How one rung of the ladder is drawn."""

    mark: QColor
    text: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of `theme.json` under their own names; `rungs[0]` is the lowest rung."""

    nav: QColor
    canvas: QColor
    surface: QColor
    sunken: QColor
    raised: QColor
    hover: QColor
    press: QColor
    selected: QColor
    selected_idle: QColor
    hair: QColor
    line: QColor
    control: QColor
    text: QColor
    text2: QColor
    text3: QColor
    ink: QColor
    on_ink: QColor
    accent: QColor
    accent_text: QColor
    accent_tint: QColor
    focus: QColor
    warn: QColor
    late: QColor
    warn_tint: QColor
    promoter: QColor
    promoter_text: QColor
    promoter_tint: QColor
    passive: QColor
    passive_text: QColor
    passive_tint: QColor
    detractor: QColor
    detractor_text: QColor
    detractor_tint: QColor
    us: QColor
    us_tint: QColor
    them: QColor
    them_tint: QColor
    scrim: QColor
    rungs: tuple[RungColours, ...]
    is_dark: bool = False
    high_contrast: bool = False  # tints then gain an outline of 1 px

    def colour(self, name: str) -> QColor:
        """The colour called `name`, one of the keys of `theme.json`."""
        return cast(QColor, getattr(self, name))


def tokens(widget: QWidget) -> Tokens:
    """The tokens behind the palette this widget is painted with."""
    palette = widget.palette()
    window = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window)
    mid = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Mid)
    theme: Literal["light", "dark"] = "dark" if window.lightness() < 128 else "light"
    return _tokens((theme, mid == _tokens((theme, True)).line))


@lru_cache(4)
def _tokens(look: _Look) -> Tokens:
    theme, high_contrast = look
    raw = json.loads(paths.resource("theme.json").read_text("utf-8"))[theme]
    plain = {
        field.name: _colour(raw[field.name])
        for field in fields(Tokens)
        if field.name not in ("rungs", "is_dark", "high_contrast")
    }
    rungs = tuple(
        RungColours(_colour(r["mark"]), _colour(r["text"]), _colour(r["tint"]))
        for r in raw["rungs"]
    )
    made = Tokens(**plain, rungs=rungs, is_dark=theme == "dark")  # type: ignore[arg-type]
    if not high_contrast:
        return made
    return replace(made, line=made.control, text3=made.text2, high_contrast=True)


def _colour(text: str) -> QColor:
    """`theme.json` writes #RRGGBB or, as CSS does, #RRGGBBAA."""
    colour = QColor(text[:7])
    if len(text) == 9:
        colour.setAlpha(int(text[7:], 16))
    return colour


def palette_of(made: Tokens) -> QPalette:
    """What Fusion needs to draw its own controls in our colours."""
    role = QPalette.ColorRole
    palette = QPalette(made.surface)
    for group_role, colour in {
        role.Window: made.surface,
        role.WindowText: made.text,
        role.Base: made.raised,
        role.AlternateBase: made.sunken,
        role.Text: made.text,
        role.PlaceholderText: made.text3,
        role.Button: made.raised,
        role.ButtonText: made.text,
        role.BrightText: made.on_ink,
        role.ToolTipBase: made.raised,
        role.ToolTipText: made.text,
        role.Highlight: made.selected,
        role.HighlightedText: made.text,
        role.Link: made.accent_text,
        role.LinkVisited: made.accent_text,
        role.Accent: made.accent,
        role.Light: made.hair,
        role.Midlight: made.hair,
        role.Mid: made.line,
        role.Dark: made.line,
        role.Shadow: made.line,
    }.items():
        palette.setColor(group_role, colour)
    for text_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, text_role, made.control)
    return palette


class Theme(QObject):
    """Dresses the application and follows the system while it is asked to."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.choice: Choice = "system"
        app.setStyle("Fusion")
        self._hints = app.styleHints()  # kept: the hints below die with their wrapper
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._accessibility.contrastPreferenceChanged.connect(self._dress)

    def choose(self, choice: Choice) -> None:
        self.choice = choice
        if choice == "system":
            self._hints.unsetColorScheme()
        else:
            dark = choice == "dark"
            self._hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._dress()

    def _follow(self) -> None:
        if self.choice == "system":
            self._dress()

    def _dress(self) -> None:
        high = self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        self._app.setPalette(palette_of(_tokens((self._shade(), high))))

    def _shade(self) -> Literal["light", "dark"]:
        if self.choice != "system":
            return self.choice
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def apply(app: QApplication, choice: Choice, text_scale: float = 1.0) -> Theme:
    """Dresses `app`, at start-up or while it runs; `text_scale` is 0.9 to 1.5."""
    theme = app.findChild(Theme) or Theme(app)
    _set_text(app, text_scale)
    theme.choose(choice)
    return theme


def _set_text(app: QApplication, scale: float) -> None:
    """Widgets with a font of their own hear nothing of a new one, so they are told."""
    wanted = fonts.base(scale)
    if app.font() == wanted:
        return
    app.setFont(wanted)
    for widget in app.allWidgets():
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
