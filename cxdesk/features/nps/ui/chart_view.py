"""The NPS chart in the window: an image drawn on the render thread, with names on hover."""

import math
from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import History
from cxdesk.features.nps.ui import words
from cxdesk.features.nps.ui.chart_order import Delivery, Order, deliver
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.runner import Runner
from cxdesk.qt.theme import tokens
from cxdesk.render.tokens import Look

REST_MS = 120
KEPT = 20

_REACH = 9
_REDRAWN_ON = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.DevicePixelRatioChange,
)


class ChartView(QWidget):
    """Draws what it was given last, once the cursor has rested; the last pictures are kept."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._history: History | None = None
        self._shown: Delivery | None = None
        self._pixmap = QPixmap()
        self._kept: OrderedDict[Order, Delivery] = OrderedDict()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleDescription(_("T shows the same answers as a table"))

    @property
    def history(self) -> History | None:
        return self._history

    @property
    def delivery(self) -> Delivery | None:
        """What is on the screen; None while nothing is."""
        return self._shown

    def show_history(self, history: History) -> None:
        """The picture on the screen stays until its successor is drawn."""
        self._history = history
        self.setAccessibleName(words.finding(history))
        self._order_anew()

    def forget(self) -> None:
        """Shows nothing: what is on the screen belongs to another account."""
        self._history = None
        self._shown = None
        self._rest.stop()
        self.update()

    def order(self) -> Order | None:
        """The picture that belongs here now."""
        if self._history is None or self.width() < 160 or self.height() < 100:
            return None
        look = tokens(self)
        theme = "dark" if look.is_dark else "light"
        family = QApplication.font().family()
        return Order(
            self._history,
            (self.width(), self.height()),
            self.devicePixelRatioF(),
            Look(theme, look.high_contrast, family, fonts.scale()),
        )

    def answer_at(self, place: QPoint) -> Answer | None:
        """The answer whose mark is nearest to `place`, if one is near."""
        marks = self._shown.marks if self._shown else ()
        found = [(math.dist((x, y), place.toTuple()), answer) for x, y, answer in marks]
        near = min(found, key=_distance, default=None)
        return near[1] if near and near[0] <= _REACH else None

    def _order_anew(self) -> None:
        order = self.order()
        if order is None or (self._shown and self._shown.order == order):
            self._rest.stop()
        elif order in self._kept:
            self._rest.stop()
            self._show(self._kept[order])
        else:
            self._rest.start()

    @Slot()
    def _ask(self) -> None:
        order = self.order()
        if order is not None:
            self._runner.render(partial(deliver, order), self._take)

    def _take(self, delivery: Delivery) -> None:
        self._kept[delivery.order] = delivery
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if delivery.order == self.order():
            self._show(delivery)

    def _show(self, delivery: Delivery) -> None:
        self._kept.move_to_end(delivery.order)
        self._shown = delivery
        self._pixmap = delivery.pixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is not None:
            QPainter(self).drawPixmap(0, 0, self._pixmap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._order_anew()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in _REDRAWN_ON:
            self._order_anew()
        return done

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        answer = self.answer_at(place)
        if answer is None:
            QToolTip.hideText()
            return
        around = QRect(place - QPoint(_REACH, _REACH), place + QPoint(_REACH, _REACH))
        QToolTip.showText(event.globalPosition().toPoint(), words.tip(answer), self, around)


def _distance(found: tuple[float, Answer]) -> float:
    return found[0]
