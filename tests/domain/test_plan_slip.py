"""How much later than agreed, and whose days those are (practice C-14)."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.plan_slip import cause_words, follows_words, slips
from cxdesk.domain.promise import Side
from tests.domain.plan_builders import DAYS, TODAY, frozen, moved, nov, ours, plan, stone, theirs

EARLY = nov(2)


def test_chain_a_late_five_b_on_duration_is_not_charged():
    chain = plan(
        stone("gate", 13),
        theirs("a", 6, duration_wd=3),
        ours("b", 11, duration_wd=3),
        links=(("a", "b"),),
    )
    late = moved(chain, a=13, b=18, gate=18)

    found = slips(late, frozen(chain), DAYS, EARLY)

    assert (found.own("a"), found.own("b"), found.own("gate")) == (5, 0, 0)
    assert (found.charged(Side.THEIRS), found.charged(Side.OURS)) == (5, 0)
    assert found.total == 5


def test_slip_is_said_in_calendar_days_and_charged_in_working_days():
    one = plan(stone("gate", 13), theirs("scanners", 13))

    found = slips(moved(one, scanners=20, gate=20), frozen(one), DAYS, EARLY)

    slip = found.by_item["scanners"]
    assert (slip.days, slip.own_days, slip.own_wd) == (7, 7, 5)
    assert (found.total, found.charged(Side.THEIRS)) == (7, 5)


def test_a_step_without_said_work_passes_on_the_days_it_was_planned_after():
    loose = plan(stone("gate", 23), theirs("a", 9), ours("b", 16), links=(("a", "b"),))

    found = slips(moved(loose, a=12, b=20, gate=23), frozen(loose), DAYS, EARLY)

    assert (found.own("a"), found.own("b")) == (3, 1)


def test_what_waits_too_long_is_late_by_today():
    one = plan(stone("gate", 13), ours("draft", 12))

    found = slips(one, frozen(one), DAYS, TODAY)

    assert found.by_item["draft"].finish == TODAY
    assert (found.by_item["draft"].days, found.own("draft")) == (5, 3)


def test_what_was_done_counts_by_the_day_it_was_done():
    one = plan(stone("gate", 13), ours("draft", 12))
    done = replace(one, items=(one.items[0], replace(one.items[1], state="done", done_on=nov(10))))

    found = slips(done, frozen(one), DAYS, EARLY)

    assert (found.by_item["draft"].days, found.own("draft")) == (-2, 0)


def test_a_finished_plan_keeps_the_slip_of_its_last_milestone():
    one = plan(stone("gate", 13), stone("Cut-over", 20))
    done = plan(stone("gate", 13, done_on=13), stone("Cut-over", 20, done_on=24))

    assert slips(done, frozen(one), DAYS, TODAY).total == 4


def test_a_plan_before_its_first_version_is_later_than_its_go_live():
    late = plan(stone("gate", 20), go_live=18)

    found = slips(late, None, DAYS, TODAY)

    assert (found.total, found.by_item) == (2, {})


def test_new_steps_are_charged_to_nobody():
    one = plan(stone("gate", 13), ours("draft", 12))
    more = replace(one, items=(*one.items, theirs("late idea", 27)))

    found = slips(more, frozen(one), DAYS, EARLY)

    assert "late idea" not in found.by_item
    assert found.charged(Side.THEIRS) == 0


def test_what_moved_the_date_comes_largest_first_and_the_rest_follows():
    wave = plan(
        stone("Gate 4", 13), theirs("scanners", 13, of="Gate 4", told_on=nov(4)),
        stone("Cut-over", 24), theirs("checklist", 20, of="Cut-over"),
        ours("load test", 16, of="Cut-over"),
        links=(("Gate 4", "checklist"),),
    )  # fmt: skip
    late = moved(wave, **{"Gate 4": 20, "scanners": 20, "checklist": 27, "Cut-over": 27})
    late = moved(late, **{"load test": 18})

    found = slips(late, frozen(wave), DAYS, EARLY)

    assert [(slip.item.name, slip.own_wd) for slip in found.causes] == [
        ("scanners", 5),
        ("load test", 2),
    ]
    assert [cause_words(slip) for slip in found.causes] == ["theirs, told us 4 Nov", "ours"]
    assert found.by_item["Cut-over"].cause_id == "scanners"
    cut_over, scanners = late.item("Cut-over"), late.item("scanners")
    assert follows_words(cut_over, scanners) == "Cut-over follows scanners."


WORK = st.integers(1, 4)
DELAYS = st.lists(st.tuples(st.integers(0, 6), st.sampled_from([ours, theirs])), min_size=1)


def chain(delays, works, gaps):
    """Each step begins when the one before is done; then each takes its delay longer."""
    planned, real = nov(2), nov(2)
    then, now = [], []
    for number, ((delay, make), work, gap) in enumerate(zip(delays, works, gaps, strict=False)):
        planned = DAYS.ours.after(planned, work + gap)
        real = max(DAYS.ours.after(real, work), planned)
        real = DAYS.ours.after(real, delay)
        item = make(f"s{number}", of="none", duration_wd=work)
        then.append(replace(item, due_on=planned))
        now.append(replace(item, due_on=real))
    links = tuple((f"s{n}", f"s{n + 1}") for n in range(len(then) - 1))
    return plan(*then, links=links), plan(*now, links=links)


@given(DELAYS, st.data())
def test_own_delays_of_a_chain_add_up_to_its_slip(delays, data):
    works = [data.draw(WORK) for _ in delays]
    then, now = chain(delays, works, [0] * len(delays))

    found = slips(now, frozen(then), DAYS, EARLY)

    slip = DAYS.ours.between(then.items[-1].due_on, now.items[-1].due_on)
    own = [found.own(item.id) for item in now.items]
    assert own == [delay for delay, _make in delays]
    assert sum(own) == slip == found.charged(Side.OURS) + found.charged(Side.THEIRS)


@given(DELAYS, st.data())
def test_room_between_steps_takes_delay_up_but_never_makes_any(delays, data):
    works = [data.draw(WORK) for _ in delays]
    gaps = [data.draw(st.integers(0, 4)) for _ in delays]
    then, now = chain(delays, works, gaps)

    found = slips(now, frozen(then), DAYS, EARLY)

    slip = DAYS.ours.between(then.items[-1].due_on, now.items[-1].due_on)
    assert sum(found.own(item.id) for item in now.items) >= slip
    assert [found.own(item.id) for item in now.items] == [delay for delay, _make in delays]
