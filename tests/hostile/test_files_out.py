"""An export whose every text begins as a formula would (hostile input 7)."""

import csv
import io
import zipfile

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import Text

from cxdesk.domain.exporting import Format, unguarded
from cxdesk.features.export import service
from cxdesk.store.export import NOUNS
from tests.features.duplicates import rows

TRAPS = ["=1+1", "+", "-", "@", "\t=", "\r=", "＝1", "  =", "'=", '=HYPERLINK("http://x";"y")']
FIGURES = {"minutes", "sentiment", "place", "score", "influence", "row_no", "notice_days"}


@pytest.fixture
def trapped(book):
    """A row in every table, its texts all beginning with a trap."""

    def one(trap):
        with book.write() as db:
            rows.fill(db, "a", lead=trap)
        return book

    return one


def export(book, folder, kind):
    with book.read() as db:
        service.export(db, folder, kind)
    return folder


def tables(folder):
    for name in NOUNS:
        text = (folder / f"{name}.csv").read_bytes().decode("utf-8-sig")
        yield name, list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("trap", TRAPS)
def test_no_cell_of_a_csv_is_a_formula_and_the_text_comes_back_exact(trapped, tmp_path, trap):
    folder = export(trapped(trap), tmp_path / "out", Format.CSV)

    trapped_cells = 0
    for name, lines in tables(folder):
        texts = {c.name for c in NOUNS[name].c if isinstance(c.type, Text)}
        for line in lines:
            for column, cell in line.items():
                assert not cell.lstrip().startswith(("=", "+", "@", "＝")), (name, column, cell)
                if column in texts and unguarded(cell).startswith(trap):
                    assert cell == "'" + unguarded(cell)
                    trapped_cells += 1
                if column in FIGURES and cell:
                    assert cell == "1"
    assert trapped_cells > 40


@pytest.mark.parametrize("trap", TRAPS)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(trapped, tmp_path, trap):
    folder = export(trapped(trap), tmp_path / "out", Format.XLSX)

    path = folder / service.WORKBOOK
    with zipfile.ZipFile(path) as parts:
        pages = [parts.read(name).decode() for name in parts.namelist() if "worksheets/" in name]
    assert not [page for page in pages if "<f>" in page or "hyperlink" in page]
    accounts = CalamineWorkbook.from_path(path).get_sheet_by_name("accounts").to_python()
    name = accounts[1][accounts[0].index("name")]
    assert unguarded(name) == f"{trap}name"
