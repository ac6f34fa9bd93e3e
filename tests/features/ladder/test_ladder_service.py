"""Moves on the ladder: dated, reasoned, never two alike in a row."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import (
    TOP_FIRST,
    Move,
    MoveDraft,
    Rung,
    Stage,
    rung_from_word,
    rung_name,
    stage_name,
)
from cxdesk.features.accounts import service as accounts
from cxdesk.features.ladder import service
from cxdesk.store import ladder
from cxdesk.store.journal import deed


@pytest.fixture
def account_id(book, today):
    with book.write() as db:
        return accounts.open_account(db, AccountDraft("Acme", Rung.CLIENT), today)


def move(book, account_id, draft, today):
    with book.write() as db:
        service.move(db, account_id, draft, today)


def path(book, account_id):
    with book.read() as db:
        return service.moves(db, account_id)


def test_rungs_sort_by_rank_and_never_by_name():
    assert [rung.rank for rung in TOP_FIRST] == [4, 3, 2, 1, 0, -1, -2]
    assert Rung.CLIENT.place == 5
    assert [rung for rung in Rung if rung.is_negative] == [Rung.OPPONENT, Rung.TAKER]


def test_a_move_keeps_its_day_and_reason(book, account_id, today):
    move(book, account_id, MoveDraft(Rung.SUPPORTER, today, " They asked\nfor more "), today)

    last = path(book, account_id)[-1]
    assert (last.to, last.on, last.reason) == (Rung.SUPPORTER, today, "They asked for more")


def test_a_move_to_where_it_stands_is_refused(book, account_id, today):
    with pytest.raises(DeskError):
        move(book, account_id, MoveDraft(Rung.CLIENT, today), today)

    assert len(path(book, account_id)) == 1


def test_a_move_in_the_future_is_refused(book, account_id, today):
    with pytest.raises(DeskError):
        move(book, account_id, MoveDraft(Rung.ADVOCATE, today + timedelta(1)), today)


@pytest.mark.parametrize("rung", [Rung.TAKER, Rung.OPPONENT])
@pytest.mark.parametrize("override", [None, "", "  "])
def test_the_two_lowest_need_a_typed_reason(book, account_id, today, rung, override):
    with pytest.raises(DeskError):
        move(book, account_id, MoveDraft(rung, today, "so", override), today)

    move(book, account_id, MoveDraft(rung, today, "so", "Three threats, two witnesses"), today)
    assert path(book, account_id)[-1].override == "Three threats, two witnesses"


def test_the_rung_of_any_past_day_can_be_read(book, account_id, today):
    with book.write() as db, deed(db, "Moves of the past"):
        for days, rung in ((30, Rung.SUPPORTER), (10, Rung.ADVOCATE)):
            ladder.place(db, account_id, Move("", rung, today - timedelta(days), None, None))

    with book.read() as db:
        seen = [ladder.current(db, account_id, today - timedelta(d)) for d in (40, 20, 5)]
        now = service.current(db, account_id)
    assert seen == [Rung.PROSPECT, Rung.SUPPORTER, Rung.ADVOCATE]
    assert now is Rung.CLIENT


@pytest.mark.parametrize(
    ("word", "rung"),
    [("Client", Rung.CLIENT), (" TOXIC ", Rung.TAKER), ("terrorist", Rung.OPPONENT)],
)
def test_a_typed_rung_is_understood_in_the_articles_words_too(word, rung):
    assert rung_from_word(word) is rung


@given(st.text().filter(lambda t: t.strip().casefold() not in [*Rung, "toxic", "terrorist"]))
def test_any_other_word_is_refused_with_the_list(word):
    with pytest.raises(DeskError, match="opponent, taker, prospect"):
        rung_from_word(word)


def test_the_articles_words_are_never_a_shipped_label():
    labels = {rung_name(rung) for rung in Rung} | {stage_name(stage) for stage in Stage}

    assert not labels & {"Terrorist", "Toxic"}
    assert len({rung_name(rung) for rung in Rung}) == 7
