from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain.capture import Choices, Known, parse
from cxdesk.domain.capture_chips import Sort
from cxdesk.domain.errors import Ambiguous
from cxdesk.domain.interaction import Direction, Kind, NextStep, State
from cxdesk.domain.nps_answer import OpenAnswer
from cxdesk.domain.person import Person
from cxdesk.domain.promise import PromiseDraft, Repeat

TODAY = date(2026, 11, 17)
FRIDAY = date(2026, 11, 20)
PRIYA = Person("p", "a", "Priya Raman")
JONAS = Person("j", "a", "Jonas Weidler")
ANNELIES = Person("d", "a", "Annelies de Wit")
KNOWN = Known(TODAY, (PRIYA, JONAS, ANNELIES), (OpenAnswer("low", "j", 4),))


def read(text, choices=None):
    return parse(text, KNOWN, choices or Choices())


def chip(capture, sort):
    return next(chip for chip in capture.chips if chip.sort is sort)


def texts(capture):
    return [chip.text for chip in capture.chips if not chip.offered]


def marked(capture):
    return [capture.text[span.start : span.end] for span in capture.spans]


def test_the_sentence_of_the_design_is_read_as_drawn():
    capture = read("Priya called @Priya: scanners land Thursday. !confirm gate 4 test by fri")

    assert texts(capture) == ["Call", "Priya Raman", "Promise to Priya, Fri 20 Nov"]
    assert marked(capture) == ["@Priya", "!confirm gate 4 test by fri"]
    assert capture.draft.body == "Priya called Priya: scanners land Thursday."
    assert capture.draft.promises == (
        PromiseDraft("confirm gate 4 test", FRIDAY, to_name="Priya Raman"),
    )


def test_a_plain_sentence_is_a_note_and_nothing_more():
    capture = read("The depot in Leiden has a new roof.")

    assert texts(capture) == ["Note"]
    assert capture.draft.body == "The depot in Leiden has a new roof."


@pytest.mark.parametrize("word", ["@pri", "@Priya", "@priya raman", "@Raman", "@Priya’s"])
def test_a_person_is_found_by_the_beginning_of_a_name(word):
    assert read(f"met {word}").draft.people == ("p",)


@pytest.mark.parametrize("text", ["write to ops@acme.com", "@@priya", "4 @ 5", "@"])
def test_an_address_or_a_lone_sign_is_no_person(text):
    capture = read(text)

    assert not capture.draft.people
    assert not capture.draft.new_people


def test_an_unknown_name_offers_to_add_the_person():
    capture = read("met @maria and @“Tom Achterberg”")

    assert [c.text for c in capture.chips if c.sort is Sort.NEW_PERSON] == [
        "Add Maria",
        "Add Tom Achterberg",
    ]
    assert capture.draft.new_people == ("Maria", "Tom Achterberg")
    assert capture.draft.body == "met Maria and Tom Achterberg"


def test_a_name_that_fits_two_asks_which_and_is_not_kept_until_chosen():
    two = Known(TODAY, (PRIYA, Person("s", "a", "Priya Shah")))

    capture = parse("met @Priya", two)

    assert chip(capture, Sort.WHO).options == ("Priya Raman", "Priya Shah")
    assert capture.draft.people == ()
    with pytest.raises(Ambiguous, match="Priya Raman, Priya Shah"):
        capture.settled()
    assert parse("met @Priya Shah", two).settled().people == ("s",)


def test_a_whole_word_wins_over_the_beginning_of_a_longer_one():
    known = Known(TODAY, (JONAS, Person("o", "a", "Jon Berg")))

    assert parse("met @Jon", known).draft.people == ("o",)


def test_a_promise_without_a_day_is_only_a_hint_and_stays_in_the_text():
    capture = read("!send the notes")

    assert chip(capture, Sort.HINT).text == "Promise: add a day, such as “by friday”"
    assert capture.draft.promises == ()
    assert capture.draft.body == "!send the notes"


def test_a_promise_whose_day_could_be_two_says_so():
    capture = read("!send the notes by 3/4/2026")

    assert "4 Mar 2026 or 3 Apr 2026" in chip(capture, Sort.HINT).text
    assert capture.draft.promises == ()


@pytest.mark.parametrize(
    ("text", "due", "repeats"),
    [
        ("!note every friday", FRIDAY, Repeat.WEEKLY),
        ("!note by friday, every two weeks", FRIDAY, Repeat.FORTNIGHTLY),
        ("!note by fri weekly", FRIDAY, Repeat.WEEKLY),
        ("!note every month", date(2026, 12, 17), Repeat.MONTHLY),
    ],
)
def test_a_promise_can_come_round(text, due, repeats):
    (promise,) = read(text).draft.promises

    assert (promise.text, promise.due_on, promise.repeats) == ("note", due, repeats)


def test_a_promise_is_made_to_who_is_named_in_it_else_to_who_was_named_last():
    capture = read("@Priya and @Jonas: !mail by mon !ring @Annelies by fri")

    assert [p.to_name for p in capture.draft.promises] == ["Jonas Weidler", "Annelies de Wit"]
    assert capture.draft.promises[1].text == "ring Annelies"


def test_a_promise_goes_on_over_a_by_that_is_no_day():
    (promise,) = read("!send it by mail by friday.").draft.promises

    assert promise.text == "send it by mail"


def test_i_will_only_offers_a_promise():
    capture = read("I will send the report by friday. Then I'll rest.")

    offer = chip(capture, Sort.PROMISE)
    assert offer.offered
    assert capture.draft.promises == ()
    taken = read(capture.text, Choices().taking(offer))
    assert taken.draft.promises == (PromiseDraft("send the report", FRIDAY),)
    assert taken.draft.body == capture.draft.body


def test_tags_are_kept_once_and_folded():
    capture = read("#Rollout went well #rollout #gate-4, #1")

    assert capture.draft.tags == ("rollout", "gate-4")


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Priya called", Kind.CALL, Direction.TWO_WAY),
        ("I called, no answer", Kind.CALL, Direction.OUT),
        ("Met Jonas in Leiden", Kind.MEETING, Direction.TWO_WAY),
        ("Emailed the notes", Kind.EMAIL, Direction.OUT),
        ("I emailed the notes", Kind.EMAIL, Direction.OUT),
        ("Jonas emailed", Kind.EMAIL, Direction.IN),
        ("Email from Jonas", Kind.EMAIL, Direction.IN),
        ("Annelies complained about gate 4", Kind.COMPLAINT, Direction.NONE),
        ("Priya will call on monday", Kind.NOTE, Direction.NONE),
        ("The roof is new, and so they called", Kind.NOTE, Direction.NONE),
        ("give: early access", Kind.GIVE, Direction.NONE),
        ("Ask: a reference", Kind.ASK, Direction.NONE),
    ],
)
def test_the_first_words_suggest_the_kind(text, kind, direction):
    draft = read(text).draft

    assert (draft.kind, draft.direction) == (kind, direction)


def test_a_chosen_kind_wins_over_the_words():
    draft = read("give: Priya called", Choices().choosing(Kind.EMAIL)).draft

    assert draft.kind is Kind.EMAIL
    assert draft.body == "give: Priya called"


def test_a_kind_taken_away_is_a_note():
    capture = read("Priya called", Choices(fallback=Kind.CALL))

    bare = read("Priya called", Choices(fallback=Kind.CALL).without(chip(capture, Sort.KIND)))

    assert bare.draft.kind is Kind.NOTE


@pytest.mark.parametrize(
    ("text", "on", "state", "body"),
    [
        ("yesterday: rang Priya", date(2026, 11, 16), State.DONE, "rang Priya"),
        ("on 3 nov: rang Priya", date(2026, 11, 3), State.DONE, "rang Priya"),
        ("monday: give: cake", date(2026, 11, 16), State.DONE, "cake"),
        ("give: yesterday: cake", date(2026, 11, 16), State.DONE, "cake"),
        ("on 3 dec: visit", date(2026, 12, 3), State.PLANNED, "visit"),
        ("yesterday was fine", TODAY, State.DONE, "yesterday was fine"),
    ],
)
def test_a_day_at_the_beginning_dates_the_note(text, on, state, body):
    draft = read(text).draft

    assert (draft.on, draft.state, draft.body) == (on, state, body)


def test_a_picked_day_wins_and_a_later_one_is_planned():
    capture = read("yesterday: rang Priya", Choices().dated(date(2026, 12, 1)))

    assert chip(capture, Sort.DAY).text == "Planned, Tue 1 Dec"
    assert capture.draft.state is State.PLANNED
    assert capture.draft.body == "yesterday: rang Priya"


def test_only_a_talk_without_a_promise_offers_that_nothing_follows():
    assert chip(read("Priya called"), Sort.NO_NEXT_STEP).offered
    assert all(
        c.sort is not Sort.NO_NEXT_STEP
        for text in ("a note", "Priya called !note by fri", "on 3 dec: call")
        for c in read(text).chips
    )


def test_a_loose_end_is_a_talk_of_which_nobody_says_what_follows():
    capture = read("Priya called")
    nothing_follows = Choices().taking(chip(capture, Sort.NO_NEXT_STEP))

    assert capture.draft.next_step is NextStep.OPEN
    assert read("Priya called", nothing_follows).draft.next_step is NextStep.NONE
    assert read("Priya called !note by fri").draft.next_step is NextStep.SET
    assert read("The roof is new").draft.next_step is NextStep.NONE


def test_a_talk_with_an_open_detractor_offers_to_answer_the_score():
    capture = read("rang @Jonas")

    offer = chip(capture, Sort.ANSWERS)
    assert (offer.text, offer.offered) == ("Answers Jonas’s 4", True)
    assert capture.draft.answers == ()
    assert read("rang @Jonas", Choices().taking(offer)).draft.answers == ("low",)


def test_a_score_without_a_name_is_offered_with_anything_that_was_written():
    nameless = replace(KNOWN, open_answers=(OpenAnswer("low", None, 3),))

    offer = chip(parse("Wrote to all of them", nameless, Choices()), Sort.ANSWERS)

    assert offer.text == "Answers the 3 without a name"
    assert parse("", nameless, Choices()).chips[1:] == ()


def test_quoted_lines_are_their_words():
    draft = read("Jonas emailed\n> It times out.\n> On Mondays.\nWill look.").draft

    assert draft.their_words == "It times out.\nOn Mondays."
    assert draft.body.split() == ["Jonas", "emailed", "Will", "look."]


def test_a_mark_taken_out_of_a_sentence_leaves_no_hole():
    assert read("He left !x by fri. Then we did.").draft.body == "He left. Then we did."
    assert read("Done. !x by fri. Then rest.").draft.body == "Done. Then rest."
    assert read("Done. !x by fri @Priya left").draft.body == "Done. Priya left"
