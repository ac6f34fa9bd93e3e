"""What the tests of the window share."""

from functools import partial

import pytest
import shiboken6

from cxdesk.desk.window import Window
from cxdesk.domain.account import AccountDraft
from cxdesk.features.accounts import service


@pytest.fixture
def add(runner, today):
    """Keeps an account and gives its id."""

    def one(name):
        kept = []
        deed = partial(service.open_account, draft=AccountDraft(name), today=today)
        runner.write(deed, kept.append)
        return kept[0]

    return one


@pytest.fixture
def make(qtbot, app, runner):
    """Opens a window of a size, and takes all of them apart at the end."""
    made = []

    def one(width=1440, height=900):
        window = Window(app, runner)
        window.furnish()
        made.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield one
    for window in made:
        window.close()
        shiboken6.delete(window)
