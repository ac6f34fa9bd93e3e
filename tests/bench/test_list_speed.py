"""What the list of accounts takes on screen: a first frame, a frame of scrolling, a filter."""

import pytest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.account import AccountId, AccountLine
from cxdesk.domain.ladder import TOP_FIRST
from cxdesk.domain.money import Money
from cxdesk.domain.nps import Tally
from cxdesk.features.accounts.listing import Listing, Segment, in_sections
from cxdesk.features.accounts.ui.account_delegate import AccountDelegate
from cxdesk.features.accounts.ui.account_model import AccountModel
from cxdesk.qt.sectioned_list import SectionedList
from tests.bench.figures import p95, say, seconds

pytestmark = pytest.mark.bench


def listing(count, today, step=1):
    lines = [
        AccountLine(
            id=AccountId(f"{n:08}"),
            name=f"Account {n} of the north",
            rung=TOP_FIRST[7 * n // count],
            income=Money(100 * n, "EUR"),
            tally=Tally(n % 9, n % 5, n % 3),
            marks=(9, 7, 3),
            last_contact=today,
            renewal_on=None,
            warnings=(),
        )
        for n in range(0, count, step)
    ]
    keys, rows, heads = in_sections(lines)
    return Listing(lines, keys, rows, heads, dict.fromkeys(Segment, 0))


@pytest.mark.parametrize("count", [1_000, 10_000, 100_000])
def test_list(qtbot, today, count):
    view = SectionedList()
    qtbot.addWidget(view)
    view.setItemDelegate(AccountDelegate(view))
    model = AccountModel(today)
    view.setModel(model)
    view.resize(375, 766)
    view.show()
    everyone, some = listing(count, today), listing(count, today, 3)

    def first_frame():
        model.show(everyone)
        QApplication.processEvents()
        view.viewport().repaint()

    def scroll(run):
        view.verticalScrollBar().setValue(run * 97)
        view.viewport().repaint()

    def swap(run):
        model.show(some if run % 2 else everyone)
        view.viewport().repaint()

    say(f"list of {count}: first frame", seconds(first_frame, 1), budget="50 ms")
    say(f"list of {count}: a frame while scrolling, p95", p95(scroll), budget="16 ms")
    say(f"list of {count}: another choice shown, p95", p95(swap, 20), budget="50 ms")
