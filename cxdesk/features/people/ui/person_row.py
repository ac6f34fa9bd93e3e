"""One person in the rail: name, title, latest score, and how to work with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.domain.nps import Band, band
from cxdesk.domain.person import PersonLine, position
from cxdesk.features.people.ui.initials import Initials
from cxdesk.i18n import _, day_long
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.shape_mark import ShapeMark
from cxdesk.qt.shapes import Shape

_SHAPES = {Band.PROMOTER: Shape.UP, Band.PASSIVE: Shape.DISC, Band.DETRACTOR: Shape.DOWN}
_FIGURE_WIDTH = 18


class Figure(Label):
    """A score, under the others to the digit."""

    tabular = True


class PersonRow(QWidget):
    """Reads as one sentence: name, title and role, score and day, note."""

    def __init__(self) -> None:
        super().__init__()
        self._initials = Initials()
        self._name = ElidedLabel("", "body_m")
        self._title = ElidedLabel("", "caption", "text3")
        self.mark = ShapeMark(Shape.UP, size=8)
        self.score = Figure("", "small_m")
        self.score.setMinimumWidth(_FIGURE_WIDTH)
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note = Label("", "small", "text2")
        self._note.setWordWrap(True)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self._name)
        head.addSpacing(7)
        head.addWidget(self._title, 1)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.score)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(head)
        words.addWidget(self._note)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._initials, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_fact(self, line: PersonLine) -> None:
        person = line.person
        self._initials.show_letters(person.initials)
        self._name.setText(person.name)
        self._title.setText(person.title or person.role or "")
        self._note.setText(person.working_note or "")
        self._note.setVisible(bool(person.working_note))
        self._show_score(line)
        said = [person.name, position(person), self.score.toolTip(), person.working_note]
        self.setAccessibleName(", ".join(part for part in said if part))

    def _show_score(self, line: PersonLine) -> None:
        self.mark.setVisible(line.score is not None)
        if line.score is None or line.score_on is None:
            self.score.setText("")
            self.score.setToolTip("")
            return
        of = band(line.score)
        self.mark.set_look(_SHAPES[of], of.value)
        self.score.set_look("small_m", f"{of.value}_text")
        self.score.setText(str(line.score))
        said = _("answered {score} on {day}")
        self.score.setToolTip(said.format(score=line.score, day=day_long(line.score_on)))
