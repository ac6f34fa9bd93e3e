"""Salesforce: reports, with footer, subtotals and links, and accounts as Data Loader has them."""

from cxdesk.domain.importing import Field, System
from cxdesk.features.transfer.layout import Column, Layout, Subject
from cxdesk.features.transfer.skips import Skip, Why

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

CONTACTS = Layout(
    name="salesforce-contacts",
    title="Salesforce contacts report",
    subject=Subject.ACCOUNTS,
    system=System.SALESFORCE,
    needs=("account name", "last name"),
    never=("score",),
    footer_after_blank=True,
    columns=(
        Column(Field.EXTERNAL_ID, ("account id",)),
        Column(Field.ACCOUNT, ("account name",)),
        Column(Field.OWNER, ("account owner",)),
        Column(Field.GIVEN, ("first name",)),
        Column(Field.FAMILY, ("last name",)),
        Column(Field.TITLE, ("title",)),
        Column(Field.EMAIL, ("email",)),
        Column(Field.PHONE, ("phone", "mobile")),
    ),
)

DATALOADER = Layout(
    name="dataloader-accounts",
    title="Salesforce accounts from Data Loader",
    subject=Subject.ACCOUNTS,
    system=System.SALESFORCE,
    needs=("id", "name"),
    marks=(
        *("isdeleted", "masterrecordid", "parentid", "ownerid", "createddate"),
        *("billingstreet", "billingcity", "billingcountry", "annualrevenue", "numberofemployees"),
    ),
    skips=(Skip("isdeleted", Why.DELETED, ("true", "1")),),
    columns=(
        Column(Field.EXTERNAL_ID, ("id",)),
        Column(Field.ACCOUNT, ("name",)),
        Column(Field.DOMAIN, ("website",)),
        Column(Field.CITY, ("billingcity",)),
        Column(Field.COUNTRY, ("billingcountry",)),
        Column(Field.INDUSTRY, ("industry",)),
        Column(Field.ACCOUNT_PHONE, ("phone",)),
    ),
)
"""Owners are ids that only Salesforce can read, and the revenue is what the firm earns itself."""
