"""Files that mean harm, or came broken: one sentence within seconds, and nothing half done."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_plan import Outcome
from cxdesk.features.transfer import service
from cxdesk.store import book as books
from tests.features.transfer import files
from tests.features.transfer.conftest import Desk, counts


@pytest.fixture
def desk(book, today) -> Desk:
    return Desk(book, today)


def test_a_folder_or_a_missing_file_is_a_sentence_too(desk, tmp_path):
    for path, said in ((tmp_path, "is a folder"), (tmp_path / "missing.csv", "There is no file")):
        with pytest.raises(DeskError, match=f"{said}.*Nothing was changed. C"):
            desk.plan(path)


NAMES = [
    r"$\frac{1}{$",
    "_x",
    "日本製鉄",
    "\U0001f600 Smiles",
    "Zero\x00 Width\x07",
    "\u202etxt.exe",
    '<img src="file:///etc/passwd">',
    "R&D",
    "=HYPERLINK(1)",
    "Robert'); DROP TABLE account;--",
    "e\u0301 decomposed",
]


def test_strange_names_come_in_clean_and_are_found_again(desk, tmp_path):
    rows = [["account", "tier"], *([name, "x"] for name in NAMES)]
    path = files.write(tmp_path / "names.csv", rows)

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": len(NAMES), "created": len(NAMES)}
    kept = [row["name"] for row in desk.rows("account")]
    assert kept[4] == "Zero Width"
    assert kept[-1] == "\u00e9 decomposed"
    assert not any(ord(c) < 32 for name in kept for c in name)
    assert counts(desk.plan(path)) == {"rows": len(NAMES), "unchanged": len(NAMES)}


@pytest.mark.parametrize("guarded", ["=1+1", "+31 10", "-5", "@home", "\tx", "＝1+1"])
def test_a_guard_against_formulas_that_we_put_there_is_taken_off(desk, tmp_path, guarded):
    path = files.write(tmp_path / "own.csv", [["account", "tier"], ["Firm 3", f"'{guarded}"]])

    desk.bring_in(path)

    assert [row["tier"] for row in desk.rows("account")] == [guarded.strip()]


def test_long_texts_are_refused_by_their_row_and_the_others_come_in(desk, tmp_path):
    rows = [["account", "score", "comment", "on"]]
    rows += [["x" * 501, "9", "", "2026-11-01"], ["Firm 3", "9", "y" * 100_000, "2026-11-01"]]
    path = files.write(tmp_path / "a.csv", rows)
    desk.bring_in(files.write(tmp_path / "b.csv", [["account", "tier"], ["Firm 3", "x"]]))

    plan = desk.bring_in(path)

    assert [row.outcome for row in plan.rows] == [Outcome.REFUSED, Outcome.CREATED]
    assert len(desk.rows("answer")[0]["comment"]) == 100_000


@pytest.mark.parametrize(
    "score", ["NaN", "inf", "1e400", "١٢٣", "9" * 5000, "11", "-1", "great", "7.5"]
)
def test_what_is_no_score_is_refused_by_its_row(desk, tmp_path, score):
    path = files.write(
        tmp_path / "a.csv", [["account", "score", "on"], ["Firm", score, "2026-11-01"]]
    )

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": 1, "refused": 1}
    assert len(plan.rows[0].reason) < 100


def test_a_cancelled_import_leaves_nothing(desk, tmp_path):
    path = files.write(tmp_path / "a.csv", [["account"], *([f"Firm {n}"] for n in range(5000))])
    planned = desk.plan(path, "account=account")
    before = desk.dump()

    def progress(done: int, total: int) -> None:
        if done > total / 2:
            raise CancelledError

    with pytest.raises(CancelledError), desk.book.write() as db:
        service.apply(db, planned, lambda: None, progress)

    assert desk.dump() == before
    with desk.book.write() as db:
        service.apply(db, planned, lambda: None)
    assert len(desk.rows("account")) == 5000


def test_a_plan_is_made_again_when_the_book_has_changed_since(desk, tmp_path):
    path = files.write(tmp_path / "a.csv", [["account", "tier"], ["Firm 3", "Gold"]])
    planned = desk.plan(path)
    desk.bring_in(path)

    with desk.book.write() as db:
        done = service.apply(db, planned, lambda: None)

    assert counts(planned) == {"rows": 1, "created": 1}
    assert counts(done) == {"rows": 1, "unchanged": 1}
    assert len(desk.rows("account")) == 1


CHILD = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from cxdesk.clock import Clock
from cxdesk.features.transfer import reading, service
from cxdesk.features.transfer.mapping import Options
from cxdesk.features.transfer.service import Source
from cxdesk.store import book as books

book, path = map(Path, sys.argv[1:])
today = date(2026, 11, 17)
opened = books.open_book(book, Clock(lambda: datetime(2026, 11, 17, 9, tzinfo=UTC), today))
with opened.read() as db:
    plan = service.plan(db, Source(reading.read(path), Options(), today))

def progress(done, total):
    print(done, total, flush=True)
    if done > total / 2:
        sys.stdin.readline()

with opened.write() as db:
    service.apply(db, plan, lambda: None, progress)
"""


@pytest.fixture
def half_way(paths, clock, tmp_path) -> Iterator[tuple[Path, "subprocess.Popen[str]"]]:
    """A process that has written more than half of its rows and waits."""
    books.create(paths.book)
    path = files.write(
        tmp_path / "a.csv", [["account", "tier"], *([f"Firm {n}", "x"] for n in range(8000))]
    )
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(paths.book), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    for line in child.stdout:
        done, total = map(int, line.split())
        if done > total / 2:
            break
    yield path, child
    child.kill()
    child.communicate()


def test_an_import_killed_half_way_leaves_nothing_of_itself(half_way, paths, clock, today):
    path, child = half_way

    child.kill()

    assert child.wait() != 0
    opened = books.open_book(paths.book, clock)
    desk = Desk(opened, today)
    assert not any(desk.dump().values())
    assert counts(desk.bring_in(path)) == {"rows": 8000, "created": 8000}
    opened.close()
