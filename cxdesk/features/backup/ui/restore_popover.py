"""Before a restore: what happens, and what stays."""

from PySide6.QtWidgets import QWidget

from cxdesk.features.backup.service import Copy
from cxdesk.features.backup.ui.backup_words import moment_text
from cxdesk.i18n import _
from cxdesk.qt.question_popover import QuestionPopover


class RestorePopover(QuestionPopover):
    """`agreed` brings the file of the backup."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _("Leave the book as it is"), _("Restore"))

    def ask(self, copy: Copy, anchor: QWidget) -> None:
        moment = moment_text(copy)
        words = _(
            "The backup is verified again, then takes the place of the book."
            " What was written after {moment} is no longer in it."
            " The present book is kept beside it under a name with “replaced” and the time,"
            " so nothing is lost. Undo does not reach behind a restore."
        ).format(moment=moment)
        title = _("Restore the backup of {moment}?").format(moment=moment)
        self.put(copy.path, title, words, anchor)
