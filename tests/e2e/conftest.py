"""Tests with a real screen; a tool that is missing is a failure, never a reason to skip."""

from pathlib import Path

import pytest

from tests.e2e.screen import screen as opened

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.e2e)


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def screen(home):
    with opened(home) as shown:
        yield shown
