import pytest

from cxdesk.clock import Clock
from cxdesk.domain.changes import Changed, Kind
from cxdesk.qt.at_once import at_once
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner

ACCOUNT = Changed(frozenset({Kind.ACCOUNT}), frozenset())
SETTING = Changed(frozenset({Kind.SETTING}), frozenset())


class NoBook:
    on_news = print


class Page(LivePage):
    kinds = (Kind.ACCOUNT,)

    def __init__(self, runner):
        super().__init__(runner)
        self.reads = 0

    def refresh(self):
        self.reads += 1


@pytest.fixture
def runner(qapp):
    return Runner(NoBook(), at_once(), Clock())


@pytest.fixture
def page(qtbot, runner):
    page = Page(runner)
    qtbot.addWidget(page)
    return page


def test_a_page_reads_when_first_shown_and_not_again_for_nothing(page):
    page.show()
    page.hide()
    page.show()

    assert page.reads == 1


def test_a_page_in_sight_reads_again_on_its_own_news_only(page, runner):
    page.show()

    runner.changed.emit(SETTING)
    runner.changed.emit(ACCOUNT)

    assert page.reads == 2


def test_a_hidden_page_waits_until_it_is_shown(page, runner):
    page.show()
    page.hide()

    runner.changed.emit(ACCOUNT)
    runner.changed.emit(ACCOUNT)
    assert page.reads == 1
    page.show()

    assert page.reads == 2
