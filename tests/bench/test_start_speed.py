"""How long the window and the command line take to begin, beside what they stand on."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import big_book
from tests.bench.figures import say
from tests.bench.processes import CXDESK, best, whole

pytestmark = pytest.mark.bench
FLOOR = (sys.executable, str(Path(__file__).with_name("empty_window.py")))
SQLALCHEMY = (sys.executable, "-c", "import sqlalchemy")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.cxdesk"
    subprocess.run([*CXDESK, str(path), "new", str(path), "--sample"], check=True)
    return path


def desk(book):
    return (*CXDESK, str(book), "desk", "--first-paint")


def accounts(book):
    return (*CXDESK, str(book), "accounts")


def test_the_first_list(sample):
    thousand, big = big_book.path_of(1_000), big_book.path_of()
    floor, small, more, most = best(FLOOR, desk(sample), desk(thousand), desk(big))
    say("first list, sample book, against an empty window", small, floor, "<= 1.25 x")
    say("first list, 1,000 accounts, against the sample", more, small, "<= 1.1 x")
    say("first list, 10,000 accounts, against the sample", most, small, "<= 1.1 x")


def test_the_accounts_on_the_command_line(sample):
    thousand, big = big_book.path_of(1_000), big_book.path_of()
    floor, small, more, most = whole(
        SQLALCHEMY, accounts(sample), accounts(thousand), accounts(big)
    )
    say("cxdesk accounts, sample book, against import sqlalchemy", small, floor, "<= 1.6 x")
    say("cxdesk accounts, 1,000 accounts", more, floor, "-")
    say("cxdesk accounts, 10,000 accounts", most, floor, "-")
