"""What the store takes on the big book, beside what plain SQLite takes for the same."""

import csv
import gc
import itertools
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import insert, select

from cxdesk.domain.interaction import Direction, InteractionDraft, Kind
from cxdesk.features.accounts import service as accounts
from cxdesk.features.history import service as history
from cxdesk.features.search import service as search
from cxdesk.features.timeline import service as timeline
from cxdesk.features.transfer import reading
from cxdesk.features.transfer import service as transfer
from cxdesk.features.transfer.mapping import Options, mapping_from_words
from cxdesk.store import book as books
from cxdesk.store import engine, lines, nps, tables
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from tests.bench import big_book
from tests.bench.figures import beside, p95, say, seconds

pytestmark = pytest.mark.bench
SIZES = (1_000, 10_000)


@pytest.fixture(autouse=True)
def no_garbage():
    """As in the program: the window collects it between jobs, the command line hardly ever."""
    gc.disable()
    yield
    gc.enable()


def opened(path):
    return books.open_book(path, big_book.CLOCK)


@pytest.mark.parametrize("accounts_", SIZES)
def test_search(accounts_):
    book = opened(big_book.path_of(accounts_))
    typed = ["s", "sc", "sca", "scan", "scanners", "scanners mov", "north log", "1234", "agr gat"]

    def press(run):
        with book.read() as db:
            search.find(db, typed[run % len(typed)])

    say(f"key press to results, {accounts_:,} accounts, p95", p95(press), budget="<= 16 ms")

    def filtering(run):
        with book.read() as db:
            accounts.matching(db, typed[run % len(typed)])

    say(f"key press to filtered accounts, {accounts_:,}, p95", p95(filtering), budget="<= 16 ms")
    book.close()


@pytest.mark.parametrize("accounts_", SIZES)
def test_the_list_and_a_page(accounts_):
    book = opened(big_book.path_of(accounts_))
    with book.read() as db:
        ids = [line.id for line in lines.by_rung(db, big_book.TODAY)]

        say(
            f"accounts by rung, {accounts_:,} accounts",
            seconds(lambda: accounts.by_rung(db, big_book.TODAY)),
            budget="-",
        )
        say(
            f"facts of one account, {accounts_:,} accounts, p95",
            p95(lambda run: accounts.facts(db, ids[run * 7 % len(ids)], big_book.TODAY), 50),
            budget="<= 50 ms to paint",
        )
    book.close()


def test_nps_of_every_account():
    book = opened(big_book.path_of())
    since = big_book.TODAY - timedelta(365)
    plain = (
        "SELECT account_id, score FROM (SELECT account_id, voice, score, row_number() OVER"
        " (PARTITION BY account_id, voice ORDER BY on_day DESC, id DESC) r FROM answer"
        " WHERE series = 'relationship' AND deleted_at IS NULL AND on_day > ? AND on_day <= ?)"
        " WHERE r = 1"
    )
    days = (since.isoformat(), big_book.TODAY.isoformat())
    with book.read() as db:
        floor = seconds(lambda: db.exec_driver_sql(plain, days).all())
        figure = seconds(lambda: nps.tallies(db, big_book.TODAY))
    say("NPS of every account", figure, floor, "<= 1.5 x")
    book.close()


@pytest.mark.parametrize("accounts_", SIZES)
def test_record_an_interaction(tmp_path, accounts_):
    raw = engine.connect(tmp_path / "raw.db")
    raw.execute("CREATE TABLE t(id TEXT PRIMARY KEY, body TEXT) STRICT")
    book = opened(big_book.fresh_copy(tmp_path, accounts_))
    with book.read() as db:
        id_ = lines.by_rung(db, big_book.TODAY)[0].id
    draft = InteractionDraft(Kind.CALL, big_book.TODAY, "x" * 60, Direction.TWO_WAY)

    def record():
        with book.write() as db:
            timeline.record(db, id_, draft, big_book.TODAY)

    def plain():
        raw.execute("INSERT INTO t VALUES (?, ?)", (new_id(), "x" * 60))

    figure, floor = beside(record, plain, 200)
    say(f"record an interaction, commit, {accounts_:,} accounts", figure, floor, "<= 4 x")
    book.close()
    raw.close()


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_import_of_answers(tmp_path, count):
    rows = _answers(count)
    raw = engine.connect(tmp_path / "raw.db")
    raw.execute("CREATE TABLE t(id TEXT PRIMARY KEY, mail TEXT, score INT, d TEXT, c TEXT) STRICT")

    def plain():
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", [(new_id(), *row) for row in rows])
        raw.execute("COMMIT")

    floor = seconds(plain, 1)
    raw.close()
    file = tmp_path / "answers.csv"
    with file.open("w", newline="") as out:
        csv.writer(out).writerows([("Email", "Score", "Date", "Comment"), *rows])
    book = opened(_with_mails(tmp_path))

    def bring_in():
        options = Options("answers", mapping_from_words(WORDS))
        with book.read() as db:
            source = transfer.Source(reading.read(file), options, big_book.TODAY)
            planned = transfer.plan(db, source)
        with book.write() as db:
            transfer.apply(db, planned, lambda: None)

    say(f"import of {count:,} answers", seconds(bring_in, 1), floor, "<= 8 x")

    def undo():
        with book.write() as db:
            history.undo(db)

    say(f"undo of the import of {count:,}", seconds(undo, 1), floor, "-")
    book.close()


WORDS = ["email=Email", "score=Score", "on=Date", "comment=Comment"]


def _answers(count):
    dice = Random(3)
    days = itertools.cycle((big_book.TODAY - timedelta(n)).isoformat() for n in range(700))
    return [
        (f"p{n % 20_000}@firm{n % 5000}.com", dice.randrange(11), next(days), f"note {n}")
        for n in range(count)
    ]


def _with_mails(folder):
    """The big book with an address for everybody who answers."""
    path = big_book.fresh_copy(folder)
    book = opened(path)
    with book.write() as db:
        people = db.execute(select(tables.person.c.id, tables.person.c.account_id)).all()
        with deed(db, "Addresses"):
            rows = [
                {"id": new_id(), "person_id": p.id, "account_id": p.account_id, "system": "email"}
                | {"value": (mail := f"p{n}@firm{n % 5000}.com"), "value_key": mail}
                for n, p in enumerate(people)
            ]
            db.execute(insert(tables.handle), rows)
    book.close()
    return path
