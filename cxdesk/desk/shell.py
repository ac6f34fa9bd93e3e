"""Navigation and the place that is open; or, while the book is empty, the first page alone."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QWidget

from cxdesk.app import App
from cxdesk.desk.accounts_place import AccountsPlace
from cxdesk.desk.nav import Nav
from cxdesk.domain.account import AccountId
from cxdesk.domain.changes import Changed, Kind
from cxdesk.domain.errors import DeskError
from cxdesk.domain.outline import Outline
from cxdesk.i18n import _
from cxdesk.qt.runner import Runner
from cxdesk.settings import WidthClass

if TYPE_CHECKING:
    from cxdesk.desk.first_run import FirstRun
    from cxdesk.desk.rooms import Rooms
    from cxdesk.desk.settings_place import SettingsPlace
    from cxdesk.features.duplicates.ui.duplicates_page import DuplicatesPage
    from cxdesk.features.transfer.ui.import_page import ImportPage
    from cxdesk.features.transfer.ui.tray_page import TrayPage


class Shell(QWidget):
    """Folds itself to the width it is given; `width_changed` brings the new shape.

    `said` brings a sentence for the toast. Only the list is there from the beginning.
    """

    width_changed = Signal(object)
    said = Signal(str)
    settings: "SettingsPlace"
    imports: "ImportPage"
    tray: "TrayPage"
    duplicates: "DuplicatesPage"

    def __init__(self, app: App, runner: Runner) -> None:
        super().__init__()
        self.width_class: WidthClass | None = None
        self.nav = Nav()
        self.accounts = AccountsPlace(runner)
        self._runner = runner
        self._splitters = app.settings.values.splitters
        self._places: dict[str, QWidget] = {"accounts": self.accounts}
        self.stack = QStackedWidget()
        self._desk = QWidget()
        self._layers = QStackedLayout(self)
        self._wants_blank = False
        self._arrange()
        self.nav.chosen.connect(self.go)
        self.accounts.list.listed.connect(self._on_listed)
        self.go("accounts")

    @cached_property
    def first(self) -> "FirstRun":
        """Made when it is needed: most books have accounts."""
        from cxdesk.desk.first_run import FirstRun  # noqa: PLC0415 - as said

        page = FirstRun()
        self._layers.addWidget(page)
        return page

    def furnish(self, rooms: "Rooms") -> None:
        """Takes in the other places."""
        self.settings, self.imports = rooms.settings, rooms.imports
        self.tray, self.duplicates = rooms.tray, rooms.duplicates
        self.accounts.furnish(rooms.page)
        others = {
            "import": self.imports,
            "tray": self.tray,
            "duplicates": self.duplicates,
            "settings": self.settings,
        }
        for place in others.values():
            self.stack.addWidget(place)
        self._places |= others
        self._connect()
        self.tray.refresh()

    def show_outline(self, found: Outline) -> None:
        """What is known of the book before it has been read."""
        self.accounts.list.show_outline(found)
        self.nav.items["accounts"].show_count(found.count)
        if found.rungs:
            self.accounts.show_account(AccountId(found.rungs[0].lines[0].id))
        else:
            self._layers.setCurrentWidget(self.first)

    def _arrange(self) -> None:
        self.stack.addWidget(self.accounts)
        row = QHBoxLayout(self._desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self.stack, 1)
        self._layers.addWidget(self._desk)
        for key in ("tray", "duplicates"):
            self.nav.items[key].hide()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks, in order."""
        places = self.accounts.page, self.imports, self.tray, self.duplicates
        return self.nav, self.accounts.list.list, *places

    def _connect(self) -> None:
        self._runner.changed.connect(self._on_changed)
        self.accounts.list.files_dropped.connect(self.bring_in)
        self.first.files_dropped.connect(self.bring_in)
        self.settings.said.connect(self.said)
        self.imports.said.connect(self.said)
        self.imports.tray_wanted.connect(self.open_tray)
        self.tray.counted.connect(self._on_waiting)
        self.duplicates.counted.connect(self._on_doubled)

    @Slot(str)
    def go(self, key: str) -> None:
        """Opens a place by its key; among the accounts the keys go to the list."""
        self.nav.show_place(key)
        self.stack.setCurrentWidget(self._places[key])
        if key == "accounts":
            self.accounts.list.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == "duplicates":
            self.duplicates.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_place(self, word: str) -> None:
        """As `go`, for a word from outside; raises DeskError with what there is."""
        if word not in self._places:
            known = ", ".join(self._places)
            raise DeskError(
                _("There is no page “{page}”. Choose one of: {known}.").format(
                    page=word, known=known
                )
            )
        self.go(word)

    @Slot()
    def open_accounts(self) -> None:
        self.go("accounts")

    @Slot()
    def open_import(self) -> None:
        self.go("import")

    @Slot()
    def open_settings(self) -> None:
        self.go("settings")

    @Slot()
    def open_backups(self) -> None:
        self.start_blank()
        self.go("settings")
        self.settings.show_backups()

    @Slot()
    def open_export(self) -> None:
        self.go("settings")
        self.settings.show_export()

    @Slot()
    def open_filter(self) -> None:
        self.go("accounts")
        self.accounts.list.focus_filter()

    @Slot()
    def open_tray(self) -> None:
        self.go("tray")

    @Slot(list)
    def bring_in(self, files: list[Path]) -> None:
        """Shows what the first of `files` would do; the others can follow it."""
        self.start_blank()
        self.go("import")
        self.imports.show_file(files[0])

    @Slot()
    def choose_file(self) -> None:
        """Asks which file to bring in."""
        self.start_blank()
        self.go("import")
        self.imports.choose_file()

    def start_blank(self) -> None:
        """Leaves the first page though the book is empty."""
        self._wants_blank = True
        self._layers.setCurrentWidget(self._desk)

    @property
    def is_first_run(self) -> bool:
        return self._layers.currentWidget() is not self._desk

    def first_sight(self) -> QWidget:
        """What one looks at after the start: the rows of the list, or the first page."""
        return self.first if self.is_first_run else self.accounts.list.list.viewport()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = WidthClass.of(event.size().width())
        if width is not self.width_class:
            self._fold(width)

    def _fold(self, width: WidthClass) -> None:
        self.width_class = width
        self.nav.set_rail(width is not WidthClass.WIDE)
        self.accounts.set_width_class(width, list(self._splitters.get(width, [])))
        self.width_changed.emit(width)

    @Slot(object)
    def _on_listed(self, ids: list[AccountId]) -> None:
        self.nav.items["accounts"].show_count(len(ids))
        is_first = not ids and not self._wants_blank
        if self.is_first_run and not is_first:
            self.accounts.list.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._layers.setCurrentWidget(self.first if is_first else self._desk)

    @Slot(int)
    def _on_waiting(self, count: int) -> None:
        """The tray is in the navigation only while something is in it."""
        item = self.nav.items["tray"]
        item.show_count(count)
        item.setVisible(count > 0)

    @Slot(int)
    def _on_doubled(self, count: int) -> None:
        """Duplicates are in the navigation once somebody has looked, while some are left."""
        item = self.nav.items["duplicates"]
        item.show_count(count)
        item.setVisible(count > 0)

    @Slot(object)
    def _on_changed(self, news: Changed) -> None:
        """Pages that cannot be seen would wait, but their counts can."""
        if self.is_first_run:
            self.accounts.list.refresh()
        if news.touches(Kind.IMPORT) and not self.tray.isVisible():
            self.tray.refresh()
