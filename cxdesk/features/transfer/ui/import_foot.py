"""The last line of the page: bring the rows in, watch it, call it off."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.import_plan import Counts
from cxdesk.i18n import _, _n, number
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.label import ElidedLabel


class ImportFoot(QWidget):
    """Offers the deed, or while it is under way its progress."""

    def __init__(self) -> None:
        super().__init__()
        self.line = ElidedLabel("", "small", "text2")
        self.other_button = OutlineButton(_("Choose another file"))
        self.cancel_button = OutlineButton(_("Cancel"), "", "Esc")
        self.bring_button = PrimaryButton("", "download", "Ctrl ↵")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for button in (self.other_button, self.cancel_button, self.bring_button):
            row.addWidget(button)

    def offer(self, counts: Counts, changes_the_book: bool) -> None:
        n = counts.to_bring_in
        self.bring_button.setText(
            _n("Bring in {n} row", "Bring in {n} rows", n).format(n=number(n))
            if changes_the_book
            else _("Nothing to bring in")
        )
        self.bring_button.setEnabled(changes_the_book)
        self.bring_button.updateGeometry()
        self.line.setText(
            _("One step, which undo takes back. A backup is made first.")
            if changes_the_book
            else _("The book has all of this already.")
        )
        self._show(is_busy=False)

    def show_progress(self, done: int, total: int) -> None:
        self.line.setText(
            _("Bringing in, {done} of {total}. Nothing is kept before the end.").format(
                done=number(done), total=number(total)
            )
        )
        self._show(is_busy=True)

    def show_backup(self) -> None:
        """The first part of the work says no numbers."""
        self.line.setText(_("Making a backup of the book…"))
        self._show(is_busy=True)

    def _show(self, is_busy: bool) -> None:
        self.cancel_button.setVisible(is_busy)
        self.other_button.setVisible(not is_busy)
        self.bring_button.setVisible(not is_busy)
