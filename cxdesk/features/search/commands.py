"""`cxdesk search`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from dataclasses import asdict

from cxdesk.app import App
from cxdesk.features.search import service
from cxdesk.i18n import _

WIDTH = 90


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("search", help=_("search everything"))
    parser.add_argument("text")
    parser.set_defaults(run=search)


def search(app: App, args: Namespace) -> None:
    with app.book.read() as db:
        found = service.find(db, args.text)
    if args.json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False))
        return
    for one in found:
        line = " ".join(one.text.split())
        print(f"{one.account or '–'}  ({one.kind})  {line[:WIDTH]}")
    if not found:
        print(_("Nothing holds “{text}”.").format(text=args.text))
