"""SurveyMonkey: all responses, two header rows, one or more columns for each question."""

from cxdesk.domain.importing import Field
from cxdesk.features.transfer.layout import Column, Layout, Subject
from cxdesk.features.transfer.layouts import generic

RESPONSES = Layout(
    name="surveymonkey",
    title="SurveyMonkey responses",
    subject=Subject.ANSWERS,
    needs=("respondent id", "collector id"),
    header_rows=2,
    columns=(
        Column(Field.ANSWER_ID, ("respondent id",)),
        Column(Field.ON, ("end date", "start date")),
        Column(Field.EMAIL, ("email address",)),
        Column(Field.GIVEN, ("first name",)),
        Column(Field.FAMILY, ("last name",)),
        Column(Field.EXTERNAL_ID, ("custom data 1",)),
        Column(Field.ACCOUNT, pattern=generic.COMPANY),
        Column(Field.ACCOUNT, ("custom data 1",)),
        Column(Field.SCORE, pattern=generic.SCORE),
        Column(Field.COMMENT, pattern=generic.COMMENT),
    ),
)
