"""What is typed of a plan, before it is kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxdesk.domain.days import day_from_text
from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.promise import Side
from cxdesk.domain.text import check_note, clean_line, folded
from cxdesk.i18n import _

LONGEST_WORK = 1000
"""Working days that a step may take."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A new plan; from a template, its days are counted back from the go-live."""

    title: str
    go_live_on: date | None = None
    outcome: str | None = None
    measure: str | None = None
    template_id: str | None = None


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """A new milestone, or an action of `milestone_id` with its `side`."""

    name: str
    milestone_id: str | None = None
    side: Side | None = None
    owner_ours_id: str | None = None
    owner_theirs_id: str | None = None
    due_on: date | None = None

    def check(self) -> None:
        """One name for an action, and it is that of its side (C-11)."""
        if self.milestone_id is None:
            return
        other = self.owner_theirs_id if self.side is Side.OURS else self.owner_ours_id
        if self.side is None or other is not None:
            raise DeskError(_("An action is ours or theirs. Nothing was saved. Say whose it is."))


@dataclass(frozen=True, slots=True)
class DueDraft:
    """A day, or one that is `by_wd` working days after another step, less than 0 before it."""

    on: date | None
    of_id: str | None = None
    by_wd: int | None = None


def due_from_text(text: str, plan: Plan, item: PlanItem, today: date) -> DueDraft:
    """ "fri 20 nov", "in 3 days", "5 days before Cut-over"; "" takes the day away.

    Raises DeskError when it is no day, or names a step that is not there or not one.
    """
    bare = clean_line(text)
    if not bare:
        return DueDraft(None)
    for sign, words in _relations():
        for form in words.split("|"):
            if found := _matched(form, bare):
                anchor = _named(plan, item, found["step"])
                return DueDraft(None, anchor.id, sign * int(found["n"]))
    return DueDraft(day_from_text(bare, today))


def _relations() -> Iterator[tuple[int, str]]:
    yield (
        -1,
        _(
            "{n} days before {step}|{n} day before {step}"
            "|{n} working days before {step}|{n} working day before {step}"
        ),
    )
    yield (
        1,
        _(
            "{n} days after {step}|{n} day after {step}"
            "|{n} working days after {step}|{n} working day after {step}"
        ),
    )


def _matched(form: str, text: str) -> re.Match[str] | None:
    pattern = re.escape(form).replace(r"\{n\}", r"(?P<n>\d{1,3})")
    return re.fullmatch(pattern.replace(r"\{step\}", "(?P<step>.+)"), text, re.IGNORECASE)


def _named(plan: Plan, item: PlanItem, word: str) -> PlanItem:
    """The other step whose name is `word`, else begins with it, else holds it."""
    wanted = folded(word)
    others = [(folded(one.name), one) for one in plan.items if one.id != item.id and one.counts]
    fits = (
        [one for name, one in others if name == wanted],
        [one for name, one in others if name.startswith(wanted)],
        [one for name, one in others if wanted in name],
    )
    found = next((some for some in fits if some), [])
    if len(found) == 1:
        return found[0]
    if not found:
        raise DeskError(
            _("There is no step “{word}” in this plan. Nothing was changed.").format(word=word)
        )
    names = ", ".join(one.name for one in found[:5])
    raise DeskError(
        _("“{word}” fits several steps: {names}. Nothing was changed. Say which.").format(
            word=word, names=names
        )
    )


def work_from_text(text: str) -> int | None:
    """Working days; None for nothing. Raises DeskError for anything else than a small number."""
    bare = text.strip()
    if not bare:
        return None
    if re.fullmatch("[0-9]{1,4}", bare) and int(bare) <= LONGEST_WORK:
        return int(bare)
    raise DeskError(
        _("“{text}” is no number of working days. Nothing was saved. Write it like 5.").format(
            text=bare[:40]
        )
    )


def note_from_text(text: str) -> str | None:
    return check_note(text) or None


def relation_words(item: PlanItem, plan: Plan) -> str:
    """ "5 days before Cut-over"; "" for a day of its own."""
    if item.due_of_id is None or item.due_by_wd is None:
        return ""
    before, after = (words.split("|")[0] for _sign, words in _relations())
    form = before if item.due_by_wd <= 0 else after
    return form.format(n=abs(item.due_by_wd), step=plan.item(item.due_of_id).name)
