"""On a full disk every work ends in success or a sentence, nothing is lost, and work resumes."""

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from cxdesk import cli
from cxdesk.domain.errors import DeskError
from cxdesk.paths import Paths
from cxdesk.store import gate, migrate, snapshot
from cxdesk.store.book import open_book
from tests.prove.deeds import CLOCK, do, kept
from tests.prove.keeper import GROWN, MIGRATIONS
from tests.prove.small_disk import PAGE, small_disk

DEEDS = set(range(1, 31))
ROWS = 200


def edit(folder):
    return _command(folder, "log", "Acme", "Spoke about the roll-out")


def bring_in(folder):
    columns = ["--map", "account=Company", "amount=ARR", "currency=Currency"]
    return _command(folder, "import", str(folder.parent.parent / "accounts.csv"), *columns)


def migration(folder):
    try:
        migrate.upgrade(folder / "book.cxdesk", CLOCK, MIGRATIONS, GROWN)
    except DeskError:
        return False
    return True


def backup(folder):
    return _command(folder, "backup")


def export(folder):
    return _command(folder, "summary", "Acme", "-o", str(folder / "acme.pdf"))


def _command(folder, *words):
    """Whether the command did its work; False where it refused in a sentence."""
    asked = ["--book", str(folder / "book.cxdesk"), "--as-of", "2026-11-17", *words]
    return cli.main(asked, Paths.under(folder.parent.parent / "home")) == 0


@pytest.fixture
def ready(path, tmp_path):
    """A folder with a book of thirty deeds, and beside it a file to bring in."""
    book = open_book(path, CLOCK)
    for number in sorted(DEEDS):
        do(book, number)
    book.close()
    lines = ["Company,ARR,Currency", *(f"Firm {n},{n * 100},EUR" for n in range(ROWS))]
    (tmp_path / "accounts.csv").write_text("\n".join(lines))
    return path.parent


@pytest.mark.parametrize("work", [edit, bring_in, migration, backup, export])
def test_a_full_disk_costs_nothing_but_the_work_at_hand(work, ready, sized, tmp_path, capsys):
    with small_disk(tmp_path / "small") as disk:
        enough = _enough(disk, ready, work)
        step = max(1, enough // sized(6, 120))
        levels = range(0, enough + 1, step)
        done = [_at_level(disk, ready, work, pages) for pages in levels]

    capsys.readouterr()
    with capsys.disabled():
        print(
            f"\ndisk full, {work.__name__}: {len(done)} levels up to {enough} free pages,", end=""
        )
        print(f" {done.count(False)} refused in a sentence, 0 lost")
    assert done.count(False) > 0
    assert done[-1]


def _enough(disk, ready, work):
    """The fewest free pages, doubled from one, that let the work succeed."""
    pages = 1
    while not _at_level(disk, ready, work, pages):
        pages *= 2
        assert pages * PAGE < 16 * 1024 * 1024, "the work does not fit on the small disk"
    return pages


def _at_level(disk, ready, work, pages):
    """Whether the work succeeded; afterwards everything is there, and the work can be done."""
    shutil.rmtree(disk.folder, ignore_errors=True)
    shutil.copytree(ready, disk.folder)
    with disk.full(pages):
        done = work(disk.folder)
        whole = list(_named(disk.folder))
    _nothing_is_lost(disk.folder, whole)
    assert (work is migration and done) or work(disk.folder), "work did not resume"
    return done


def _named(folder: Path):
    """Files under a final name; what begins with a dot is not finished and says so."""
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix in {".cxdesk", ".pdf"} and not file.name.startswith("."):
            yield file


def _nothing_is_lost(folder, named):
    for file in named:
        if file.suffix == ".pdf":
            assert len(PdfReader(file).pages) > 0
        else:
            assert kept(file) == DEEDS
    assert gate.book_version(folder / "book.cxdesk") in (1, GROWN)
    assert all(snapshot.verify(copy.path) is None for copy in snapshot.backups(folder / "backups"))
