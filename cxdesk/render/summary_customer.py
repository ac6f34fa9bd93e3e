"""The customer's copy in words: the plan, what we owe, what we ask, what they told us."""

from datetime import date, timedelta

from cxdesk.domain.promise import Side, repeat_name
from cxdesk.domain.summary_customer import (
    CustomerCopy,
    FeedbackState,
    Owed,
    SharedAction,
    SharedPlan,
    ToCall,
    Told,
)
from cxdesk.domain.text import clean_line, clean_text
from cxdesk.i18n import _, day, day_long, day_short
from cxdesk.render import summary_blocks as blocks
from cxdesk.render.summary_blocks import Page


def page(copy: CustomerCopy) -> Page:
    """What `customer.typ` is given."""
    head = copy.masthead
    account = clean_line(head.account)
    return {
        "title": _("Where we are together: {account}").format(account=account),
        "author": blocks.byline(head),
        "day": day_long(copy.today),
        "both": _both(copy),
        "heading": _("Where we are together"),
        "lead": clean_text(copy.lead),
        "figures": _figures(copy),
        "plan": _plan(copy),
        "owed": _owed(copy),
        "asked": _asked(copy),
        "told": _told(copy),
        "contacts": _contacts(copy),
        "foot": _foot(copy),
        "pages": _("{page} of {pages}"),
    }


def _both(copy: CustomerCopy) -> str:
    firm = clean_line(copy.masthead.firm or "")
    account = clean_line(copy.masthead.account)
    return _("{firm} and {account}").format(firm=firm, account=account) if firm else account


def _figures(copy: CustomerCopy) -> list[Page]:
    found = [*_plan_figures(copy.plan)] if copy.plan else []
    if copy.kept.settled:
        months = copy.masthead.period.months
        found.append(blocks.kept_figure(_("Promises we kept"), copy.kept, months))
    return found


def _plan_figures(plan: SharedPlan) -> list[Page]:
    done = _("{done} of {total}").format(done=plan.whole.done, total=plan.whole.total)
    label = _("{plan} plan").format(plan=clean_line(plan.title))
    found = [blocks.figure(label, done, _("actions done"))] if plan.whole.total else []
    if plan.go_live_on is not None:
        found.append(_go_live(plan.go_live_on, plan.later))
    return found


def _go_live(agreed: date, later: int) -> Page:
    note = _("was {day}").format(day=day_short(agreed)) if later else _("as agreed")
    return blocks.figure(_("Go-live"), day(agreed + timedelta(later)), note)


def _plan(copy: CustomerCopy) -> Page | None:
    plan = copy.plan
    if plan is None:
        return None
    head = copy.masthead
    actions = [_action(action, copy) for action in plan.actions]
    sides = (
        blocks.bar(head.firm or _("Us"), Side.OURS, plan.ours),
        blocks.bar(head.account, Side.THEIRS, plan.theirs),
    )
    return {
        "title": _("The plan we share"),
        "caption": clean_line(plan.title),
        "outcome": clean_text(plan.outcome or ""),
        "bars": [side for side in sides if side["total"]],
        "head": _plan_head(actions),
        "rows": actions,
    }


def _plan_head(actions: list[Page]) -> list[str]:
    head = [_("Next"), _("Owner"), _("Due")]
    return [*head, _("State")] if any(action["state"] for action in actions) else head


def _action(action: SharedAction, copy: CustomerCopy) -> Page:
    return {
        "text": clean_line(action.name),
        "who": _owner(action, copy.masthead.firm),
        "when": day_short(action.due_on) if action.due_on else "",
        "state": _standing(action, copy.today),
    }


def _standing(action: SharedAction, today: date) -> str:
    """Of a plan one says "later than agreed", whoever it waits for."""
    if action.due_on is not None and action.due_on < today:
        return _("later than agreed")
    return _("in progress") if action.is_begun else ""


def _owner(action: SharedAction, firm: str | None) -> str:
    side = {Side.OURS: firm or _("Us"), Side.THEIRS: _("You"), None: _("Both")}[action.side]
    return ", ".join(clean_line(part) for part in (side, action.owner) if part)


def _owed(copy: CustomerCopy) -> Page | None:
    rows = [blocks.row(p.text, _when(p), bool(p.days_late)) for p in copy.owed]
    return blocks.block(rows, _("What we owe you"))


def _asked(copy: CustomerCopy) -> Page | None:
    """Their promises; a day that has passed is only a day."""
    rows = [blocks.row(p.text, _rhythm_or_day(p)) for p in copy.asked]
    return blocks.block(rows, _("What we ask of you"))


def _when(promise: Owed) -> str:
    if promise.due_on != promise.known_on:
        return _("was {old}, now {new}").format(
            old=day_short(promise.known_on), new=day_short(promise.due_on)
        )
    if promise.days_late:
        late = blocks.days_late(promise.days_late)
        return _("{day}, {late}").format(day=day_short(promise.due_on), late=late)
    return _rhythm_or_day(promise)


def _rhythm_or_day(promise: Owed) -> str:
    return repeat_name(promise.repeats) if promise.repeats else day_short(promise.due_on)


def _told(copy: CustomerCopy) -> Page | None:
    rows = [_theme(told) for told in copy.told]
    return blocks.block(rows, _("What you told us, and what happened"))


def _theme(told: Told) -> Page:
    reply = clean_text(told.reply or "")
    return {"text": clean_line(told.theme), "reply": reply, "state": _state(told)}


def _state(told: Told) -> str:
    if told.by_on and told.state not in (FeedbackState.DONE, FeedbackState.DECLINED):
        return _("by {day}").format(day=day_short(told.by_on))
    if told.state is None:
        return ""
    return {
        FeedbackState.NOTED: _("noted"),
        FeedbackState.PLANNED: _("planned"),
        FeedbackState.IN_PROGRESS: _("in progress"),
        FeedbackState.DONE: _("done"),
        FeedbackState.DECLINED: _("not planned"),
    }[told.state]


def _contacts(copy: CustomerCopy) -> Page | None:
    return blocks.block([_contact(c) for c in copy.contacts], _("Who to call"))


def _contact(contact: ToCall) -> Page:
    what = ", ".join(clean_line(part) for part in (contact.title, contact.firm) if part)
    how = clean_line(contact.phone or "") or (_("sponsor") if contact.is_sponsor else "")
    return {"name": clean_line(contact.name), "what": what, "how": how}


def _foot(copy: CustomerCopy) -> str:
    account, author = clean_line(copy.masthead.account), clean_line(copy.masthead.author or "")
    if not author:
        return _("Prepared for {account}.").format(account=account)
    return _("Prepared by {author} for {account}.").format(author=author, account=account)
