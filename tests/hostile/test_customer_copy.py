"""A customer copy of an account whose every text field holds a marker (hostile input 17)."""

from itertools import product

import pytest

from cxdesk.domain.ladder import Rung, Stage, rung_name, stage_name
from cxdesk.domain.summary import Audience
from cxdesk.features.summary import service
from cxdesk.render.summary import Paper, lay_out
from cxdesk.store.tables import JOURNALLED
from tests.hostile.marked_book import TODAY, Markers, fill, texts, words_in

MAY_BE_READ = {
    ("account", "a", "name"),
    ("setting", "my_name", "value"),
    ("setting", "my_firm", "value"),
    ("person", "me", "name"),
    ("person", "me", "title"),
    ("person", "sponsor", "name"),
    ("person", "sponsor", "title"),
    ("person", "other", "name"),  # owns an action of the plan
    ("handle", "phone", "value"),
    ("promise", "promise_ours_None", "text"),
    ("promise", "promise_theirs_None", "text"),
    ("promise", "promise_theirs_None", "repeats"),
    ("plan", "plan", "title"),
    ("plan", "plan", "outcome"),
    *(
        ("plan_item", f"{whose}_{state}", "name")
        for whose, state in product(("owner_ours_id", "owner_theirs_id"), ("todo", "doing"))
    ),
    ("feedback", "open", "theme"),
    ("feedback", "open", "reply"),
    ("feedback", "strange", "theme"),
    ("feedback", "strange", "reply"),
    ("feedback", "reworded", "reply"),
    ("copy_choice", "lead", "wording"),
    ("copy_choice", "words", "wording"),
}


@pytest.fixture(scope="module")
def markers() -> Markers:
    return Markers()


@pytest.fixture
def marked(book, markers):
    fill(book, markers)
    return book


def _paper(book, audience: Audience) -> str:
    """All that is written in the PDF: text, metadata, attachments and every string in it."""
    with book.read() as db:
        facts = service.gather(db, "a", audience, TODAY)
    return words_in(lay_out(facts, Paper.A4, "en_GB").pdf)


def test_every_text_of_the_book_has_a_marker(marked, markers):
    everything = {(t.name, name) for t in JOURNALLED for name in texts(t.name)}

    filled = {(table, column) for table, _row, column in markers}

    assert everything <= filled


def test_only_what_both_sides_have_seen_is_in_the_customer_copy(marked, markers):
    words = _paper(marked, Audience.CUSTOMER)

    assert markers.found_in(words) == MAY_BE_READ


def test_the_customer_copy_names_no_rung_stage_score_or_income(marked):
    words = _paper(marked, Audience.CUSTOMER)

    assert "777" not in words
    for secret in (*map(rung_name, Rung), *map(stage_name, Stage), "NPS", "Detractor", "Promoter"):
        assert secret not in words


def test_the_same_search_finds_them_in_the_internal_summary(marked):
    words = _paper(marked, Audience.INTERNAL)

    for known in (rung_name(Rung.CLIENT), stage_name(Stage.GROWTH), "NPS", "Detractor", "777"):
        assert known in words


def test_a_personal_note_stands_in_neither_summary(marked, markers):
    papers = [_paper(marked, audience) for audience in Audience]

    notes = {place for place in markers if place[2] == "working_note"}
    assert notes
    for words in papers:
        assert not notes & markers.found_in(words)
