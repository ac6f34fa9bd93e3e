"""What the page of a file waits for: the file read, its rows planned, the plan carried out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cxdesk.domain.importing import DayOrder
from cxdesk.features.transfer import service
from cxdesk.features.transfer.mapping import Choice, Options
from cxdesk.features.transfer.opening import Opened
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.source import Request
from cxdesk.qt.errand import Errand
from cxdesk.qt.runner import Job, Runner


class ImportWork(QObject):
    """One thing at a time. `request` is what was asked of the file last, `file` what came of it.

    `failed` is said of reading and planning, `refused` of the deed. What was asked before
    something else is asked is dropped.
    """

    opened = Signal(object)
    planned = Signal(object)
    failed = Signal(object)
    told = Signal(int, int)
    done = Signal(object)
    refused = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject, runner: Runner, back_up: Callable[[], object]) -> None:
        super().__init__(parent)
        self.request: Request | None = None
        self.file: Opened | None = None
        self.is_writing = False
        self._runner = runner
        self._back_up = back_up
        self._errand: Errand | None = None
        self._job: Job | None = None

    def read(self, path: Path) -> None:
        """Asks what another file holds."""
        self.file = None
        self.look(Request(path, self._runner.today()))

    def look(self, request: Request) -> None:
        """Asks what the file holds, read as `request` says."""
        self.request = request
        self._send(partial(service.opened, request=request), self._on_opened)

    def say_columns(self, columns: tuple[Choice, ...]) -> None:
        if self.file is not None:
            said = self.file.source.options
            name = self.file.found.layout.name
            self._look_again(Options(name, day_order=said.day_order, columns=columns))

    def say_order(self, order: DayOrder) -> None:
        if self.file is not None:
            self._look_again(replace(self.file.source.options, day_order=order))

    def forget(self) -> None:
        """What was said of these columns; the news of it asks again, and finds nothing said."""
        if self.file is not None and self.request is not None:
            self.request = replace(self.request, options=Options())
            self._runner.write(partial(service.forget, source=self.file.source))

    def plan(self) -> None:
        """Asks what every row would do."""
        if self.file is not None:
            self._send(partial(service.plan, source=self.file.source), self.planned.emit)

    def write(self, plan: ImportPlan) -> None:
        """Brings the plan in, as one deed."""
        self.is_writing = True
        deed = partial(service.apply, planned=plan, back_up=self._back_up)
        self._job = self._runner.write(deed, self._on_done, self.told.emit, self._on_refused)
        self._job.cancelled.connect(self._on_cancelled)

    def drop(self) -> None:
        """Nobody waits for the last question any more."""
        if self._errand is not None:
            self._errand.drop()
            self._errand = None

    def leave(self) -> None:
        """Nobody wants the file any more."""
        self.drop()
        self.request = self.file = None

    def cancel(self) -> None:
        """Takes back everything that was written so far."""
        if self._job is not None and self.is_writing:
            self._job.cancel()

    def _look_again(self, options: Options) -> None:
        if self.request is not None:
            self.look(replace(self.request, options=options))

    def _send(self, query: Callable[..., Any], answer: Callable[[Any], None]) -> None:
        self.drop()
        errand = Errand(self)
        errand.answered.connect(answer)
        errand.failed.connect(self._on_failed)
        errand.told.connect(self.told)
        self._errand = errand
        errand.start(self._runner, query)

    def _on_opened(self, file: Opened) -> None:
        """What is known of it by now is the ground of the next look."""
        if self.request is not None:
            said = file.source.options
            self.request = replace(self.request, options=said, source=file.source)
            self.file = file
            self.opened.emit(file)

    def _on_failed(self, error: BaseException) -> None:
        self.file = None
        self.failed.emit(error)

    def _on_done(self, plan: ImportPlan) -> None:
        self.is_writing = False
        self.done.emit(plan)

    def _on_refused(self, error: BaseException) -> None:
        self.is_writing = False
        self.refused.emit(error)

    def _on_cancelled(self) -> None:
        self.is_writing = False
        self.cancelled.emit()
