"""Settings of this machine, backups, exports, moves, the trash, and what was done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cxdesk.app import App
from cxdesk.features.accounts.ui.trash_panel import TrashPanel
from cxdesk.features.backup.ui.backup_panel import BackupPanel
from cxdesk.features.backup.ui.move_panel import MovePanel
from cxdesk.features.export.ui.export_panel import ExportPanel
from cxdesk.features.history.ui.history_panel import HistoryPanel
from cxdesk.features.preferences.ui.appearance_panel import AppearancePanel
from cxdesk.i18n import _
from cxdesk.qt.count_tabs import CountTabs
from cxdesk.qt.ground import Ground
from cxdesk.qt.label import Label
from cxdesk.qt.runner import Runner

_WIDEST = 720


class SettingsPlace(Ground):
    """One tab each; `said` brings a sentence for the toast."""

    said = Signal(str)

    def __init__(self, app: App, runner: Runner) -> None:
        super().__init__("surface")
        self.appearance = AppearancePanel(app.settings)
        self.backups = BackupPanel(app, runner)
        self.moves = MovePanel(app, runner)
        self.export = ExportPanel(runner)
        self._export_tab = _topped(self.export)
        self.tabs = CountTabs(_("Settings"))
        self._stack = QStackedWidget()
        self._add(_("Appearance"), _topped(self.appearance))
        self._add(_("Backups"), self.backups)
        self._add(_("Export"), self._export_tab)
        self._add(_("Another computer"), _topped(self.moves))
        self._add(_("Trash"), TrashPanel(runner))
        self._add(_("What was done"), HistoryPanel(runner))
        self._arrange()
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.appearance.said.connect(self.said)
        self.backups.said.connect(self.said)
        self.moves.said.connect(self.said)
        self.moves.settings_came.connect(self.appearance.take_up)

    def show_backups(self) -> None:
        self.tabs.setCurrentIndex(self._stack.indexOf(self.backups))

    def show_export(self) -> None:
        """With its one button under the hand."""
        self.tabs.setCurrentIndex(self._stack.indexOf(self._export_tab))
        self.export.export_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, name: str, panel: QWidget) -> None:
        self.tabs.addTab(name)
        self._stack.addWidget(panel)

    def _arrange(self) -> None:
        inner = QVBoxLayout()
        inner.setSpacing(16)
        inner.addWidget(Label(_("Settings"), "h1"))
        inner.addWidget(self.tabs)
        inner.addWidget(self._stack, 1)
        held = QWidget()
        held.setMaximumWidth(_WIDEST)
        held.setLayout(inner)
        inner.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 28, 24)
        row.addWidget(held, 1)
        row.addStretch(0)


def _topped(panel: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(panel)
    column.addStretch(1)
    return holder
