"""Every task of a developer, from nothing but python3 and pip.

python3 packaging/dev.py run       set up, then start CxDesk (headless demo without a display)
python3 packaging/dev.py test      set up, then lint and run the tests; more words go to pytest
python3 packaging/dev.py lint      ruff and mypy only
python3 packaging/dev.py bench     the benchmarks of tests/bench
python3 packaging/dev.py prove     the proofs of tests/prove in full size; --small for a taste
python3 packaging/dev.py texts     write the template of the text catalogue
python3 packaging/dev.py licences  third-party packages, licences and texts; -o FILE
python3 packaging/dev.py lock      write the pinned requirements from requirements.in
"""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Dict, List

from _places import PINS, PYTHON, ROOT, UV, UV_PIN, SetupError, Word, call, must, say
from _setup import fetch_uv, set_up

NEEDS_A_DISPLAY = 3
SLOW = "not e2e and not prove and not bench"


def run(words: List[str]) -> int:
    """Start the window; where there is no display, do the main job without one."""
    if _has_display():
        code = call([PYTHON, "-m", "cxdesk", *words])
        if code != NEEDS_A_DISPLAY:
            return code
    folder = tempfile.mkdtemp(prefix="cxdesk-demo-")
    print("No display here, so CxDesk works without a window, in " + folder, flush=True)
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    return call([PYTHON, "-m", "cxdesk", "demo", folder], env)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def test(words: List[str]) -> int:
    """Lint and test; all of it, even where the first part fails."""
    parallel = [] if "-n" in words else ["-n", "auto", "--dist", "loadgroup", "-p", "no:benchmark"]
    linted = lint([])
    return _pytest(["-q", *parallel, "-m", SLOW, *words]) or linted


def lint(words: List[str]) -> int:
    checks = (
        ["-m", "ruff", "check", "-q", "cxdesk", "tests", "packaging"],
        ["-m", "ruff", "format", "-q", "--check", "cxdesk", "tests", "packaging"],
        ["-m", "mypy", "--no-error-summary"],
    )
    return max(call([PYTHON, *check, *words]) for check in checks)


def bench(words: List[str]) -> int:
    return _pytest(["-q", "-s", "-m", "bench", "tests/bench", *words])


def prove(words: List[str]) -> int:
    small = "--small" in words
    rest = [word for word in words if word != "--small"]
    size = {} if small else {"CXDESK_PROVE": "full"}
    return _pytest(["-q", "-s", "-m", "prove", "tests/prove", *rest], size)


def texts(words: List[str]) -> int:
    return call([PYTHON, ROOT / "packaging" / "_texts.py", *words])


def licences(words: List[str]) -> int:
    return call([PYTHON, ROOT / "packaging" / "_licences.py", *words])


def lock(words: List[str]) -> int:
    """Names, versions and hashes for every platform, and no registry's address."""
    fetch_uv()
    form = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "-q"]
    compile_: List[Word] = [
        UV,
        "pip",
        "compile",
        "--system-certs",
        "--python-version",
        "3.11",
        *form,
        *words,
    ]
    for pins in (PINS, UV_PIN):
        written = pins.relative_to(ROOT)  # the comments in the pins name the place as given here
        wishes = written.with_suffix(".in")
        must("The pins could not be written.", [*compile_, "--output-file", written, wishes])
    return 0


def _pytest(words: List[str], more: "Dict[str, str] | None" = None) -> int:
    with tempfile.TemporaryDirectory(prefix="cxdesk-home-") as home:
        return call([PYTHON, "-m", "pytest", *words], {**_nobody(home), **(more or {})})


def _nobody(home: str) -> Dict[str, str]:
    """An environment with an empty home and no screen, so that no test meets the user's own."""
    folders = {"CONFIG": "config", "DATA": "data", "STATE": "state", "CACHE": "cache"}
    xdg = {
        "XDG_{}_HOME".format(name): os.path.join(home, part)  # noqa: PTH118 - text for a child
        for name, part in folders.items()
    }
    own = {"HOME": home, "USERPROFILE": home, "QT_QPA_PLATFORM": "offscreen", **xdg}
    return {**os.environ, **own}


COMMANDS = {
    command.__name__: command for command in (run, test, lint, bench, prove, texts, licences, lock)
}


def main(words: List[str]) -> int:
    if not words or words[0] not in COMMANDS:
        say((__doc__ or "").strip())
        return 2
    try:
        if words[0] != "lock":
            set_up()
        return COMMANDS[words[0]](words[1:])
    except SetupError as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
