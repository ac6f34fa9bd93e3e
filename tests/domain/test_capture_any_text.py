"""Any text at all can be captured: nothing breaks, nothing is kept unseen, nothing is lost."""

from collections import Counter
from datetime import date
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.capture import Choices, Known, parse
from cxdesk.domain.capture_chips import Sort
from cxdesk.domain.errors import DeskError
from cxdesk.domain.nps_answer import OpenAnswer
from cxdesk.domain.person import Person

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


@pytest.mark.parametrize("text", ["x" * 1_000_000, "@Priya !a by fri #t " * 50_000])
def test_a_text_larger_than_a_note_is_said_at_once_and_kept_whole(text):
    began = thread_time()
    capture = read(text)

    assert thread_time() - began < 2
    assert "256 kB" in (capture.problem or "")
    assert capture.draft.body == text
    with pytest.raises(DeskError, match="Nothing was saved"):
        capture.settled()


@pytest.mark.parametrize(
    "piece", ["@Priya !a by fri #t ", "by ", "!a by ", "> a\n", "I will ", "@"]
)
def test_the_largest_note_is_read_in_no_time(piece):
    text = (piece * 200_000)[: 256 * 1024]
    began = thread_time()

    read(text)

    assert thread_time() - began < 2


signs = st.sampled_from(
    [
        *("@Priya ", "@Maria ", "@“Tom A” ", "!send it by friday ", "!x ", "#tag ", "give: "),
        *("yesterday: ", "on 3/4/2026: ", "I will go by mon ", "every friday ", "> said\n"),
        *("called ", ". ", "\n", "by ", "é", "😀", "\x00", ",", "  "),
    ]
)
written = st.one_of(st.text(max_size=120), st.lists(signs, max_size=12).map("".join))


@given(written)
def test_no_text_breaks_the_reading_and_spans_lie_in_it(text):
    capture = read(text)

    assert all(0 <= span.start < span.end <= len(text) for span in capture.spans)
    assert len({c.key for c in capture.chips}) == len(capture.chips)


@given(written)
def test_nothing_is_kept_that_no_chip_shows(text):
    capture = read(text)

    shown = [c for c in capture.chips if not c.offered]
    counts = {sort: sum(c.sort is sort for c in shown) for sort in Sort}
    assert counts[Sort.PERSON] == len(capture.draft.people)
    assert counts[Sort.NEW_PERSON] == len(capture.draft.new_people)
    assert counts[Sort.PROMISE] == len(capture.draft.promises)
    assert counts[Sort.TAG] == len(capture.draft.tags)
    assert counts[Sort.DAY] == (capture.draft.on != TODAY)


@given(written, st.data())
def test_a_removed_chip_takes_its_fact_and_leaves_its_words(text, data):
    whole = read(text)
    chips = [one for one in whole.chips if not one.offered]
    if not chips:
        return
    gone = data.draw(st.sampled_from(chips))

    bare = read(text, Choices().without(gone))

    assert gone.key not in {c.key for c in bare.chips}
    for capture in (whole, bare):
        assert _letters(_outside_marks(whole)) <= _letters(_kept(capture.draft))


@given(written)
def test_with_every_chip_removed_the_note_is_the_text(text):
    choices, capture = Choices(), read(text)
    for _turn in range(40):
        if not capture.chips:
            break
        choices = choices.without(capture.chips[0])
        capture = read(text, choices)

    assert capture.draft.body == text.strip()
    assert capture.spans == ()


def _outside_marks(capture):
    kept, at = [], 0
    for span in sorted(capture.spans, key=lambda span: span.start):
        kept.append(capture.text[at : max(at, span.start)])
        at = max(at, span.end)
    return "".join([*kept, capture.text[at:]])


def _kept(draft):
    """The words of the note and of the moments told in it."""
    return draft.body + "".join(aside.body for aside in draft.asides)


def _letters(words):
    return Counter(filter(str.isalnum, words))
