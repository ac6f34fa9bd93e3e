"""The full-text index: accents folded, every word a beginning, newest first."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

from cxdesk.domain.text import clean_line

_UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]"


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that holds every word asked for; `table` names what it is."""

    table: str
    id: str
    account_id: str | None
    text: str


def find(db: Connection, words: str, limit: int = 50) -> list[Hit]:
    """Rows holding every word of `words` as the beginning of one of theirs, newest first.

    Scripts written without spaces are found anywhere in a row.
    """
    where, values = _condition(words, "search_text")
    if not where:
        return []
    rows = db.execute(
        text(
            "SELECT d.tbl, d.pk, d.account_id, d.text FROM search_doc d"
            f" WHERE {where} ORDER BY d.id DESC LIMIT :limit"
        ),
        {**values, "limit": limit},
    )
    return [Hit(*row) for row in rows]


def accounts(db: Connection, words: str) -> list[str]:
    """The accounts of which a name, a place, a person or a handle holds every word."""
    where, values = _condition(words, "who_text")
    if not where:
        return []
    rows = db.execute(
        text(
            "SELECT DISTINCT d.account_id FROM search_doc d"
            f" WHERE {where} AND d.tbl IN ('account', 'person', 'handle')"
            " AND d.account_id IS NOT NULL"
        ),
        values,
    )
    return list(rows.scalars())


def _condition(words: str, index: str) -> tuple[str, dict[str, str]]:
    """What the user typed as a condition on `d`; terms are quoted, so none is an operator."""
    terms = re.findall(r"\w+", clean_line(words))
    spaced = [term for term in terms if not re.search(_UNSPACED, term)]
    values = {f"w{place}": term for place, term in enumerate(terms) if re.search(_UNSPACED, term)}
    parts = [f"instr(d.text, :{name}) > 0" for name in values]
    if spaced:
        values["match"] = " ".join(f'"{term}"*' for term in spaced)
        parts.append(f"d.id IN (SELECT rowid FROM {index} WHERE {index} MATCH :match)")
    return " AND ".join(parts), values
