from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QPersistentModelIndex, Qt

from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import history
from cxdesk.features.nps.ui.answers_model import AnswersModel
from cxdesk.features.nps.ui.answers_table import AnswersTable

TODAY = date(2026, 11, 17)


def answer(place, score, **more):
    given = TODAY - timedelta(days=40 - place)
    return Answer(f"{place:02}", "harrow", f"v{place}", score, given, **more)


def of(*answers):
    return history(answers, TODAY)


def scores(model):
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_the_rows_are_the_answers_newest_first(qtmodeltester):
    model = AnswersModel()

    model.show_history(of(answer(0, 9, person="Priya"), answer(1, 4, comment="Slow\nagain")))

    assert scores(model) == ["▼ 4", "▲ 9"]
    assert [model.index(0, column).data() for column in range(5)] == [
        "9 Oct 2026",
        "",
        "▼ 4",
        "Slow again",
        "2 answers",
    ]
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(5)] == [
        "Date",
        "Name",
        "Score",
        "Comment",
        "NPS",
    ]
    qtmodeltester.check(model)


def test_a_new_history_moves_rows_and_keeps_places(qtbot):
    model = AnswersModel()
    first, second, third = answer(0, 9), answer(1, 4), answer(2, 7)
    model.show_history(of(first, second))
    place = QPersistentModelIndex(model.index(1, 2))
    resets = []
    model.modelReset.connect(lambda: resets.append(True))

    model.show_history(of(first, third))
    assert scores(model) == ["● 7", "▲ 9"]
    assert (place.row(), place.data()) == (1, "▲ 9")

    model.show_history(of(replace(first, on=TODAY, score=10), third))
    assert scores(model) == ["▲ 10", "● 7"]
    assert (place.row(), place.data()) == (0, "▲ 10")
    assert resets == []


def test_each_cell_speaks_a_whole_sentence(qtbot):
    model = AnswersModel()
    model.show_history(of(answer(0, 4, person="Jonas", comment="Too slow.")))

    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "8 October 2026: Jonas gave 4, Detractor. NPS then 1 answer. Too slow."


def test_tips_show_words_as_they_are(qtbot):
    model = AnswersModel()
    model.show_history(of(answer(0, 4, comment="<b>no</b>")))

    tips = [model.index(0, c).data(Qt.ItemDataRole.ToolTipRole) for c in range(4)]

    assert tips == [
        "<qt>8 October 2026</qt>",
        "",
        "<qt>4, Detractor</qt>",
        "<qt>&lt;b&gt;no&lt;/b&gt;</qt>",
    ]


def test_the_table_begins_at_the_newest_answer(qtbot):
    table = AnswersTable()
    qtbot.addWidget(table)

    table.show_history(of())
    assert not table.currentIndex().isValid()

    table.show_history(of(answer(0, 9), answer(1, 4)))
    assert table.currentIndex().row() == 0
    assert table.model().index(5, 5).data() is None
