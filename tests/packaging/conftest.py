"""The tools of packaging/, loaded as dev.py loads them."""

import importlib
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def tool(monkeypatch):
    """Loads a module of packaging/ afresh, and forgets it after the test."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    own = [path.stem for path in PACKAGING.glob("*.py")]
    for name in own:
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield importlib.import_module
    for name in own:
        sys.modules.pop(name, None)
