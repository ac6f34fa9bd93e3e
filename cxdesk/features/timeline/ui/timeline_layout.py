"""Where the parts of one moment stand in its row."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

from cxdesk.domain.timeline import TimelineItem
from cxdesk.domain.timeline_words import Remark, remarks, words
from cxdesk.qt import fonts

CIRCLE = 24
RIGHT = 8
REMARK_SIDE = 7
REMARK_ICON = 12
REMARK_GAP = 4

_TEXT_LEFT = 36
_TEXT_TOP = 22
_TEXT_RIGHT = 4
_LINE = 20
_REMARK = 22
_ABOVE_REMARKS = 6
_BETWEEN_REMARKS = 6
_BELOW = 16
_MOST_LINES = 12
_MOST_CHARACTERS = 4000
_KEPT = 400
_LINE_BREAK = "\N{LINE SEPARATOR}"


@dataclass(frozen=True, slots=True)
class Laid:
    """A row of `height`; `body` is drawn into `text`, boxes count from the row's corner."""

    body: QTextLayout
    text: QRect
    remarks: tuple[tuple[Remark, QRect], ...]
    height: int


class TimelineLayout:
    """Lays rows out once for each item and width."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[TimelineItem, int], Laid] = OrderedDict()
        self._heights: dict[tuple[TimelineItem, int], int] = {}
        self.today = date.min

    def forget(self) -> None:
        """Fonts or colours are new."""
        self._kept.clear()
        self._heights.clear()

    def set_today(self, today: date) -> None:
        if today != self.today:
            self.today = today
            self.forget()

    def height(self, item: TimelineItem, width: int) -> int:
        known = self._heights.get((item, width))
        return self.laid(item, width).height if known is None else known

    def laid(self, item: TimelineItem, width: int) -> Laid:
        place = (item, width)
        if place in self._kept:
            self._kept.move_to_end(place)
            return self._kept[place]
        made = self._kept[place] = _lay(item, self.today, width)
        self._heights[place] = made.height
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made


def scaled(pixels: int) -> int:
    return round(pixels * max(1.0, fonts.scale()))


def text_left() -> int:
    """Where the words stand, beside the circle."""
    return scaled(_TEXT_LEFT)


def _lay(item: TimelineItem, today: date, width: int) -> Laid:
    room = max(40, width - text_left() - _TEXT_RIGHT)
    body, lines = _body(words(item), room)
    top = scaled(_TEXT_TOP)
    below = top + lines * scaled(_LINE)
    found = remarks(item, today)
    boxes = _flow(found, room, QPoint(text_left(), below + _ABOVE_REMARKS))
    if boxes:
        below = boxes[-1][1].bottom() + 1
    least = scaled(CIRCLE)
    height = max(least, below) + scaled(_BELOW)
    return Laid(body, QRect(text_left(), top, room, lines * scaled(_LINE)), boxes, height)


def _body(text: str, width: int) -> tuple[QTextLayout, int]:
    """At most twelve lines; a longer text ends in "…" and is read whole where it is edited."""
    shown = text[:_MOST_CHARACTERS].replace("\n", _LINE_BREAK)
    units = shown.encode("utf-16-le", "replace")  # Qt counts in these
    layout, end = _broken(shown, width)
    if 2 * end < len(units) or len(text) > _MOST_CHARACTERS:
        cut = units[: 2 * max(0, end - 2)].decode("utf-16-le", "ignore")
        layout, end = _broken(cut.rstrip() + "…", width)
    return layout, layout.lineCount() if text else 0


def _broken(text: str, width: int) -> tuple[QTextLayout, int]:
    """The text in lines, and how many units of it they hold."""
    layout = QTextLayout(text, fonts.font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    end, step = 0, scaled(_LINE)
    while layout.lineCount() < _MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        number = layout.lineCount() - 1
        line.setPosition(QPointF(0, number * step + (step - line.height()) / 2))
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, end


def _flow(found: tuple[Remark, ...], room: int, start: QPoint) -> tuple[tuple[Remark, QRect], ...]:
    """Remarks in lines, as words."""
    metrics = QFontMetrics(fonts.font("small_m"))
    height = scaled(_REMARK)
    x, y = start.x(), start.y()
    boxes = []
    for remark in found:
        words_wide = metrics.horizontalAdvance(remark.text)
        width = min(room, 2 * REMARK_SIDE + REMARK_ICON + REMARK_GAP + words_wide)
        if x > start.x() and x + width > start.x() + room:
            x, y = start.x(), y + height + _BETWEEN_REMARKS
        boxes.append((remark, QRect(QPoint(x, y), QSize(width, height))))
        x += width + _BETWEEN_REMARKS
    return tuple(boxes)
