"""What the mapper knows of a file: its columns, what they become, what is still open."""

from dataclasses import replace

import pytest

from cxdesk.domain.custom_field import FieldType
from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_fields import FIELDS, field_name, group_of
from cxdesk.domain.importing import DayOrder, Field
from cxdesk.features.transfer import choosing, service
from cxdesk.features.transfer.layout import Subject
from cxdesk.features.transfer.mapping import Options, OwnColumn
from cxdesk.features.transfer.source import Request
from tests.features.transfer import files
from tests.features.transfer.conftest import counts

OWN = [
    ["Kunde", "Mail", "Betreuer", "Mail", "Geburtstag", "Birthday", "Vertragsende"],
    ["Müller AG", "a@mueller.de", "Jo", "b@mueller.de", "1", "2", "03.04.2027"],
]


@pytest.fixture
def look(desk, tmp_path):
    def at(rows, options=None, **how):
        path = files.write(tmp_path / "own.csv", rows, **how)
        return desk.ask(service.opened, Request(path, desk.today, options or Options()))

    return at


def became(opened):
    return [column.choice for column in opened.columns]


def test_every_field_has_a_word_and_a_group():
    offered = [field for fields in FIELDS.values() for field in fields]

    assert sorted(offered) == sorted(Field)
    assert len({field_name(field) for field in Field}) == len(Field)
    assert group_of(Field.EMAIL) == "person"


def test_a_known_layout_says_of_each_column_what_it_becomes(look):
    opened = look([["Account Name", "Account Owner", "Rating"], ["Firm 3", "Jo Ek", "Hot"]])

    assert became(opened) == [Field.ACCOUNT, Field.OWNER, None]
    assert opened.columns[2].samples == ("Hot",)
    assert opened.is_ready


def test_columns_nobody_knows_are_asked_for_and_not_refused(look):
    opened = look(OWN)

    assert became(opened) == [None] * 7
    assert opened.missing and not opened.is_ready
    assert [c.place for c in opened.columns if c.is_private] == [4, 5]


def test_a_field_goes_to_one_column_and_the_file_is_planned_by_position(look, desk):
    opened = look(OWN)
    choices = choosing.with_choice(became(opened), 0, Field.ACCOUNT)
    choices = choosing.with_choice(choices, 1, Field.EMAIL)
    choices = choosing.with_choice(choices, 3, Field.EMAIL)
    said = Options("accounts", columns=choices)

    plan = desk.ask(service.plan, replace(opened.source, options=said))

    assert choices[1] is None
    assert plan.rows[0].words == "new account; new person b@mueller.de"


def test_a_score_makes_it_a_file_of_answers_without_a_tier(look):
    rows = [["Firm", "Tier", "Note"], ["Firm 3", "Gold", "9"]]
    said = Options("accounts", columns=(Field.ACCOUNT, Field.TIER, Field.SCORE))

    opened = look(rows, said)

    assert opened.found.layout.subject is Subject.ANSWERS
    assert became(opened) == [Field.ACCOUNT, None, Field.SCORE]
    assert Field.TIER not in [
        f for fields in choosing.offered(Subject.ANSWERS).values() for f in fields
    ]


def test_what_is_private_is_not_kept_whatever_was_chosen(look, desk):
    rows = [["account", "IP Address"], ["Firm 3", "10.0.0.1"]]
    said = Options("accounts", columns=(Field.ACCOUNT, OwnColumn("IP Address")))

    opened = look(rows, said)
    desk.do(service.apply, desk.ask(service.plan, opened.source), list)

    assert became(opened) == [Field.ACCOUNT, None]
    assert "10.0.0.1" not in str(desk.dump())


def test_of_two_columns_the_one_the_layout_prefers_is_read_first(look, desk, tmp_path):
    path = files.surveymonkey(
        tmp_path / "s.csv",
        [
            {
                "id": "1",
                "start": "2026-01-01",
                "end": "2026-02-02",
                "score": "9",
                "custom": "Firm 3",
            }
        ],
    )
    opened = desk.ask(service.opened, Request(path, desk.today))
    said = Options(opened.found.layout.name, columns=tuple(became(opened)))

    again = desk.ask(service.opened, Request(path, desk.today, said))

    assert again.found.columns == opened.found.columns
    assert again.found.columns[Field.ON][0] > again.found.columns[Field.ON][1]


def test_days_that_fit_both_orders_are_a_question_with_the_column(look):
    rows = [["account", "end", "Since"], ["Firm 3", "03/04/2027", "04/05/2020"]]
    said = Options("accounts", columns=(Field.ACCOUNT, Field.END, OwnColumn("Since")))

    opened = look(rows, said)

    assert [question.column for question in opened.questions] == ["end", "Since"]
    assert not opened.is_ready
    answered = look(rows, replace(said, day_order=DayOrder.MONTH_FIRST))
    assert answered.is_ready
    assert answered.columns[1].order is DayOrder.MONTH_FIRST
    assert answered.found.own[2].type is FieldType.DAY


def test_stars_are_no_scores_and_the_mapper_says_so(look):
    opened = look([["account", "Star Rating"], ["Firm 3", "5"]])

    assert "holds stars from 1 to 5" in opened.problem


def test_what_was_said_is_known_again_for_the_next_file_with_these_columns(look, desk):
    opened = look(OWN)
    choices = choosing.with_choice(became(opened), 0, Field.ACCOUNT)
    choices = choosing.with_choice(choices, 2, OwnColumn("Betreuer"))
    said = look(OWN, Options("accounts", columns=choices))
    desk.do(service.apply, desk.ask(service.plan, said.source), list)
    header = [f" {name.upper()}" for name in OWN[0]]

    again = look([header, *OWN[1:]])

    assert became(again)[0] is Field.ACCOUNT
    assert again.found.own[2] == OwnColumn("Betreuer", FieldType.TEXT)
    assert again.remembered is not None
    assert (again.remembered.file, again.remembered.on) == ("own.csv", desk.today)
    assert counts(desk.ask(service.plan, again.source)) == {"rows": 1, "unchanged": 1}


def test_forgotten_it_is_asked_again_and_undo_remembers(look, desk):
    said = look(OWN, Options("accounts", columns=(Field.ACCOUNT, *[None] * 6)))
    desk.do(service.apply, desk.ask(service.plan, said.source), list)

    desk.do(service.forget, said.source)
    assert look(OWN).remembered is None

    desk.undo()
    assert look(OWN).remembered is not None


def test_undo_of_the_import_takes_the_memory_back_too(look, desk):
    before = desk.dump()
    said = look(OWN, Options("accounts", columns=(Field.ACCOUNT, *[None] * 6)))
    desk.do(service.apply, desk.ask(service.plan, said.source), list)

    desk.undo()

    assert desk.dump() == before


@pytest.mark.parametrize("kept", ['{"layout": 1}', '"odd"', '{"columns": ["nothing we know"]}'])
def test_a_memory_of_another_version_is_no_memory(look, desk, kept):
    said = look(OWN, Options("accounts", columns=(Field.ACCOUNT, *[None] * 6)))
    desk.do(service.apply, desk.ask(service.plan, said.source), list)
    [place] = [row["id"] for row in desk.dump()["setting"] if row["id"].startswith("mapping.")]
    with desk.book.write() as db, service.deed(db, "Spoil"):
        db.exec_driver_sql("UPDATE setting SET value = ? WHERE id = ?", (kept, place))

    assert look(OWN).remembered is None


@pytest.mark.parametrize("change", ["written", "gone"])
def test_a_file_that_is_another_one_by_now_is_one_sentence(look, desk, change):
    opened = look([["account"], ["Firm 3"]])
    plan = desk.ask(service.plan, opened.source)
    path = opened.source.seen.path
    if change == "gone":
        path.unlink()
    else:
        path.write_text("account\nFirm 4\nFirm 5\n")

    with pytest.raises(DeskError, match=r"own.csv (was changed|is no longer)"):
        desk.do(service.apply, plan, list)

    assert desk.rows("account") == []


def test_encoding_and_delimiter_are_shown_and_can_be_said(desk, tmp_path):
    rows = [["Account Name", "Account Owner"], ["Müller, Söhne", "Jo"]]
    path = files.write(tmp_path / "a.csv", rows, encoding="cp1252", delimiter=";")

    found = desk.ask(service.opened, Request(path, desk.today)).source.table
    said = desk.ask(service.opened, Request(path, desk.today, delimiter=",")).source.table

    assert (found.encoding, found.delimiter) == ("cp1252", ";")
    assert found.lines[0].cells == ("Müller, Söhne", "Jo")
    assert said.header.cells == ("Account Name;Account Owner",)
