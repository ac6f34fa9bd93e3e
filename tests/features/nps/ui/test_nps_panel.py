import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolTip

from cxdesk.features.nps.ui import chart_order, chart_view
from cxdesk.features.nps.ui.nps_panel import NpsPanel
from cxdesk.qt import theme
from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.runner import Executors, Runner


def drawn(qtbot, panel):
    qtbot.waitUntil(lambda: panel.chart.delivery is not None, timeout=20_000)
    return panel.chart.delivery


def test_without_answers_there_is_one_line_and_one_thing_to_do(qtbot, panel):
    assert panel.empty.isVisible()
    assert not panel.chart.isVisible()

    with qtbot.waitSignal(panel.answer_wanted):
        panel.empty.findChild(OutlineButton).click()


def test_an_answer_recorded_elsewhere_appears_by_itself(qtbot, panel, give):
    give(9, person="Priya Raman")

    assert panel.chart.isVisible()
    assert not panel.empty.isVisible()
    assert [mark[2].person for mark in drawn(qtbot, panel).marks] == ["Priya Raman"]


def test_the_caption_says_when_the_line_moves_without_a_mark(qtbot, panel, give, hide_answers):
    give(9)
    before = panel._caption.text()

    hide_answers()

    assert before == "12-month rolling above, every answer below"
    assert panel._caption.text() == (
        f"{before}; 1 confidential answer moves the line without a mark"
    )


def test_the_picture_is_as_large_as_the_chart_and_in_its_theme(qtbot, panel, give, dressed):
    give(9)
    light = drawn(qtbot, panel)
    assert light.image.width() == panel.chart.width() * panel.chart.devicePixelRatioF()

    dressed.choose("dark")
    qtbot.waitUntil(lambda: panel.chart.delivery.order.look.theme == "dark", timeout=20_000)

    assert panel.chart.grab().toImage().pixelColor(1, 1) == panel.chart.palette().window().color()


def test_a_picture_seen_before_is_not_drawn_again(
    qtbot, panel, give, harrow, open_account, monkeypatch
):
    give(9)
    first = drawn(qtbot, panel)
    panel.show_account(open_account("Empty"))
    assert panel.empty.isVisible()
    monkeypatch.setattr(chart_view, "deliver", None)

    panel.show_account(harrow)

    assert panel.chart.delivery is first


def test_the_last_twenty_pictures_are_kept(panel, give, qtbot):
    give(9)
    drawn(qtbot, panel)
    for width in range(400, 400 + chart_view.KEPT + 5):
        panel.chart.setFixedWidth(width)
        panel.chart._ask()

    assert len(panel.chart._kept) == chart_view.KEPT


def test_nothing_of_one_account_is_seen_under_the_name_of_another(
    qtbot, panel, give, open_account
):
    give(9)
    drawn(qtbot, panel)

    panel.show_account(open_account("Empty"))

    assert panel.chart.delivery is None
    assert panel.chart.history is None


@pytest.mark.qt_log_ignore("does not support raise")
def test_hovering_a_mark_names_who_gave_it_in_plain_text(qtbot, panel, give):
    give(4, person="Jonas <b>Weidler", comment="Reports & gates\ntime out")
    (x, y, _answer) = drawn(qtbot, panel).marks[0]

    QTest.mouseMove(panel.chart, QPoint(round(x), round(y)))

    qtbot.waitUntil(lambda: "Jonas" in QToolTip.text())
    assert "Jonas &lt;b&gt;Weidler" in QToolTip.text()
    assert "▼ 4" in QToolTip.text()
    assert "7 Nov 2026" in QToolTip.text()
    assert "“Reports &amp; gates time out”" in QToolTip.text()

    assert panel.chart.answer_at(QPoint(round(x) + 30, round(y))) is None


def test_t_swaps_the_chart_for_its_table_and_back(qtbot, panel, give):
    give(9, 40, "Priya Raman")
    give(4, 5, "Jonas Weidler")
    drawn(qtbot, panel)
    panel.chart.setFocus()

    QTest.keyClick(panel.chart, Qt.Key.Key_T)

    assert panel.table.isVisible()
    assert panel.table.hasFocus()
    names = [panel.table.answers.index(row, 1).data() for row in range(2)]
    assert names == ["Jonas Weidler", "Priya Raman"]

    QTest.keyClick(panel.table, Qt.Key.Key_T)

    assert panel.chart.hasFocus()


def test_the_chart_says_its_finding_to_those_who_listen(qtbot, panel, give):
    give(9, 40, "Priya Raman")
    give(4, 5, "Jonas Weidler")

    assert panel.chart.accessibleName() == (
        "NPS, last 365 days: 4, 9 (n = 2); all contacts answered."
        " 2 answers since 8 Oct 2026, the last on 12 Nov 2026."
        " Jonas Weidler waits for an answer to 4 of 12 Nov."
    )


def test_a_change_keeps_what_is_chosen_in_the_table(panel, give):
    give(9, 40, "Priya Raman")
    panel.swap()
    panel.table.selectRow(0)

    give(4, 5, "Jonas Weidler")

    assert panel.table.currentIndex().siblingAtColumn(1).data() == "Priya Raman"


def test_the_drawing_happens_on_the_render_thread(qtbot, app, dressed, give, harrow, monkeypatch):
    give(9)
    drawn_on = []

    def noted(order):
        drawn_on.append(threading.current_thread().name)
        return chart_order.deliver(order)

    monkeypatch.setattr(chart_view, "deliver", noted)
    runner = Runner(app.book, Executors.threads(), app.clock)
    other = NpsPanel(runner)
    qtbot.addWidget(other)
    other.resize(500, 240)
    other.show()

    other.show_account(harrow)
    drawn(qtbot, other)

    assert {name.partition("_")[0] for name in drawn_on} == {"render"}
    runner.close()


def menu_words(panel):
    menu = panel.menu.filled(as_table=False, delivery=panel.chart.delivery)
    return {action.text().split("\t")[0]: action for action in menu.actions()}


def test_the_menu_copies_the_picture(qtbot, panel, give):
    give(9)
    size = drawn(qtbot, panel).image.size()

    menu_words(panel)["Copy picture"].trigger()

    assert QGuiApplication.clipboard().image().size() == size


@pytest.mark.parametrize(
    ("words", "name", "start"),
    [
        ("Save picture as PNG…", "chart.png", b"\x89PNG"),
        ("Save picture as SVG…", "chart.svg", b"<?xml"),
        ("Save table as CSV…", "chart.csv", "\ufeffDate,Name".encode()),
    ],
)
def test_the_menu_saves_files(qtbot, panel, give, tmp_path, words, name, start):
    give(9)
    drawn(qtbot, panel)
    menu_words(panel)[words].trigger()

    with qtbot.waitSignal(panel.menu.saved):
        panel.findChild(QFileDialog).fileSelected.emit(str(tmp_path / name.split(".")[0]))

    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_save_that_was_called_off_writes_nothing(qtbot, panel, give, tmp_path):
    give(9)
    drawn(qtbot, panel)
    menu_words(panel)["Save picture as PNG…"].trigger()

    panel.findChild(QFileDialog).reject()

    assert list(tmp_path.glob("*.png")) == []


def test_the_menu_adds_an_answer_and_swaps(qtbot, panel, give):
    give(9)
    drawn(qtbot, panel)

    with qtbot.waitSignal(panel.answer_wanted):
        menu_words(panel)["Add answer"].trigger()
    menu_words(panel)["Show as table"].trigger()

    assert panel.table.isVisible()


def test_a_low_window_gets_a_lower_chart(panel, give):
    give(9)
    tall = panel.chart.height()

    panel.set_low(True)

    assert panel.chart.height() < tall
    assert panel.table.height() == panel.chart.height()


@pytest.mark.qt_log_ignore("does not support")
def test_the_context_menu_opens_on_chart_and_table_alike(qtbot, panel, give):
    give(9)
    drawn(qtbot, panel)

    for view in (panel.chart, panel.table):
        place = QPoint(5, 5)
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, place, view.mapToGlobal(place)
        )
        QApplication.sendEvent(view, event)
        menu = panel.findChildren(QMenu)[-1]
        assert menu.isVisible()
        menu.close()


def test_before_the_first_picture_there_is_nothing_to_copy(panel):
    menu = panel.menu.filled(as_table=True, delivery=None)

    assert [action.text() for action in menu.actions()][:2] == [
        "Add answer\tN",
        "Show as chart\tT",
    ]
    assert len(menu.actions()) == 3


def test_larger_text_makes_a_larger_chart_of_the_same_account(qtbot, panel, give):
    give(9)
    drawn(qtbot, panel)
    before = panel.chart.height()

    theme.apply(QApplication.instance(), "light", 1.5)

    qtbot.waitUntil(lambda: panel.chart.delivery.order.look.scale == 1.5, timeout=20_000)
    assert panel.chart.height() == pytest.approx(before * 1.5, abs=1)


def test_t_belongs_to_the_chart_while_it_has_the_focus(qtbot, panel, give):
    give(9)
    panel.chart.setFocus()
    elsewhere = QShortcut(QKeySequence("T"), panel.window())
    stolen = []
    elsewhere.activated.connect(lambda: stolen.append(True))

    QTest.keyClick(panel.chart, Qt.Key.Key_T)

    assert panel.table.isVisible()
    assert stolen == []


def test_an_account_asked_for_again_is_not_read_again(panel, harrow, monkeypatch):
    monkeypatch.setattr(panel, "refresh", None)

    panel.show_account(harrow)

    assert panel.empty.isVisible()
