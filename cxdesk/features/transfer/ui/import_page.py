"""Bring in a file: say what its columns are, see what every row would do, do it as one deed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cxdesk.domain.changes import Kind
from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import DayOrder
from cxdesk.features.transfer.mapping import Choice
from cxdesk.features.transfer.opening import Opened
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.source import Request
from cxdesk.features.transfer.ui import note_words
from cxdesk.features.transfer.ui.file_choices import FileChoices
from cxdesk.features.transfer.ui.file_dialogs import FileDialogs
from cxdesk.features.transfer.ui.file_view import FileView, Tab
from cxdesk.features.transfer.ui.import_note import ImportNote
from cxdesk.features.transfer.ui.import_work import ImportWork
from cxdesk.i18n import _
from cxdesk.qt.file_drop import FileDrop
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner

_PATIENCE_MS = 300


class ImportPage(LivePage):
    """`show_file` begins. `back_up` makes a verified copy of the book before a row is written.

    `done` brings the plan that was carried out, `tray_wanted` says that somebody wants the tray,
    `said` brings a sentence for the toast.
    """

    kinds = (Kind.ACCOUNT, Kind.PERSON, Kind.ANSWER, Kind.INCOME, Kind.IMPORT, Kind.SETTING)
    done = Signal(object)
    tray_wanted = Signal()
    said = Signal(str)

    def __init__(self, runner: Runner, back_up: Callable[[], object]) -> None:
        super().__init__(runner)
        self.work = ImportWork(self, runner, back_up)
        self.dialogs = FileDialogs(self, runner)
        self.plan: ImportPlan | None = None
        self._wants_rows = False
        self.drop = FileDrop(self)
        self._make_parts()
        self._arrange()
        self._connect_parts()
        self._connect_work()
        self._say_nothing()

    @property
    def is_busy(self) -> bool:
        """Rows are on their way into the book."""
        return self.work.is_writing

    def show_file(self, path: Path) -> None:
        """Reads `path` and shows what bringing it in would do, or what there is to say first."""
        if not self.is_busy:
            self.plan, self._wants_rows = None, True
            self._patience.start()
            self.work.read(path)

    def choose_file(self) -> None:
        """Asks for a file with the system's own dialog."""
        self.dialogs.choose()

    def show_columns(self) -> None:
        """The mapper, also where nothing in it is open."""
        if self.work.file is not None and not self.is_busy:
            self._turn_to(Tab.COLUMNS)

    def go_on(self) -> None:
        """The next step: from the columns to the rows, from the rows into the book."""
        if self.view.isVisible():
            step = self.bring_in if self.view.tab is Tab.ROWS else self.plan_rows
            step()

    def plan_rows(self) -> None:
        """Asks what every row would do; nothing while a question is open."""
        if self.work.file is not None and self.work.file.is_ready and not self.is_busy:
            self._patience.start()
            self.work.plan()

    def bring_in(self) -> None:
        """Does what is shown, as one deed that undo takes back."""
        plan = self.plan
        if plan is not None and plan.changes_the_book and not self.is_busy:
            self._set_open(False)
            self.view.foot.show_backup()
            self.work.write(plan)

    def save_refused(self) -> None:
        """Writes the refused rows where the user says; also after the others are in the book."""
        if self.plan is not None:
            self.dialogs.save_refused(self.plan)

    def refresh(self) -> None:
        """The book has changed, so what the file would do may have changed."""
        if self.work.request is not None and not self.is_busy:
            self._look(self.work.request)

    def _make_parts(self) -> None:
        self.title = Label(_("Bring in a file"), "h1")
        self.subtitle = ElidedLabel("", "body", "text2")
        self.choices = FileChoices()
        self.note = ImportNote()
        self.view = FileView()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.note)
        self.stack.addWidget(self.view)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 22, 36, 20)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.subtitle)
        column.addSpacing(16)
        column.addWidget(self.choices)
        column.addSpacing(12)
        column.addWidget(self.stack, 1)

    def _connect_parts(self) -> None:
        foot = self.view.foot
        self.choices.asked.connect(self._look)
        self.view.columns.chosen.connect(self._on_columns)
        self.view.columns.order_chosen.connect(self._on_order)
        self.view.rows_wanted.connect(self.plan_rows)
        self.view.forget_wanted.connect(self.work.forget)
        self.note.pressed.connect(self._on_pressed)
        self.drop.dropped.connect(self._on_dropped)
        self.dialogs.chosen.connect(self.show_file)
        self.dialogs.said.connect(self.said)
        foot.other_button.clicked.connect(self.choose_file)
        foot.rows_button.clicked.connect(self.plan_rows)
        foot.bring_button.clicked.connect(self.bring_in)
        foot.cancel_button.clicked.connect(self.work.cancel)
        foot.refused_button.clicked.connect(self.save_refused)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.go_on)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect_work(self) -> None:
        self._patience.timeout.connect(self._say_waiting)
        self.work.opened.connect(self._show_file)
        self.work.planned.connect(self._show_rows)
        self.work.failed.connect(self._on_failed)
        self.work.told.connect(self._on_told)
        self.work.done.connect(self._on_done)
        self.work.refused.connect(self._on_refused)
        self.work.cancelled.connect(self._offer_again)

    def _look(self, request: Request) -> None:
        """Another look shows what was shown: the columns stay where somebody works on them."""
        self._wants_rows = not (self.view.isVisible() and self.view.tab is Tab.COLUMNS)
        self._patience.start()
        self.work.look(request)

    def _on_columns(self, columns: tuple[Choice, ...]) -> None:
        self._patience.start()
        self.work.say_columns(columns)

    def _on_order(self, order: DayOrder) -> None:
        self._wants_rows = True
        self._patience.start()
        self.work.say_order(order)

    def _show_file(self, file: Opened) -> None:
        self.view.load(file)
        if self.work.request is not None:
            self.choices.show_file(self.work.request, file)
        self.subtitle.setText(file.source.table.name)
        if self._wants_rows and file.is_sure:
            self.plan_rows()
        else:
            self.plan, self._wants_rows = None, False
            self._turn_to(Tab.COLUMNS)

    def _show_rows(self, plan: ImportPlan) -> None:
        self._wants_rows = False
        self.plan = plan
        self.view.show_rows(plan)
        self._turn_to(Tab.ROWS)

    def _turn_to(self, tab: Tab) -> None:
        """The keys follow, unless they are there already."""
        self._patience.stop()
        was_there = self.view.isVisible() and self.view.tab is tab
        self.stack.setCurrentWidget(self.view)
        self.view.turn_to(tab)
        if self.isVisible() and not was_there:
            self.view.take_focus()

    def _say_nothing(self) -> None:
        self.work.leave()
        self.subtitle.setText(_("From HubSpot, Salesforce, SurveyMonkey, or a table of your own."))
        self.choices.hide()
        self._say(note_words.nothing())

    def _say_waiting(self) -> None:
        if self.work.request is not None:
            file = self.work.request.path.name
            self._say(
                note_words.looking(file, 0, 0) if self.work.file else note_words.reading(file)
            )

    def _say(self, note: note_words.Note) -> None:
        self._patience.stop()
        self.note.say(note)
        self.stack.setCurrentWidget(self.note)
        if self.isVisible():
            self.note.take_focus()

    def _on_failed(self, error: BaseException) -> None:
        self.plan = None
        if not isinstance(error, DeskError) or self.work.request is None:
            self._say_nothing()
            self.runner.failed.emit(error)
            return
        self.choices.show_file(self.work.request, None)
        self.subtitle.setText(self.work.request.path.name)
        self._say(note_words.failed(str(error)))

    def _on_pressed(self, key: object) -> None:
        doers: dict[object, Callable[[], None]] = {
            note_words.CHOOSE: self.choose_file,
            note_words.TRAY: self.tray_wanted.emit,
            note_words.REFUSED: self.save_refused,
            note_words.STOP: self._stop,
            note_words.AGAIN: self._look_anew,
        }
        doers[key]()

    def _stop(self) -> None:
        """Nobody waits any more: back to the columns, or to the beginning."""
        self.work.drop()
        self._wants_rows = False
        if self.work.file is None:
            self._say_nothing()
        else:
            self._turn_to(Tab.COLUMNS)

    def _on_told(self, done: int, total: int) -> None:
        if self.is_busy:
            self.view.foot.show_progress(done, total)
        elif self._is_waiting and (file := self.work.file) is not None:
            self.note.say(note_words.looking(file.source.table.name, done, total))

    @property
    def _is_waiting(self) -> bool:
        return self.note.isVisible() and note_words.STOP in self.note.buttons

    def _set_open(self, is_open: bool) -> None:
        self.choices.setEnabled(is_open)
        self.view.tabs.setEnabled(is_open)

    def _on_done(self, plan: ImportPlan) -> None:
        self.plan = plan
        self._set_open(True)
        self._say_nothing()
        self.subtitle.setText(plan.source.table.name)
        self._say(note_words.done(plan))
        self.done.emit(plan)

    def _on_refused(self, error: BaseException) -> None:
        """Nothing was written, and the sentence says why; the file can be looked at anew."""
        self._offer_again()
        if isinstance(error, DeskError):
            self._say(note_words.refused(str(error)))
        else:
            self.runner.failed.emit(error)

    def _look_anew(self) -> None:
        if self.work.request is not None:
            self.show_file(self.work.request.path)

    def _offer_again(self) -> None:
        self._set_open(True)
        self.view.offer()

    def _on_dropped(self, paths: list[Path]) -> None:
        self.show_file(paths[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_busy:
            self.work.cancel()
        elif self._is_waiting:
            self._stop()
        elif self.view.isVisible() and self.view.tab is Tab.ROWS:
            self.show_columns()
