"""`cxdesk plan` as a script calls it."""

import json
from argparse import ArgumentParser

import pytest

from cxdesk.cli import rows_of
from cxdesk.domain.errors import DeskError
from cxdesk.features.plans import commands, service
from tests.features.plans.conftest import nov


@pytest.fixture
def call(app, capsys):
    """Runs one command line and gives what it printed."""
    parser = ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(rows_of=rows_of)
    commands.add_to(parser.add_subparsers())

    def run(*line: object) -> str:
        args = parser.parse_args([str(word) for word in line])
        args.run(app, args)
        return capsys.readouterr().out

    return run


def test_json_has_the_fixed_shape(call, desk):
    desk.sign()
    desk.move("Scanners", "20 nov")

    told = json.loads(call("--json", "plan", "harrow"))

    assert list(told) == [
        "title", "go_live", "state", "version", "agreed", "milestones", "slip", "critical",
    ]  # fmt: skip
    assert (told["title"], told["go_live"], told["state"]) == ("Wave 2", "2026-11-30", "running")
    assert (told["version"], told["agreed"]) == (1, False)
    assert told["slip"] == {"total": 0, "ours": 0, "theirs": 5}
    gate = told["milestones"][0]
    assert {key: gate[key] for key in gate if key != "actions"} == {
        "name": "Gate 4", "owner_ours": "Mara Ellison", "owner_theirs": "Ben Ito",
        "due": "2026-11-20", "agreed_due": "2026-11-13", "done_on": None,
    }  # fmt: skip
    assert gate["actions"] == [
        {
            "name": "Scanners", "side": "theirs", "owner": "Ben Ito", "due": "2026-11-20",
            "agreed_due": "2026-11-13", "done_on": None, "own_delay": 5,
        }
    ]  # fmt: skip
    assert "Cut-over" in {stone["name"] for stone in told["milestones"]}


def test_what_is_critical_is_named_in_working_order(call, desk):
    desk.move("Cut-over", "18 nov")
    desk.do(service.edit_plan, desk.plan_id, "go_live_on", "18 nov", desk.today)

    told = json.loads(call("--json", "plan", "harrow"))

    order = told["critical"]
    assert {"Scanners", "Gate 4", "Checklist"} <= set(order)
    assert order.index("Scanners") < order.index("Gate 4") < order.index("Checklist")


def test_people_read_how_it_stands_first(call, desk):
    desk.sign()
    desk.move("Scanners", "20 nov")

    lines = call("plan", "harrow").splitlines()

    assert lines[0] == "Wave 2, 0 of 3 done, Cut-over 30 Nov"
    assert lines[1] == "2 dates changed since version 1"
    assert "  Scanners  them, Ben Ito  20 Nov 2026, 7 days later" in lines


def test_an_account_without_a_plan_says_so(call, desk):
    desk.do(service.trash_plan, desk.plan_id)

    assert call("plan", "harrow") == "No plan is running.\n"
    assert json.loads(call("--json", "plan", "harrow")) is None
    with pytest.raises(DeskError, match="no running plan"):
        call("plan", "export", "harrow", "-o", "x.ics")


@pytest.mark.parametrize("ending", ["pdf", "ics", "csv", "xlsx"])
def test_a_plan_is_exported_as_its_file_is_called(call, desk, tmp_path, ending):
    file = tmp_path / f"plan.{ending}"

    assert call("plan", "export", "harrow", "-o", file) == f"Saved {file}.\n"

    assert file.stat().st_size > 300


def test_what_comes_back_is_listed_and_kept_only_where_it_is_accepted(call, desk, tmp_path):
    file = tmp_path / "plan.csv"
    call("plan", "export", "harrow", "-o", file)
    text = file.read_text("utf-8").replace("2026-11-18", "2026-11-19")
    file.write_text(text.replace("2026-11-30", "2026-12-01"), "utf-8")

    listed = call("plan", "import", "harrow", file)
    assert "  1  proposed  Due of Cut-over: 30 Nov 2026 becomes 1 Dec 2026" in listed
    assert "Nothing was changed." in listed
    assert desk.due("Load test") == nov(18)

    told = json.loads(call("--json", "plan", "import", "harrow", file, "--accept", "2"))

    assert [(one["number"], one["accepted"]) for one in told["proposals"]] == [
        (1, False),
        (2, True),
    ]
    assert (desk.due("Load test"), desk.due("Cut-over")) == (nov(19), nov(30))


def test_all_are_kept_by_one_word_and_a_number_that_is_none_is_refused(call, desk, tmp_path):
    file = tmp_path / "plan.csv"
    call("plan", "export", "harrow", "-o", file)
    file.write_text(file.read_text("utf-8").replace("2026-11-18", "2026-11-19"), "utf-8")

    with pytest.raises(DeskError, match="no change number 7"):
        call("plan", "import", "harrow", file, "--accept", "7")
    assert "kept" in call("plan", "import", "harrow", file, "--accept", "all")

    assert desk.due("Load test") == nov(19)
    assert call("plan", "import", "harrow", file) == "Their sheet proposes no change.\n"


def test_other_words_say_how_to_ask(call, desk):
    with pytest.raises(DeskError, match="no way to ask"):
        call("plan", "export", "harrow")
