"""HubSpot: companies, contacts, and contacts with their company in one file."""

from cxdesk.domain.importing import Field, System
from cxdesk.features.transfer.layout import Column, Layout, Subject

_COMPANY = "record id - company"
_COMPANY_COLUMNS = (
    Column(Field.ACCOUNT, ("company name",), after=_COMPANY),
    Column(Field.DOMAIN, ("company domain name", "website url"), after=_COMPANY),
    Column(Field.OWNER, ("company owner",), after=_COMPANY),
    Column(Field.ACCOUNT_PHONE, ("phone number",), after=_COMPANY),
    Column(Field.CITY, ("city",), after=_COMPANY),
    Column(Field.COUNTRY, ("country/region", "country"), after=_COMPANY),
    Column(Field.INDUSTRY, ("industry",), after=_COMPANY),
)
_CONTACT_COLUMNS = (
    Column(Field.GIVEN, ("first name",), before=_COMPANY),
    Column(Field.FAMILY, ("last name",), before=_COMPANY),
    Column(
        Field.EMAIL,
        ("email", "email address", "additional email addresses"),
        before=_COMPANY,
        several=";",
    ),
    Column(Field.PHONE, ("phone number", "mobile phone number"), before=_COMPANY),
    Column(Field.TITLE, ("job title",), before=_COMPANY),
)

COMPANIES = Layout(
    name="hubspot-companies",
    title="HubSpot companies",
    subject=Subject.ACCOUNTS,
    system=System.HUBSPOT,
    needs=("company name",),
    marks=("record id", "company owner", "last activity date"),
    never=("first name", "last name", "email"),
    columns=(Column(Field.EXTERNAL_ID, ("record id", "company id")), *_COMPANY_COLUMNS),
)

CONTACTS = Layout(
    name="hubspot-contacts",
    title="HubSpot contacts",
    subject=Subject.ACCOUNTS,
    system=System.HUBSPOT,
    needs=("first name", "last name"),
    marks=("record id", "contact owner", "marketing contact status", "associated company ids"),
    columns=(
        Column(Field.PERSON_ID, ("record id", "contact id")),
        *_CONTACT_COLUMNS,
        Column(
            Field.EXTERNAL_ID,
            ("associated company ids (primary)", "associated company ids"),
            several=";",
        ),
        Column(Field.ACCOUNT, ("company name", "associated company", "company")),
    ),
)

CONTACTS_COMPANIES = Layout(
    name="hubspot-contacts-companies",
    title="HubSpot contacts with companies",
    subject=Subject.ACCOUNTS,
    system=System.HUBSPOT,
    needs=("record id - contact", _COMPANY),
    columns=(
        Column(Field.PERSON_ID, ("record id - contact",)),
        *_CONTACT_COLUMNS,
        Column(Field.EXTERNAL_ID, (_COMPANY,)),
        *_COMPANY_COLUMNS,
    ),
)
"""Create Date, Phone Number and Last Activity Date stand in it twice, each beside its own."""
