"""Typeform, Qualtrics, Delighted, Promoter.io, Google Forms; and stars, which are refused."""

import json

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_plan import Outcome
from tests.features.transfer import files, survey_samples
from tests.features.transfer.conftest import by_outcome
from tests.features.transfer.samples import table

MEDALLIA = table(
    "request_id, request_sent_at, request_delivery_status, response_received_at, star_rating,"
    " comments, customer_name, request_sent_to",
    {
        "request_id": "1",
        "response_received_at": "2026-11-13",
        "star_rating": "5",
        "comments": "Fine",
        "request_sent_to": "priya@harrow.example",
    },
)


@pytest.fixture(autouse=True)
def known(desk, tmp_path):
    desk.bring_in(files.write(tmp_path / "known.csv", survey_samples.KNOWN))


def answers(desk):
    people = {p["id"]: p["name"] for p in desk.rows("person")}
    return [
        (people.get(a["person_id"]), a["score"], a["on_day"], a["comment"])
        for a in desk.rows("answer")
    ]


WHY = "They answer, and then it works."
PRIYA = ("Priya Raman", 9, "2026-11-13", WHY)
SAID = [
    (survey_samples.TYPEFORM, [PRIYA, (None, 4, "2026-01-13", None)]),
    (survey_samples.QUALTRICS, [("Priya Raman", 10, *PRIYA[2:]), (None, 3, "2026-11-13", None)]),
    (
        survey_samples.DELIGHTED,
        [
            (*PRIYA[:3], "They answer,\nand then it works – naïvely."),
            (None, 0, "2026-11-13", None),
        ],
    ),
    (survey_samples.PROMOTERIO, [("Priya Raman", 10, *PRIYA[2:])]),
    (
        survey_samples.GOOGLE_FORMS,
        [("Priya Raman", 8, *PRIYA[2:]), ("jonas@harrow.example", 6, "2026-11-13", None)],
    ),
    (
        survey_samples.ANSWERS,
        [("Priya Raman", 9, "2026-11-05", WHY), (None, 2, "2026-11-06", None)],
    ),
]


@pytest.mark.parametrize(("sample", "said"), SAID)
def test_an_answer_has_its_voice_score_day_and_comment(desk, tmp_path, sample, said):
    desk.bring_in(sample.write(tmp_path))

    assert answers(desk) == said


def test_in_qualtrics_a_preview_is_no_answer(desk, tmp_path):
    plan = desk.plan(survey_samples.QUALTRICS.write(tmp_path))

    assert [(row.number, row.reason) for row in plan.rows][2] == (6, "a preview, and no answer")


def test_in_qualtrics_the_question_is_found_by_its_wording_alone(desk, tmp_path):
    names, wording, *rest = (line[:-3] + line[-2:] for line in survey_samples.QUALTRICS.lines)

    desk.bring_in(files.write(tmp_path / "q.csv", [names, wording, *rest]))

    assert [score for _who, score, _on, _why in answers(desk)] == [10, 3]


def test_another_scale_is_skipped_with_the_reason(desk, tmp_path):
    plan = desk.plan(survey_samples.DELIGHTED.write(tmp_path))

    assert by_outcome(plan, Outcome.SKIPPED) == [(4, "an answer on another scale than 0 to 10")]


def test_delighted_comes_as_csv_too(desk, tmp_path):
    rows = table(
        "Response ID, Survey Type, Score, Comment, Email, Name, Created At, Permalink",
        {
            "Response ID": "5435",
            "Survey Type": "nps",
            "Score": "9",
            "Email": "priya@harrow.example",
            "Created At": "2026-11-13 10:01:44 UTC",
        },
    )

    plan = desk.bring_in(files.write(tmp_path / "d.csv", rows))

    assert plan.layout.name == "delighted"
    assert answers(desk) == [("Priya Raman", 9, "2026-11-13", None)]


def test_json_and_csv_of_delighted_know_each_others_answers(desk, tmp_path):
    desk.bring_in(survey_samples.DELIGHTED.write(tmp_path))
    later = [json.loads(survey_samples.DELIGHTED.text)[0] | {"score": 10}]
    path = tmp_path / "later.json"
    path.write_text(json.dumps({"responses": later}))

    plan = desk.bring_in(path)

    assert by_outcome(plan, Outcome.UPDATED) == [(2, "Harrow & Vane: Priya Raman: score 9 → 10")]


@pytest.mark.parametrize(
    ("words", "options"),
    [((), {}), (("score=star_rating",), {}), (("score=#5",), {"layout": "answers"})],
)
def test_stars_are_refused_as_scores_with_the_reason(desk, tmp_path, words, options):
    path = files.write(tmp_path / "medallia.csv", MEDALLIA)
    before = desk.dump()

    with pytest.raises(DeskError, match="“star_rating” holds stars from 1 to 5"):
        desk.bring_in(path, *words, **options)

    assert desk.dump() == before
