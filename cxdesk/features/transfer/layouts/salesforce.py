"""Salesforce: a report of accounts, with a footer, subtotals and links round the web pages."""

from cxdesk.domain.importing import Field, System
from cxdesk.features.transfer.layout import Column, Layout, Subject

REPORT = Layout(
    name="salesforce-report",
    title="Salesforce accounts report",
    subject=Subject.ACCOUNTS,
    system=System.SALESFORCE,
    needs=("account name",),
    never=("first name", "last name", "email", "score"),
    footer_after_blank=True,
    columns=(
        Column(Field.EXTERNAL_ID, ("account id",)),
        Column(Field.ACCOUNT, ("account name",)),
        Column(Field.OWNER, ("account owner",)),
        Column(Field.DOMAIN, ("website",)),
        Column(Field.CITY, ("billing city",)),
        Column(Field.COUNTRY, ("billing country",)),
        Column(Field.INDUSTRY, ("industry",)),
        Column(Field.ACCOUNT_PHONE, ("phone", "account phone")),
    ),
)
