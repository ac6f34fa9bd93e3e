"""Every sentence of the sample book was written for one place in it."""

import re
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import select

from cxdesk.store.plan_tables import plan, plan_item
from cxdesk.store.tables import (
    account,
    answer,
    copy_choice,
    feedback,
    interaction,
    move,
    person,
    promise,
)

_WRITTEN = (
    *(account.c.note, person.c.working_note, interaction.c.subject, interaction.c.body),
    *(answer.c.comment, move.c.reason, move.c.override_reason, promise.c.text),
    *(plan.c.title, plan.c.outcome, plan.c.measure, plan_item.c.name, plan_item.c.blocked_by),
    *(feedback.c.theme, feedback.c.reply, copy_choice.c.wording),
)
_LEAST = 1200


def sentences(text: str) -> list[str]:
    """Folded, without marks, so that neither case nor a comma makes two of one."""
    parts = re.split(r"(?<=[.!?:])\s+|\n", text)
    bare = (re.sub(r"[^\w ]", "", part.casefold()).strip() for part in parts)
    return [part for part in bare if part]


def repeated(texts: Iterable[str]) -> list[str]:
    counts = Counter(sentence for text in texts for sentence in sentences(text))
    return [sentence for sentence, count in counts.items() if count > 1]


def test_a_sentence_told_twice_is_found_whatever_stands_around_it():
    texts = ["She laughed. It rained.", "Nobody came; it was late.", "Sun! IT RAINED"]

    assert repeated(texts) == ["it rained"]


def test_no_sentence_occurs_twice_in_the_whole_book(db):
    texts = [
        text for column in _WRITTEN for text in db.scalars(select(column)) if text is not None
    ]

    assert len([s for text in texts for s in sentences(text)]) >= _LEAST
    assert repeated(texts) == []


def test_no_text_is_left_with_a_day_to_be_filled_in(db):
    for column in _WRITTEN:
        assert [t for t in db.scalars(select(column)) if t and ("{" in t or "|" in t)] == []
