from datetime import date

import pytest

from cxdesk.domain.interaction import Direction, Kind, State
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.promise import Side, Standing
from cxdesk.domain.timeline import Place, Promised, Slice, Source, TimelineItem, sources_of
from cxdesk.domain.timeline_words import names, remarks, sentence, slice_name, title, words

TODAY = date(2026, 11, 17)


def moment(source=Source.INTERACTION, **facts):
    return TimelineItem(Place(TODAY, "", "id", source), **facts)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"kind": Kind.CALL, "direction": Direction.TWO_WAY}, "Call"),
        ({"kind": Kind.CALL, "direction": Direction.OUT}, "Call, from us"),
        ({"kind": Kind.EMAIL, "direction": Direction.IN}, "Email, from them"),
        ({"kind": Kind.VISIT, "state": State.NO_SHOW}, "Visit, no-show"),
        ({"kind": Kind.MEETING, "state": State.CANCELLED}, "Meeting, cancelled"),
    ],
)
def test_an_interaction_is_called_by_its_kind_and_what_is_unusual(facts, said):
    assert title(moment(**facts)) == said


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (None, Rung.CLIENT, "Placed on Client"),
        (Rung.CUSTOMER, Rung.CLIENT, "Moved up to Client"),
        (Rung.CLIENT, Rung.CUSTOMER, "Moved down to Customer"),
        (Stage.ONBOARDING, Stage.ADOPTION, "Stage: Adoption"),
        (None, None, ""),
    ],
)
def test_a_move_says_which_way(before, now, said):
    assert title(moment(Source.MOVE, moved_from=before, moved_to=now)) == said


@pytest.mark.parametrize(
    ("side", "standing", "said"),
    [
        (Side.OURS, Standing.KEPT_LATE, "Promise kept late"),
        (Side.OURS, Standing.BROKEN, "Promise broken"),
        (Side.THEIRS, Standing.KEPT, "Their promise kept"),
        (Side.THEIRS, Standing.RELEASED, "Their promise released"),
    ],
)
def test_a_promise_ends_in_words(side, standing, said):
    assert title(moment(Source.PROMISE_ENDED, side=side, standing=standing)) == said


def test_a_promise_says_whose_it_is():
    assert title(moment(Source.PROMISE_MADE)) == "Promised"
    assert title(moment(Source.PROMISE_MADE, side=Side.THEIRS)) == "They promised"


def test_from_four_people_on_the_first_stands_for_all():
    assert names(moment(names=("A B", "C D", "E F"))) == "A B, C D, E F"
    assert names(moment(names=("A B", "C D", "E F", "G H"))) == "A B and 3 more"


def test_subject_note_and_their_words_stand_below_each_other():
    item = moment(subject="Cut-over", text="It moves.", their_words="Fine")

    assert words(item) == "Cut-over\nIt moves.\n“Fine”"


def test_remarks_name_promises_waiting_chart_and_tags():
    promise = Promised("Root cause", date(2026, 11, 20), None)
    item = moment(promises=(promise,), is_open=True, on_chart=True, tags=("gate-4",))

    assert [remark.text for remark in remarks(item, date(2026, 11, 18))] == [
        "Promised: Root cause, Fri 20 Nov",
        "Not followed up, 1 day",
        "On the chart",
        "#gate-4",
    ]


def test_a_moment_of_another_year_is_heard_with_its_year():
    item = moment(Source.ANSWER, names=("Jonas Weidler",), score=9)

    assert sentence(item, date(2027, 1, 2)) == (
        "NPS answer Jonas Weidler, score 9, Promoter, 17 November 2026"
    )


def test_every_part_has_a_name_and_a_source():
    assert len({slice_name(part) for part in Slice}) == len(Slice)
    assert all(sources_of(part) for part in Slice)
