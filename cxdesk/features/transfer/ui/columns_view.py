"""The mapper: every column of a file with what it becomes, over the first rows of the file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.importing import DayOrder, DayOrderError, Field
from cxdesk.features.transfer.choosing import with_choice
from cxdesk.features.transfer.dates import day_from_cell
from cxdesk.features.transfer.mapping import Choice, OwnColumn
from cxdesk.features.transfer.opening import Opened, SourceColumn
from cxdesk.features.transfer.ui.column_delegate import column_head
from cxdesk.features.transfer.ui.column_list import ColumnList
from cxdesk.features.transfer.ui.field_choice import FieldChoice
from cxdesk.features.transfer.ui.file_notice import FileNotice
from cxdesk.features.transfer.ui.preview_table import PreviewTable
from cxdesk.i18n import _, _n, day, number
from cxdesk.qt.section_head import SectionHead


class ColumnsView(QWidget):
    """`chosen` brings what every column becomes, `order_chosen` how days are to be read."""

    chosen = Signal(object)
    order_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._opened: Opened | None = None
        self._picker: FieldChoice | None = None
        self.notice = FileNotice()
        self.list = ColumnList()
        self.preview = PreviewTable()
        self._preview_head = SectionHead(_("As the file has it"))
        self._arrange()
        self.notice.answered.connect(self.order_chosen)
        self.list.ticked.connect(self._on_ticked)
        self.list.dropped.connect(self._on_dropped)
        self.list.asked.connect(self._on_asked)
        self.list.current_column.connect(self.preview.look_at)

    @property
    def picker(self) -> FieldChoice:
        """The popover of fields, made when it is first wanted."""
        if self._picker is None:
            self._picker = FieldChoice(self.window())
            self._picker.chosen.connect(self._on_picked)
        return self._picker

    def show_file(self, opened: Opened) -> None:
        is_new = self._opened is None or self._opened.source.table is not opened.source.table
        self._opened = opened
        self._say(opened)
        self.list.show_columns(opened.columns)
        if is_new:
            self._show_preview(opened)
            self.list.go_to(_first_open(opened))

    def take_focus(self) -> None:
        """To the question, if there is one, else to the list."""
        answers = list(self.notice.buttons.values())
        widget: QWidget = answers[0] if answers and self.notice.isVisible() else self.list
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addSpacing(4)
        column.addWidget(column_head())
        column.addWidget(self.list, 3)
        column.addSpacing(12)
        column.addWidget(self._preview_head)
        column.addSpacing(4)
        column.addWidget(self.preview, 2)

    def _show_preview(self, opened: Opened) -> None:
        shown, rows = len(opened.preview), len(opened.source.table.lines)
        words = _n("{rows} row", "{rows} rows", rows)
        if shown < rows:
            words = _("first {n} of {rows} rows")
        self._preview_head.set_caption(words.format(n=number(shown), rows=number(rows)))
        self.preview.show_lines(opened.columns, opened.preview)

    def _say(self, opened: Opened) -> None:
        if opened.problem:
            self.notice.say(opened.problem)
        elif opened.questions:
            self._ask_order(opened.questions[0])
        elif opened.missing:
            self.notice.say(*_wanted(opened.missing))
        elif not opened.is_sure:
            self.notice.say(*_unnamed())
        else:
            self.notice.say("")

    def _ask_order(self, question: DayOrderError) -> None:
        example = question.examples[0]
        title = _("Which day is {example} in “{column}”?").format(
            example=example, column=question.column
        )
        words = _("The file does not say which comes first: {examples}.").format(
            examples=", ".join(question.examples)
        )
        answers = [
            (order, name.format(day=day(day_from_cell(example, order))))
            for order, name in (
                (DayOrder.DAY_FIRST, _("{day}, day first")),
                (DayOrder.MONTH_FIRST, _("{day}, month first")),
            )
        ]
        self.notice.say(title, words, answers)

    def _choices(self) -> tuple[Choice, ...]:
        assert self._opened is not None
        return tuple(column.choice for column in self._opened.columns)

    def _on_ticked(self, column: SourceColumn) -> None:
        """A tick keeps the column: as its layout has it, or else as an own field."""
        if column.choice is not None:
            self._on_picked(column.place, None)
        elif column.usual is not None and column.usual not in self._choices():
            self._on_picked(column.place, column.usual)
        else:
            self._on_picked(column.place, OwnColumn(column.name))

    def _on_dropped(self, column: SourceColumn) -> None:
        self._on_picked(column.place, None)

    def _on_asked(self, column: SourceColumn) -> None:
        if self._opened is not None:
            area, subject = self.list.area_of_field(), self._opened.found.layout.subject
            self.picker.ask(area, column, subject)

    def _on_picked(self, place: int, choice: Choice) -> None:
        before = self._choices()
        if before[place] != choice:
            self.chosen.emit(with_choice(before, place, choice))


def _wanted(missing: frozenset[Field]) -> tuple[str, str]:
    if Field.SCORE in missing:
        return (
            _("Which column is the score?"),
            _("Go to it with the arrow keys and press Enter."),
        )
    return (
        _("Which column is the account’s name?"),
        _("Go to it with the arrow keys and press Enter. A website or an ID does as well."),
    )


def _unnamed() -> tuple[str, str]:
    return (
        _("No column is the account’s name."),
        _("Rows can then only change accounts that are in the book already."),
    )


def _first_open(opened: Opened) -> int:
    """The column that is asked about, or else the first."""
    asked = {question.column for question in opened.questions}
    return next((c.place for c in opened.columns if c.name in asked), 0)
