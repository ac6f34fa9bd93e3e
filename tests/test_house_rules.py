"""The rules of the house that no other tool keeps."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "cxdesk"
WALL = 300
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3]) + r")\b")
HEX = re.compile(r"#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?\b")
COLOUR_BY_NUMBER = re.compile(r"QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent|black)\w+")
OWN_FORMATTING = re.compile(
    r"\.strftime\(|\bQLocale\b|%[dbBY] %[dbBY]"
    r"|\{[\w.()\[\]]+:[^\s{}]*,[^\s{}]*\}"  # a number with commas, such as {n:,}
)
NO_REASON = re.compile(r"#\s*noqa(?!: [A-Z0-9, ]+ - \w)")
BABEL = re.compile(r"^\s*(?:from|import) babel\b", re.MULTILINE)
SHOWN = frozenset(
    [
        "setText",
        "setWindowTitle",
        "setToolTip",
        "setPlaceholderText",
        "setAccessibleName",
        "setStatusTip",
        "setAccessibleDescription",
        "addAction",
        "DeskError",
        "Label",
        "PrimaryButton",
        "OutlineButton",
        "QuietButton",
        "SectionHead",
        "EmptyState",
    ]
)
HELP = frozenset({"help", "description", "epilog"})
WORD = re.compile(r"[A-Za-z]{2,}")


def python(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (ROOT / folder).rglob("*.py")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def found(pattern: re.Pattern[str], files: Iterator[Path]) -> list[str]:
    """Every line that the pattern is found in, as file:line."""
    return [
        f"{named(file)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def calls(file: Path) -> Iterator[ast.Call]:
    tree = ast.parse(file.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_no_file_is_longer_than_the_wall():
    lengths = {
        named(file): len(file.read_text("utf-8").splitlines())
        for file in python("cxdesk", "tests", "packaging")
    }

    too_long = {name: lines for name, lines in lengths.items() if lines > WALL}

    assert too_long == {}


def test_nothing_is_left_unfinished():
    assert found(UNFINISHED, python("cxdesk", "tests", "packaging")) == []


def test_packages_hold_a_sentence_and_nothing_else():
    full = [
        named(file)
        for file in PACKAGE.rglob("__init__.py")
        if not _is_one_sentence(ast.parse(file.read_text("utf-8")))
    ]

    assert full == []


def _is_one_sentence(tree: ast.Module) -> bool:
    return len(tree.body) == 1 and ast.get_docstring(tree) is not None


def test_colours_are_named_in_the_theme_alone():
    typst = (ROOT / "resources").rglob("*.typ")

    written = found(HEX, python("cxdesk")) + found(HEX, typst)

    assert written + found(COLOUR_BY_NUMBER, python("cxdesk")) == []


def test_dates_and_numbers_are_formatted_in_one_place():
    shown = ("cxdesk/features", "cxdesk/desk", "cxdesk/qt", "cxdesk/render", "cxdesk/domain")

    elsewhere = [file for file in python("cxdesk") if file.name != "i18n.py"]

    assert found(BABEL, iter(elsewhere)) == []
    assert found(OWN_FORMATTING, python(*shown)) == []


def test_no_dialog_holds_the_loop():
    held = [
        f"{named(file)}:{call.lineno}"
        for file in python("cxdesk")
        for call in calls(file)
        if _is_exec(call) and "drag" not in ast.unparse(call.func).lower()
    ]

    started = [place for place in held if not place.startswith("cxdesk/desk/start.py:")]

    assert started == []


def _is_exec(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in {"exec", "exec_"}


def test_no_lambda_holds_on_to_its_widget():
    holding = [
        f"{named(file)}:{node.lineno}"
        for file in python("cxdesk")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Lambda) and "self" in _names(node)
    ]

    assert holding == []


def _names(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def test_every_exception_to_a_rule_gives_its_reason():
    unexplained = [
        f"{named(file)}: {line.strip()}"
        for file in python("cxdesk", "packaging")
        for above, line in pairwise(["", *file.read_text("utf-8").splitlines()])
        if NO_REASON.search(line) and not above.strip().startswith("#")
    ]

    assert unexplained == []


def test_no_text_is_shown_past_the_catalogue():
    past = [
        f"{named(file)}:{call.lineno}: {text}"
        for file in python("cxdesk")
        for call in calls(file)
        for text in _bare_texts(call)
    ]

    assert past == []


def _bare_texts(call: ast.Call) -> Iterator[str]:
    """Words given as they stand to what shows them to people."""
    name = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
    shown = list(call.args[:1]) if name in SHOWN else []
    shown += [keyword.value for keyword in call.keywords if keyword.arg in HELP]
    for value in shown:
        text = _literal(value)
        if WORD.search(text):
            yield text


def _literal(value: ast.expr) -> str:
    if isinstance(value, ast.JoinedStr):
        return "".join(_literal(part) for part in value.values)
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""


def test_every_text_for_people_is_in_the_catalogue():
    texts = _tool("_texts")

    here = texts.identities(texts.gathered(PACKAGE))
    kept = texts.identities(texts.kept(texts.TEMPLATE))

    assert here - kept == set(), "run: python3 packaging/dev.py texts"
    assert kept - here == set(), "run: python3 packaging/dev.py texts"


def test_places_in_a_text_are_named():
    texts = _tool("_texts")

    unnamed = [ids for ids in texts.identities(texts.gathered(PACKAGE)) if "{}" in "".join(ids)]

    assert unnamed == []


def _tool(name: str):
    spec = spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("heavy", ["PySide6", "matplotlib", "alembic"])
def test_the_command_line_loads_nothing_heavy(heavy):
    script = f"import sys, cxdesk.cli; print({heavy!r} in sys.modules)"

    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout

    assert said.strip() == "False"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_the_toolkit_does_not_eat_references_to_none(qapp):
    from PySide6.QtWidgets import QLabel  # noqa: PLC0415 - the other rules need no toolkit

    label = QLabel()
    before = sys.getrefcount(None)

    for turn in range(1000):
        label.setText(str(turn))

    assert before - sys.getrefcount(None) < 50
