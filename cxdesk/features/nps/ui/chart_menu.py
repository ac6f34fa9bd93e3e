"""What one can do with the NPS chart: add to it, read it as a table, take it elsewhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from cxdesk.domain.nps_history import History
from cxdesk.features.nps.ui.chart_order import Delivery, Order, as_png, as_svg
from cxdesk.i18n import _
from cxdesk.qt.file_question import ask_to_save
from cxdesk.qt.runner import Runner
from cxdesk.render.nps_table import to_csv
from cxdesk.render.whole_file import write_whole


class ChartMenu(QObject):
    """Files are made on the render thread and appear whole or not at all."""

    answer_wanted = Signal()
    swap_wanted = Signal()
    saved = Signal(Path)

    def __init__(self, runner: Runner, panel: QWidget) -> None:
        super().__init__(panel)
        self._runner = runner
        self._panel = panel
        self._waiting: tuple[str, Callable[[], bytes]] | None = None

    def open(self, at: QPoint, as_table: bool, delivery: Delivery | None) -> QMenu:
        """The menu, already on the screen; `delivery` is what the chart shows."""
        menu = self.filled(as_table, delivery)
        menu.popup(at)
        return menu

    def filled(self, as_table: bool, delivery: Delivery | None) -> QMenu:
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(_("Add answer") + "\tN", self.answer_wanted.emit)
        swap = _("Show as chart") if as_table else _("Show as table")
        menu.addAction(swap + "\tT", self.swap_wanted.emit)
        menu.addSeparator()
        if delivery is not None:
            order = delivery.order
            menu.addAction(_("Copy picture"), partial(self.copy, delivery))
            menu.addAction(_("Save picture as PNG…"), partial(self.save_png, order))
            menu.addAction(_("Save picture as SVG…"), partial(self.save_svg, order))
            menu.addAction(_("Save table as CSV…"), partial(self.save_table, order.history))
        return menu

    def copy(self, delivery: Delivery) -> None:
        QGuiApplication.clipboard().setImage(delivery.image)

    def save_png(self, order: Order) -> None:
        self._save("nps.png", _("PNG picture (*.png)"), partial(as_png, order))

    def save_svg(self, order: Order) -> None:
        self._save("nps.svg", _("SVG picture (*.svg)"), partial(as_svg, order))

    def save_table(self, history: History) -> None:
        self._save("nps.csv", _("Table (*.csv)"), partial(_table, history))

    def _save(self, name: str, kind: str, made: Callable[[], bytes]) -> None:
        self._waiting = (Path(name).suffix, made)
        ask_to_save(self._panel, _("Save"), name, kind, self._on_named)

    def _on_named(self, chosen: str) -> None:
        if self._waiting is None:
            return
        suffix, made = self._waiting
        path = Path(chosen).with_suffix(suffix)
        self._runner.render(partial(_written, path, made), self.saved.emit)


def _table(history: History) -> bytes:
    return to_csv(history).encode()


def _written(path: Path, made: Callable[[], bytes]) -> Path:
    write_whole(path, made())
    return path
