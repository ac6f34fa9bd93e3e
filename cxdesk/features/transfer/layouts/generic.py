"""Any table: columns found by their usual names, or by those of `--map`."""

from cxdesk.domain.importing import Field
from cxdesk.features.transfer.layout import Column, Layout, Subject

SCORE = r"^(nps[ -]?)?(score|rating)$|how (likely|would).*recommend"
COMMENT = r"comment|feedback|verbatim|reason|why.*score"
EMAIL = r"^(your )?(e-?mail( address)?|person.?email|recipientemail|request sent to)\??$"
COMPANY = r"^(company|account|organi[sz]ation|customer)( name)?$"
COMPANY_QUESTION = (
    COMPANY
    + r"|^your (company|organi[sz]ation)( name)?\??$"
    + r"|^(which|what) (company|organi[sz]ation)\b"
    + r"|^what(’s|'s| is) (the name of )?your (company|organi[sz]ation)\b"
)
RESPONDED = (
    *("responded", "responded at", "response date", "responded on", "answered", "answered on"),
    *("submitted", "submitted at", "submitted on", "submit date", "submission date"),
    *("recorded", "recorded at", "recorded date", "end date", "completed", "completed at"),
    *("created at", "created", "timestamp"),
)
SENT = ("sent at", "sent date", "sent", "start date")

_WHO = (
    Column(Field.ACCOUNT, pattern=COMPANY),
    Column(Field.DOMAIN, ("domain", "website", "company domain name", "website url")),
    Column(Field.EXTERNAL_ID, ("external id", "account id", "company id")),
    Column(Field.PERSON, ("person", "contact", "name", "full name", "person name")),
    Column(Field.GIVEN, ("given", "first name", "given name")),
    Column(Field.FAMILY, ("family", "last name", "family name")),
    Column(Field.EMAIL, pattern=EMAIL),
)

ACCOUNTS = Layout(
    name="accounts",
    title="Accounts",
    subject=Subject.ACCOUNTS,
    columns=(
        *_WHO,
        Column(Field.OWNER, ("owner", "account owner", "company owner")),
        Column(Field.TIER, ("tier", "segment")),
        Column(Field.AMOUNT, ("amount", "revenue", "arr", "mrr", "current mrr", "annual value")),
        Column(Field.CURRENCY, ("currency",)),
        Column(Field.PERIOD, ("period",)),
        Column(Field.START, ("start", "start date", "contract start")),
        Column(Field.END, ("end", "end date", "contract end")),
        Column(Field.PHONE, ("phone", "phone number")),
        Column(Field.TITLE, ("title", "job title")),
        Column(Field.CITY, ("city",)),
        Column(Field.COUNTRY, ("country", "country/region")),
        Column(Field.INDUSTRY, ("industry",)),
    ),
)

ANSWERS = Layout(
    name="answers",
    title="Survey answers",
    subject=Subject.ANSWERS,
    columns=(
        *_WHO,
        Column(Field.SCORE, pattern=SCORE),
        Column(Field.COMMENT, pattern=COMMENT),
        Column(Field.ON, ("on", "date", *RESPONDED, *SENT)),
        Column(Field.SURVEY, ("survey", "survey name", "campaign name")),
        Column(Field.SERIES, ("series",)),
    ),
)
