"""The customer's copy of a plan on paper: its words, and the PDF."""

import json
from typing import Any

from cxdesk.domain.plan_copy import PlanCopy, SharedStep, SharedStone
from cxdesk.domain.plan_sheet import side_names
from cxdesk.domain.plan_view import later_than_agreed
from cxdesk.domain.promise import Side
from cxdesk.domain.text import clean_line, clean_text
from cxdesk.i18n import _, _n, day, day_long, day_short, weekday_day
from cxdesk.render import summary_blocks as blocks
from cxdesk.render.summary import Paper, breakable, page_setting
from cxdesk.render.summary_blocks import Page
from cxdesk.render.typeset import Press, Sheet, press


def lay_out(copy: PlanCopy, paper: Paper, lang: str, on: Press | None = None) -> Sheet:
    """The PDF; `lang` is the locale its words are in."""
    words = json.dumps(breakable(page(copy)) | page_setting(copy.today, paper, lang))
    return (on or press()).typeset("plan.typ", words)


def page(copy: PlanCopy) -> Page:
    """What `plan.typ` is given: texts, counts and flags."""
    head, title = copy.masthead, clean_line(copy.title)
    account = clean_line(head.account)
    firm = clean_line(head.firm or "")
    both = _("{firm} and {account}").format(firm=firm, account=account) if firm else account
    return {
        "title": f"{title}: {account}",
        "author": blocks.byline(head),
        "day": day_long(copy.today),
        "both": both,
        "heading": title,
        "lead": clean_text(copy.outcome or ""),
        "figures": list(_figures(copy)),
        "bars": [
            blocks.bar(head.firm or _("Us"), Side.OURS, copy.ours),
            blocks.bar(head.account, Side.THEIRS, copy.theirs),
        ],
        "head": [_("Action"), _("Owner"), _("Due"), _("Agreed"), _("State")],
        "stones": [_stone(stone, copy) for stone in copy.milestones],
        "won": _won(copy),
        "signed": _signed(copy),
        "foot": _foot(copy),
        "pages": _("{page} of {pages}"),
    }


def _figures(copy: PlanCopy) -> list[Page]:
    done, total = copy.ours.done + copy.theirs.done, copy.ours.total + copy.theirs.total
    found = []
    if total:
        value = _("{done} of {total}").format(done=done, total=total)
        found.append(blocks.figure(_("Actions done"), value))
    if copy.ends_on:
        note = later_than_agreed(copy.later) or (_("as agreed") if copy.version else "")
        found.append(blocks.figure(_("Go-live"), day(copy.ends_on), note))
    if copy.measure:
        found.append(blocks.figure(_("How we know"), clean_line(copy.measure)))
    if copy.charged:
        found.append(blocks.figure(_("Days added"), *_charged(copy)))
    return found


def _charged(copy: PlanCopy) -> tuple[str, str]:
    assert copy.charged is not None
    names = side_names(copy)
    value = " · ".join(
        f"{clean_line(names[side])} {count}"
        for side, count in zip(Side, (copy.charged.ours, copy.charged.theirs), strict=True)
    )
    return value, _("working days")


def _stone(stone: SharedStone, copy: PlanCopy) -> Page:
    owners = [stone.owner_ours, stone.owner_theirs]
    who = ", ".join(clean_line(name) for name in owners if name)
    return {
        "name": clean_line(stone.name),
        "when": _when(stone),
        "who": _("{who}, not needed from you").format(who=who) if stone.is_ours_alone else who,
        "done": stone.done_on is not None,
        "late": stone.done_on is None and stone.later > 0,
        "rows": [_step(step, copy) for step in stone.steps],
    }


def _when(stone: SharedStone) -> str:
    if stone.done_on:
        return _("done {day}").format(day=day_short(stone.done_on))
    if stone.due_on is None:
        return ""
    if stone.later > 0 and stone.agreed_on:
        return _("{new}, agreed {old}").format(
            new=weekday_day(stone.due_on), old=day_short(stone.agreed_on)
        )
    return weekday_day(stone.due_on)


def _step(step: SharedStep, copy: PlanCopy) -> Page:
    sides = {Side.OURS: copy.masthead.firm or _("Us"), Side.THEIRS: _("You")}
    who = [sides[step.side] if step.side else "", step.owner or ""]
    return {
        "text": clean_line(step.name),
        "who": ", ".join(clean_line(part) for part in who if part),
        "when": day_short(step.due_on) if step.due_on else "",
        "agreed": day_short(step.agreed_on) if step.agreed_on else "",
        "state": _state(step),
        "late": step.done_on is None and step.later > 0,
    }


def _state(step: SharedStep) -> str:
    if step.done_on:
        return _("done {day}").format(day=day_short(step.done_on))
    if step.later > 0:
        return _n("{n} day later", "{n} days later", step.later).format(n=step.later)
    return _("in progress") if step.is_begun else ""


def _won(copy: PlanCopy) -> Page | None:
    """Milestones that both reached by the agreed day (C-16, E-13)."""
    rows = [blocks.row(name, day_short(on)) for name, on in copy.wins]
    return blocks.block(rows, _("What we did together"), _("by the agreed day"))


def _signed(copy: PlanCopy) -> Page | None:
    names = side_names(copy)
    rows = [
        blocks.row(
            ", ".join(clean_line(part) for part in (yes.name or "", names[yes.side]) if part),
            day(yes.on),
        )
        for yes in copy.signed
    ]
    version = _("version {n}").format(n=copy.version)
    return blocks.block(rows, _("Who agreed"), version)


def _foot(copy: PlanCopy) -> str:
    by, until = blocks.byline(copy.masthead), day(copy.today)
    words: dict[str, Any] = {"by": by, "day": until}
    if not by:
        return _("The plan as of {day}.").format(**words)
    return _("{by}. The plan as of {day}.").format(**words)
