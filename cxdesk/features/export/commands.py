"""`cxdesk export`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from cxdesk.app import App
from cxdesk.domain.exporting import Format
from cxdesk.features.export import service
from cxdesk.i18n import _, number


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("export", help=_("write everything into a folder"))
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--format", choices=tuple(Format), default=Format.CSV, type=Format)
    parser.set_defaults(run=export)


def export(app: App, args: Namespace) -> None:
    with app.book.read() as db:
        done = service.export(db, args.folder, args.format)
    if args.json:
        print(json.dumps(_document(done), ensure_ascii=False))
        return
    print(done.sentence)
    for file in done.files:
        for name, count in file.rows.items():
            print(f"  {number(count):>9}  {name}")


def _document(done: service.Exported) -> dict[str, object]:
    return {
        "folder": str(done.folder),
        "format": done.format,
        "files": [{"name": f.name, "rows": f.rows, "cut": f.cut} for f in done.files],
    }
