"""The contacts of Google and Outlook."""

from cxdesk.domain.importing import Field
from cxdesk.features.transfer.layout import Column, Layout, Subject

_SEVERAL = " ::: "
_COUNT = range(1, 6)

GOOGLE = Layout(
    name="google-contacts",
    title="Google contacts",
    subject=Subject.ACCOUNTS,
    needs=("e-mail 1 - value",),
    columns=(
        Column(Field.ACCOUNT, ("organization name", "organization 1 - name"), several=_SEVERAL),
        Column(Field.PERSON, ("name",)),
        Column(Field.GIVEN, ("first name", "given name")),
        Column(Field.FAMILY, ("last name", "family name")),
        Column(Field.TITLE, ("organization title", "organization 1 - title"), several=_SEVERAL),
        Column(Field.EMAIL, tuple(f"e-mail {n} - value" for n in _COUNT), several=_SEVERAL),
        Column(Field.PHONE, tuple(f"phone {n} - value" for n in _COUNT), several=_SEVERAL),
    ),
)

OUTLOOK = Layout(
    name="outlook-contacts",
    title="Outlook contacts",
    subject=Subject.ACCOUNTS,
    needs=("first name", "last name", "e-mail address"),
    marks=("company", "e-mail 2 address", "mobile phone", "business phone"),
    columns=(
        Column(Field.ACCOUNT, ("company",)),
        Column(Field.GIVEN, ("first name",)),
        Column(Field.FAMILY, ("last name",)),
        Column(Field.TITLE, ("job title",)),
        Column(
            Field.EMAIL,
            ("e-mail address", "e-mail 2 address", "e-mail 3 address"),
            several=_SEVERAL,
        ),
        Column(Field.PHONE, ("business phone", "mobile phone", "primary phone")),
        Column(Field.ACCOUNT_PHONE, ("company main phone",)),
    ),
)
"""Its Title is Mr. or Ms."""
