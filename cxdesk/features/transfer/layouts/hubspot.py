"""HubSpot: contacts with their company in one file; four column names occur twice."""

from cxdesk.domain.importing import Field, System
from cxdesk.features.transfer.layout import Column, Layout, Subject

_COMPANY = "record id - company"

CONTACTS_COMPANIES = Layout(
    name="hubspot-contacts-companies",
    title="HubSpot contacts with companies",
    subject=Subject.ACCOUNTS,
    system=System.HUBSPOT,
    needs=("record id - contact", _COMPANY),
    columns=(
        Column(Field.PERSON_ID, ("record id - contact",)),
        Column(Field.GIVEN, ("first name",), before=_COMPANY),
        Column(Field.FAMILY, ("last name",), before=_COMPANY),
        Column(Field.EMAIL, ("email", "email address"), before=_COMPANY),
        Column(Field.PHONE, ("phone number", "mobile phone number"), before=_COMPANY),
        Column(Field.TITLE, ("job title",), before=_COMPANY),
        Column(Field.EXTERNAL_ID, (_COMPANY,)),
        Column(Field.ACCOUNT, ("company name",), after=_COMPANY),
        Column(Field.DOMAIN, ("company domain name", "website url"), after=_COMPANY),
        Column(Field.OWNER, ("company owner",), after=_COMPANY),
        Column(Field.ACCOUNT_PHONE, ("phone number",), after=_COMPANY),
        Column(Field.CITY, ("city",), after=_COMPANY),
        Column(Field.COUNTRY, ("country/region", "country"), after=_COMPANY),
        Column(Field.INDUSTRY, ("industry",), after=_COMPANY),
    ),
)
