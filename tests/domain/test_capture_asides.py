"""What was given or asked within a note is a moment of its own."""

from datetime import date

import pytest

from cxdesk.domain.capture import Choices, Known, parse
from cxdesk.domain.capture_chips import Sort
from cxdesk.domain.interaction import Aside, Kind, State
from cxdesk.domain.person import Person

TODAY = date(2026, 11, 17)
PRIYA = Person("p", "a", "Priya Raman")


def read(text, choices=Choices()):  # noqa: B008 - a frozen fact
    return parse(text, Known(TODAY, (PRIYA,)), choices)


@pytest.mark.parametrize(
    ("text", "kind", "body", "asides"),
    [
        (
            "Priya called. give: early access. She liked it",
            Kind.CALL,
            "Priya called. She liked it",
            [(Kind.GIVE, "early access")],
        ),
        ("Met Jonas, ask: a reference", Kind.MEETING, "Met Jonas,", [(Kind.ASK, "a reference")]),
        ("Priya called\nGave: cake\nAll well", Kind.CALL, "Priya called\n\nAll well",
         [(Kind.GIVE, "cake")]),
        ("give: cake. ask: a quote", Kind.GIVE, "cake.", [(Kind.ASK, "a quote")]),
        ("call: give: cake", Kind.CALL, "", [(Kind.GIVE, "cake")]),
        ("Priya called. give: @Priya two seats", Kind.CALL, "Priya called.",
         [(Kind.GIVE, "Priya two seats")]),
    ],
)  # fmt: skip
def test_give_and_ask_within_a_note_are_told_apart(text, kind, body, asides):
    draft = read(text).draft

    assert (draft.kind, draft.body) == (kind, body)
    assert draft.asides == tuple(Aside(*one) for one in asides)


@pytest.mark.parametrize("text", ["@Priya ask: a reference", "#love give: cake", "  Give: cake"])
def test_behind_names_and_tags_alone_it_is_what_the_note_is_about(text):
    draft = read(text).draft

    assert draft.kind in (Kind.ASK, Kind.GIVE)
    assert draft.asides == ()


@pytest.mark.parametrize("text", ["Forgive: him", "We forgive:him", "He said “ask: why”", "ask:"])
def test_other_words_and_prefixes_without_words_are_left_alone(text):
    assert read(text).draft.asides == ()


def test_a_promise_in_it_ends_it_and_is_made():
    draft = read("Priya called. ask: a reference !send a draft by fri").draft

    assert draft.asides == (Aside(Kind.ASK, "a reference"),)
    assert [promise.text for promise in draft.promises] == ["send a draft"]


def test_it_is_shown_as_a_chip_and_taken_away_its_words_stay():
    text = "Priya called. give: early access"
    capture = read(text)
    (chip,) = [chip for chip in capture.chips if chip.sort is Sort.ASIDE]

    bare = read(text, Choices().without(chip)).draft

    assert chip.text == "Give: early access"
    assert bare.asides == ()
    assert bare.body == text


def test_a_chosen_kind_is_that_of_the_note_and_not_of_what_was_given():
    draft = read("Hello. give: cake", Choices().choosing(Kind.EMAIL)).draft

    assert draft.kind is Kind.EMAIL
    assert draft.asides == (Aside(Kind.GIVE, "cake"),)


def test_it_shares_day_state_and_people_with_its_note():
    draft = read("friday: call @Priya. give: cake").draft

    (told,) = draft.told_aside(("p",))

    assert (told.kind, told.body, told.on, told.state, told.people) == (
        Kind.GIVE,
        "cake",
        draft.on,
        State.DONE,
        ("p",),
    )
