"""The nouns of an export: every table is one, or is withheld with a reason."""

from sqlalchemy import insert

from cxdesk.domain.account import AccountDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.store import export, tables
from cxdesk.store.journal import deed
from cxdesk.store.tables import JOURNALLED


def read(db):
    """The rows of each sheet, as mappings."""
    return {
        sheet.name: [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
        for sheet in export.sheets(db)
    }


def test_somebody_decided_of_every_table_whether_it_leaves_the_book():
    decided = [*export.NOUNS.values(), *export.WITHHELD]

    assert sorted(t.name for t in decided) == sorted(t.name for t in JOURNALLED)


def test_what_is_in_the_trash_stays_there(do, ask, today):
    kept = do(accounts.open_account, AccountDraft("Kept"), today)
    gone = do(accounts.open_account, AccountDraft("Gone", domain="gone.com"), today)
    do(accounts.trash, gone)

    sheets = ask(read)

    assert [row["id"] for row in sheets["accounts"]] == [kept]
    assert sheets["handles"] == []
    assert [row["account_id"] for row in sheets["moves"]] == [kept]


def _answers(db, account, today):
    with deed(db, "Answers"):
        people = [{"id": "p", "account_id": account, "name": "Priya Raman"}]
        db.execute(insert(tables.person), people)
        mail = {"system": "email", "value": "Priya@harrow.com", "value_key": "priya@harrow.com"}
        db.execute(insert(tables.handle).values(id="h", person_id="p", account_id=account, **mail))
        same = {"account_id": account, "series": "relationship", "score": 9}
        for id_, person, voice, hidden in (
            ("a1", "p", "p", False),
            ("a2", "p", "p", True),
            ("a3", None, "bo@harrow.com", False),
            ("a4", None, "a4", False),
        ):
            row = {"id": id_, "person_id": person, "voice": voice, "confidential": hidden}
            db.execute(insert(tables.answer).values(on_day=today, **row, **same))


def test_an_answer_says_whose_it_is_unless_it_was_given_in_confidence(do, ask, today):
    account = do(accounts.open_account, AccountDraft("Harrow"), today)
    do(_answers, account, today)

    answers = ask(read)["answers"]

    named = [(row["person_id"], row["person"], row["email"]) for row in answers]
    assert named == [
        ("p", "Priya Raman", "Priya@harrow.com"),
        (None, None, None),
        (None, None, "bo@harrow.com"),
        (None, None, None),
    ]
    assert all("voice" not in row for row in answers)
