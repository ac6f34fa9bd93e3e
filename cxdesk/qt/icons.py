"""Lucide icons, tinted in the colour asked for."""

import sqlite3
from contextlib import closing
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from cxdesk.qt.theme import tokens

_STROKE = "1.75"
_BY_NAME = """
SELECT svg FROM icons
WHERE name = coalesce((SELECT name FROM icon_aliases WHERE alias = ?1), ?1)
"""


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon `name`, `size` by `size`, sharp at the screen's pixel `ratio`."""
    key = f"lucide/{name}/{size}/{colour.rgba():08x}/{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = _draw(name, size, colour, ratio)
    QPixmapCache.insert(key, made)
    return made


def _draw(name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    svg = _drawing(name).replace("currentColor", colour.name()).encode()
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def _drawing(name: str) -> str:
    """From the package's own file: to import it costs more than the window's first paint."""
    with closing(sqlite3.connect(_drawings())) as db:
        found = db.execute(_BY_NAME, (name,)).fetchone()
    if found is None:
        raise KeyError(name)
    svg: str = found[0]
    return svg.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')


@lru_cache(1)
def _drawings() -> Path:
    package = find_spec("lucide")
    assert package is not None
    assert package.submodule_search_locations is not None
    return Path(package.submodule_search_locations[0]) / "data" / "lucide-icons.db"


def icon(widget: QWidget, name: str, size: int = 16) -> QIcon:
    """For Qt's own buttons and actions; make it again on PaletteChange."""
    made, colours, ratio = QIcon(), tokens(widget), widget.devicePixelRatioF()
    made.addPixmap(pixmap(name, size, colours.text2, ratio), QIcon.Mode.Normal)
    made.addPixmap(pixmap(name, size, colours.text, ratio), QIcon.Mode.Active)
    made.addPixmap(pixmap(name, size, colours.control, ratio), QIcon.Mode.Disabled)
    return made
