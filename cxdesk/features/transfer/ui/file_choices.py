"""What was found out about a file, each of which the user can say otherwise."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.importing import DayOrder
from cxdesk.features.transfer.decoding import ENCODINGS
from cxdesk.features.transfer.layouts.known import LAYOUTS
from cxdesk.features.transfer.opening import Opened
from cxdesk.features.transfer.separated import DELIMITERS
from cxdesk.features.transfer.source import Request
from cxdesk.features.transfer.ui.fact_choice import Choices, FactChoice
from cxdesk.i18n import _
from cxdesk.qt.ground import Ground

_BETWEEN, _LINE = 20, 30
_TEXT = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "utf-16": "UTF-16"}


class FileChoices(QWidget):
    """Whose file it is, how it is written, and which comes first in its dates.

    `asked` brings the request for the file read otherwise.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._request: Request | None = None
        self.layout_choice = FactChoice(_("Layout"))
        self.sheet = FactChoice(_("Sheet"))
        self.encoding = FactChoice(_("Encoding"))
        self.delimiter = FactChoice(_("Between the cells"))
        self.order = FactChoice(_("Dates"))
        self._facts = (
            self.layout_choice,
            self.sheet,
            self.encoding,
            self.delimiter,
            self.order,
        )
        self._lines = [Ground("hair") for _fact in self._facts[1:]]
        self._arrange()
        self.layout_choice.chosen.connect(self._on_layout)
        self.encoding.chosen.connect(self._on_encoding)
        self.delimiter.chosen.connect(self._on_delimiter)
        self.order.chosen.connect(self._on_order)

    def show_file(self, request: Request, opened: Opened | None) -> None:
        """What was found in the file; of one that could not be read, what was asked for."""
        self.show()
        self._request = request
        table = opened.source.table if opened else None
        name = opened.found.layout.name if opened else request.options.layout
        encoding = table.encoding if table else request.encoding or ""
        delimiter = table.delimiter if table else request.delimiter or ""
        self.layout_choice.offer([(one.name, one.title) for one in LAYOUTS], name)
        self.sheet.offer([(0, table.sheet)] if table else [], 0)
        self.encoding.offer(_encodings(encoding), encoding)
        self.delimiter.offer(_delimiters(delimiter), delimiter)
        order = opened.source.options.day_order if opened else request.options.day_order
        self.order.offer(_orders(), order)
        has_days = opened is not None and any(
            column.order or column.name in {question.column for question in opened.questions}
            for column in opened.columns
        )
        is_text = table is None or not (table.sheet or not table.delimiter)
        self._show((name is not None, bool(table and table.sheet), is_text, is_text, has_days))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for place, fact in enumerate(self._facts):
            if place:
                line = self._lines[place - 1]
                line.setFixedSize(1, _LINE)
                row.addWidget(line)
            row.addWidget(fact)
        row.addStretch(1)

    def _show(self, seen: tuple[bool, ...]) -> None:
        for place, (fact, is_seen) in enumerate(zip(self._facts, seen, strict=True)):
            fact.setVisible(is_seen)
            if place:
                self._lines[place - 1].setVisible(is_seen and any(seen[:place]))

    def _on_layout(self, name: str) -> None:
        """Its own columns count again, whatever was said of them. A sheet is chosen by layout."""
        if self._request is not None:
            said = replace(self._request.options, layout=name, columns=None)
            is_sheet = not self.sheet.isHidden()
            source = None if is_sheet else self._request.source
            self.asked.emit(replace(self._request, options=said, source=source))

    def _on_encoding(self, name: str) -> None:
        if self._request is not None:
            self.asked.emit(replace(self._request, encoding=name, source=None))

    def _on_delimiter(self, mark: str) -> None:
        """Other columns than before: nothing that was said of them holds."""
        if self._request is not None:
            said = replace(self._request.options, columns=None)
            self.asked.emit(replace(self._request, delimiter=mark, options=said, source=None))

    def _on_order(self, order: DayOrder | None) -> None:
        if self._request is not None:
            said = replace(self._request.options, day_order=order)
            self.asked.emit(replace(self._request, options=said))


def _encodings(present: str) -> Choices:
    known = dict.fromkeys([*ENCODINGS, *([present] if present else [])])
    return [("", _("As found"))] * (not present) + [
        (name, _TEXT.get(name, name.upper())) for name in known
    ]


def _delimiters(present: str) -> Choices:
    names = {",": _("Comma"), ";": _("Semicolon"), "\t": _("Tab"), "|": _("Bar")}
    known = dict.fromkeys([*DELIMITERS, "|", *([present] if present else [])])
    return [("", _("As found"))] * (not present) + [
        (mark, names.get(mark, mark)) for mark in known
    ]


def _orders() -> Choices:
    return [
        (None, _("As they are")),
        (DayOrder.DAY_FIRST, _("Day first")),
        (DayOrder.MONTH_FIRST, _("Month first")),
    ]
