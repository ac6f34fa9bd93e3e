"""The preflight says in a sentence what Qt would abort over."""

import shutil
import socket
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from cxdesk.qt.preflight import obstacle

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux aborts")

BREAK_A_LIBRARY = """
import ctypes, sys
real = ctypes.CDLL
def without(name, *rest):
    if "libqxcb" in str(name):
        raise OSError("{library}: cannot open shared object file: No such file or directory")
    return real(name, *rest)
ctypes.CDLL = without
from cxdesk.qt.preflight import obstacle
print(obstacle({{"DISPLAY": ":1"}}))
"""


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=10x10"])
def test_a_platform_without_a_screen_needs_none(platform):
    env = {"QT_QPA_PLATFORM": platform}

    found = obstacle(env)

    assert found is None


def test_no_display_is_said_with_the_way_out():
    env = {"HOME": "/nowhere"}

    found = obstacle(env)

    assert found is not None
    assert "no display" in found
    assert "cxdesk demo" in found


def test_a_dead_display_is_named():
    env = {"DISPLAY": ":987"}

    found = obstacle(env)

    assert found is not None
    assert ":987 does not answer" in found


def test_an_unknown_platform_is_named():
    env = {"QT_QPA_PLATFORM": "carrier-pigeon", "DISPLAY": ":1"}

    found = obstacle(env)

    assert found is not None
    assert "carrier-pigeon" in found


@pytest.fixture
def plugins(tmp_path):
    """Platform plugins that load on every machine: a library that Python itself has loaded."""
    loadable = find_spec("sqlcipher3._sqlite3").origin
    for name in ("libqwayland.so", "libqxcb.so"):
        shutil.copy(loadable, tmp_path / name)
    return tmp_path


def test_a_wayland_socket_is_enough(plugins, tmp_path):
    env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))

        found = obstacle(env, plugins)

    assert found is None


def test_a_wayland_screen_that_is_gone_is_named(plugins, tmp_path):
    env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}

    found = obstacle(env, plugins)

    assert found is not None
    assert "wayland-7 does not answer" in found


def test_wayland_without_its_socket_falls_back_to_x(tmp_path):
    env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":987"}

    found = obstacle(env)

    assert found is not None
    assert ":987" in found


@pytest.mark.parametrize(
    ("library", "hint"),
    [
        ("libxcb-cursor.so.0", "apt-get install libxcb-cursor0"),
        ("libunheard.so.3", "libunheard.so.3, which is not here"),
    ],
)
def test_a_missing_library_is_named_with_its_package(library, hint):
    script = BREAK_A_LIBRARY.format(library=library)

    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout

    assert library in said
    assert hint in said


def test_a_plugin_that_cannot_be_loaded_is_an_obstacle_not_an_abort(tmp_path):
    (tmp_path / "libqxcb.so").write_bytes(b"\x7fELF cut short")

    found = obstacle({"DISPLAY": ":1"}, plugins=tmp_path)

    assert found is not None
    assert "Your data is safe" in found


@pytest.mark.skipif(
    shutil.which("Xvfb") is None, reason="this machine has no Xvfb; the e2e run has"
)
def test_a_display_that_answers_is_enough(tmp_path):
    number = tmp_path / "number"
    with number.open("w") as told:
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(told.fileno()), "-nolisten", "tcp"],
            pass_fds=[told.fileno()],
            stderr=subprocess.DEVNULL,
        )
        display = _told_number(number, screen)

    found = obstacle({"DISPLAY": f":{display}"})
    screen.terminate()
    screen.wait()

    assert found is None


def _told_number(file: Path, screen: subprocess.Popen[bytes]) -> str:
    while screen.poll() is None:
        if file.read_text().endswith("\n"):
            return file.read_text().strip()
    raise AssertionError("Xvfb ended before it opened a display")


def test_preflight_does_not_load_pyside():
    script = (
        "import sys; from cxdesk.qt.preflight import obstacle; obstacle({'DISPLAY': ':987'});"
        "print('PySide6' in sys.modules)"
    )

    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout

    assert said.strip() == "False"
