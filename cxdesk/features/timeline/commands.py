"""`cxdesk log`."""

import json
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from datetime import date
from typing import Any

from cxdesk.app import App
from cxdesk.domain.capture import Choices
from cxdesk.domain.capture_chips import promise_text
from cxdesk.domain.days import day_from_text
from cxdesk.domain.interaction import Direction, Interaction, Kind, kind_name
from cxdesk.features.timeline import service
from cxdesk.features.timeline.service import Logged, Typed
from cxdesk.i18n import _, day


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("log", help=_("record an interaction"))
    parser.add_argument("account")
    parser.add_argument("text", help=_("what happened: @person, !promise by friday, #tag"))
    parser.add_argument("--kind", choices=[kind.value for kind in Kind])
    parser.add_argument("--on", metavar="DATE", help=_("when; today without, later is planned"))
    parser.add_argument("--person", metavar="NAME", action="append", default=[])
    parser.add_argument("--minutes", type=int, metavar="N")
    parser.add_argument("--direction", choices=[direction.value for direction in Direction])
    parser.set_defaults(run=log)


def log(app: App, args: Namespace) -> None:
    today = app.clock.today()
    typed = Typed(args.text, _choices(args, today), tuple(args.person))
    with app.book.write() as db:
        logged = service.log(db, service.find(db, args.account), typed, today)
    for hint in logged.unread:
        print(_("Kept as text: {hint}").format(hint=hint), file=sys.stderr)
    if args.json:
        print(json.dumps(as_json(logged), ensure_ascii=False))
        return
    for line in as_lines(logged, today):
        print(line)


def _choices(args: Namespace, today: date) -> Choices:
    return Choices(
        kind=Kind(args.kind) if args.kind else None,
        direction=Direction(args.direction) if args.direction else None,
        on=day_from_text(args.on, today, "near") if args.on else None,
        minutes=args.minutes,
    )


def as_lines(logged: Logged, today: date) -> Iterator[str]:
    for name in logged.added:
        yield _("Added {name}.").format(name=name)
    kept = logged.interaction
    kind, on = kind_name(kept.kind), day(kept.on)
    if kept.people:
        names = ", ".join(kept.people)
        yield _("Kept: {kind}, {day}, with {names}.").format(kind=kind, day=on, names=names)
    else:
        yield _("Kept: {kind}, {day}.").format(kind=kind, day=on)
    for aside in logged.asides:
        yield _("{name}: {words}").format(name=kind_name(aside.kind), words=aside.body)
    for promise in logged.promised:
        yield f"{promise_text(promise, today)}: {promise.text}"


def as_json(logged: Logged) -> dict[str, Any]:
    return _interaction(logged.interaction) | {
        "people_added": list(logged.added),
        "promises": [
            {
                "text": promise.text,
                "due_on": promise.due_on.isoformat(),
                "to": promise.to_name,
                "repeats": promise.repeats,
            }
            for promise in logged.promised
        ],
        "asides": [{"kind": aside.kind.value, "body": aside.body} for aside in logged.asides],
    }


def _interaction(kept: Interaction) -> dict[str, Any]:
    return {
        "id": kept.id,
        "account": kept.account_id,
        "kind": kept.kind.value,
        "direction": kept.direction.value,
        "state": kept.state.value,
        "on": kept.on.isoformat(),
        "body": kept.body,
        "their_words": kept.their_words,
        "people": list(kept.people),
        "tags": list(kept.tags),
        "minutes": kept.minutes,
    }
