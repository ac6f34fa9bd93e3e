"""What waits for what: never in a circle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Link
from cxdesk.domain.plan_graph import add_link, check, pushes, settling_order, waits, web
from tests.domain.plan_builders import acyclic, ours, plan, stone, theirs

CHAIN = plan(
    stone("gate"), ours("draft"), theirs("review"), ours("send"),
    links=(("draft", "review"), ("review", "send", 2)),
)  # fmt: skip


def test_a_cycle_is_refused_by_naming_it():
    closed = plan(*CHAIN.items, links=(("draft", "review"), ("review", "send"), ("send", "draft")))

    with pytest.raises(DeskError) as refused:
        check(closed)

    said = str(refused.value)
    for name in ("draft", "review", "send"):
        assert f"“{name}”" in said
    assert said.count("waits for") == 3


def test_a_circle_is_told_as_one_waits_for_the_other():
    three = plan(
        stone("gate"), ours("a"), ours("b"), ours("c"),
        links=(("a", "b"), ("b", "c"), ("c", "a")),
    )  # fmt: skip

    with pytest.raises(DeskError) as refused:
        check(three)

    told = str(refused.value)
    assert sum(pair in told for pair in ("“b” waits for “a”", "“c” waits for “b”")) >= 1
    assert "“a” waits for “b”" not in told


def test_nothing_waits_for_itself():
    with pytest.raises(DeskError, match="“draft” waits for “draft”"):
        add_link(CHAIN, Link("draft", "draft"))


def test_a_second_link_between_the_same_two_takes_the_place_of_the_first():
    links = add_link(CHAIN, Link("draft", "review", 5))

    assert sorted(link.lag_wd for link in links) == [2, 5]


def test_a_milestone_waits_for_its_actions():
    found = {(wait.origin.name, wait.to.name) for wait in waits(CHAIN)}

    assert {("draft", "gate"), ("review", "gate"), ("send", "gate")} <= found


def test_an_action_that_waits_for_its_own_milestone_closes_a_circle():
    with pytest.raises(DeskError, match="“gate”"):
        check(plan(*CHAIN.items, links=(("gate", "draft"),)))


def test_a_step_may_be_due_some_days_before_the_milestone_it_belongs_to():
    early = plan(stone("gate", 20), ours("test", 13, due_of_id="gate", due_by_wd=-5))

    check(early)

    assert [item.name for item in settling_order(early, pushes(early))] == ["gate", "test"]
    assert [item.name for item in web(early).order] == ["test", "gate"]


def test_a_step_cannot_be_due_before_what_it_waits_for():
    torn = plan(
        stone("gate"), ours("a"), ours("b", due_of_id="a", due_by_wd=-2), links=(("a", "b"),)
    )

    with pytest.raises(DeskError, match="circle"):
        check(torn)


def test_what_was_called_off_is_waited_for_by_nobody():
    gone = plan(stone("gate"), ours("a", state="cancelled"), ours("b"), links=(("a", "b"),))

    assert [(wait.origin.name, wait.to.name) for wait in waits(gone)] == [("b", "gate")]


@given(acyclic())
def test_everything_comes_after_what_it_waits_for(found):
    places = {item.id: place for place, item in enumerate(web(found).order)}

    assert places.keys() == {item.id for item in found.items}
    assert all(places[wait.origin.id] < places[wait.to.id] for wait in waits(found))


@given(acyclic(), st.data())
def test_a_link_back_along_a_path_is_always_refused(found, data):
    if not found.links:
        return
    link = data.draw(st.sampled_from(found.links))

    with pytest.raises(DeskError, match="circle"):
        check(plan(*found.items, links=(*map(_triple, found.links), (link.to_id, link.from_id))))


def _triple(link):
    return (link.from_id, link.to_id, link.lag_wd)
