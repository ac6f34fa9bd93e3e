"""Ninety bad files: each one sentence within seconds and within memory, and nothing came in."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cxdesk.store import book as books
from tests.hostile.bad_files import EVERY

SECONDS = 3
MEGABYTES = 256
ROOT = Path(__file__).parents[2]

Facts = dict[str, Any]

pytestmark = pytest.mark.xdist_group("bad files")  # measured once, not by every worker


@pytest.fixture(scope="module")
def measured(tmp_path_factory) -> dict[str, Facts]:
    """What came of each file, all of them brought in by one process."""
    folder = tmp_path_factory.mktemp("files")
    for name, make in EVERY.items():
        (folder / name).write_bytes(make())
    book = tmp_path_factory.mktemp("book") / "book.cxdesk"
    books.create(book)
    command = [sys.executable, "-m", "tests.hostile.measured", book, folder]
    home = {name: str(book.parent) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | home, stdout=subprocess.PIPE, text=True, check=True
    )
    return dict(map(json.loads, done.stdout.splitlines()))


def test_there_are_many():
    assert len(EVERY) >= 60


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the most memory of all")
@pytest.mark.parametrize("name", EVERY)
def test_a_bad_file_is_one_sentence_and_nothing_comes_in(measured, name):
    facts = measured[name]

    assert (facts["code"], facts["told"], facts["changes"]) == (1, "", 0), facts
    assert facts["said"].count("\n") == 1
    assert len(facts["said"]) < 500
    assert "Nothing was changed" in facts["said"]
    assert facts["seconds"] < SECONDS
    assert facts["megabytes"] <= MEGABYTES
