"""Versions: frozen by the first yes, agreed by the second, never changed after."""

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan_agreement import SignDraft
from cxdesk.domain.promise import Side
from cxdesk.features.plans import page, service
from cxdesk.store import plan_versions, plans
from cxdesk.store.journal import deed
from cxdesk.store.plan_tables import plan_baseline
from tests.features.plans.conftest import nov


def versions(desk):
    return desk.ask(plan_versions.of_plan, desk.plan_id)


def test_one_yes_freezes_and_the_second_agrees_to_the_same_version(desk):
    first = desk.sign(Side.OURS)
    assert (versions(desk).number, versions(desk).proposed.version) == (0, 1)

    second = desk.sign(Side.THEIRS)

    assert first == second == versions(desk).number == 1
    assert versions(desk).proposed is None
    assert desk.view.standing.is_agreed


def test_a_plan_that_changed_between_two_yes_needs_both_again(desk):
    desk.sign(Side.OURS)
    desk.move("Scanners", "20 nov")

    assert desk.sign(Side.THEIRS) == 2

    assert versions(desk).number == 0
    assert desk.sign(Side.OURS) == 2
    assert versions(desk).number == 2


def test_sign_off_is_refused_while_a_milestone_lacks_an_owner(desk):
    desk.do(service.set_owner, desk.steps["Cut-over"], Side.THEIRS, None)

    with pytest.raises(DeskError, match="“Cut-over” has no owner on their side"):
        desk.sign()
    assert versions(desk).baselines == ()

    desk.edit("Cut-over", "theirs_not_needed", "we move our own servers")
    assert desk.sign() == 1


def test_the_same_version_is_not_agreed_twice(desk):
    desk.sign()

    with pytest.raises(DeskError, match="agreed to version 1"):
        desk.sign()


def test_the_baseline_never_changes_whatever_happens_to_the_plan(desk):
    desk.sign()
    before = desk.ask(rows)

    desk.move("Scanners", "20 nov")
    desk.edit("Load test", "duration_wd", "9")
    desk.do(service.trash_item, desk.steps["Checklist"])
    desk.sign()

    after = desk.ask(rows)
    assert [row for row in after if row.version == 1] == before
    assert {row.version for row in after} == {1, 2}


def rows(db):
    return db.execute(select(plan_baseline).order_by(plan_baseline.c.id)).all()


def test_the_book_itself_refuses_to_change_a_baseline(desk):
    desk.sign()

    def rewrite(db):
        with deed(db, "Rewrite"):
            db.execute(update(plan_baseline).values(due_on=nov(1)))

    with pytest.raises(IntegrityError, match="never changes"):
        desk.do(rewrite)


def test_a_new_agreed_version_makes_its_last_milestone_the_go_live(desk):
    desk.sign()
    desk.move("Cut-over", "4 dec")
    assert desk.view.slips.total == 4

    desk.sign()

    assert desk.plan.go_live_on.isoformat() == "2026-12-04"
    assert desk.view.slips.total == 0
    assert desk.view.standing.is_agreed


def test_a_yes_to_one_day_is_kept_for_that_day(desk):
    desk.sign()
    desk.move("Scanners", "20 nov")
    said = SignDraft(Side.THEIRS, nov(16), person_id=desk.people["Priya Raman"])

    desk.do(service.agree_date, desk.steps["Scanners"], said, desk.today)

    found = desk.view
    scanners, checklist = (found.plan.item(desk.steps[n]) for n in ("Scanners", "Checklist"))
    assert found.is_signed(scanners, Side.THEIRS)
    assert not found.is_signed(checklist, Side.THEIRS)
    assert [change.item.name for change in found.standing.agreed_dates] == ["Scanners"]


def test_a_day_that_is_as_agreed_needs_no_yes(desk):
    desk.sign()
    said = SignDraft(Side.THEIRS, nov(16))

    with pytest.raises(DeskError, match="no change to what was agreed"):
        desk.do(service.agree_date, desk.steps["Scanners"], said, desk.today)


def test_the_request_names_the_person_the_version_and_every_new_day(desk):
    desk.sign(person=None)
    desk.move("Scanners", "20 nov")

    asked = desk.ask(page.request, desk.plan_id, desk.today)

    assert (asked.to, asked.version) == ("Priya", 2)
    assert asked.text.startswith("Hello Priya,\n\nsince version 1 these days of “Wave 2”")
    assert "- Scanners (you, Ben Ito): 13 Nov becomes Fri 20 Nov" in asked.text
    assert "- Gate 4: 13 Nov becomes Fri 20 Nov" in asked.text
    assert "Load test" not in asked.text
    assert asked.text.endswith("Do you agree to version 2? A short yes is enough.\n\nMara Ellison")
    assert asked.address.startswith(
        "mailto:priya@harrow.example?subject=Wave%202%3A%20version%202"
    )


def test_the_first_request_lists_the_whole_plan(desk):
    asked = desk.ask(page.request, desk.plan_id, desk.today, desk.people["Ben Ito"])

    assert (asked.to, asked.version) == ("Ben", 1)
    assert asked.text.count("\n- ") == 5


def test_why_a_day_moved_is_not_in_the_request(desk):
    desk.sign()
    desk.edit("Scanners", "blocked_by", "Zqsecret")
    desk.move("Scanners", "20 nov")

    asked = desk.ask(page.request, desk.plan_id, desk.today)

    assert "Zqsecret" not in asked.text


def test_a_plan_of_another_version_knows_nothing_of_rows_in_the_trash(desk):
    desk.sign()
    desk.do(service.trash_plan, desk.plan_id)

    assert desk.ask(plans.of_account, desk.account) == []
    assert versions(desk).baselines == ()
