"""Bring in a file: drop or choose it, see what every row would do, then do it as one deed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cxdesk.domain.changes import Kind
from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import DayOrder, DayOrderError
from cxdesk.features.transfer import service
from cxdesk.features.transfer.mapping import Options
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.source import Request
from cxdesk.features.transfer.ui.file_choices import FileChoices
from cxdesk.features.transfer.ui.import_foot import ImportFoot
from cxdesk.features.transfer.ui.import_note import Actions, ImportNote
from cxdesk.features.transfer.ui.outcome_bar import OutcomeBar
from cxdesk.features.transfer.ui.plan_list import PlanHead, PlanList
from cxdesk.i18n import _, _n, number
from cxdesk.qt.file_question import ask_to_open
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Job, Runner
from cxdesk.qt.theme import tokens

_PATIENCE_MS = 300


class ImportPage(LivePage):
    """`show_file` begins. `back_up` makes a verified copy of the book before a row is written.

    `done` brings the plan that was carried out, `tray_wanted` says that somebody wants the tray.
    """

    kinds = (Kind.ACCOUNT, Kind.PERSON, Kind.ANSWER, Kind.INCOME, Kind.IMPORT)
    done = Signal(object)
    tray_wanted = Signal()

    def __init__(self, runner: Runner, back_up: Callable[[], object]) -> None:
        super().__init__(runner)
        self._back_up = back_up
        self._request: Request | None = None
        self._plan: ImportPlan | None = None
        self._job: Job | None = None
        self._is_busy = False
        self.setAcceptDrops(True)
        self._make_parts()
        self._arrange()
        self._connect()
        self._show_nothing()

    def show_file(self, path: Path) -> None:
        """Reads `path` and shows what bringing it in would do."""
        if not self._is_busy:
            self._look_at(Request(path, self.runner.today()))

    def choose_file(self) -> None:
        """Asks for a file with the system's own dialog."""
        kinds = _("CSV files (*.csv *.tsv *.txt);;All files (*)")
        ask_to_open(self, _("Bring in a file"), kinds, self._on_chosen_file)

    def _on_chosen_file(self, name: str) -> None:
        self.show_file(Path(name))

    def bring_in(self) -> None:
        """Does what is shown, as one deed that undo takes back."""
        plan = self._plan
        if plan is None or self._is_busy or not plan.changes_the_book:
            return
        self._is_busy = True
        self.choices.setEnabled(False)
        self.foot.show_backup()
        deed = partial(service.apply, planned=plan, back_up=self._back_up)
        self._job = self.runner.write(deed, self._on_done, self._on_progress, self._on_refused)
        self._job.cancelled.connect(self._on_cancelled)

    def cancel(self) -> None:
        """Takes back everything that was written so far."""
        if self._job is not None and self._is_busy:
            self._job.cancel()

    def refresh(self) -> None:
        """The book has changed, so what the file would do may have changed."""
        if self._request is not None and not self._is_busy:
            self._look_at(self._request)

    def _make_parts(self) -> None:
        self.title = Label(_("Bring in a file"), "h1")
        self.subtitle = ElidedLabel("", "body", "text2")
        self.choices = FileChoices()
        self.note = ImportNote()
        self.outcomes = OutcomeBar()
        self.list = PlanList()
        self.foot = ImportFoot()
        self._planned = QWidget()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.note)
        self.stack.addWidget(self._planned)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)

    def _arrange(self) -> None:
        inner = QVBoxLayout(self._planned)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.outcomes)
        inner.addSpacing(4)
        inner.addWidget(PlanHead())
        inner.addWidget(self.list, 1)
        inner.addSpacing(12)
        inner.addWidget(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 22, 36, 20)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.subtitle)
        column.addSpacing(14)
        column.addWidget(self.choices)
        column.addSpacing(12)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.choices.layout_chosen.connect(self._on_layout)
        self.choices.encoding_chosen.connect(self._on_encoding)
        self.choices.order_chosen.connect(self._on_order)
        self.outcomes.chosen.connect(self.list.plan.show_only)
        self.note.pressed.connect(self._on_pressed)
        self.foot.other_button.clicked.connect(self.choose_file)
        self.foot.bring_button.clicked.connect(self.bring_in)
        self.foot.cancel_button.clicked.connect(self.cancel)
        self._patience.timeout.connect(self._show_reading)
        for keys, slot in (("Ctrl+Return", self.bring_in), ("Ctrl+Enter", self.bring_in)):
            shortcut = QShortcut(QKeySequence(keys), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _look_at(self, request: Request) -> None:
        self._request = request
        self._patience.start()
        question = partial(service.look, request=request)
        self.runner.read(question, self._show_plan, self._on_failed)

    def _again(self, options: Options) -> None:
        if self._request is not None:
            self._look_at(replace(self._request, options=options))

    def _on_layout(self, name: str) -> None:
        if self._request is not None:
            self._again(replace(self._request.options, layout=name))

    def _on_order(self, order: DayOrder | None) -> None:
        if self._request is not None:
            self._again(replace(self._request.options, day_order=order))

    def _on_encoding(self, name: str) -> None:
        if self._request is not None:
            self._look_at(replace(self._request, encoding=name))

    def _show_nothing(self) -> None:
        self._request = self._plan = None
        self.subtitle.setText(_("From HubSpot, Salesforce, SurveyMonkey, or a table of your own."))
        self.choices.hide()
        actions = [("choose", _("Choose a file"), "file-spreadsheet")]
        self._say(_("Drop a CSV anywhere in this window, or choose one."), "", actions)

    def _show_reading(self) -> None:
        if self._request is not None:
            self._say(_("Reading {file}…").format(file=self._request.path.name))

    def _show_plan(self, plan: ImportPlan) -> None:
        assert self._request is not None
        self._patience.stop()
        self._plan = plan
        self.subtitle.setText(plan.source.table.name)
        self._show_choices()
        self.list.plan.show_plan(plan.rows)
        self.outcomes.show_counts(plan.counts)
        self.foot.offer(plan.counts, plan.changes_the_book)
        self.stack.setCurrentWidget(self._planned)
        if self.list.plan.rowCount():
            self.list.setCurrentIndex(self.list.plan.index(0))

    def _show_choices(self) -> None:
        if self._request is not None:
            self.choices.show_file(self._request, self._plan)
            self.choices.setEnabled(True)
            self.choices.show()

    def _on_failed(self, error: BaseException) -> None:
        self._patience.stop()
        if not isinstance(error, DeskError):
            self.runner.failed.emit(error)
            return
        self._plan = None
        self._show_choices()
        if self._request is not None:
            self.subtitle.setText(self._request.path.name)
        if isinstance(error, DayOrderError):
            self._ask_order(error)
        else:
            self._say(str(error), "", [("choose", _("Choose another file"), "file-spreadsheet")])

    def _ask_order(self, error: DayOrderError) -> None:
        title = _("Which comes first in “{column}”, the day or the month?").format(
            column=error.column
        )
        words = _("The file does not say: {examples}.").format(examples=", ".join(error.examples))
        self._say(
            title,
            words,
            [
                (DayOrder.DAY_FIRST, _("Day first"), ""),
                (DayOrder.MONTH_FIRST, _("Month first"), ""),
            ],
        )

    def _say(self, title: str, words: str = "", actions: Actions = ()) -> None:
        self.note.say(title, words, actions)
        self.stack.setCurrentWidget(self.note)
        first = next(iter(self.note.buttons.values()), None)
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pressed(self, key: object) -> None:
        if isinstance(key, DayOrder):
            self._on_order(key)
        elif key == "tray":
            self.tray_wanted.emit()
        else:
            self.choose_file()

    def _on_progress(self, done: int, total: int) -> None:
        if self._is_busy:
            self.foot.show_progress(done, total)

    def _on_done(self, plan: ImportPlan) -> None:
        self._is_busy = False
        self._show_nothing()
        self.subtitle.setText(plan.source.table.name)
        waiting = plan.counts.waiting
        words = _n("{n} row waits in the tray.", "{n} rows wait in the tray.", waiting)
        actions = [("choose", _("Bring in another file"), "file-spreadsheet")]
        if waiting:
            actions.insert(0, ("tray", _("Open the tray"), "inbox"))
        n = plan.counts.created + plan.counts.updated
        title = _n("{n} row is in the book.", "{n} rows are in the book.", n)
        self._say(
            title.format(n=number(n)),
            words.format(n=number(waiting)) if waiting else "",
            actions,
        )
        self.done.emit(plan)

    def _on_refused(self, error: BaseException) -> None:
        """The book could not be written; the plan stays, to be tried again."""
        self._is_busy = False
        self._offer_again()
        self.runner.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._is_busy = False
        self._offer_again()

    def _offer_again(self) -> None:
        if self._plan is not None:
            self.choices.setEnabled(True)
            self.foot.offer(self._plan.counts, self._plan.changes_the_book)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_busy:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.show_file(paths[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), tokens(self).surface)
