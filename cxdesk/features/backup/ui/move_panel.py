"""The book on its way to another computer: let it go, go on here after all, take one in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.app import App
from cxdesk.domain.errors import DeskError
from cxdesk.domain.file_name import safe_name
from cxdesk.features.backup import service
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.file_question import ask_to_open, ask_to_save
from cxdesk.qt.label import Label
from cxdesk.qt.question_popover import QuestionPopover
from cxdesk.qt.runner import Runner

ENDING = ".cxmove"


class MovePanel(QWidget):
    """`said` brings a sentence for the user, `settings_came` says that those of the machine are
    others now.
    """

    said = Signal(str)
    settings_came = Signal()

    def __init__(self, app: App, runner: Runner) -> None:
        super().__init__()
        self._app = app
        self._runner = runner
        self._state = _paragraph()
        self._coming = _paragraph()
        self.leave_button = OutlineButton(_("Move this book away…"), "folder-output")
        self.stay_button = OutlineButton(_("Go on with the book here"), "undo-2")
        self.take_button = OutlineButton(_("Bring a moved book in…"), "folder-input")
        self._arrange()
        self.leave_button.clicked.connect(self.ask_where)
        self.stay_button.clicked.connect(self.stay)
        self.take_button.clicked.connect(self.ask_which)

    def _arrange(self) -> None:
        self._coming.setText(
            _(
                "A book that left another computer is brought in from its file, and its settings"
                " come along. The book that is here now is kept beside it."
            )
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(Label(_("From here"), "body_b"))
        rows.addWidget(self._state)
        rows.addLayout(_line(self.leave_button, self.stay_button))
        rows.addSpacing(14)
        rows.addWidget(Label(_("To here"), "body_b"))
        rows.addWidget(self._coming)
        rows.addLayout(_line(self.take_button))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        refusal = self._app.book.refusal
        has_left = service.has_left(self._app)
        self._state.setText(refusal or _how_it_leaves())
        self.leave_button.setVisible(refusal is None)
        self.stay_button.setVisible(has_left)
        self.take_button.setEnabled(refusal is None or has_left)

    def ask_where(self) -> None:
        name = safe_name(self._app.book.path.stem, ENDING)
        kinds = _("Book on the move (*{ending})").format(ending=ENDING)
        ask_to_save(self, _("Move this book away"), name, kinds, self.leave)

    def leave(self, chosen: str) -> None:
        """Seals the book in the file chosen; from then on it may only be read here."""
        target = Path(chosen)
        if target.suffix != ENDING:
            target = target.with_name(target.name + ENDING)
        work = partial(service.move_out, self._app, target)
        self._runner.alone(work, self._on_left, self._on_failed)

    def stay(self) -> None:
        self._runner.alone(partial(service.stay, self._app), self._on_stayed, self._on_failed)

    def ask_which(self) -> None:
        kinds = _("Book on the move (*{ending})").format(ending=ENDING)
        ask_to_open(self, _("Bring a moved book in"), kinds, self.ask_whether)

    def ask_whether(self, chosen: str) -> None:
        """Says what stays before the book that came takes the place of the one here."""
        question = QuestionPopover(self.window(), _("Leave the book as it is"), _("Bring it in"))
        question.agreed.connect(self.take_in)
        question.closed.connect(question.deleteLater)
        words = _(
            "It is checked to the last byte, then takes the place of the book here."
            " The book here is kept beside it under a name with “replaced” and the time,"
            " and so are the settings. Undo does not reach behind this."
        )
        path = Path(chosen)
        title = _("Bring in {file}?").format(file=path.name)
        question.put(path, title, words, self.take_button)

    def take_in(self, sealed: Path) -> None:
        work = partial(service.take_in, self._app, sealed)
        self._runner.alone(work, self._on_taken, self._on_failed)

    def _on_left(self, _nothing: None) -> None:
        self.refresh()
        self.said.emit(_("Moved away. Carry the file over, and bring it in there."))

    def _on_stayed(self, _nothing: None) -> None:
        self.refresh()
        self.said.emit(_("The book goes on here."))

    def _on_taken(self, kept: Path | None) -> None:
        self.refresh()
        self.settings_came.emit()
        sentence = _("Brought in.")
        if kept is not None:
            sentence = _("Brought in. The book as it was is kept as {name}.").format(
                name=kept.name
            )
        self.said.emit(sentence)

    def _on_failed(self, error: BaseException) -> None:
        self.refresh()
        if isinstance(error, DeskError):
            self.said.emit(str(error))
        else:
            self._runner.failed.emit(error)


def _how_it_leaves() -> str:
    return _(
        "Writes the book, its files and the settings of this computer into one sealed file."
        " From then on the book here may only be read, so that nobody writes in two places."
    )


def _paragraph() -> Label:
    made = Label("", "body", "text2")
    made.setWordWrap(True)
    return made


def _line(*buttons: OutlineButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
