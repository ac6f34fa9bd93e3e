"""The sample book shows what the pictures of the design show."""

from collections import defaultdict
from datetime import date, timedelta

import pytest

from cxdesk.domain.account import Warning
from cxdesk.domain.ladder import Rung
from cxdesk.domain.plan import Progress, days_later, glance, progress
from cxdesk.domain.promise import KeptRate, Side, due_words, open_promises, to_words
from cxdesk.store import accounts, lines, nps, nps_events, people, plans, promises

TODAY = date(2026, 11, 17)

_LADDER = {
    Rung.ADVOCATE: (6, 253),
    Rung.SUPPORTER: (9, 307),
    Rung.CLIENT: (16, 724),
    Rung.CUSTOMER: (14, 238),
    Rung.PROSPECT: (8, 0),
    Rung.TAKER: (5, 80),
    Rung.OPPONENT: (2, 20),
}
_SCORES = {
    "Two Rivers Credit Union": 86, "Kestrel Foods": 100, "Minato Precision": 80,
    "Oakhollow Schools Trust": 75, "Ateliers Brévin": 100, "Sundgaard Havbruk": 67,
    "Brightwater Utilities": 50, "Nordvik Ferries": 57, "Larkspur Hotels": 40,
    "Carrow Dental Group": 60, "Pellucid Optics": 50, "Juniper & Lode": 67,
    "Halcyon Print Works": 33, "Weald Brewing": 50, "Tessellate Tiles": 50,
    "Harrow & Vane Logistics": 38, "Müller-Thoma Armaturen": 22, "Meridian Clinics": 14,
    "Abbotsfield Council": 0, "Garnet Insurance Mutual": 25, "Cobalt Rail Services": -13,
    "Dovecote Homes": 33, "Estrela Têxtil": 20, "Hollins Engineering": 0, "Lindqvist Trä": 40,
    "Northgate Housing": 29, "Ironbridge Pumps": 25, "Tamarind Kitchens": 0,
    "Kaldi Coffee Importers": 33, "Quillfeather Press": 50, "Sable Point Marina": 0,
    "Orchid Bay Diagnostics": -20, "Piemonte Macchine": 0, "Delmar Packaging": -25,
    "Iberra Cerámica": -33, "Hartwell Nurseries": 50, "Birch & Barrow": 100,
    "Draycott Freight": -60, "Pinnacle Fit-out": -50, "Ormond Catering": -67,
    "Bexhall Retail Park": -50, "Crown & Anchor Lettings": -100, "Vantor Components": -100,
    "Greywater Leisure": -100,
}  # fmt: skip
_LAST_CONTACT = {
    "Nordvik Ferries": 9, "Larkspur Hotels": 4, "Pellucid Optics": 1, "Halcyon Print Works": 12,
    "Harrow & Vane Logistics": 6, "Müller-Thoma Armaturen": 8, "Meridian Clinics": 2,
    "Abbotsfield Council": 13, "Garnet Insurance Mutual": 5, "Dovecote Homes": 7,
    "Estrela Têxtil": 10, "Lindqvist Trä": 3, "Ironbridge Pumps": 9, "Ystrad Steel": 2,
    "Zephyr Cold Chain": 5, "Velden Papier": 8, "Solent Marine Coatings": 12,
    "Wexcombe Farms": 28, "Thistle & Thorn": 42,
}  # fmt: skip


@pytest.fixture
def book_lines(db):
    return {line.name: line for line in lines.by_rung(db, TODAY)}


@pytest.fixture
def harrow(db):
    return accounts.find(db, "Harrow & Vane Logistics")


def test_sixty_accounts_stand_on_the_drawn_rungs_with_the_drawn_income(book_lines):
    found = defaultdict(list)
    for line in book_lines.values():
        found[line.rung].append(line.income.amount if line.income else 0)

    assert {rung: (len(a), int(sum(a) / 1000)) for rung, a in found.items()} == _LADDER
    assert len(book_lines) == 60


def test_the_scores_in_the_list_are_the_drawn_ones(book_lines):
    found = {name: book_lines[name].tally.shown for name in _SCORES}

    assert found == _SCORES


def test_the_days_since_the_last_contact_are_the_drawn_ones(book_lines):
    found = {name: (TODAY - book_lines[name].last_contact).days for name in _LAST_CONTACT}

    assert found == _LAST_CONTACT


def test_the_segments_hold_as_many_accounts_as_drawn(book_lines):
    every = book_lines.values()

    assert sum(line.needs_you for line in every) == 12
    assert sum(line.is_renewing(TODAY) for line in every) == 7
    assert sum(line.is_quiet(TODAY) for line in every) == 9


def test_harrow_needs_what_its_signs_say(book_lines):
    line = book_lines["Harrow & Vane Logistics"]

    assert line.warnings[:3] == (
        Warning.PROMISE_LATE,
        Warning.ANSWER_OPEN,
        Warning.PLAN_SLIPPING,
    )
    assert line.renewal_on == TODAY + timedelta(days=75)


def test_harrows_promises_are_the_drawn_ones(db, harrow):
    ours = [p for p in promises.for_account(db, harrow) if p.side is Side.OURS]

    rail = [(p.text, due_words(p, TODAY), to_words(p)) for p in open_promises(ours, TODAY)]

    assert rail == [
        ("Root cause of the gate 4 drop-outs", "1 day late", "to Annelies"),
        ("Load-test the Monday reports", "tomorrow", "to Jonas"),
        ("Friday status note", "Fri 20 Nov", "to Priya, weekly"),
    ]
    assert promises.kept(db, harrow, TODAY - timedelta(days=365), TODAY) == KeptRate(18, 19)


def test_harrows_plan_is_the_drawn_one(db, harrow):
    plan = plans.current(db, harrow)

    assert plan.title == "Wave 2 rollout"
    assert days_later(plan, TODAY) == 6
    assert progress(plan, Side.OURS) == Progress(6, 8)
    assert progress(plan, Side.THEIRS) == Progress(4, 7)
    assert [item.name for item in glance(plan)] == ["Scanners at gate 4", "Cut-over"]


def test_harrows_people_are_the_drawn_ones(db, harrow):
    found = people.for_account(db, harrow, TODAY)

    assert [(p.person.name, p.person.title, p.score) for p in found[:4]] == [
        ("Priya Raman", "Operations", 9),
        ("Annelies de Wit", "Warehouse", 10),
        ("Jonas Weidler", "IT lead", 4),
        ("Tom Achterberg", "Finance", 9),
    ]
    assert len(found) == 6


def test_harrows_chart_has_its_answers_and_the_four_events(db, harrow):
    tally, _marks = nps.tally(db, harrow, TODAY)
    events = sorted(nps_events.events(db, harrow, TODAY), key=lambda event: event.on)

    assert tally.shown == 38
    assert len([a for a in nps.answers(db, harrow) if not a.confidential]) == 24
    assert nps.count(db, harrow, TODAY - timedelta(days=365), TODAY) == 13
    assert [event.text for event in events[-4:]] == [
        "Go-live",
        "Trough",
        "Outage",
        "Wave 2 plan signed",
    ]


def test_harrow_is_the_largest_with_the_drawn_share(book_lines):
    incomes = {name: line.income.amount for name, line in book_lines.items() if line.income}
    harrow = incomes["Harrow & Vane Logistics"]

    assert harrow == max(incomes.values())
    assert f"{100 * harrow / sum(incomes.values()):.1f}" == "11.3"
