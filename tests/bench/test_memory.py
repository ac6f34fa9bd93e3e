"""What the program holds in memory at rest, beside what it stands on."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.figures import say_megabytes
from tests.bench.processes import CXDESK, at_rest, megabytes

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="Linux counts it"),
]
FLOOR = (sys.executable, str(Path(__file__).with_name("empty_window.py")), "stay")


def test_memory_at_rest_with_the_chart_shown(tmp_path):
    book = str(tmp_path / "sample.cxdesk")
    subprocess.run([*CXDESK, book, "new", book, "--sample"], check=True)
    held = {}
    for name, words in (("floor", FLOOR), ("desk", (*CXDESK, book, "desk"))):
        with at_rest(words) as process:
            held[name] = {kind: megabytes(process, kind) for kind in ("Rss", "Pss")}
    for kind in ("Rss", "Pss"):
        say_megabytes(
            f"{kind} at rest, sample book, chart shown",
            held["desk"][kind],
            held["floor"][kind],
            40,
        )
