"""The developer's one command works from python3 and pip alone."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
BEFORE_SET_UP = ["dev.py", "_places.py", "_setup.py", "_libraries.py"]


@pytest.mark.parametrize("name", BEFORE_SET_UP)
def test_what_runs_before_set_up_is_old_python_of_the_standard_library(name):
    text = (PACKAGING / name).read_text()

    tree = ast.parse(text, feature_version=(3, 8))

    assert _imported(tree) <= sys.stdlib_module_names | {Path(file).stem for file in BEFORE_SET_UP}


def _imported(tree):
    nodes = list(ast.walk(tree))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements.uv.txt"])
def test_the_pins_hold_names_versions_and_hashes_and_no_address(name):
    text = (PACKAGING / name).read_text()

    lines = [line for line in text.splitlines() if line and not line.strip().startswith("#")]

    pin = re.compile(r"[A-Za-z0-9._-]+==[^\s;]+( ; .+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not pin.fullmatch(line) and not digest.fullmatch(line)] == []
    assert "://" not in text


def test_all_that_cxdesk_runs_on_is_pinned():
    with (ROOT / "pyproject.toml").open("rb") as file:
        wishes = tomllib.load(file)["project"]["dependencies"]
    pinned = set(re.findall(r"^([a-z0-9._-]+)==", _pins(), re.MULTILINE))

    named = {re.split(r"[<>=]", wish)[0].lower() for wish in wishes}

    assert named - pinned == set()


def _pins():
    return (PACKAGING / "requirements.txt").read_text()


def test_an_unknown_command_is_answered_with_the_list_of_commands():
    said = _dev("dance")

    assert said.returncode == 2
    assert "dev.py run" in said.stderr


def test_the_state_changes_with_the_pins_and_the_place(tmp_path):
    first, second = _copied(tmp_path / "one"), _copied(tmp_path / "two")

    before = [_state(first), _state(first), _state(second)]
    (first / "packaging" / "requirements.txt").write_text(_pins() + "# another\n")

    assert before[0] == before[1]
    assert before[0] != before[2]
    assert _state(first) != before[0]


def _copied(place):
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGING, place / "packaging", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", place)
    return place


def _state(place):
    script = "import _setup; print(_setup._state())"
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=place / "packaging",
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_a_machine_with_an_old_python_alone_gets_a_sentence(tool, monkeypatch, tmp_path):
    setup = tool("_setup")
    monkeypatch.setattr(setup, "OLDEST", (99, 0))
    monkeypatch.setattr(setup, "UV", _program(tmp_path / "uv", "exit 2"))

    with pytest.raises(setup.SetupError, match=r"3\.11 or newer, and found only 3\."):
        setup._interpreter()


def test_a_newer_python_beside_the_old_one_is_found(tool, monkeypatch, tmp_path):
    setup = tool("_setup")
    monkeypatch.setattr(setup, "OLDEST", (99, 0))
    monkeypatch.setattr(setup, "UV", _program(tmp_path / "uv", "echo /opt/python99"))

    found = setup._interpreter()

    assert found == "/opt/python99"


def _program(path, script):
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_without_a_screen_run_does_the_demo_in_a_folder_it_names(
    tool, monkeypatch, capfd, tmp_path
):
    dev = tool("dev")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(dev, "PYTHON", _program(tmp_path / "python", 'echo "$@"; ls -d "$4"'))

    code = dev.run([])

    said = capfd.readouterr().out
    folder = said.splitlines()[0].rpartition(" ")[2]
    assert code == 0
    assert f"-m cxdesk demo {folder}" in said
    Path(folder).rmdir()


def test_a_screen_that_does_not_answer_leads_to_the_demo_too(tool, monkeypatch, capfd, tmp_path):
    dev = tool("dev")
    monkeypatch.setenv("DISPLAY", ":987")
    script = 'if [ "$3" = demo ]; then rmdir "$4"; else exit 3; fi'
    monkeypatch.setattr(dev, "PYTHON", _program(tmp_path / "python", script))

    code = dev.run([])

    assert code == 0
    assert "No display here" in capfd.readouterr().out


def test_tests_meet_no_home_of_the_user(tool, tmp_path):
    dev = tool("dev")

    env = dev._nobody(str(tmp_path))

    places = [env["HOME"], *(env[name] for name in env if re.fullmatch("XDG_.*_HOME", name))]
    assert {os.path.commonpath([place, tmp_path]) for place in places} == {str(tmp_path)}
    assert env["QT_QPA_PLATFORM"] == "offscreen"


def test_the_script_of_the_build_is_sound_bash():
    checked = subprocess.run(["bash", "-n", ROOT / ".ci" / "run"], check=False)

    assert checked.returncode == 0
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def _dev(*words):
    command = [sys.executable, PACKAGING / "dev.py", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)
