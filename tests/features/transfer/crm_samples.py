"""A file from each CRM and address book, from its column list and with its quirks."""

from tests.features.transfer import files
from tests.features.transfer.samples import (
    ANNIVERSARY,
    BIRTHDAY,
    GENDER,
    HOME,
    IP,
    LATITUDE,
    LONGITUDE,
    PHOTO,
    Sample,
    table,
)

HUBSPOT_COMPANIES = Sample(
    "hubspot-companies",
    table(
        "Record ID, Company name, Company owner, Create Date, Phone Number, Last Activity Date,"
        " City, Country/Region, Industry, Company Domain Name, Lifecycle Stage",
        {
            "Record ID": "9001",
            "Company name": "Brightwater Foods",
            "Company owner": "Mara Ellison (mara@halden.example)",
            "Create Date": "2024-02-01 09:30",
            "Phone Number": "+31 10 555 0100",
            "City": "Rotterdam",
            "Country/Region": "Netherlands",
            "Industry": "FOOD_BEVERAGES",
            "Company Domain Name": "brightwater.example",
            "Lifecycle Stage": "customer",
        },
        {"Record ID": "9002", "Company name": "Nordvik Ferries", "City": "Bergen"},
        {"Record ID": "9002", "Company name": "Nordvik Ferries", "City": "Bergen"},
        {"Record ID": "9003", "City": "Nowhere"},
    ),
    {"rows": 4, "created": 2, "unchanged": 1, "refused": 1},
)

HUBSPOT_CONTACTS = Sample(
    "hubspot-contacts",
    table(
        "Record ID, First Name, Last Name, Email, Phone Number, Contact owner, Lead Status,"
        " Marketing contact status, Create Date, Last Activity Date, Job Title, Lifecycle Stage,"
        " Associated Company IDs, Company Name, IP Country, IP Address, Date of birth, Gender",
        {
            "Record ID": "51",
            "First Name": "Sigrid",
            "Last Name": "Dahl",
            "Email": "Sigrid@Nordvik.example",
            "Phone Number": "+47 55 555 0151",
            "Contact owner": "Mara Ellison",
            "Job Title": "Head of Fleet",
            "Associated Company IDs": "9002",
            "Company Name": "Nordvik Ferries",
            "IP Address": IP,
            "Date of birth": BIRTHDAY,
            "Gender": GENDER,
        },
        {
            "Record ID": "52",
            "First Name": "Ola",
            "Email": "ola@nordvik.example",
            "Associated Company IDs": "9002; 9004",
            "Company Name": "Nordvik Ferries",
        },
        {"Record ID": "53", "First Name": "Wout", "Last Name": "Bakker", "Email": "w@gmail.com"},
        {"Record ID": "54", "First Name": "Ann", "Email": "no address", "Company Name": "Nordvik"},
    ),
    {"rows": 4, "created": 2, "skipped": 1, "waiting": 1, "refused": 1},
)

HUBSPOT_BOTH = Sample(
    "hubspot-contacts-companies",
    [
        files.HUBSPOT_HEADER,
        [
            *("51", "Sigrid", "Dahl", "sigrid@nordvik.example", "+47 55 555 0151", "Mara", "", ""),
            *("", "2024-02-01", "9002", "Nordvik Ferries", "Mara Ellison", "2023-02-01"),
            *("+47 55 555 0100", "", "Bergen", "Norway", "Transport"),
        ],
    ],
    {"rows": 1, "created": 1},
)

SALESFORCE_REPORT = Sample(
    "salesforce-report",
    [
        files.SALESFORCE_HEADER,
        *(
            ["001A000001BcDeF", "Nordvik Ferries", "Mara", files.anchor("www.nordvik.example")],
            ["001A000001BcDeG", "Lark & Sons\nLtd", "Mara", "", "", "Customer", "Leiden", ""],
        ),
        ["Subtotal", "", "", "", "", "", "", "2"],
    ],
    {"rows": 2, "created": 2},
    footer=[[], [], ["Grand Totals (2 records)"], [], ["Copyright (c) 2000-2026 salesforce.com"]],
)

SALESFORCE_CONTACTS = Sample(
    "salesforce-contacts",
    table(
        "Salutation, First Name, Last Name, Title, Mailing Street, Mailing City,"
        " Mailing State/Province, Mailing Zip/Postal Code, Mailing Country, Phone, Email,"
        " Contact Record Type, Account Name, Account Owner, Lead Source, Birthdate",
        {
            "Salutation": "Ms.",
            "First Name": "Sigrid",
            "Last Name": "Dahl",
            "Title": "Head of Fleet",
            "Mailing Street": "Kai 4\nGate C",
            "Phone": "+47 55 555 0151",
            "Email": "sigrid@nordvik.example",
            "Account Name": "Nordvik Ferries",
            "Account Owner": "Mara Ellison",
            "Birthdate": BIRTHDAY,
        },
        {"Last Name": "Weidler", "Account Name": "Harrow & Vane", "Title": "Engineer"},
        {"Last Name": "Nobody"},
    ),
    {"rows": 3, "created": 2, "skipped": 1, "waiting": 1},
    footer=[[], ["Grand Totals (3 records)"], ["Confidential Information - Do Not Distribute"]],
)

DATALOADER = Sample(
    "dataloader-accounts",
    table(
        "Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingStreet,BillingCity,BillingState,"
        "BillingPostalCode,BillingCountry,BillingLatitude,BillingLongitude,Phone,Fax,"
        "AccountNumber,Website,PhotoUrl,Industry,AnnualRevenue,NumberOfEmployees,OwnerId,"
        "CreatedDate,LastActivityDate,CustomerPriority__c,SLA__c",
        {
            "Id": "001A000001BcDeFIAV",
            "IsDeleted": "false",
            "Name": "Nordvik Ferries",
            "BillingCity": "Bergen",
            "BillingCountry": "Norway",
            "BillingLatitude": LATITUDE,
            "BillingLongitude": LONGITUDE,
            "Phone": "+47 55 555 0100",
            "Website": "https://www.nordvik.example/",
            "PhotoUrl": PHOTO,
            "Industry": "Transport",
            "AnnualRevenue": "139000000.0",
            "CreatedDate": "2024-02-01T09:30:00.000Z",
            "SLA__c": "Gold",
        },
        {"Id": "001A000001BcDefIAV", "IsDeleted": "false", "Name": "Another in lower case"},
        {"Id": "001A000001BcDeF", "IsDeleted": "false", "Name": "Nordvik Ferries"},
        {"Id": "001A000001BcDeHIAV", "IsDeleted": "true", "Name": "Long gone"},
    ),
    {"rows": 4, "created": 2, "unchanged": 1, "skipped": 1},
)

GOOGLE_NEW = Sample(
    "google-contacts",
    table(
        "First Name, Middle Name, Last Name, Phonetic First Name, Phonetic Middle Name,"
        " Phonetic Last Name, Name Prefix, Name Suffix, Nickname, File As, Organization Name,"
        " Organization Title, Organization Department, Birthday, Notes, Photo, Labels,"
        " E-mail 1 - Label, E-mail 1 - Value, E-mail 2 - Label, E-mail 2 - Value,"
        " Phone 1 - Label, Phone 1 - Value, Address 1 - Label, Address 1 - Formatted",
        {
            "First Name": "Sigrid",
            "Last Name": "Dahl",
            "Organization Name": "Nordvik Ferries",
            "Organization Title": "Head of Fleet",
            "Birthday": BIRTHDAY,
            "Photo": PHOTO,
            "Labels": "* myContacts ::: Customers",
            "E-mail 1 - Value": "sigrid@nordvik.example ::: sd@nordvik.example",
            "E-mail 2 - Value": "sigrid.dahl@gmail.com",
            "Phone 1 - Value": "+47 55 555 0151 ::: +47 55 555 0152",
            "Address 1 - Label": "Home",
            "Address 1 - Formatted": HOME,
        },
        {"First Name": "Wout", "E-mail 1 - Value": "wout@gmail.com"},
        {"Organization Name": "Weald Brewing", "Phone 1 - Value": "+44 20 555 0100"},
    ),
    {"rows": 3, "created": 2, "skipped": 1, "waiting": 1},
)

GOOGLE_OLD = Sample(
    "google-contacts",
    table(
        "Name, Given Name, Additional Name, Family Name, Yomi Name, Birthday, Gender, Location,"
        " Photo, Notes, E-mail 1 - Type, E-mail 1 - Value, Phone 1 - Type, Phone 1 - Value,"
        " Organization 1 - Name, Organization 1 - Title",
        {
            "Name": "Sigrid Marie Dahl",
            "Given Name": "Sigrid",
            "Family Name": "Dahl",
            "Birthday": BIRTHDAY,
            "Gender": GENDER,
            "Location": HOME,
            "Photo": PHOTO,
            "E-mail 1 - Type": "* Work",
            "E-mail 1 - Value": "sigrid@nordvik.example",
            "Organization 1 - Name": "Nordvik Ferries",
        },
    ),
    {"rows": 1, "created": 1},
)

OUTLOOK = Sample(
    "outlook-contacts",
    table(
        "First Name, Middle Name, Last Name, Title, Suffix, Initials, Web Page, Gender, Birthday,"
        " Anniversary, Location, Language, Internet Free Busy, Notes, E-mail Address,"
        " E-mail 2 Address, E-mail 3 Address, Primary Phone, Home Phone, Home Phone 2,"
        " Mobile Phone, Pager, Home Fax, Home Address, Home Street, Home City,"
        " Home Country/Region, Company, Job Title, Department, Business Phone, Business Street,"
        " Business City, Business State, Business Postal Code, Business Country",
        {
            "First Name": "Sigrid",
            "Last Name": "Dahl",
            "Title": "Ms.",
            "Gender": GENDER,
            "Birthday": BIRTHDAY,
            "Anniversary": ANNIVERSARY,
            "Location": LATITUDE,
            "E-mail Address": "sigrid@nordvik.example",
            "E-mail 2 Address": "sd@nordvik.example",
            "Home Phone": HOME,
            "Home Address": HOME,
            "Home Street": HOME,
            "Home Country/Region": HOME,
            "Company": "Nordvik Ferries",
            "Job Title": "Head of Fleet",
            "Business Phone": "+47 55 555 0151",
            "Business City": "Bergen",
        },
        {"First Name": "Aunt", "Last Name": "May", "E-mail Address": "may@gmail.com"},
    ),
    {"rows": 2, "created": 1, "skipped": 1, "waiting": 1},
)

OWN_SHEET = Sample(
    "accounts",
    table(
        "Customer, Account Owner, Tier, Start Date, Contract End, Health Score, Current MRR",
        {
            "Customer": "Nordvik Ferries",
            "Account Owner": "Mara Ellison",
            "Tier": "Gold",
            "Start Date": "2025-03-01",
            "Contract End": "2027-02-28",
            "Health Score": "82",
            "Current MRR": "€3,500.00",
        },
        {"Customer": "Lark & Sons", "Tier": "Silver", "Current MRR": "1.2k"},
        {"Customer": "Total", "Current MRR": "4,700"},
    ),
    {"rows": 2, "created": 2},
)

CRM = (
    HUBSPOT_COMPANIES,
    HUBSPOT_CONTACTS,
    HUBSPOT_BOTH,
    SALESFORCE_REPORT,
    SALESFORCE_CONTACTS,
    DATALOADER,
    GOOGLE_NEW,
    GOOGLE_OLD,
    OUTLOOK,
    OWN_SHEET,
)
