"""`cxdesk plan`, `plan export`, `plan import`."""

import json
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path
from typing import Any

from cxdesk.app import App
from cxdesk.domain.errors import DeskError
from cxdesk.domain.plan import Plan, PlanItem, of_words
from cxdesk.domain.plan_change import changed_words
from cxdesk.domain.plan_schedule import short_words
from cxdesk.domain.plan_view import PlanView, later_than_agreed
from cxdesk.domain.promise import Side
from cxdesk.features.plans import handing, page, service
from cxdesk.features.plans.coming_back import Proposal, Returned
from cxdesk.i18n import _, _n, day, day_short

EXPORT, IMPORT = "export", "import"
_EVERY = "all"


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("plan", help=_("the plan that both sides share"))
    parser.add_argument(
        "words",
        nargs="+",
        metavar="ACCOUNT",
        help=_("an account, or: export ACCOUNT -o FILE, import ACCOUNT FILE"),
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=_("ends in .pdf, .ics, .xlsx or .csv")
    )
    parser.add_argument(
        "--accept", metavar="N,N", help=_("which of their changes to keep, or “all”")
    )
    parser.add_argument(
        "--with-delays", action="store_true", help=_("show on paper which side added days")
    )
    parser.set_defaults(run=plan)


def plan(app: App, args: Namespace) -> None:
    match args.words:
        case [account]:
            _show(app, args, account)
        case ["export", account] if args.output:
            _export(app, args, account)
        case ["import", account, file]:
            _import(app, args, account, Path(file))
        case _:
            raise DeskError(
                _(
                    "That is no way to ask for a plan. Nothing was changed. Give an account,"
                    " or: export ACCOUNT -o FILE, or: import ACCOUNT FILE."
                )
            )


# --- plan ACCOUNT


def _show(app: App, args: Namespace, word: str) -> None:
    with app.book.read() as db:
        shown = service.current(db, service.find(db, word))
        found = page.view_of(db, shown, app.clock.today()) if shown else None
    if args.json:
        print(json.dumps(as_json(found) if found else None, ensure_ascii=False))
    elif found is None:
        print(_("No plan is running."))
    else:
        for line in as_lines(found):
            print(line)


def as_json(found: PlanView) -> dict[str, Any]:
    """The stable shape: dates ISO, delays of one's own and of a side in working days."""
    return {
        "title": found.plan.title,
        "go_live": _iso(found.plan.go_live_on),
        "state": str(found.plan.state),
        "version": found.versions.number,
        "agreed": found.standing.is_agreed,
        "milestones": [_stone(found, stone) for stone in found.plan.milestones if stone.counts],
        "slip": {
            "total": found.slips.total,
            "ours": found.slips.charged(Side.OURS),
            "theirs": found.slips.charged(Side.THEIRS),
        },
        "critical": [item.name for item in found.schedule.critical],
    }


def _stone(found: PlanView, stone: PlanItem) -> dict[str, Any]:
    actions = [item for item in found.plan.of(stone.id) if item.counts]
    return {
        "name": stone.name,
        "owner_ours": stone.owner_ours,
        "owner_theirs": stone.owner_theirs,
        **_days(found, stone),
        "actions": [_action(found, item) for item in actions],
    }


def _action(found: PlanView, item: PlanItem) -> dict[str, Any]:
    return {
        "name": item.name,
        "side": item.side.value if item.side else None,
        "owner": item.owner,
        **_days(found, item),
        "own_delay": found.slips.own(item.id),
    }


def _days(found: PlanView, item: PlanItem) -> dict[str, str | None]:
    return {
        "due": _iso(item.due_on),
        "agreed_due": _iso(found.agreed_due(item)),
        "done_on": _iso(item.done_on),
    }


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def as_lines(found: PlanView) -> Iterator[str]:
    """For people: how it stands, then each milestone with its actions."""
    parts = [found.plan.title, _("{count} done").format(count=of_words(found.done))]
    if found.end and found.end.due_on:
        parts.append(f"{found.end.name} {day_short(found.end.due_on)}")
    parts.append(later_than_agreed(found.slips.total))
    yield ", ".join(part for part in parts if part)
    for words in (changed_words(found.standing), short_words(found.schedule)):
        if words:
            yield words
    for stone in found.plan.milestones:
        if stone.counts:
            yield ""
            yield _line(found, stone)
            yield from (f"  {_line(found, item)}" for item in found.plan.of(stone.id))


def _line(found: PlanView, item: PlanItem) -> str:
    owners = [item.owner_ours, item.owner_theirs] if item.is_milestone else [item.owner]
    side = {Side.OURS: _("us"), Side.THEIRS: _("them"), None: ""}[item.side]
    who = ", ".join(part for part in (side, *owners) if part)
    return "  ".join(part for part in (item.name, who, _when(found, item)) if part)


def _when(found: PlanView, item: PlanItem) -> str:
    if item.done_on:
        return _("done {day}").format(day=day(item.done_on))
    if item.due_on is None:
        return ""
    later = (item.due_on - (found.agreed_due(item) or item.due_on)).days
    if not later:
        return day(item.due_on)
    words = _n("{day}, {n} day later", "{day}, {n} days later", later)
    early = _n("{day}, {n} day earlier", "{day}, {n} days earlier", -later)
    return (words if later > 0 else early).format(day=day(item.due_on), n=abs(later))


# --- plan export, plan import


def _export(app: App, args: Namespace, word: str) -> None:
    with app.book.read() as db:
        shown = _current(service.current(db, service.find(db, word)))
        now = app.clock.now().astimezone(UTC)
        handed = handing.gather(db, shown.id, app.clock.today(), now, args.with_delays)
    written = handing.write(handed, args.output)
    if args.json:
        said = {"file": str(written.path), "unshown": list(written.unshown)}
        print(json.dumps(said, ensure_ascii=False))
        return
    print(_("Saved {file}.").format(file=written.path))
    if written.unshown:
        scripts = ", ".join(written.unshown)
        print(_("This computer has no font for {scripts}.").format(scripts=scripts))


def _current(shown: Plan | None) -> Plan:
    if shown is None:
        raise DeskError(_("That account has no running plan. Nothing was written."))
    return shown


def _import(app: App, args: Namespace, word: str, file: Path) -> None:
    """Lists what their sheet proposes; keeps what `--accept` names."""
    rows, today = args.rows_of(file), app.clock.today()
    with app.book.read() as db:
        shown = _current(service.current(db, service.find(db, word)))
        found = handing.read_back(db, shown.id, rows, today)
    accepted = _accepted(found.proposals, args.accept or "")
    if accepted:
        with app.book.write() as db:
            service.take(db, shown.id, accepted, today)
    if args.json:
        print(json.dumps(_document(found, accepted), ensure_ascii=False))
    else:
        _say(found, accepted)


def _accepted(proposals: tuple[Proposal, ...], numbers: str) -> list[Proposal]:
    if numbers.strip().casefold() == _EVERY:
        return list(proposals)
    known = {str(one.number): one for one in proposals}
    wanted = [number.strip() for number in numbers.split(",") if number.strip()]
    for number in wanted:
        if number not in known:
            raise DeskError(
                _("Their sheet proposes no change number {n}. Nothing was changed.").format(
                    n=number
                )
            )
    return [known[number] for number in dict.fromkeys(wanted)]


def _document(found: Returned, accepted: list[Proposal]) -> dict[str, Any]:
    return {
        "proposals": [
            {
                "number": one.number,
                "row": one.difference.row,
                "kind": one.difference.sort.value,
                "step": one.difference.step,
                "field": one.difference.column.value if one.difference.column else None,
                "before": one.difference.before,
                "after": one.difference.after,
                "accepted": one in accepted,
            }
            for one in found.proposals
        ],
        "refused": [{"row": one.row, "reason": one.reason} for one in found.unread],
    }


def _say(found: Returned, accepted: list[Proposal]) -> None:
    for one in found.proposals:
        kept = _("kept") if one in accepted else _("proposed")
        print(f"{one.number:>3}  {kept}  {one.words}")
    for unread in found.unread:
        said = _("Row {n}: {reason}").format(n=unread.row, reason=unread.reason)
        print(said, file=sys.stderr)
    if not found.proposals:
        print(_("Their sheet proposes no change."))
    elif not accepted:
        print(_("Nothing was changed. Accept some with --accept 1,2 or --accept all."))
