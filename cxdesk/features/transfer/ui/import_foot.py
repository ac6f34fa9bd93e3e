"""The last line of the page: on to the next step, watch it, call it off."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.import_plan import Counts
from cxdesk.i18n import _, _n, number
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.label import ElidedLabel


class ImportFoot(QWidget):
    """Offers the dry run, then the deed, or while it is under way its progress."""

    def __init__(self) -> None:
        super().__init__()
        self.line = ElidedLabel("", "small", "text2")
        self.refused_button = OutlineButton("", "file-down")
        self.other_button = OutlineButton(_("Choose another file"))
        self.cancel_button = OutlineButton(_("Cancel"), "", "Esc")
        self.rows_button = PrimaryButton(_("See every row"), "list-checks", "Ctrl ↵")
        self.bring_button = PrimaryButton("", "download", "Ctrl ↵")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        self._buttons = (
            self.refused_button,
            self.other_button,
            self.cancel_button,
            self.rows_button,
            self.bring_button,
        )
        for button in self._buttons:
            row.addWidget(button)

    def offer_rows(self, is_ready: bool) -> None:
        """Under the columns; nothing is planned while a question is open."""
        self.rows_button.setEnabled(is_ready)
        self.line.setText(
            _("Nothing is written yet: every row is shown first.")
            if is_ready
            else _("One thing is still open.")
        )
        self._show(self.other_button, self.rows_button)

    def offer_deed(self, counts: Counts, changes_the_book: bool) -> None:
        """Under the rows."""
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
        seen = [self.refused_button] if counts.refused else []
        self.refused_button.setText(save_refused(counts.refused))
        self.refused_button.updateGeometry()
        self._show(*seen, self.other_button, self.bring_button)

    def show_progress(self, done: int, total: int) -> None:
        self.line.setText(
            _("Bringing in, {done} of {total}. Nothing is kept before the end.").format(
                done=number(done), total=number(total)
            )
        )
        self._show(self.cancel_button)

    def show_backup(self) -> None:
        """The first part of the work says no numbers."""
        self.line.setText(_("Making a backup of the book…"))
        self._show(self.cancel_button)

    def _show(self, *seen: QWidget) -> None:
        for button in self._buttons:
            button.setVisible(button in seen)


def save_refused(count: int) -> str:
    """The words of the button."""
    return _n("Save {n} refused row", "Save {n} refused rows", count).format(n=number(count))
