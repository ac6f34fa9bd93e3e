import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from cxdesk.qt import fonts
from cxdesk.qt.keyed_list import KeyedListModel
from cxdesk.qt.sectioned_list import SectionedList


class Fruit(KeyedListModel[str]):
    """Two sections: heads are in capitals."""

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self.row_at(index.row()) if role == Qt.ItemDataRole.DisplayRole else None

    def section_of(self, row):
        heads = [at for at in range(row + 1) if self.row_at(at).isupper()]
        return heads[-1] if heads else -1


class Tall(QStyledItemDelegate):
    def sizeHint(self, option, index):
        return QSize(100, fonts.row_height())


ROWS = ["APPLES", *[f"apple {n}" for n in range(10)], "PEARS", *[f"pear {n}" for n in range(10)]]


@pytest.fixture
def model(qapp):
    model = Fruit()
    model.show_rows(ROWS, ROWS)
    return model


@pytest.fixture
def view(qtbot, model):
    view = SectionedList()
    qtbot.addWidget(view)
    view.setItemDelegate(Tall(view))
    view.setModel(model)
    view.resize(200, 200)
    view.show()
    return view


def current(view):
    return view.currentIndex().data()


@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_Down])
def test_going_down_skips_the_heads(view, key):
    view.select_key("apple 9")

    QTest.keyClick(view, key)

    assert current(view) == "pear 0"


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_Up])
def test_going_up_skips_the_heads(view, key):
    view.select_key("pear 0")

    QTest.keyClick(view, key)

    assert current(view) == "apple 9"


@pytest.mark.parametrize(
    ("key", "expected"), [(Qt.Key.Key_Home, "apple 0"), (Qt.Key.Key_End, "pear 9")]
)
def test_the_ends_are_rows_not_heads(view, key, expected):
    view.select_key("apple 5")

    QTest.keyClick(view, key)

    assert current(view) == expected


def test_the_head_of_the_section_in_sight_stays_on_top(view):
    view.verticalScrollBar().setValue(5 * fonts.row_height())

    assert view.sticky_area().top() == 0
    assert view.sticky_area().height() == fonts.row_height()


def test_the_next_head_pushes_it_out(view):
    view.verticalScrollBar().setValue(int(10.5 * fonts.row_height()))

    assert view.sticky_area().top() == -fonts.row_height() // 2


def test_no_row_that_is_current_hides_behind_the_head(view):
    view.select_key("pear 9")

    view.select_key("apple 3")

    area = view.visualRect(view.currentIndex())
    assert area.top() >= view.sticky_area().bottom()


def test_a_click_on_the_head_on_top_goes_to_its_section(view):
    view.verticalScrollBar().setValue(5 * fonts.row_height())

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.sticky_area().center())

    assert view.verticalScrollBar().value() == 0


def test_enter_opens_and_escape_leaves(view, qtbot):
    view.select_key("apple 3")

    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)

    assert opened.args[0].data() == "apple 3"


def test_the_current_row_survives_a_reset(view, model):
    view.select_key("pear 4")

    model.beginResetModel()
    model.endResetModel()

    assert current(view) == "pear 4"


def test_letters_are_left_for_commands(view):
    view.select_key("apple 3")

    QTest.keyClicks(view, "p")

    assert current(view) == "apple 3"


def test_walking_on_paints_the_rows_it_leaves_and_reaches_and_no_others(view, qtbot, monkeypatch):
    view.resize(400, 12 * fonts.row_height())
    view.select_key("apple 3")
    QApplication.processEvents()
    painted = []
    monkeypatch.setattr(view, "paint_row", lambda _painter, row, _hovered: painted.append(row))

    view.step(1)
    qtbot.waitUntil(lambda: bool(painted))

    here = view.currentIndex().row()
    assert set(painted) == {here - 1, here}
