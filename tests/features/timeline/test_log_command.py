import json
from argparse import ArgumentParser

import pytest

from cxdesk.domain.errors import Ambiguous, DeskError
from cxdesk.domain.person import PersonDraft
from cxdesk.features.timeline import commands
from cxdesk.store import people
from cxdesk.store.journal import deed


@pytest.fixture
def cxdesk(app, desk, capsys):
    def run(*words):
        parser = ArgumentParser()
        parser.add_argument("--json", action="store_true")
        commands.add_to(parser.add_subparsers())
        args = parser.parse_args(words)
        args.run(app, args)
        return capsys.readouterr().out

    return run


def test_the_grammar_works_in_the_text(cxdesk):
    told = cxdesk("log", "harrow", "Rang @Priya and @Maria: !send the notes by friday, weekly #x")

    assert told.splitlines() == [
        "Added Maria.",
        "Kept: Call, 17 Nov 2026, with Priya Raman, Maria.",
        "Promise to Maria, Fri 20 Nov, weekly: send the notes",
    ]


def test_everything_can_be_said_beside_the_text(cxdesk):
    words = ["--kind", "email", "--on", "3 nov", "--person", "jonas", "--minutes", "20"]

    told = json.loads(cxdesk("--json", "log", "harrow", "Sent it", *words, "--direction", "in"))

    assert told.pop("id")
    assert told.pop("account")
    assert told == {
        "kind": "email",
        "direction": "in",
        "state": "done",
        "on": "2026-11-03",
        "body": "Sent it",
        "their_words": None,
        "people": ["Jonas Weidler"],
        "tags": [],
        "minutes": 20,
        "people_added": [],
        "promises": [],
        "asides": [],
    }


def test_what_was_given_within_a_note_is_said_and_kept_as_a_moment_of_its_own(cxdesk, shown):
    told = cxdesk("log", "harrow", "Rang @Priya. give: early access")

    assert told.splitlines() == [
        "Kept: Call, 17 Nov 2026, with Priya Raman.",
        "Give: early access",
    ]
    kept = {(item.kind.value, item.text, item.names) for item in shown() if item.kind}
    assert {
        ("call", "Rang Priya.", ("Priya Raman",)),
        ("give", "early access", ("Priya Raman",)),
    } <= kept


def test_a_note_needs_nobody(cxdesk):
    assert cxdesk("log", "harrow", "The depot has a new roof") == "Kept: Note, 17 Nov 2026.\n"


def test_a_later_day_is_planned(cxdesk):
    told = json.loads(cxdesk("--json", "log", "harrow", "Meeting", "--on", "3 dec"))

    assert (told["state"], told["on"]) == ("planned", "2026-12-03")


def test_a_person_nobody_knows_is_added_and_promised_to(cxdesk):
    told = cxdesk("log", "harrow", "Met. !call back by mon", "--person", "Tom Achterberg")

    assert told.splitlines() == [
        "Added Tom Achterberg.",
        "Kept: Meeting, 17 Nov 2026, with Tom Achterberg.",
        "Promise to Tom, Mon 23 Nov: call back",
    ]


@pytest.mark.parametrize("words", [["Met @Priya"], ["Met", "--person", "Priya"]])
def test_a_person_who_may_be_two_is_refused_with_the_list(app, desk, cxdesk, words):
    with app.book.write() as db, deed(db, "Another"):
        people.add(db, desk.account, PersonDraft("Priya Shah"))

    with pytest.raises(Ambiguous, match="Nothing was saved") as refused:
        cxdesk("log", "harrow", *words)

    assert refused.value.candidates == ("Priya Raman", "Priya Shah")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["  "], "nothing to keep"),
        (["Met", "--on", "soonish"], "not a day"),
        (["Met", "--on", "3/4/2026"], "Write the month as a word"),
        (["Met", "--minutes", "0"], "Minutes go from"),
        (["x" * 300_000], "256 kB"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(cxdesk, words, why):
    with pytest.raises(DeskError, match=why):
        cxdesk("log", "harrow", *words)
