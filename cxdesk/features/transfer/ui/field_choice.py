"""What a column becomes: a field, an own field of some kind, or nothing; found while one types."""

from collections.abc import Hashable, Iterator

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain.custom_field import FieldType, type_name
from cxdesk.domain.import_fields import field_name, group_name
from cxdesk.domain.importing import Field
from cxdesk.domain.text import folded
from cxdesk.features.transfer.choosing import offered
from cxdesk.features.transfer.layout import Subject
from cxdesk.features.transfer.mapping import Choice, OwnColumn
from cxdesk.features.transfer.opening import SourceColumn
from cxdesk.i18n import _
from cxdesk.qt.pick_popover import PickPopover
from cxdesk.qt.plain_list import PlainRow

_ROWS = 8
_LEFT_OUT = "left out"


class FieldChoice(PickPopover):
    """`chosen` brings the place of the column and its new choice."""

    chosen = Signal(int, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _("Field"), _("Fields"), _ROWS)
        self._column: SourceColumn | None = None
        self._rows: list[PlainRow] = []

    def ask(self, area: QRect, column: SourceColumn, subject: Subject) -> None:
        """Opens over `area` of the window, the present choice standing out."""
        self._column = column
        self.title.setText(_("What does “{column}” hold?").format(column=column.name))
        self._rows = list(_rows(subject))
        self.field.clear()
        self.look_up("")
        self.open_over(area)

    def look_up(self, words: str) -> None:
        sought = folded(words).split()
        found = [row for row in self._rows if all(word in folded(row.sentence) for word in sought)]
        self.show_rows(found, _key(self._column.choice) if self._column and not sought else None)

    def take(self, key: Hashable) -> None:
        if self._column is not None:
            self.chosen.emit(self._column.place, self._choice(key, self._column.name))

    def _choice(self, key: Hashable, name: str) -> Choice:
        if key == _LEFT_OUT:
            return None
        return OwnColumn(name, key) if isinstance(key, FieldType) else Field(str(key))


def _rows(subject: Subject) -> Iterator[PlainRow]:
    yield PlainRow(_LEFT_OUT, _("Leave out"))
    for kind in FieldType:
        yield PlainRow(kind, _("Own field, {kind}").format(kind=type_name(kind)), _("Own field"))
    for group, fields in offered(subject).items():
        for field in fields:
            yield PlainRow(field, field_name(field), group_name(group))


def _key(choice: Choice) -> Hashable:
    if isinstance(choice, OwnColumn):
        return choice.type
    return choice or _LEFT_OUT
