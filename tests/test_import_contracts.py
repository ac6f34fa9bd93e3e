"""The import contracts hold, and each is seen to catch what it is there for."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

PLANTS = {
    "a stray file outside the storeys": ("storeys", {"utils.py": ""}),
    "a store that asks a feature": (
        "storeys",
        {
            "features/planted/__init__.py": "",
            "features/planted/service.py": "",
            "store/planted.py": "import cxdesk.features.planted.service",
        },
    ),
    "paper that reads the store": (
        "storeys",
        {"render/planted.py": "import cxdesk.store.book"},
    ),
    "a room that asks the room next door": (
        "rooms",
        {
            "features/planted/__init__.py": "",
            "features/planted/service.py": "import cxdesk.features.planted_too.service",
            "features/planted_too/__init__.py": "",
            "features/planted_too/service.py": "",
        },
    ),
    "a service that knows its commands": (
        "inside-a-room",
        {
            "features/planted/__init__.py": "",
            "features/planted/service.py": "import cxdesk.features.planted.commands",
            "features/planted/commands.py": "",
        },
    ),
    "a service that knows its widgets": (
        "inside-a-room",
        {
            "features/planted/__init__.py": "",
            "features/planted/service.py": "import cxdesk.features.planted.ui.panel",
            "features/planted/ui/__init__.py": "",
            "features/planted/ui/panel.py": "",
        },
    ),
    "a chart drawn on Qt": ("headless", {"render/planted.py": "import PySide6.QtGui"}),
    "a service that asks a dialog": (
        "headless",
        {
            "features/planted/__init__.py": "",
            "features/planted/service.py": "import PySide6.QtWidgets",
        },
    ),
    "a command that opens the window": (
        "headless",
        {
            "features/planted/__init__.py": "",
            "features/planted/commands.py": "import cxdesk.qt.planted",
            "qt/planted.py": "",
        },
    ),
    "a rule that speaks SQL": ("pure-domain", {"domain/planted.py": "import sqlalchemy"}),
    "a rule that draws": ("pure-domain", {"domain/planted.py": "import matplotlib.figure"}),
    "a widget that speaks SQL": (
        "no-sql-in-ui",
        {
            "features/planted/__init__.py": "",
            "features/planted/ui/__init__.py": "",
            "features/planted/ui/panel.py": "from sqlalchemy import select",
        },
    ),
    "a widget that goes round the service": (
        "service-only",
        {
            "features/planted/__init__.py": "",
            "features/planted/ui/__init__.py": "",
            "features/planted/ui/panel.py": "import cxdesk.store.book",
        },
    ),
    "a command that goes round the service": (
        "service-only",
        {
            "features/planted/__init__.py": "",
            "features/planted/commands.py": "import cxdesk.store.book",
        },
    ),
}


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """Graphs of unchanged files, shared by all runs here."""
    return tmp_path_factory.mktemp("graphs")


def test_every_contract_holds(cache):
    held = _lint(ROOT, cache)

    assert held.returncode == 0, held.stdout


@pytest.mark.parametrize(("contract", "files"), PLANTS.values(), ids=PLANTS)
def test_a_contract_catches(contract, files, tmp_path, cache):
    _plant(tmp_path, files)

    caught = _lint(tmp_path, cache, "--contract", contract)

    assert caught.returncode == 1, caught.stdout + caught.stderr
    assert "planted" in caught.stdout or "utils" in caught.stdout


def test_no_contract_goes_unseen():
    with (ROOT / "pyproject.toml").open("rb") as file:
        written = tomllib.load(file)["tool"]["importlinter"]["contracts"]

    assert {contract["id"] for contract in written} == {
        contract for contract, _ in PLANTS.values()
    }


def _plant(place: Path, files: dict[str, str]) -> None:
    no_caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "cxdesk", place / "cxdesk", ignore=no_caches)
    shutil.copy(ROOT / "pyproject.toml", place)
    for name, text in files.items():
        file = place / "cxdesk" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def _lint(place: Path, cache: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT, "--no-logo", "--cache-dir", str(cache), *words]
    return subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
