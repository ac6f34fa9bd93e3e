"""Typeform, Google Forms and Qualtrics: a column for each question, found by its wording."""

from cxdesk.domain.importing import Field
from cxdesk.features.transfer.layout import Column, Layout, Subject
from cxdesk.features.transfer.layouts import generic
from cxdesk.features.transfer.skips import Skip, Why

_ASKED = (
    Column(Field.SCORE, pattern=generic.SCORE),
    Column(Field.COMMENT, pattern=generic.COMMENT),
    Column(Field.ACCOUNT, pattern=generic.COMPANY_QUESTION),
    Column(Field.EMAIL, pattern=rf"{generic.EMAIL}|\byour e-?mail\b"),
    Column(Field.GIVEN, pattern=r"^(your )?(first|given) name\??$"),
    Column(Field.FAMILY, pattern=r"^(your )?(last|family) name\??$|^(your )?surname\??$"),
    Column(Field.PERSON, pattern=r"^(your )?(full )?name\??$|^what(’s|'s| is) your name\b"),
)

TYPEFORM = Layout(
    name="typeform",
    title="Typeform responses",
    subject=Subject.ANSWERS,
    needs=("#",),
    marks=("submit date (utc)", "network id"),
    columns=(
        Column(Field.ANSWER_ID, ("#",)),
        Column(Field.ON, ("submit date (utc)", "start date (utc)")),
        *_ASKED,
    ),
)

GOOGLE_FORMS = Layout(
    name="google-forms",
    title="Google Forms responses",
    subject=Subject.ANSWERS,
    needs=("timestamp",),
    never=("score", "nps score", "nps"),
    columns=(Column(Field.ON, ("timestamp",)), *_ASKED),
)

QUALTRICS = Layout(
    name="qualtrics",
    title="Qualtrics responses",
    subject=Subject.ANSWERS,
    needs=("responseid",),
    header_rows=3,
    worded=True,
    skips=(Skip("status", Why.PREVIEW, ("survey preview", "survey test")),),
    columns=(
        Column(Field.ANSWER_ID, ("responseid",)),
        Column(Field.ON, ("recordeddate", "enddate", "startdate")),
        Column(Field.GIVEN, ("recipientfirstname",)),
        Column(Field.FAMILY, ("recipientlastname",)),
        Column(Field.EMAIL, ("recipientemail",)),
        Column(Field.EXTERNAL_ID, ("externalreference", "externaldatareference")),
        Column(Field.SCORE, marked=" nps group"),
        *_ASKED,
    ),
)
