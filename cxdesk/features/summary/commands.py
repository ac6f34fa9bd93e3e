"""`cxdesk summary`: an account, or all of them, as PDF."""

import json
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxdesk.app import App
from cxdesk.domain.errors import DeskError
from cxdesk.domain.summary import Audience, Unwritten
from cxdesk.features.summary import service
from cxdesk.i18n import _, number

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


def summary(app: App, args: Namespace) -> int:
    """Gives 1 when one of many could not be written; the others are."""
    return _many(app, args) if args.all else _single(app, args)


def _single(app: App, args: Namespace) -> int:
    with app.book.read() as db:
        account_id = service.find(db, args.account)
        facts = service.gather(db, account_id, args.audience, app.clock.today())
    written = service.write(facts, args.output)
    if args.json:
        print(json.dumps(_document(written, args.audience), ensure_ascii=False))
    else:
        _say(written)
    return 0


def _many(app: App, args: Namespace) -> int:
    made, failed = [], 0
    for page in _all(app, args):
        if isinstance(page, Unwritten):
            failed += 1
            print(f"{page.account}: {page.reason}", file=sys.stderr)
        elif args.json:
            made.append(_document(page, args.audience))
        else:
            _say(page)
    if args.json:
        print(json.dumps(made, ensure_ascii=False))
    return 1 if failed else 0


def _all(app: App, args: Namespace) -> "Iterator[Written | Unwritten]":
    folder, today = _made(args.output), app.clock.today()
    with app.book.read() as db:
        ids = service.everyone(db, today)
        everything = service.gather_all(db, ids, args.audience, today)
        for done, page in enumerate(service.write_all(everything, folder), 1):
            yield page
            _tell(done, len(ids))


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise DeskError(
            _("{folder} cannot be made a folder. Nothing was written. Choose another.").format(
                folder=folder
            )
        ) from trouble
    return folder


def _tell(done: int, total: int) -> None:
    """A line that counts, where the files are not listed on the terminal themselves."""
    if sys.stderr.isatty() and not sys.stdout.isatty():
        said = _("{done} of {total}").format(done=number(done), total=number(total))
        print(f"\r{said}", end="" if done < total else "\n", file=sys.stderr, flush=True)


def _say(written: "Written") -> None:
    print(_("Saved {file}.").format(file=written.path))
    if written.unshown:
        print(service.unshown_text(written), file=sys.stderr)


def _document(written: "Written", audience: Audience) -> dict[str, Any]:
    return {
        "account": written.account,
        "for": audience.value,
        "file": str(written.path),
        "unshown": list(written.unshown),
    }
