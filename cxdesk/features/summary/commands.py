"""`cxdesk summary`: an account, or all of them, as PDF."""

import json
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxdesk.app import App
from cxdesk.domain.errors import DeskError
from cxdesk.domain.summary import Audience
from cxdesk.features.summary import service
from cxdesk.i18n import _

if TYPE_CHECKING:
    from cxdesk.render.summary import Written


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("summary", help=_("an account's summary as PDF"))
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("account", nargs="?")
    which.add_argument("--all", action="store_true", help=_("every account, into a folder"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument(
        "--for",
        dest="audience",
        type=Audience,
        choices=list(Audience),
        default=Audience.INTERNAL,
        help=_("who will read it"),
    )
    parser.set_defaults(run=summary)


def summary(app: App, args: Namespace) -> None:
    made = [_one(app, args)] if args.account else list(_all(app, args))
    if args.json:
        document = [_document(written, args.audience) for written in made]
        print(json.dumps(document if args.all else document[0], ensure_ascii=False))
        return
    for written in made:
        print(_("Saved {file}.").format(file=written.path))
        if written.unshown:
            print(service.unshown_text(written), file=sys.stderr)


def _one(app: App, args: Namespace) -> "Written":
    with app.book.read() as db:
        account_id = service.find(db, args.account)
        facts = service.gather(db, account_id, args.audience, app.clock.today())
    return service.write(facts, args.output)


def _all(app: App, args: Namespace) -> Iterator["Written"]:
    folder: Path = args.output
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise DeskError(
            _("{folder} cannot be made a folder. Nothing was written. Choose another.").format(
                folder=folder
            )
        ) from trouble
    with app.book.read() as db:
        ids = service.everyone(db, app.clock.today())
        everything = [service.gather(db, id_, args.audience, app.clock.today()) for id_ in ids]
    for facts, name in zip(everything, service.file_names(everything), strict=True):
        yield service.write(facts, folder / name)


def _document(written: "Written", audience: Audience) -> dict[str, Any]:
    return {
        "account": written.account,
        "for": audience.value,
        "file": str(written.path),
        "unshown": list(written.unshown),
    }
