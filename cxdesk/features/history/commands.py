"""`cxdesk undo`, `redo` and `history`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from dataclasses import asdict

from cxdesk.app import App
from cxdesk.domain.changes import Deed
from cxdesk.features.history import service
from cxdesk.i18n import _


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("undo", help=_("take back the newest deed"))
    parser.set_defaults(run=undo)
    parser = commands.add_parser("redo", help=_("do the last undone deed again"))
    parser.set_defaults(run=redo)
    parser = commands.add_parser("history", help=_("what was done, newest first"))
    parser.add_argument("account", nargs="?")
    parser.set_defaults(run=history)


def undo(app: App, args: Namespace) -> None:
    with app.book.write() as db:
        deed = service.undo(db)
    _say(args, deed, _("Undone: {deed}").format(deed=deed.name))


def redo(app: App, args: Namespace) -> None:
    with app.book.write() as db:
        deed = service.redo(db)
    _say(args, deed, _("Done again: {deed}").format(deed=deed.name))


def _say(args: Namespace, deed: Deed, sentence: str) -> None:
    print(json.dumps({"deed": deed.id, "name": deed.name}) if args.json else sentence)


def history(app: App, args: Namespace) -> None:
    with app.book.read() as db:
        account = service.find(db, args.account) if args.account else None
        deeds = service.history(db, account)
    if args.json:
        print(json.dumps([asdict(deed) for deed in deeds], ensure_ascii=False))
        return
    for deed in deeds:
        print(f"{deed.at}  {deed.via:6}  {_('(undone) ') if deed.undone else ''}{deed.name}")
