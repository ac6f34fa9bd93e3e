"""The big book: 10,000 accounts, 100,000 interactions, 100,000 answers, made once and kept."""

import hashlib
import random
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert

from cxdesk.clock import Clock
from cxdesk.domain.income import Period
from cxdesk.domain.interaction import Direction, Kind, State
from cxdesk.domain.ladder import Rung
from cxdesk.domain.promise import Side
from cxdesk.domain.text import name_key
from cxdesk.store import book as books
from cxdesk.store import schema, tables
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed

TODAY = date(2026, 11, 17)
CLOCK = Clock(fixed=TODAY)
FIRST = [
    "North",
    "Harrow",
    "Vane",
    "Juniper",
    "Lark",
    "Estrela",
    "Müller",
    "Cobalt",
    "Meridian",
    "Halcyon",
    "Pellucid",
    "Weald",
]
SECOND = [
    "Logistics",
    "Clinics",
    "Rail",
    "Hotels",
    "Optics",
    "Energy",
    "Foods",
    "Insurance",
    "Brewing",
    "Print",
    "Housing",
]
VERBS = [
    "agreed",
    "moved",
    "tested",
    "asked",
    "shipped",
    "blocked",
    "reported",
    "confirmed",
    "delayed",
    "counted",
]
THINGS = [
    "scanners",
    "gates",
    "reports",
    "invoices",
    "trucks",
    "seats",
    "dashboards",
    "imports",
    "labels",
    "pallets",
]


def path_of(accounts: int = 10_000) -> Path:
    """The kept book with this many accounts and ten times as many moments; made when missing."""
    mark = hashlib.sha256("".join([*schema.statements(), Path(__file__).read_text()]).encode())
    folder = Path(tempfile.gettempdir()) / "cxdesk-bench" / mark.hexdigest()[:12]
    path = folder / f"{accounts}.cxdesk"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{accounts}.making.cxdesk"
        unfinished.unlink(missing_ok=True)
        _make(unfinished, accounts)
        unfinished.replace(path)
    return path


def fresh_copy(folder: Path, accounts: int = 10_000) -> Path:
    """A copy of it that may be written to."""
    return Path(shutil.copy(path_of(accounts), folder / "big.cxdesk"))


def _make(path: Path, accounts: int) -> None:
    books.create(path)
    book = books.open_book(path, CLOCK)
    dice = random.Random(7)
    with book.write() as db, deed(db, "Make the big book"):
        _fill(db, dice, accounts)
    book.close()


def _fill(db: Connection, dice: random.Random, count: int) -> None:
    ids = [new_id() for _ in range(count)]
    people = [(new_id(), ids[place % count]) for place in range(count * 2)]
    of_account: dict[str, list[str]] = {}
    for person, account in people:
        of_account.setdefault(account, []).append(person)
    names = [f"{dice.choice(FIRST)} {dice.choice(SECOND)} {place}" for place in range(count)]
    db.execute(insert(tables.account), [_account(*pair) for pair in zip(ids, names, strict=True)])
    db.execute(insert(tables.person), [_person(*pair, dice) for pair in people])
    db.execute(insert(tables.move), [_move(id_, dice) for id_ in ids])
    db.execute(insert(tables.subscription), [_subscription(id_, dice) for id_ in ids])
    moments = [_interaction(dice.choice(ids), dice) for _ in range(count * 10)]
    db.execute(insert(tables.interaction), moments)
    answers = [
        _answer(account := dice.choice(ids), of_account[account], dice) for _ in range(count * 10)
    ]
    db.execute(insert(tables.answer), answers)
    promises = [_promise(dice.choice(ids), dice) for _ in range(count)]
    db.execute(insert(tables.promise), promises)
    db.execute(insert(tables.promise_due), [_due(promise, dice) for promise in promises])


def _day(dice: random.Random) -> date:
    return TODAY - timedelta(dice.randrange(730))


def _account(id_: str, name: str) -> dict[str, object]:
    return {"id": id_, "name": name, "name_key": name_key(name), "currency": "EUR"}


def _person(id_: str, account: str, dice: random.Random) -> dict[str, object]:
    name = f"{dice.choice(FIRST)} {dice.choice(SECOND)}"
    return {"id": id_, "account_id": account, "name": name, "title": "Buyer"}


def _move(account: str, dice: random.Random) -> dict[str, object]:
    rung = dice.choice(list(Rung)).value
    ids = {"id": new_id(), "account_id": account}
    return ids | {"axis": "rung", "to_value": rung, "on_day": _day(dice), "place": 1}


def _subscription(account: str, dice: random.Random) -> dict[str, object]:
    price = {"amount_minor": dice.randrange(10**5, 10**8), "currency": "EUR"}
    days = {"start_on": _day(dice), "end_on": TODAY + timedelta(dice.randrange(10, 600))}
    return {"id": new_id(), "account_id": account, "period": Period.YEAR} | price | days


def _interaction(account: str, dice: random.Random) -> dict[str, object]:
    body = (
        f"{dice.choice(VERBS)} {dice.choice(THINGS)} {dice.choice(VERBS)} {dice.randrange(9999)}"
    )
    what = {"kind": dice.choice([Kind.CALL, Kind.EMAIL, Kind.NOTE]), "state": State.DONE}
    way = dice.choice([Direction.TWO_WAY, Direction.OUT])
    row = {"id": new_id(), "account_id": account, "direction": way, "on_day": _day(dice)}
    return row | what | {"body": body, "next_step": "none"}


def _answer(account: str, people: list[str], dice: random.Random) -> dict[str, object]:
    person = dice.choice(people)
    row = {"id": new_id(), "account_id": account, "person_id": person, "voice": person}
    comment = f"{dice.choice(THINGS)} {dice.choice(VERBS)}"
    more = {"score": dice.randrange(11), "comment": comment, "on_day": _day(dice)}
    return row | more | {"series": "relationship"}


def _promise(account: str, dice: random.Random) -> dict[str, object]:
    row = {"id": new_id(), "account_id": account, "side": Side.OURS, "text": dice.choice(THINGS)}
    closed = {"closed_on": TODAY, "outcome": "done"} if dice.random() < 0.9 else {}
    return row | {"made_on": _day(dice), "closed_on": None, "outcome": None} | closed


def _due(promise: dict[str, object], dice: random.Random) -> dict[str, object]:
    ids = {"id": new_id(), "account_id": promise["account_id"], "promise_id": promise["id"]}
    return ids | {
        "due_on": TODAY + timedelta(dice.randrange(-30, 60)),
        "set_on": promise["made_on"],
    }
