"""What one can do with a plan, kept in a real book."""

from datetime import date

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import ItemState, Link, PlanState
from cxdesk.domain.plan_agreement import SignDraft
from cxdesk.domain.plan_draft import DueDraft, ItemDraft, PlanDraft
from cxdesk.domain.plan_effect import effect_words
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import DaysOff
from cxdesk.features.plans import page, service
from cxdesk.store import journal, plans
from tests.features.plans.conftest import nov


def test_a_plan_from_a_template_has_every_step_on_a_working_day_and_ends_on_its_go_live(desk):
    draft = PlanDraft("First year", date(2027, 2, 1), template_id="onboarding")

    made = desk.ask(plans.get, desk.do(service.add_plan, desk.account, draft))

    assert len(made.milestones) == 4
    assert {item.side for item in made.actions} == set(Side)
    assert max(item.due_on for item in made.items) == date(2027, 2, 1)
    assert all(item.due_on.weekday() < 5 for item in made.items)
    assert len(made.links) > 5


def test_a_template_without_a_day_to_count_back_from_is_refused(desk):
    with pytest.raises(DeskError, match="counted back"):
        desk.do(service.add_plan, desk.account, PlanDraft("Year", template_id="renewal"))


def test_a_plan_becomes_a_template_of_ones_own_and_a_plan_again(desk):
    kept = desk.do(service.keep_template, desk.plan_id, "Waves")

    draft = PlanDraft("Wave 3", date(2027, 3, 1), template_id=kept)
    made = desk.ask(plans.get, desk.do(service.add_plan, desk.account, draft))

    assert [item.name for item in made.items] == [item.name for item in desk.plan.items]
    assert len(made.links) == 1
    assert all(item.owner_ours is item.owner_theirs is None for item in made.items)
    assert [one.name for one in desk.ask(service.templates)][-1] == "Waves"


def test_the_newest_plan_is_current_until_another_is_chosen(desk):
    second = desk.do(service.add_plan, desk.account, PlanDraft("Wave 3"))
    assert desk.ask(service.current, desk.account).id == second

    desk.do(service.choose_plan, desk.plan_id)

    assert desk.ask(service.current, desk.account).id == desk.plan_id
    others = desk.ask(page.page, desk.plan_id, desk.today).others
    assert [other.title for other in others] == ["Wave 3"]


def test_a_plan_that_is_over_makes_room_for_the_one_before(desk):
    second = desk.do(service.add_plan, desk.account, PlanDraft("Wave 3"))

    desk.do(service.close_plan, second, PlanState.DONE)

    assert desk.ask(service.current, desk.account).id == desk.plan_id


def test_what_a_move_would_do_is_said_before_it_is_kept(desk):
    scanners = desk.steps["Scanners"]

    told = desk.ask(service.preview, scanners, DueDraft(nov(20)))

    assert effect_words(told) == "Moves Gate 4"
    assert [one.item.name for one in told.follow] == ["Gate 4", "Checklist"]
    assert desk.due("Gate 4") == nov(13)


def test_a_move_keeps_just_what_was_said(desk):
    told = desk.ask(service.preview, desk.steps["Scanners"], DueDraft(nov(20)))

    kept = desk.move("Scanners", "20 nov")

    assert kept == told
    assert {name: desk.due(name) for name in ("Gate 4", "Checklist", "Load test")} == {
        "Gate 4": nov(20),
        "Checklist": nov(27),
        "Load test": nov(18),
    }


def test_a_move_is_one_step_of_history(desk):
    desk.move("Scanners", "20 nov")

    undone = desk.do(journal.undo)

    assert undone.name == "Move Scanners to 20 Nov"
    assert (desk.due("Scanners"), desk.due("Gate 4")) == (nov(13), nov(13))


def test_a_day_relative_to_another_step_follows_it(desk):
    close = DueDraft(None, desk.steps["Cut-over"], -5)
    desk.do(service.move_item, desk.steps["Load test"], close)
    assert desk.due("Load test") == nov(23)

    desk.move("Cut-over", "25 nov")

    assert desk.due("Load test") == nov(18)


def test_who_types_a_day_of_its_own_lets_go_of_the_other_step(desk):
    desk.do(service.move_item, desk.steps["Load test"], DueDraft(None, desk.steps["Cut-over"], -5))

    desk.move("Load test", "19 nov")

    desk.move("Cut-over", "27 nov")
    assert desk.due("Load test") == nov(19)


def test_a_circle_is_refused_and_nothing_is_kept(desk):
    with pytest.raises(DeskError, match="“Checklist”"):
        desk.link("Checklist", "Scanners")

    assert len(desk.plan.links) == 1


def test_a_link_can_be_taken_away(desk):
    desk.do(service.unlink, Link(desk.steps["Gate 4"], desk.steps["Checklist"]))

    assert desk.plan.links == ()


def test_their_holidays_push_their_steps_alone(desk):
    off = DaysOff(holidays=frozenset({nov(23), nov(24)}))
    desk.do(service.set_days_off, desk.account, off, {nov(23): "Sinterklaas"})

    desk.move("Scanners", "20 nov")

    assert desk.due("Checklist").isoformat() == "2026-12-01"
    assert desk.due("Gate 4") == nov(20)


def test_days_off_are_changed_only_where_they_differ(desk):
    off = DaysOff(frozenset({4, 5}), frozenset({nov(23)}))
    desk.do(service.set_days_off, None, off, {nov(23): "Stocktaking"})

    desk.do(service.set_days_off, None, off, {nov(23): "Stocktaking"})

    assert desk.ask(journal.history)[0].name == "Set the days off"
    assert len([d for d in desk.ask(journal.history) if d.name == "Set the days off"]) == 1


def test_nobody_may_be_off_all_week(desk):
    with pytest.raises(DeskError, match="Nobody would ever work"):
        desk.do(service.set_days_off, None, DaysOff(frozenset(range(7))), {})


def test_an_action_goes_to_the_side_of_its_new_owner(desk):
    desk.do(service.set_owner, desk.steps["Load test"], Side.THEIRS, desk.people["Ben Ito"])

    item = desk.plan.item(desk.steps["Load test"])
    assert (item.side, item.owner, item.owner_ours) == (Side.THEIRS, "Ben Ito", None)


def test_nobody_owns_a_step_of_the_other_side(desk):
    with pytest.raises(DeskError, match="not on that side"):
        desk.do(service.set_owner, desk.steps["Load test"], Side.OURS, desk.people["Ben Ito"])


def test_an_action_has_one_name_of_its_own_side(desk):
    both = ItemDraft("Odd", desk.steps["Gate 4"], Side.OURS, None, desk.people["Ben Ito"])

    for draft in (both, ItemDraft("Odd", desk.steps["Gate 4"])):
        with pytest.raises(DeskError, match="ours or theirs"):
            desk.do(service.add_item, desk.plan_id, draft)


def test_a_new_action_due_after_its_milestone_moves_it(desk):
    desk.step("Late idea", 17, milestone_id=desk.steps["Gate 4"], side=Side.OURS)

    assert desk.due("Gate 4") == nov(17)


def test_what_is_done_has_its_day_and_never_one_to_come(desk):
    step = desk.steps["Load test"]
    desk.do(service.settle_item, step, ItemState.DONE, desk.today, nov(16))
    assert desk.plan.item(step).done_on == nov(16)

    with pytest.raises(DeskError, match="still to come"):
        desk.do(service.settle_item, step, ItemState.DONE, desk.today, nov(18))

    desk.do(service.settle_item, step, ItemState.WAITING, desk.today)
    assert desk.plan.item(step).done_on is None


def test_a_milestone_goes_to_the_trash_with_its_actions_and_comes_back_by_undo(desk):
    desk.do(service.trash_item, desk.steps["Gate 4"])
    assert [item.name for item in desk.plan.items] == ["Cut-over", "Load test", "Checklist"]
    assert desk.plan.links == ()

    desk.do(journal.undo)

    assert len(desk.plan.items) == 5
    assert len(desk.plan.links) == 1


def test_a_step_is_put_elsewhere_and_a_milestone_stays_one(desk):
    step, gate = desk.steps["Load test"], desk.steps["Gate 4"]
    desk.do(service.place_item, step, gate, desk.steps["Scanners"])

    order = [item.name for item in desk.plan.items]
    assert order.index("Load test") == order.index("Scanners") - 1
    assert desk.plan.item(step).milestone_id == gate
    with pytest.raises(DeskError, match="stays a milestone"):
        desk.do(service.place_item, step, None)


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("name", " Load  test 2 ", "Load test 2"),
        ("duration_wd", "5", 5),
        ("lead_wd", "", None),
        ("blocked_by", "Test data late", "Test data late"),
        ("told_on", "13 nov", nov(13)),
        ("start_on", "16 nov", nov(16)),
    ],
)
def test_what_is_typed_of_a_step_is_kept(desk, field, typed, kept):
    desk.edit("Load test", field, typed)

    assert getattr(desk.plan.item(desk.steps["Load test"]), field) == kept


def test_a_plan_in_the_trash_is_gone_with_all_of_it(desk):
    desk.sign()

    desk.do(service.trash_plan, desk.plan_id)

    assert desk.ask(service.current, desk.account) is None
    with pytest.raises(DeskError, match="in the trash"):
        desk.ask(plans.get, desk.plan_id)


def test_every_open_action_of_the_book_is_listed_by_day(desk):
    steps = desk.ask(page.open_steps)

    assert [(step.account, step.item.name) for step in steps] == [
        ("Harrow & Vane", "Scanners"),
        ("Harrow & Vane", "Load test"),
        ("Harrow & Vane", "Checklist"),
    ]


def test_the_go_live_is_typed_as_a_day(desk):
    desk.do(service.edit_plan, desk.plan_id, "go_live_on", "27 nov", desk.today)
    desk.do(service.edit_plan, desk.plan_id, "measure", "  ", desk.today)

    assert (desk.plan.go_live_on, desk.plan.measure) == (nov(27), None)


def test_a_yes_of_tomorrow_or_of_a_stranger_is_none(desk):
    stranger = SignDraft(Side.OURS, nov(2), person_id=desk.people["Ben Ito"])
    for said in (SignDraft(Side.OURS, nov(18)), stranger):
        with pytest.raises(DeskError):
            desk.do(service.sign_off, desk.plan_id, said, desk.today)
