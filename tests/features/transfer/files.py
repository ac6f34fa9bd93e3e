"""Files as other programs export them, with their quirks, written for tests and benchmarks."""

import csv
from datetime import date, timedelta
from pathlib import Path

HUBSPOT_HEADER = [
    *("Record ID - Contact", "First Name", "Last Name", "Email", "Phone Number"),
    *("Contact owner", "Last Activity Date", "Lead Status", "Marketing contact status"),
    *("Create Date", "Record ID - Company", "Company name", "Company owner", "Create Date"),
    *("Phone Number", "Last Activity Date", "City", "Country/Region", "Industry"),
]
"""Create Date, Phone Number and Last Activity Date stand in it twice."""

SALESFORCE_HEADER = [
    "Account ID",
    "Account Name",
    "Account Owner",
    "Website",
    "Parent Account",
    "Type",
    "Billing City",
    "Industry",
]

SALESFORCE_FOOTER = (
    "\n\n"
    '"Grand Totals (4 records)"\n'
    "\n"
    '"Confidential Information - Do Not Distribute"\n'
    '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n'
)

SURVEYMONKEY_HEADER = [
    "Respondent ID",
    "Collector ID",
    "Start Date",
    "End Date",
    "IP Address",
    "Email Address",
    "First Name",
    "Last Name",
    "Custom Data 1",
    "How likely is it that you would recommend Halden to a friend or colleague?",
    "",
    "What is the main reason for your score?",
]
SURVEYMONKEY_BELOW = [""] * 9 + ["Group", "Score", "Open-Ended Response"]


def hubspot(path: Path, contacts: list[dict[str, str]]) -> Path:
    """`contacts` by short names: id, first, last, email, phone, company_id, company, owner, …"""
    rows = [HUBSPOT_HEADER] + [_contact(contact) for contact in contacts]
    return write(path, rows)


def _contact(c: dict[str, str]) -> list[str]:
    names = (
        "id first last email phone contact_owner last_activity lead marketing created company_id"
        " company owner company_created company_phone company_activity city country industry"
    )
    return [c.get(name, "") for name in names.split()]


def salesforce(path: Path, rows: list[list[str]], footer: str = SALESFORCE_FOOTER) -> Path:
    """All values quoted, LF, footer after blank lines."""
    write(path, [SALESFORCE_HEADER, *rows], quoting=csv.QUOTE_ALL)
    path.write_text(path.read_text() + footer)
    return path


def anchor(site: str) -> str:
    return (
        f'<a href="/servlet/redirect?url={site}" target="_blank" '
        f'title="https://{site}(New Window)">https://{site}</a>'
    )


def surveymonkey(path: Path, responses: list[dict[str, str]]) -> Path:
    """`responses` by short names: id, end, email, first, last, custom, group, score, why."""
    rows = [SURVEYMONKEY_HEADER, SURVEYMONKEY_BELOW] + [_response(r) for r in responses]
    return write(path, rows)


def _response(r: dict[str, str]) -> list[str]:
    names = "id collector start end ip email first last custom group score why"
    return [r.get(name, "") for name in names.split()]


def write(
    path: Path,
    rows: list[list[str]],
    encoding: str = "utf-8",
    delimiter: str = ",",
    quoting: int = 0,
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator="\n").writerows(rows)
    return path


def many_answers(path: Path, n: int, people: list[str], last: date) -> Path:
    """`n` answers to a mapped layout, by `people` (addresses) in turn, ending on `last`."""
    header = ["email", "score", "comment", "on", "survey"]
    rows = [
        [
            people[place % len(people)],
            str((place * 7) % 11),
            f"Answer {place}: the gates were open again by nine, thank you",
            (last - timedelta(place // len(people) * 30)).isoformat(),
            "Relationship",
        ]
        for place in range(n)
    ]
    return write(path, [header, *rows])
