"""Files that CxDesk exported itself, as another book brings them in."""

from tests.features.transfer.samples import Sample, table

A1, A2, P1, P2 = (f"01900000-0000-7000-8000-00000000000{n}" for n in range(1, 5))

ACCOUNTS = Sample(
    "cxdesk-accounts",
    table(
        "id, name, parent_id, parent, owner_id, owner, tier, currency, since_on, city, country,"
        " industry, note, rung, domain",
        {
            "id": A1,
            "name": "'=Nordvik Ferries",
            "owner_id": P2,
            "owner": "Mara Ellison",
            "currency": "NOK",
            "since_on": "2025-03-01",
            "rung": "taker",
            "domain": "nordvik.example",
        },
        {"id": A2, "name": "Harrow & Vane", "currency": "EUR", "rung": "client"},
    ),
    {"rows": 2, "created": 1, "updated": 1},
)
"""One is new; the other is known by its name, and by its id from then on."""

PEOPLE = Sample(
    "cxdesk-people",
    table(
        "id, account_id, account, name, given, family, title, role, reports_to_id, reports_to,"
        " email, phone",
        {"id": P1, "account_id": A2, "account": "Harrow & Vane", "name": "Annelies de Wit"},
        {"id": P2, "name": "Mara Ellison", "given": "Mara", "email": "mara@halden.example"},
    ),
    {"rows": 2, "created": 2},
)

HANDLES = Sample(
    "cxdesk-handles",
    table(
        "id, account_id, account, person_id, person, system, value, label",
        {
            "account_id": A2,
            "account": "Harrow & Vane",
            "system": "phone",
            "value": "'+31 10 555 0142",
        },
        {
            "account_id": A2,
            "account": "Harrow & Vane",
            "person_id": P1,
            "person": "Annelies de Wit",
            "system": "email",
            "value": "annelies@harrow.example",
        },
        {"account": "Harrow & Vane", "account_id": A2, "system": "odd", "value": "7"},
    ),
    {"rows": 3, "created": 1, "updated": 1, "refused": 1},
)

ANSWERS = Sample(
    "cxdesk-answers",
    table(
        "id, account_id, account, person_id, person, series, survey, score, comment, on_day, at,"
        " confidential, source, source_key, followed_up_id, outcome, historic, email",
        {
            "id": "01900000-0000-7000-8000-000000000009",
            "account_id": A2,
            "account": "Harrow & Vane",
            "person": "Priya Raman",
            "email": "priya@harrow.example",
            "series": "relationship",
            "score": "9",
            "comment": "'-1 for the wait",
            "on_day": "2026-11-02",
            "confidential": "0",
        },
        {
            "id": "01900000-0000-7000-8000-00000000000a",
            "account": "Harrow & Vane",
            "series": "relationship",
            "score": "4",
            "on_day": "2026-11-03",
            "confidential": "1",
        },
    ),
    {"rows": 2, "created": 2},
)

OWN = (ACCOUNTS, PEOPLE, HANDLES, ANSWERS)
