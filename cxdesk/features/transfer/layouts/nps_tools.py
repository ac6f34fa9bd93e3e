"""Delighted and Promoter.io: answers and nothing else."""

from cxdesk.domain.importing import Field
from cxdesk.features.transfer.layout import Column, Layout, Subject
from cxdesk.features.transfer.layouts import generic
from cxdesk.features.transfer.skips import Skip, Why

_PROPERTY = r"^(.* )?properties\.(company|account|organi[sz]ation|customer)( name)?$"

DELIGHTED = Layout(
    name="delighted",
    title="Delighted answers",
    subject=Subject.ANSWERS,
    marks=("survey type", "permalink", "delighted source", "person.email"),
    skips=(Skip("survey type", Why.OTHER_SCALE, unless=("nps",)),),
    columns=(
        Column(Field.ANSWER_ID, ("id", "response id", "survey response id")),
        Column(Field.SCORE, pattern=generic.SCORE),
        Column(Field.COMMENT, pattern=generic.COMMENT),
        Column(Field.ON, generic.RESPONDED),
        Column(Field.EMAIL, ("person.email",)),
        Column(Field.EMAIL, pattern=generic.EMAIL),
        Column(Field.PERSON, ("person.name", "name", "person name", "full name")),
        Column(Field.ACCOUNT, pattern=rf"{_PROPERTY}|{generic.COMPANY}"),
    ),
)
"""A response in JSON, or a row of CSV, whose header nobody could show us."""

PROMOTERIO = Layout(
    name="promoterio",
    title="Promoter.io answers",
    subject=Subject.ANSWERS,
    needs=("score", "campaign id"),
    skips=(Skip("score type", Why.OTHER_SCALE, unless=("nps",)),),
    columns=(
        Column(Field.ANSWER_ID, ("id",)),
        Column(Field.SCORE, ("score",)),
        Column(Field.COMMENT, ("comments", "comment")),
        Column(Field.ON, ("created", "sent date")),
        Column(Field.SURVEY, ("campaign name",)),
        Column(Field.EMAIL, pattern=generic.EMAIL),
        Column(Field.GIVEN, ("first name",)),
        Column(Field.FAMILY, ("last name",)),
        Column(Field.ACCOUNT, pattern=generic.COMPANY),
    ),
)
