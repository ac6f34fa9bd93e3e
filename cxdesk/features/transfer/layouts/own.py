"""What CxDesk exports itself: rows know each other by the ids they had in the book they left.

Bring in accounts.csv first, then people.csv, handles.csv and answers.csv.
"""

from cxdesk.domain.importing import Field, System
from cxdesk.features.transfer.layout import Column, Layout, Subject

_ACCOUNT = (Column(Field.EXTERNAL_ID, ("account id",)), Column(Field.ACCOUNT, ("account",)))

ACCOUNTS = Layout(
    name="cxdesk-accounts",
    title="Accounts of CxDesk",
    subject=Subject.ACCOUNTS,
    system=System.OWN,
    person_system=System.OWN,
    needs=("id", "name", "since on", "rung"),
    columns=(
        Column(Field.EXTERNAL_ID, ("id",)),
        Column(Field.ACCOUNT, ("name",)),
        Column(Field.DOMAIN, ("domain",)),
        Column(Field.OWNER, ("owner",)),
        Column(Field.TIER, ("tier",)),
        Column(Field.CURRENCY, ("currency",)),
        Column(Field.CITY, ("city",)),
        Column(Field.COUNTRY, ("country",)),
        Column(Field.INDUSTRY, ("industry",)),
        Column(Field.RUNG, ("rung",)),
    ),
)

PEOPLE = Layout(
    name="cxdesk-people",
    title="People of CxDesk",
    subject=Subject.ACCOUNTS,
    system=System.OWN,
    person_system=System.OWN,
    needs=("id", "account id", "name", "reports to id"),
    columns=(
        *_ACCOUNT,
        Column(Field.PERSON_ID, ("id",)),
        Column(Field.PERSON, ("name",)),
        Column(Field.GIVEN, ("given",)),
        Column(Field.FAMILY, ("family",)),
        Column(Field.TITLE, ("title",)),
        Column(Field.EMAIL, ("email",)),
        Column(Field.PHONE, ("phone",)),
    ),
)

HANDLES = Layout(
    name="cxdesk-handles",
    title="Addresses and ids of CxDesk",
    subject=Subject.ACCOUNTS,
    system=System.OWN,
    person_system=System.OWN,
    needs=("id", "account id", "system", "value"),
    columns=(
        *_ACCOUNT,
        Column(Field.PERSON_ID, ("person id",)),
        Column(Field.PERSON, ("person",)),
        Column(Field.HANDLE_SYSTEM, ("system",)),
        Column(Field.HANDLE, ("value",)),
    ),
)

ANSWERS = Layout(
    name="cxdesk-answers",
    title="Answers of CxDesk",
    subject=Subject.ANSWERS,
    system=System.OWN,
    person_system=System.OWN,
    needs=("id", "account id", "score", "followed up id"),
    columns=(
        *_ACCOUNT,
        Column(Field.ANSWER_ID, ("id",)),
        Column(Field.PERSON_ID, ("person id",)),
        Column(Field.PERSON, ("person",)),
        Column(Field.EMAIL, ("email",)),
        Column(Field.SERIES, ("series",)),
        Column(Field.SURVEY, ("survey",)),
        Column(Field.SCORE, ("score",)),
        Column(Field.COMMENT, ("comment",)),
        Column(Field.ON, ("on day",)),
        Column(Field.CONFIDENTIAL, ("confidential",)),
    ),
)

ALL = (ACCOUNTS, PEOPLE, HANDLES, ANSWERS)

EVERY_TABLE = frozenset({"id", "account id", "account"})
"""The columns with which each of our tables begins, but that of the accounts."""
