"""The system's own dialogs: which file to bring in, and where the refused rows go."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cxdesk.features.transfer import service
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.i18n import _
from cxdesk.qt.file_question import ask_to_open, ask_to_save
from cxdesk.qt.runner import Runner


class FileDialogs(QObject):
    """`chosen` brings a file to read, `said` a sentence about one that was written."""

    chosen = Signal(object)
    said = Signal(str)

    def __init__(self, page: QWidget, runner: Runner) -> None:
        super().__init__(page)
        self._page = page
        self._runner = runner
        self._plan: ImportPlan | None = None

    def choose(self) -> None:
        kinds = _("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;All files (*)")
        ask_to_open(self._page, _("Bring in a file"), kinds, self._on_chosen)

    def save_refused(self, plan: ImportPlan) -> None:
        """Asks where the rows go that were refused, to be mended and brought in again."""
        self._plan = plan
        name = _("{file} refused.csv").format(file=Path(plan.source.table.name).stem)
        title = _("Save the refused rows")
        ask_to_save(self._page, title, name, _("CSV (*.csv)"), self._on_place)

    def _on_chosen(self, name: str) -> None:
        self.chosen.emit(Path(name))

    def _on_place(self, name: str) -> None:
        if self._plan is not None:
            work = partial(service.save_refused, self._plan, Path(name))
            self._runner.aside(work, self._on_saved)

    def _on_saved(self, path: Path) -> None:
        self.said.emit(_("Saved {file}.").format(file=path.name))
