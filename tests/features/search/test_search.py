"""Search finds what was typed, whatever was typed."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.interaction import Direction, InteractionDraft, Kind
from cxdesk.domain.person import PersonDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.search import service
from cxdesk.store import interactions, people
from cxdesk.store.journal import deed

DAY = date(2026, 11, 17)


@pytest.fixture
def acme(book):
    with book.write() as db:
        id_ = accounts.open_account(db, AccountDraft("Estrela Têxtil", domain="estrela.pt"), DAY)
    with book.write() as db, deed(db, "fill"):
        people.add(db, id_, PersonDraft("Jo Näsström", title="Warehouse"))
        for body in ("Gate 4 scanners fail", "東京の倉庫で会う", "The 'col:x' report is late"):
            interactions.add(db, id_, InteractionDraft(Kind.NOTE, DAY, body, Direction.NONE))
    return id_


def found(book, words):
    with book.read() as db:
        return [hit.text for hit in service.find(db, words)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("textil", "Estrela Têxtil"),
        ("Jo", "Jo Näsström Warehouse"),
        ("nasstr", "Jo Näsström Warehouse"),
        ("scan gate", "Gate 4 scanners fail"),
        ("東京", "東京の倉庫で会う"),
        ("倉庫", "東京の倉庫で会う"),
    ],
)
def test_beginnings_accents_and_scripts_without_spaces_are_found(book, acme, words, text):
    assert found(book, words) == [text]


@pytest.mark.parametrize("words", ['"', "gate OR", "NEAR(", "col:x", "*", "-", "'; DROP", ""])
def test_what_looks_like_an_operator_is_only_a_word(book, acme, words):
    assert all(isinstance(text, str) for text in found(book, words))


def test_every_word_must_be_there(book, acme):
    assert found(book, "gate warehouse") == []


def test_hits_name_their_account(book, acme):
    with book.read() as db:
        hit = service.find(db, "scanners")[0]

    assert (hit.kind, hit.account_id, hit.account) == ("interaction", acme, "Estrela Têxtil")


@pytest.mark.parametrize("words", ["estrela", "jo nas", "estrela.pt", "wareh"])
def test_accounts_are_filtered_by_name_person_and_address(book, acme, words):
    with book.read() as db:
        assert accounts.matching(db, words) == [acme]


@pytest.mark.parametrize("words", ["scanners", "zzz", "", '"'])
def test_notes_do_not_filter_accounts(book, acme, words):
    with book.read() as db:
        assert accounts.matching(db, words) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.text())
def test_no_text_breaks_the_search(book, words):
    with book.read() as db:
        service.find(db, words)
        accounts.matching(db, words)
