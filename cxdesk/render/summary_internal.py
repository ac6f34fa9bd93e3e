"""The internal summary in words: everything we know that helps the next call."""

from cxdesk.domain.briefing import before_the_next_call
from cxdesk.domain.ladder import Rung, Stage, rung_name, stage_name
from cxdesk.domain.nps import band
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_headline import Place, headline
from cxdesk.domain.plan import Plan, PlanItem, days_later, next_items, progress
from cxdesk.domain.promise import Promise, Side, open_promises, repeat_name
from cxdesk.domain.summary_internal import Internal, Met, Standing
from cxdesk.domain.text import clean_line, clean_text
from cxdesk.i18n import _, _n, day, day_long, day_short, month, number
from cxdesk.render import nps_chart
from cxdesk.render import summary_blocks as blocks
from cxdesk.render.summary_blocks import Page
from cxdesk.render.summary_figures import figures

NEXT_ITEMS = 3
CHART_WIDTH, CHART_HEIGHT = 517.2, 169.5


def page(facts: Internal) -> Page:
    """What `internal.typ` is given."""
    head = facts.masthead
    account = clean_line(head.account)
    return {
        "title": _("{account}, account summary, internal").format(account=account),
        "author": blocks.byline(head),
        "day": day_long(facts.today),
        "kind": _("Account summary"),
        "tag": _("Internal. Do not forward."),
        "account": account,
        "rung": _rung(facts.standing.rung),
        "stage": _stage(facts.standing.stage),
        "where": _where(facts.standing),
        "figures": figures(facts),
        "lead": clean_text(facts.lead),
        "promises": _promises(facts),
        "plan": _plan(facts),
        "people": _people(facts),
        "favours": _favours(facts),
        "chart": _chart(facts),
        "before": _before(facts),
        "actions": _actions(facts),
        "said": _said(facts),
        "foot": _foot(facts),
        "pages": _("{page} of {pages}"),
    }


def _rung(rung: Rung) -> Page:
    count = len(Rung)
    place = _("{place} of {count}").format(place=rung.place, count=count)
    return {"place": rung.place, "count": count, "name": rung_name(rung), "of": place}


def _stage(stage: Stage | None) -> Page | None:
    if stage is None:
        return None
    place = list(Stage).index(stage) + 1
    return {"place": place, "count": len(Stage), "name": stage_name(stage)}


def _where(standing: Standing) -> str:
    since = standing.since_on
    parts = [clean_line(standing.city or "")]
    parts += [_("customer since {month}").format(month=month(since))] if since else []
    return ", ".join(filter(None, parts))


def _chart(facts: Internal) -> Page | None:
    history = facts.history
    if not history.answers:
        return None
    months = facts.masthead.period.months
    return {
        "title": _("NPS history"),
        "caption": _caption(months, history.unmarked_text),
        "alt": _finding(facts),
    }


def _caption(months: int, more: str) -> str:
    says = _("{n}-month rolling above, every answer below").format(n=months)
    return f"{says}; {more}" if more else says


def picture(facts: Internal) -> str:
    """The chart as SVG; "" without answers."""
    if not facts.history.answers:
        return ""
    return nps_chart.to_svg(facts.history, CHART_WIDTH, CHART_HEIGHT)


def _finding(facts: Internal) -> str:
    """What the chart shows, for those who hear it."""
    now = headline(facts.history.now, facts.history.marks, Place.PAPER).text
    shown = len(facts.history.answers)
    words = _n(
        "NPS over {months}: {nps}. The chart shows {n} answer",
        "NPS over {months}: {nps}. The chart shows {n} answers",
        shown,
    ).format(months=blocks.months_text(facts.masthead.period.months), nps=now, n=shown)
    waiting = len(facts.open_answers)
    if not waiting:
        return words + "."
    return _n(
        "{words}; {n} low one has not been followed up.",
        "{words}; {n} low ones have not been followed up.",
        waiting,
    ).format(words=words, n=waiting)


def _promises(facts: Internal) -> Page | None:
    waiting = open_promises(list(facts.promises), facts.today)
    rows = [_promise(p, facts) for p in sorted(waiting, key=lambda p: p.side is not Side.OURS)]
    ours = sum(promise.side is Side.OURS for promise in waiting)
    return blocks.block(rows, _("Promises due"), _whose(ours, len(waiting) - ours))


def _whose(ours: int, theirs: int) -> str:
    """ "3 open" means ours alone, as in the window; theirs are counted apart."""
    if not theirs:
        return _n("{n} open", "{n} open", ours).format(n=number(ours))
    if not ours:
        return _n("{n} theirs", "{n} theirs", theirs).format(n=number(theirs))
    return _("{ours} ours, {theirs} theirs").format(ours=number(ours), theirs=number(theirs))


def _promise(promise: Promise, facts: Internal) -> Page:
    parts = [promise.text]
    parts += [_("theirs")] if promise.side is Side.THEIRS else []
    parts += [repeat_name(promise.repeats)] if promise.repeats else []
    late = promise.days_late(facts.today)
    when = blocks.days_late(late) if late else day_short(promise.due_on)
    return blocks.row(", ".join(parts), when, bool(late))


def _plan(facts: Internal) -> Page | None:
    plan = facts.plan
    if plan is None:
        return None
    later = days_later(plan, facts.today)
    sides = (
        blocks.bar(_("Us"), Side.OURS, progress(plan, Side.OURS)),
        blocks.bar(facts.masthead.account, Side.THEIRS, progress(plan, Side.THEIRS)),
    )
    return {
        "title": _("Mutual action plan, {plan}").format(plan=clean_line(plan.title)),
        "caption": blocks.days_later(later) if later else "",
        "bars": [side for side in sides if side["total"]],
        "rows": [_item(plan, item) for item in next_items(plan, NEXT_ITEMS)],
    }


def _item(plan: Plan, item: PlanItem) -> Page:
    whose = {Side.OURS: _("ours"), Side.THEIRS: _("theirs"), None: _("shared")}[item.side]
    return blocks.row(f"{item.name}, {whose}", day_short(item.due_on) if item.due_on else "")


def _people(facts: Internal) -> Page | None:
    return blocks.block([_met(p) for p in facts.people], _("People"), number(len(facts.people)))


def _met(person: Met) -> Page:
    score = _score(person.score)
    return {"name": clean_line(person.name), "what": clean_line(person.position), **score}


def _score(score: int | None) -> Page:
    if score is None:
        return {"score": "", "band": None}
    return {"score": str(score), "band": band(score).value}


def _favours(facts: Internal) -> Page | None:
    rows = [blocks.row(favour.text, day_short(favour.on)) for favour in facts.favours]
    return blocks.block(rows, _("Boundaries"), _("favours asked of us"))


def _before(facts: Internal) -> Page | None:
    points = [clean_line(point) for point in before_the_next_call(facts)]
    return blocks.block([{"text": point} for point in points], _("Before the next call"))


def _actions(facts: Internal) -> Page | None:
    """The whole plan, when the few next steps on the first page are not all of it."""
    plan = facts.plan
    waiting = next_items(plan, len(plan.items)) if plan else ()
    if plan is None or len(waiting) <= NEXT_ITEMS:
        return None
    return {
        "title": _("Everything open in {plan}").format(plan=clean_line(plan.title)),
        "caption": _n("{n} step", "{n} steps", len(waiting)).format(n=len(waiting)),
        "head": [_("Next"), _("Owner"), _("Due")],
        "rows": [_action(item, facts) for item in waiting],
    }


def _action(item: PlanItem, facts: Internal) -> Page:
    owners = [clean_line(name) for name in (item.owner_ours, item.owner_theirs) if name]
    return {
        "text": clean_line(item.name),
        "who": ", ".join(owners),
        "when": day_short(item.due_on) if item.due_on else "",
        "late": item.due_on is not None and item.due_on < facts.today,
    }


def _said(facts: Internal) -> Page | None:
    if not facts.said:
        return None
    return {
        "title": _("What they said"),
        "head": [_("Score"), _("Who, and in which words")],
        "rows": [_words(answer) for answer in facts.said],
    }


def _words(answer: Answer) -> Page:
    who, text = clean_line(answer.person or _("no name")), clean_text(answer.comment or "")
    return {"who": who, "when": day(answer.on), "text": text, **_score(answer.score)}


def _foot(facts: Internal) -> str:
    by, until = blocks.byline(facts.masthead), day(facts.today)
    if not by:
        return _("Made on this computer from records up to {day}.").format(day=until)
    return _("{by}. Made on this computer from records up to {day}.").format(by=by, day=until)
