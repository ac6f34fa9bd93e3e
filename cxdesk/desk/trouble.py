"""What went wrong, said in the window: one sentence for a refusal, more for a fault of ours."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from cxdesk import log
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class Trouble(QObject):
    """Boxes are opened, never waited for, and show their text as it is."""

    _heard = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.box: QMessageBox | None = None
        self._heard.connect(self.tell_fault)

    def hear(self, error: BaseException) -> None:
        """From any thread, of what is in the log already."""
        self._heard.emit(error)

    @Slot(object)
    def tell(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self._open(str(error))
            return
        log.note(log.Event.CRASHED, error=error)
        self.tell_fault(error)

    @Slot(object)
    def tell_fault(self, error: BaseException) -> None:
        """Not the user's doing; it is in the log already."""
        self._open(
            _(
                "CxDesk made a mistake: {name}. What was saved before is safe."
                " Go on, or close and open CxDesk again if something looks wrong."
            ).format(name=type(error).__name__)
        )

    def _open(self, sentence: str) -> None:
        """One box at a time: a second fault while one is read would only hide it."""
        if self.box is not None:
            return
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - hardly ever

        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(_("CxDesk"))
        box.setText(sentence)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._closed)
        self.box = box
        box.open()

    @Slot()
    def _closed(self) -> None:
        self.box = None
