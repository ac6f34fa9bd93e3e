"""What summaries on paper take, beside typst alone with everything at hand."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from cxdesk.domain.summary import Audience
from cxdesk.features.summary import service
from cxdesk.render import summary as paper
from cxdesk.render.typeset import press
from cxdesk.store import book as books
from tests.bench import big_book
from tests.bench.figures import say, seconds

pytestmark = pytest.mark.bench
EACH = 100
"""Of each book; a page takes as long whether it is one of 100 or of 1,000."""


@pytest.mark.parametrize("accounts", [1_000, 10_000])
def test_a_batch(tmp_path, accounts):
    book = books.open_book(big_book.path_of(accounts), big_book.CLOCK)
    with book.read() as db:
        ids = service.everyone(db, big_book.TODAY)[:EACH]
        everything = list(service.gather_all(db, ids, Audience.INTERNAL, big_book.TODAY))
        proofs = [paper.compose(facts, paper.Paper.A4, "en_GB") for facts in everything]

        def typst_alone():
            for proof in proofs:
                press().typeset(proof.template, proof.words, proof.chart)

        def batch():
            gathered = service.gather_all(db, ids, Audience.INTERNAL, big_book.TODAY)
            assert len(list(service.write_all(gathered, tmp_path))) == len(ids)

        floor = seconds(typst_alone, 3) / EACH
        figure = seconds(batch, 3) / EACH
    book.close()
    say(f"a page of a batch, {accounts:,} accounts ({EACH} pages)", figure, floor, "<= 1.5 x")


def test_one_page_by_the_command_line(tmp_path):
    book = big_book.path_of()
    opened = books.open_book(book, big_book.CLOCK)
    with opened.read() as db:
        account = service.everyone(db, big_book.TODAY)[0]
    opened.close()
    words = [sys.executable, "-m", "cxdesk", "--book", book, "--as-of", "2026-11-17"]
    command = [*words, "summary", account, "-o", tmp_path / "page.pdf"]

    figure = seconds(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), 5)

    office = shutil.which("soffice")
    floor = _converted(office, tmp_path) if office else None
    say("one summary by the command line, whole process", figure, floor, "<= 1.0 x")
    if office is None:
        print("  no LibreOffice here to be ahead of")


def _converted(office, folder):
    """LibreOffice making a PDF of the same account's figures on one sheet; its second run."""
    sheet = folder / "sheet.csv"
    sheet.write_text("Account,Score\nHarrow,9\n")
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", folder, sheet]
    for _run in range(2):
        before = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env={**os.environ})
    return time.perf_counter() - before
