"""Whether a window can open here, asked before Qt: Qt itself would abort without a word."""

import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from cxdesk.i18n import _

SCREENLESS = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs", "vkkhrdisplay"})
PACKAGE_OF = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def obstacle(env: Mapping[str, str] = os.environ, plugins: Path | None = None) -> str | None:
    """The sentence that says why no window can open, or None where one can.

    `env` is the environment that Qt will see; `plugins` the folder of Qt's platform plugins.
    """
    if not sys.platform.startswith("linux"):
        return None
    folder = plugins or _plugins()
    found = None
    for platform in _wanted(env):
        found = _missing_library(folder, platform) or _no_screen(platform, env)
        if found is None:
            return None
    return found


def _wanted(env: Mapping[str, str]) -> list[str]:
    """The platforms Qt will try, in its order."""
    asked = env.get("QT_QPA_PLATFORM", "")
    if asked:
        return [name.split(":")[0] for name in asked.split(";")]
    wayland = env.get("WAYLAND_DISPLAY") or env.get("XDG_SESSION_TYPE") == "wayland"
    if not wayland:
        return ["xcb"]
    return ["wayland", "xcb"] if env.get("DISPLAY") else ["wayland"]


def _plugins() -> Path:
    spec = find_spec("PySide6")
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places or ["."]))) / "Qt" / "plugins" / "platforms"


def _missing_library(folder: Path, platform: str) -> str | None:
    plugin = folder / f"libq{platform}.so"
    if not plugin.exists():
        return _(
            "Qt knows no screen called “{name}”. Check QT_QPA_PLATFORM. Your data is safe."
        ).format(name=platform)
    import ctypes  # noqa: PLC0415 - commands without a window do without

    try:
        ctypes.CDLL(str(plugin))
    except OSError as refused:
        library = str(refused).split(":")[0]
        package = PACKAGE_OF.get(library)
        return _from_a_package(library, package) if package else _from_somewhere(library)
    return None


def _from_a_package(library: str, package: str) -> str:
    return _(
        "The window needs the system library {library}, which is not here. Install it"
        " (Debian, Ubuntu: sudo apt-get install {package}) and start again. Your data is safe."
    ).format(library=library, package=package)


def _from_somewhere(library: str) -> str:
    return _(
        "The window needs the system library {library}, which is not here. Install it and start"
        " again. Your data is safe."
    ).format(library=library)


def _no_screen(platform: str, env: Mapping[str, str]) -> str | None:
    if platform in SCREENLESS:
        return None
    if platform.startswith("wayland"):
        return None if _wayland_answers(env) else _silent(env.get("WAYLAND_DISPLAY", "wayland-0"))
    if not env.get("DISPLAY"):
        return _(
            "There is no display here, so no window can open. The commands work without one:"
            " try “cxdesk demo FOLDER”. Your data is safe."
        )
    return None if _x_answers(env["DISPLAY"]) else _silent(env["DISPLAY"])


def _silent(display: str) -> str:
    return _(
        "The display {display} does not answer, so no window can open. Check that it runs and"
        " lets you in. Your data is safe."
    ).format(display=display)


def _wayland_answers(env: Mapping[str, str]) -> bool:
    """Whether the compositor's socket is there; an absolute name stands for itself."""
    return Path(
        env.get("XDG_RUNTIME_DIR", "/"), env.get("WAYLAND_DISPLAY", "wayland-0")
    ).is_socket()


def _x_answers(display: str) -> bool:
    import ctypes  # noqa: PLC0415 - as above
    from ctypes.util import find_library  # noqa: PLC0415 - as above

    xcb = ctypes.CDLL(find_library("xcb") or "libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
