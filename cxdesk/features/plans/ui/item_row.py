"""One open item of the plan in the rail: an action waited for, or a milestone."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.plan import PlanItem, item_words
from cxdesk.i18n import _, day_long
from cxdesk.qt.icon_mark import IconMark
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.runner import Runner


class ItemRow(QWidget):
    """Reads as one sentence: "Scanners at gate 4, them, 20 Nov"."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._icon = IconMark("arrow-right")
        self._name = ElidedLabel("", "body")
        self._when = Label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._name, 1)
        row.addWidget(self._when)

    def show_fact(self, item: PlanItem) -> None:
        today = self._runner.today()
        late = item.due_on is not None and item.due_on < today
        self._icon.set_look("diamond" if item.is_milestone else "arrow-right", "text2")
        self._name.setText(item.name)
        self._when.set_look("small", "late" if late else "text2")
        self._when.setText(item_words(item, today))
        self._when.setToolTip(day_long(item.due_on) if item.due_on else "")
        kind = _("Milestone {name}") if item.is_milestone else _("Next: {name}")
        said = [kind.format(name=item.name), self._when.text()]
        self.setAccessibleName(", ".join(part for part in said if part))
