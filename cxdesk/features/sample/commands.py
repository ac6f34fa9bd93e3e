"""`cxdesk new`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from cxdesk.app import Ground
from cxdesk.features.sample import service
from cxdesk.i18n import _, _n


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("new", help=_("make a book"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--sample", action="store_true", help=_("with sixty invented accounts"))
    parser.set_defaults(run=new, bare=True)


def new(ground: Ground, args: Namespace) -> None:
    """Makes the book that was named; no other book is opened."""
    count = 0
    if args.sample:
        count = service.make_sample(args.file, ground.clock)
    else:
        service.make_empty(args.file)
    if args.json:
        print(json.dumps({"file": str(args.file), "accounts": count}))
        return
    made = _n("Made {file} with {n} account.", "Made {file} with {n} accounts.", count)
    print(made.format(file=args.file, n=count))
