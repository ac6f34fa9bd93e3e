"""What the columns of a file can become, in words and in groups."""

from enum import StrEnum

from cxdesk.domain.importing import Field
from cxdesk.i18n import _


class Group(StrEnum):
    """What a field is about."""

    ACCOUNT = "account"
    PERSON = "person"
    REVENUE = "revenue"
    ANSWER = "answer"


def group_name(group: Group) -> str:
    return {
        Group.ACCOUNT: _("Account"),
        Group.PERSON: _("Person"),
        Group.REVENUE: _("Revenue"),
        Group.ANSWER: _("Answer"),
    }[group]


FIELDS = {
    Group.ACCOUNT: (
        Field.ACCOUNT,
        Field.DOMAIN,
        Field.EXTERNAL_ID,
        Field.OWNER,
        Field.TIER,
        Field.CITY,
        Field.COUNTRY,
        Field.INDUSTRY,
        Field.ACCOUNT_PHONE,
        Field.RUNG,
        Field.HANDLE_SYSTEM,
        Field.HANDLE,
    ),
    Group.PERSON: (
        Field.PERSON,
        Field.GIVEN,
        Field.FAMILY,
        Field.EMAIL,
        Field.PHONE,
        Field.TITLE,
        Field.PERSON_ID,
    ),
    Group.REVENUE: (Field.AMOUNT, Field.CURRENCY, Field.PERIOD, Field.START, Field.END),
    Group.ANSWER: (
        Field.SCORE,
        Field.COMMENT,
        Field.ON,
        Field.SURVEY,
        Field.SERIES,
        Field.ANSWER_ID,
        Field.CONFIDENTIAL,
    ),
}
"""Every field, in the order in which they are offered."""

OF_ACCOUNTS_ALONE = frozenset(
    (*FIELDS[Group.REVENUE], *FIELDS[Group.ACCOUNT][FIELDS[Group.ACCOUNT].index(Field.OWNER) :])
)
"""What a file of answers has no use for."""

NAMES_ACCOUNT = frozenset({Field.ACCOUNT, Field.EXTERNAL_ID, Field.DOMAIN})
"""By one of these a row says which account it is about."""

DAYS = frozenset({Field.ON, Field.START, Field.END})


def group_of(field: Field) -> Group:
    return next(group for group, fields in FIELDS.items() if field in fields)


def field_name(field: Field) -> str:
    return {
        Field.ACCOUNT: _("Account name"),
        Field.DOMAIN: _("Website or domain"),
        Field.EXTERNAL_ID: _("Account ID"),
        Field.OWNER: _("Owner"),
        Field.TIER: _("Tier"),
        Field.CITY: _("City"),
        Field.COUNTRY: _("Country"),
        Field.INDUSTRY: _("Industry"),
        Field.ACCOUNT_PHONE: _("Phone of the account"),
        Field.PERSON: _("Person’s name"),
        Field.GIVEN: _("First name"),
        Field.FAMILY: _("Last name"),
        Field.EMAIL: _("E-mail"),
        Field.PHONE: _("Phone"),
        Field.TITLE: _("Job"),
        Field.PERSON_ID: _("Person ID"),
        Field.AMOUNT: _("Amount"),
        Field.CURRENCY: _("Currency"),
        Field.PERIOD: _("Period"),
        Field.START: _("Starts on"),
        Field.END: _("Ends on"),
        Field.SCORE: _("Score"),
        Field.COMMENT: _("Comment"),
        Field.ON: _("Answered on"),
        Field.SURVEY: _("Survey"),
        Field.SERIES: _("Relationship or transactional"),
        Field.ANSWER_ID: _("Answer ID"),
        Field.RUNG: _("Rung"),
        Field.HANDLE_SYSTEM: _("Kind of the other address"),
        Field.HANDLE: _("Other address or ID"),
        Field.CONFIDENTIAL: _("Given in confidence"),
    }[field]
