"""What was exported comes in again: the same accounts, people, addresses and answers."""

import os
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from cxdesk.clock import Clock
from cxdesk.domain.importing import System
from cxdesk.domain.ladder import Rung
from cxdesk.domain.text import clean_line, clean_text, folded, handle_key, name_key
from cxdesk.features.export import service as export
from cxdesk.features.transfer import service as transfer
from cxdesk.features.transfer.mapping import Options
from cxdesk.store import book as books
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed
from cxdesk.store.tables import account, answer, handle, move, person

TODAY = date(2026, 11, 17)
CLOCK = Clock(fixed=TODAY)
FILES = ("accounts", "people", "handles", "answers")
FULL = os.environ.get("CXDESK_PROVE") == "full"

NASTY = ["=1+1", "+31", "-5", "@x", "＝1", "'=1", "''+x", "'", '"', '","', "007", "1e5", "a;b",
         "東京", "R&D", "Total", "Grand total", "\N{RIGHT-TO-LEFT OVERRIDE}x", "NULL", "1/2",
         "e\N{COMBINING ACUTE ACCENT}", "ﬁ", "#3", "<b>"]  # fmt: skip
words = st.sampled_from(NASTY) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
lines = st.lists(words, min_size=1, max_size=3).map(" ".join).map(clean_line).filter(bool)
texts = st.lists(words, min_size=1, max_size=3).map("\n".join).map(clean_text).filter(bool)
maybe = st.none() | lines
days = st.integers(0, 900).map(lambda back: TODAY - timedelta(back))


@st.composite
def wholes(draw):
    """A book as plain rows; people are numbered, so that no two share an address."""
    firms = draw(st.lists(lines, min_size=1, max_size=4, unique_by=name_key))
    colleagues = draw(st.lists(lines, max_size=2, unique_by=folded))
    accounts = [
        {
            "name": name,
            "tier": draw(maybe),
            "city": draw(maybe),
            "country": draw(maybe),
            "industry": draw(maybe),
            "currency": draw(st.sampled_from(["EUR", "JPY"])),
            "rung": draw(st.sampled_from(list(Rung))),
            "owner": draw(st.sampled_from([None, *colleagues])),
            "people": draw(st.lists(lines, max_size=3)),
            "answers": draw(st.lists(given_answers(), max_size=3)),
        }
        for name in firms
    ]
    return colleagues, accounts


@st.composite
def given_answers(draw):
    return {
        "score": draw(st.integers(0, 10)),
        "comment": draw(st.none() | texts),
        "survey": draw(maybe),
        "series": draw(st.sampled_from(["relationship", "transactional"])),
        "on_day": draw(days),
        "confidential": draw(st.booleans()),
        "who": draw(st.integers(0, 3)),
    }


def fill(db, whole):
    colleagues, accounts = whole
    ours = {name: _add(db, person, name=name, account_id=None) for name in colleagues}
    for place, firm in enumerate(accounts):
        plain = {key: firm[key] for key in ("name", "tier", "city", "country", "industry")}
        facts = {"name_key": name_key(firm["name"]), "owner_id": ours.get(firm["owner"])}
        id_ = _add(db, account, **plain, **facts, currency=firm["currency"])
        step = {"axis": "rung", "to_value": firm["rung"], "on_day": TODAY, "place": 1}
        _add(db, move, account_id=id_, **step)
        _handle(db, System.DOMAIN, f"firm{place}.com", account_id=id_)
        _handle(db, System.DOMAIN, f"firm{place}.de", account_id=id_)
        _handle(db, System.PHONE, "+31 10 555", account_id=id_)
        marked = enumerate(firm["people"])
        people = [_person(db, id_, name, f"{place}.{n}") for n, name in marked]
        for said in firm["answers"]:
            _answer(db, id_, people, dict(said))


def _person(db, account_id, name, mark):
    id_ = _add(db, person, name=name, account_id=account_id)
    holder = {"account_id": account_id, "person_id": id_}
    _handle(db, System.EMAIL, f"p{mark}@mail.com", **holder)
    _handle(db, System.EMAIL, f"P{mark}@other.com", **holder)
    _handle(db, System.PHONE, f"+49 {mark}", **holder)
    _handle(db, System.HUBSPOT_CONTACT, f"00{mark}", **holder)
    return id_


def _answer(db, account_id, people, said):
    who = said.pop("who")
    by = people[who] if who < len(people) else None
    id_ = new_id()
    voice = by or id_
    row = {"id": id_, "account_id": account_id, "person_id": by, "voice": voice}
    db.execute(insert(answer).values(**row, **said))


def _handle(db, system, value, **holder):
    _add(db, handle, system=system, value=value, value_key=handle_key(system, value), **holder)


def _add(db, table, **columns):
    id_ = new_id()
    db.execute(insert(table).values(id=id_, **columns))
    return id_


SAME = {
    "accounts": "SELECT a.name, a.tier, a.city, a.country, a.industry, a.currency, o.name,"
    " (SELECT to_value FROM move WHERE account_id = a.id) FROM account a"
    " LEFT JOIN person o ON o.id = a.owner_id",
    "people": "SELECT p.name, a.name FROM person p LEFT JOIN account a ON a.id = p.account_id",
    "handles": "SELECT a.name, p.name, h.system, h.value, h.value_key FROM handle h"
    " LEFT JOIN account a ON a.id = h.account_id LEFT JOIN person p ON p.id = h.person_id"
    " WHERE h.system <> 'cxdesk'",
    "answers": "SELECT a.name, CASE WHEN s.confidential THEN NULL ELSE p.name END, s.score,"
    " s.comment, s.survey, s.series, s.on_day, s.confidential FROM answer s"
    " JOIN account a ON a.id = s.account_id LEFT JOIN person p ON p.id = s.person_id",
}


def held(book):
    """What a book says, without the ids by which it says it."""
    with book.read() as db:
        return {
            noun: sorted(map(repr, db.exec_driver_sql(query).all()))
            for noun, query in SAME.items()
        }


def bring_in(book, folder):
    """Every file in turn; what each would do, by its name."""
    counts = {}
    for noun in FILES:
        request = transfer.Request(folder / f"{noun}.csv", TODAY, Options())
        with book.write() as db:
            plan = transfer.look(db, request)
            transfer.apply(db, plan, lambda: None)
        assert plan.layout.name == f"cxdesk-{noun}"
        counts[noun] = plan.counts
    return counts


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """An empty book in a folder of its own."""

    def one():
        path = tmp_path_factory.mktemp("book") / "b.cxdesk"
        books.create(path)
        return books.open_book(path, CLOCK)

    return one


@settings(
    max_examples=200 if FULL else 25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(whole=wholes())
def test_a_new_book_holds_the_same_and_a_second_time_changes_nothing(fresh, whole):
    first, second = fresh(), fresh()
    with first.write() as db, deed(db, "Fill"):
        fill(db, whole)
    folder = first.path.parent / "out"
    with first.read() as db:
        export.export(db, folder)

    bring_in(second, folder)
    once = held(second)
    again = bring_in(second, folder)
    at_home = bring_in(first, folder)

    assert once == held(first)
    assert held(second) == once
    for counts in (*again.values(), *at_home.values()):
        assert (counts.created, counts.updated, counts.waiting, counts.refused) == (0, 0, 0, 0)
    first.close()
    second.close()
