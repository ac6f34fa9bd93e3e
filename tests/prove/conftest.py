"""The proofs run small in every submission, and in full size by `dev.py prove`."""

import os
from pathlib import Path

import pytest

from tests.prove import tape
from tests.prove.deeds import start

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.prove)


@pytest.fixture(scope="session")
def sized():
    """Chooses between the small and the full size of a proof."""
    full = os.environ.get("CXDESK_PROVE") == "full"
    return lambda small, large: large if full else small


@pytest.fixture(scope="session")
def recorder(tmp_path_factory):
    """The library that records or stops a child; see `tape`."""
    return tape.recorder(tmp_path_factory.mktemp("recorder"))


@pytest.fixture
def disk(tmp_path):
    """A folder for the files under proof alone."""
    folder = tmp_path / "disk"
    folder.mkdir()
    return folder


@pytest.fixture
def path(disk):
    """A book with one account, ready for numbered deeds."""
    start(disk / "book.cxdesk")
    return disk / "book.cxdesk"
