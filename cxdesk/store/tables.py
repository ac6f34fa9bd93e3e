"""Every table of the book; see the journal for what happens when a row changes."""

from sqlalchemy import CheckConstraint, ColumnElement, Table

from cxdesk.domain import interaction as moments
from cxdesk.domain.changes import Kind
from cxdesk.domain.income import Period
from cxdesk.domain.promise import Side
from cxdesk.store.columns import (
    between,
    filled,
    flag,
    key,
    maybe_day,
    maybe_text,
    maybe_texts,
    maybe_to,
    maybe_whole,
    on_day,
    one_of,
    text,
    texts,
    to,
    together,
    whole,
    word,
)
from cxdesk.store.kept import KINDS, kept, metadata, strict_table

KINDS["setting"] = Kind.SETTING
setting = strict_table(
    "setting", key(), text("value"), CheckConstraint("json_valid(value)", name="value_json")
)
account = kept(
    "account",
    Kind.ACCOUNT,
    *texts("name", "name_key"),
    maybe_to("parent_id", "account"),
    maybe_to("owner_id", "person"),
    maybe_text("tier"),
    text("currency"),
    maybe_day("since_on"),
    *maybe_texts("city", "country", "industry", "note"),
    filled("name"),
)
person = kept(
    "person",
    Kind.PERSON,
    maybe_to("account_id", "account"),
    text("name"),
    *maybe_texts("given", "family", "title", "role"),
    maybe_to("reports_to_id", "person"),
    maybe_whole("influence"),
    *maybe_texts("working_note", "time_zone"),
    maybe_whole("contact_ok"),
    maybe_day("left_on"),
    filled("name"),
    between("influence", 1, 5),
)
handle = kept(
    "handle",
    Kind.PERSON,
    maybe_to("account_id", "account"),
    maybe_to("person_id", "person"),
    *texts("system", "value", "value_key"),
    maybe_text("label"),
    CheckConstraint("account_id IS NOT NULL OR person_id IS NOT NULL", name="held"),
)
custom_field = kept(
    "custom_field",
    Kind.ACCOUNT,
    *texts("name", "type"),
    whole("place"),
    one_of("type", ("text", "number", "day", "money")),
)
custom_value = kept(
    "custom_value",
    Kind.ACCOUNT,
    to("account_id", "account"),
    to("field_id", "custom_field"),
    text("value"),
)
interaction = kept(
    "interaction",
    Kind.INTERACTION,
    to("account_id", "account"),
    word("kind", moments.Kind),
    word("direction", moments.Direction),
    word("state", moments.State),
    on_day(),
    maybe_text("at"),
    maybe_whole("offset_min"),
    maybe_whole("minutes"),
    maybe_text("subject"),
    text("body"),
    maybe_text("their_words"),
    maybe_whole("sentiment"),
    text("next_step"),
    flag("on_chart"),
    *maybe_texts("source", "source_key"),
    one_of("kind", moments.Kind),
    one_of("direction", moments.Direction),
    one_of("state", moments.State),
    one_of("next_step", ("open", "set", "none", "imported")),
    between("sentiment", -2, 2),
    together("at", "offset_min"),
)
interaction_person = kept(
    "interaction_person",
    Kind.INTERACTION,
    to("account_id", "account"),
    to("interaction_id", "interaction"),
    to("person_id", "person"),
)
tagging = kept(
    "tagging",
    Kind.INTERACTION,
    to("account_id", "account"),
    maybe_to("interaction_id", "interaction"),
    text("tag"),
)
move = kept(
    "move",
    Kind.MOVE,
    to("account_id", "account"),
    *texts("axis", "to_value"),
    on_day(),
    whole("place"),
    *maybe_texts("reason", "override_reason", "evidence"),
    maybe_day("review_on"),
    one_of("axis", ("rung", "stage")),
)
answer = kept(
    "answer",
    Kind.ANSWER,
    to("account_id", "account"),
    maybe_to("person_id", "person"),
    *texts("voice", "series"),
    maybe_text("survey"),
    whole("score"),
    maybe_text("comment"),
    on_day(),
    maybe_text("at"),
    flag("confidential"),
    *maybe_texts("source", "source_key"),
    maybe_to("followed_up_id", "interaction"),
    maybe_text("outcome"),
    flag("historic"),
    one_of("series", ("relationship", "transactional")),
    between("score", 0, 10),
)
promise = kept(
    "promise",
    Kind.PROMISE,
    to("account_id", "account"),
    word("side", Side),
    maybe_to("owner_id", "person"),
    maybe_to("person_id", "person"),
    text("text"),
    on_day("made_on"),
    maybe_text("repeats"),
    maybe_to("interaction_id", "interaction"),
    maybe_day("closed_on"),
    maybe_text("outcome"),
    one_of("side", Side),
    one_of("outcome", ("done", "broken", "released")),
    together("closed_on", "outcome"),
)
promise_due = kept(
    "promise_due",
    Kind.PROMISE,
    to("account_id", "account"),
    to("promise_id", "promise"),
    on_day("due_on"),
    on_day("set_on"),
    maybe_day("agreed_on"),
)
subscription = kept(
    "subscription",
    Kind.INCOME,
    to("account_id", "account"),
    maybe_text("product"),
    whole("amount_minor"),
    text("currency"),
    word("period", Period),
    maybe_day("start_on"),
    maybe_day("end_on"),
    maybe_whole("notice_days"),
    one_of("period", Period),
)
rate = kept("rate", Kind.INCOME, text("currency"), on_day(), text("per_base"))
feedback = kept(
    "feedback",
    Kind.FEEDBACK,
    to("account_id", "account"),
    text("theme"),
    maybe_text("reply"),
    text("state"),
    maybe_day("by_on"),
    maybe_to("answer_id", "answer"),
    maybe_to("interaction_id", "interaction"),
)
copy_choice = kept(
    "copy_choice",
    Kind.FEEDBACK,
    to("account_id", "account"),
    text("audience"),
    *maybe_texts("row_id", "wording"),
    flag("left_out"),
    one_of("audience", ("internal", "customer")),
)
attachment = kept(
    "attachment",
    Kind.FILE,
    to("account_id", "account"),
    maybe_to("interaction_id", "interaction"),
    *texts("name", "sha256"),
)
import_file = kept(
    "import_file",
    Kind.IMPORT,
    *texts("name", "sha256", "layout", "mapping", "counts"),
)
waiting = kept(
    "waiting",
    Kind.IMPORT,
    to("import_id", "import_file"),
    whole("row_no"),
    *texts("fields", "reason"),
    *maybe_texts("source", "source_key"),
)

# After the tables that they point at, and only to be there.
from cxdesk.store import plan_tables  # noqa: E402, F401 - as said above

JOURNALLED = tuple(metadata.tables[name] for name in KINDS)


def live(table: Table) -> ColumnElement[bool]:
    """Rows that are not in the trash."""
    return table.c.deleted_at.is_(None)
