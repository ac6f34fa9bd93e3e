"""`cxdesk backup`, `restore`, `check` and `salvage`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from dataclasses import asdict
from pathlib import Path

from cxdesk.app import App, Ground
from cxdesk.domain.salvaged import Salvaged
from cxdesk.features.backup import service
from cxdesk.i18n import _, number


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("backup", help=_("make a verified copy of the book"))
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE")
    parser.set_defaults(run=backup)
    parser = commands.add_parser("restore", help=_("put a backup in the place of the book"))
    parser.add_argument("file", type=Path)
    parser.set_defaults(run=restore, bare=True)
    parser = commands.add_parser(
        "check", help=_("read the whole book and say whether it is sound")
    )
    parser.set_defaults(run=check, bare=True)
    parser = commands.add_parser(
        "salvage", help=_("make a sound book of what a damaged one still holds")
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", required=True)
    parser.set_defaults(run=salvage, bare=True)


def backup(app: App, args: Namespace) -> None:
    if args.output is not None:
        service.copy_to(app, args.output)
        path = args.output
    else:
        path = service.back_up(app).path
    _say(args, {"path": str(path)}, _("Backed up and verified: {path}").format(path=path))


def restore(ground: Ground, args: Namespace) -> None:
    kept = service.restore_unopened(ground, args.file)
    sentence = _("Restored {path}.").format(path=args.file)
    if kept is not None:
        sentence += " " + _("The book as it was is kept as {path}.").format(path=kept)
    _say(args, {"kept": str(kept) if kept else None}, sentence)


def check(ground: Ground, args: Namespace) -> None:
    service.check(ground.book)
    _say(args, {"sound": True}, _("{path} is sound.").format(path=ground.book))


def salvage(ground: Ground, args: Namespace) -> None:
    tables = service.salvage(ground, args.file, args.output)
    if args.json:
        found = [asdict(one) for one in tables]
        print(json.dumps({"path": str(args.output), "tables": found}, ensure_ascii=False))
        return
    names = _names()
    for one in tables:
        if one.kept or one.lost or one.made or one.unread:
            print(_line(names[one.table], one))
    print(_("Salvaged into {path}.").format(path=args.output))


def _line(name: str, one: Salvaged) -> str:
    parts = [_("{n} kept").format(n=number(one.kept))]
    if one.recalled:
        parts.append(_("{n} of them from the journal").format(n=number(one.recalled)))
    if one.made:
        parts.append(_("{n} made to stand in for lost ones").format(n=number(one.made)))
    parts.append(_("{n} lost").format(n=number(one.lost)))
    if one.unread:
        parts.append(_("perhaps more, for the list itself could not be read"))
    return f"{name}: {', '.join(parts)}"


def _names() -> dict[str, str]:
    """What the user calls the rows of each table."""
    return {
        "account": _("Accounts"),
        "person": _("People"),
        "handle": _("Addresses and numbers"),
        "custom_field": _("Own fields"),
        "custom_value": _("Values of own fields"),
        "interaction": _("Interactions"),
        "interaction_person": _("People in interactions"),
        "tagging": _("Tags"),
        "move": _("Moves"),
        "answer": _("Answers"),
        "promise": _("Promises"),
        "promise_due": _("Dates of promises"),
        "plan": _("Plans"),
        "plan_item": _("Milestones and actions"),
        "plan_dependency": _("What waits for what in plans"),
        "plan_baseline": _("Agreed dates of plans"),
        "plan_agreement": _("Agreements to plans"),
        "plan_template": _("Templates of plans"),
        "holiday": _("Holidays"),
        "work_calendar": _("Working weeks"),
        "subscription": _("Subscriptions"),
        "rate": _("Exchange rates"),
        "feedback": _("Feedback"),
        "copy_choice": _("Choices for the customer copy"),
        "attachment": _("Attachments"),
        "file_bytes": _("Contents of attachments"),
        "import_file": _("Imports"),
        "waiting": _("Waiting rows"),
        "draft": _("Drafts"),
        "setting": _("Settings of the book"),
    }


def _say(args: Namespace, document: dict[str, object], sentence: str) -> None:
    print(json.dumps(document, ensure_ascii=False) if args.json else sentence)
