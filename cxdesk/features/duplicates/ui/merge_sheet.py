"""The sheet on which two become one: what each says, what goes along, and three ways on."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.domain.likeness import Pair
from cxdesk.domain.merging import MergeSheet, Side
from cxdesk.features.duplicates.ui.field_table import PAD, FieldTable, columns
from cxdesk.features.duplicates.ui.words import reason
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.buttons import OutlineButton, PrimaryButton, QuietButton
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.theme import tokens

_HEAD = 30
_REST = 280  # what stands above and below the table
_FEWEST_ROWS = 3


class _Heads(QWidget):
    """The names of both over their columns."""

    def __init__(self, table: FieldTable) -> None:
        super().__init__()
        self._table = table
        self._names = ("", "")
        self.setFixedHeight(round(_HEAD * max(1.0, fonts.scale())))

    def show_names(self, kept: str, going: str) -> None:
        self._names = kept, going
        self.setAccessibleName(_("{first} and {second}").format(first=kept, second=going))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        painter.setFont(fonts.font("small_b"))
        painter.setPen(look.text2)
        _label, *cells = columns(self._table.viewport().rect())
        for name, cell in zip(self._names, cells, strict=True):
            place = QRect(cell.left() + PAD, 0, cell.width() - 2 * PAD, self.height())
            shown = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.line)


class MergeSheetView(QWidget):
    """`merge_wanted` brings the two and the choices; the other two leave them as they are."""

    merge_wanted = Signal(object, object)  # a dict would come as Qt makes it, its words plain
    apart_wanted = Signal()
    later_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet: MergeSheet | None = None
        self.title = Label(_("Are these the same?"), "h1")
        self.reason = ElidedLabel("", "body", "text2")
        self.table = FieldTable()
        self.heads = _Heads(self.table)
        self.same = ElidedLabel("", "small", "text3")
        self.moving = Label("", "body")
        self.outcome = Label("", "body", "text2")
        self.later_button = QuietButton(_("Later"))
        self.apart_button = OutlineButton(_("Not duplicates"), "split")
        self.merge_button = PrimaryButton(_("Merge"), "merge", "Ctrl ↵")
        self.moving.setWordWrap(True)
        self.outcome.setWordWrap(True)
        self._arrange()
        self._connect()

    def show_sheet(self, pair: Pair, sheet: MergeSheet) -> None:
        """The same two again keep what was chosen."""
        choices = self.table.fields.choices() if self._is_shown(sheet) else {}
        self._sheet = sheet
        self.reason.setText(f"{reason(pair)}.")
        self.heads.show_names(sheet.kept, sheet.going)
        self.table.fields.show_fields(sheet.fields)
        self._choose_again(choices)
        self._show_words(sheet)
        if self.table.fields.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.fields.index(0))
        self._fit()

    def merge(self) -> None:
        if self._sheet is not None:
            self.merge_wanted.emit(self._sheet.two, self.table.fields.choices())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The table is as high as its rows, as far as there is room."""
        most = max(_FEWEST_ROWS, (self.height() - _REST) // self.table.row_height())
        self.table.show_rows_at_once(most)

    def _is_shown(self, sheet: MergeSheet) -> bool:
        return self._sheet is not None and self._sheet.two == sheet.two

    def _choose_again(self, choices: dict[str, Side]) -> None:
        for row in range(self.table.fields.rowCount()):
            key = self.table.fields.key_at(row)
            if isinstance(key, str) and key in choices:
                self.table.fields.take(row, choices[key])

    def _show_words(self, sheet: MergeSheet) -> None:
        words = (
            _("Goes along to {kept}: {what}.") if sheet.moving else _("Nothing hangs on {going}.")
        )
        what = ", ".join(sheet.moving)
        self.moving.setText(words.format(kept=sheet.kept, going=sheet.going, what=what))
        outcome = [f"{label}: {value}." for label, value in sheet.outcome]
        self.outcome.setText(" ".join(outcome))
        self.outcome.setVisible(bool(outcome))
        same = [f.label for f in sheet.fields if f.kept and not f.differs]
        self.same.setText(_("The same in both: {fields}").format(fields=", ".join(same)))
        self.same.setVisible(bool(same))

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.later_button)
        foot.addStretch(1)
        foot.addWidget(self.apart_button)
        foot.addWidget(self.merge_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 21, 28, 20)
        column.setSpacing(0)
        for part, below in (
            (self.title, 4),
            (self.reason, 16),
            (self.heads, 6),
            (self.table, 8),
            (self.same, 14),
            (self.moving, 4),
            (self.outcome, 0),
        ):
            column.addWidget(part)
            column.addSpacing(below)
        column.addStretch(1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.merge_button.clicked.connect(self.merge)
        self.apart_button.clicked.connect(self.apart_wanted)
        self.later_button.clicked.connect(self.later_wanted)
