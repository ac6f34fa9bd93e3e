import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from cxdesk.qt.item_diff import small_difference
from cxdesk.qt.keyed_list import KeyedListModel

keys = st.lists(st.integers(0, 300), unique=True, max_size=150)


class Words(KeyedListModel[str]):
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self.row_at(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


def shown(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qapp):
    model = Words()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(old=keys, new=keys)
def test_a_list_becomes_any_other_list(model, old, new):
    model.show_rows(old, [str(key) for key in old])

    model.show_rows(new, [str(key) for key in new])

    assert shown(model) == [str(key) for key in new]
    assert all(model.row_of(key) == row for row, key in enumerate(new))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(old=keys, new=keys)
def test_a_kept_row_is_followed_to_its_new_place(model, old, new):
    model.show_rows(old, [str(key) for key in old])
    held = {key: QPersistentModelIndex(model.index(row, 0)) for row, key in enumerate(old)}
    reset = small_difference(old, new, 64) is None

    model.show_rows(new, [str(key) for key in new])

    for key in set(old) & set(new) if not reset else ():
        assert held[key].row() == new.index(key)


def test_a_change_of_one_row_is_told_without_a_reset(model, qtbot):
    model.show_rows([1, 2], ["one", "two"])

    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.rowsRemoved),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.show_rows([1, 2], ["one", "deux"])

    assert shown(model) == ["one", "deux"]


def test_a_selected_row_that_moves_stays_selected(model):
    model.show_rows([1, 2, 3], ["one", "two", "three"])
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    model.show_rows([3, 2, 1, 4], ["three", "two", "one", "four"])

    assert [index.row() for index in selection.selectedIndexes()] == [2]
    assert selection.currentIndex().data() == "one"


def test_a_hundred_thousand_rows_become_every_second_one_at_once(model):
    everyone = list(range(100_000))
    model = Words()
    model.show_rows(everyone, [str(n) for n in everyone])

    model.show_rows(everyone[::2], [str(n) for n in everyone[::2]])

    assert model.rowCount() == 50_000
