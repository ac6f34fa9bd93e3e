"""`cxdesk backup`, `restore` and `check`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from cxdesk.app import App, Ground
from cxdesk.features.backup import service
from cxdesk.i18n import _


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


def _say(args: Namespace, document: dict[str, object], sentence: str) -> None:
    print(json.dumps(document, ensure_ascii=False) if args.json else sentence)
