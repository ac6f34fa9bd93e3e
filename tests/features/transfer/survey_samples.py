"""A file from each survey tool, from its column list and with its quirks.

The book knows the account Harrow & Vane (harrow.example, HV-7) and its Priya Raman.
"""

import json

from tests.features.transfer import files
from tests.features.transfer.samples import IP, LATITUDE, LONGITUDE, NETWORK, Sample, table

KNOWN = [
    ["account", "domain", "external_id", "person", "email"],
    ["Harrow & Vane", "harrow.example", "HV-7", "Priya Raman", "priya@harrow.example"],
]

LIKELY = "How likely are you to recommend Halden to a friend or colleague?"
WHY = "What is the main reason for your score?"

SURVEYMONKEY = Sample(
    "surveymonkey",
    [
        files.SURVEYMONKEY_HEADER,
        files.SURVEYMONKEY_BELOW,
        [
            *("118000000001", "4001", "11/02/2026 09:58:01 AM", "11/13/2026 10:01:44 AM", IP),
            *("Priya@Harrow.example", "Priya", "Raman", "", "Promoter", "10 - Extremely Likely"),
            "They answer, and then it works.",
        ],
        ["118000000002", "4001", "", "11/13/2026 10:01:44 AM", IP, "", "", "", "HV-7", "", "n/a"],
        ["118000000003", "4001", "", "11/13/2026 10:01:44 AM", IP, "", "", "", "HV-7", "", "11"],
        [
            *("118000000004", "4001", "", "11/13/2026 10:01:44 AM", IP, "wout@x.example", "", ""),
            *("", "Passive", "7.0", ""),
        ],
    ],
    {"rows": 4, "created": 1, "skipped": 2, "waiting": 1, "refused": 1},
)

TYPEFORM = Sample(
    "typeform",
    table(
        f"#|{LIKELY}|{WHY}|What is your e-mail?|Which company do you work for?"
        "|Start Date (UTC)|Submit Date (UTC)|Network ID",
        {
            "#": "a1b2c3",
            LIKELY: "9",
            WHY: "They answer, and then it works.",
            "What is your e-mail?": "priya@harrow.example",
            "Start Date (UTC)": "2026-11-13 09:59:00",
            "Submit Date (UTC)": "2026-11-13 10:01:44",
            "Network ID": NETWORK,
        },
        {
            "#": "a1b2c4",
            LIKELY: "4",
            "Which company do you work for?": "harrow & vane",
            "Submit Date (UTC)": "2026-01-13 10:01:44",
        },
        {"#": "a1b2c5", "Submit Date (UTC)": "2026-11-13 10:01:44"},
        parted="|",
    ),
    {"rows": 3, "created": 2, "skipped": 1},
)

_QUALTRICS = (
    "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,"
    "ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,"
    "LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1_NPS_GROUP,Q1,Q2"
)
_QUALTRICS_NAMES = _QUALTRICS.split(",")
_ANSWER = {
    "Status": "IP Address",
    "IPAddress": IP,
    "LocationLatitude": LATITUDE,
    "LocationLongitude": LONGITUDE,
}

QUALTRICS = Sample(
    "qualtrics",
    [
        _QUALTRICS_NAMES,
        [*_QUALTRICS_NAMES[:-3], f"{LIKELY} - Group", LIKELY, WHY],
        [json.dumps({"ImportId": name, "timeZone": "UTC"}) for name in _QUALTRICS_NAMES],
        *table(
            _QUALTRICS,
            {
                **_ANSWER,
                "RecordedDate": "2026-11-13 10:01:44",
                "ResponseId": "R_1",
                "RecipientFirstName": "Priya",
                "RecipientLastName": "Raman",
                "RecipientEmail": "priya@harrow.example",
                "Q1_NPS_GROUP": "Promoter",
                "Q1": "10",
                "Q2": "They answer, and then it works.",
            },
            {
                **_ANSWER,
                "RecordedDate": "2026-11-13 10:01:44",
                "ResponseId": "R_2",
                "ExternalReference": "HV-7",
                "Q1_NPS_GROUP": "Detractor",
                "Q1": "3",
            },
            {**_ANSWER, "Status": "Survey Preview", "ResponseId": "R_3", "Q1": "5"},
        )[1:],
    ],
    {"rows": 3, "created": 2, "skipped": 1},
)

DELIGHTED = Sample(
    "delighted",
    [],
    {"rows": 4, "created": 2, "skipped": 2, "waiting": 1},
    text=json.dumps(
        [
            {
                "id": "5435",
                "person": {"id": "1", "name": "Priya Raman", "email": "priya@harrow.example"},
                "survey_type": "nps",
                "score": 9,
                "comment": "They answer,\nand then it works – naïvely.",
                "permalink": "https://delighted.example/r/5435",
                "created_at": 1794567704,
                "updated_at": 1794567704,
                "person_properties": {"Company": "Harrow & Vane", "IP Address": IP},
                "notes": [{"text": "Rang her", "user_email": "mara@halden.example"}],
                "tags": ["gates", "spring"],
                "additional_answers": [],
            },
            {
                "id": "5436",
                "person": "2",
                "survey_type": "nps",
                "score": 0,
                "comment": None,
                "created_at": 1794567704,
                "person_properties": {"Company": "harrow & vane"},
            },
            {"id": "5437", "person": "3", "survey_type": "csat", "score": 5, "comment": "Fine"},
            {
                "id": "5438",
                "person": "4",
                "survey_type": "nps",
                "score": 8,
                "created_at": 1794567704,
            },
        ]
    ),
)

PROMOTERIO = Sample(
    "promoterio",
    table(
        "id,score,score_type,created,attributes,sent_date,campaign_id,campaign_name,comments,email",
        {
            "id": "77001",
            "score": "10",
            "score_type": "nps",
            "created": "2026-11-13T10:01:44+00:00",
            "campaign_id": "12",
            "campaign_name": "Autumn",
            "comments": "They answer, and then it works.",
            "email": "priya@harrow.example",
        },
        {
            "id": "77002",
            "score": "-1",
            "created": "2026-11-13T10:01:44+00:00",
            "email": "priya@harrow.example",
        },
        {"id": "77003", "score": "6", "created": "2026-11-13T10:01:44+00:00"},
    ),
    {"rows": 3, "created": 1, "skipped": 1, "waiting": 1, "refused": 1},
)

GOOGLE_FORMS = Sample(
    "google-forms",
    table(
        f"Timestamp|Email Address|{LIKELY}|{WHY}",
        {
            "Timestamp": "2026/11/13 10:01:44 AM GMT+1",
            "Email Address": "priya@harrow.example",
            LIKELY: "8",
            WHY: "They answer, and then it works.",
        },
        {
            "Timestamp": "2026/11/13 10:02:44 AM GMT+1",
            "Email Address": "jonas@harrow.example",
            LIKELY: "6",
        },
        parted="|",
    ),
    {"rows": 2, "created": 2},
)

ANSWERS = Sample(
    "answers",
    table(
        "Company, Person Email, Score, Comment, Survey Name, Response Date, Language, Channel",
        {
            "Company": "Harrow & Vane",
            "Person Email": "priya@harrow.example",
            "Score": "9.0",
            "Comment": "They answer, and then it works.",
            "Survey Name": "Autumn",
            "Response Date": "05-Nov-2026",
        },
        {"Company": "Harrow & Vane", "Score": "2", "Response Date": "06-Nov-2026"},
        {"Company": "Harrow & Vane", "Score": "", "Response Date": "06-Nov-2026"},
    ),
    {"rows": 3, "created": 2, "skipped": 1},
)

SURVEYS = (
    SURVEYMONKEY,
    TYPEFORM,
    QUALTRICS,
    DELIGHTED,
    PROMOTERIO,
    GOOGLE_FORMS,
    ANSWERS,
)
