"""The command line: the same services as the window, without Qt; no command opens the desk."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from cxdesk import i18n
from cxdesk.app import App, Ground, build_to_read, build_to_show
from cxdesk.clock import Clock
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.paths import Paths, resource
from cxdesk.qt import preflight

ROOMS = {
    "accounts": ("accounts", "account", "add"),
    "timeline": ("log",),
    "nps": ("answer", "nps"),
    "ladder": ("move",),
    "plans": ("plan",),
    "summary": ("summary",),
    "transfer": ("import",),
    "export": ("export",),
    "search": ("search",),
    "history": ("undo", "redo", "history"),
    "backup": ("backup", "restore", "check"),
    "sample": ("new",),
}
"""The commands of each room. Only the room that was asked for is imported: all of them would
cost more than most commands do."""

WINDOW = ("desk", "picture", "demo")


def main(argv: Sequence[str] | None = None, paths: Paths | None = None) -> int:
    """Runs one command; 0 done, 1 refused, 2 wrong usage, 3 no display."""
    i18n.use(None, resource("translations"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    args = parser(argv).parse_args(argv)
    if getattr(args, "language", None):
        i18n.use(args.language, resource("translations"))
    places = paths or Paths.of_this_user()
    clock = Clock(fixed=args.as_of)
    via = "window" if args.run is desk else "cli"
    ground = Ground(places, clock, args.book or places.book, via)
    try:
        return _run(ground, args) or 0
    except DeskError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0


def _run(ground: Ground, args: Namespace) -> int | None:
    if args.bare:
        return args.run(ground, args)  # type: ignore[no-any-return]
    app = build_to_read(ground)
    try:
        if app.book.refusal is not None:
            print(app.book.refusal, file=sys.stderr)
        return args.run(app, args)  # type: ignore[no-any-return]
    finally:
        app.book.close()


def desk(ground: Ground, args: Namespace) -> int:
    """Opens the window, or says why it cannot and gives 3."""
    reason = preflight.obstacle()
    if reason is not None:
        print(reason, file=sys.stderr)
        return 3
    from cxdesk.desk.start import start  # noqa: PLC0415 - Qt, only where a window opens

    app, outline = build_to_show(ground, make=args.book is None)
    return start(app, outline, first_paint=args.first_paint)


def picture(app: App, args: Namespace) -> int:
    """Draws a page of the real window into a PNG file, without a display."""
    width, _x, height = args.size.partition("x")
    sides = [int(side) for side in (width, height) if side.isdecimal() and side.isascii()]
    if len(sides) < 2 or not all(600 <= side <= 8000 for side in sides) or sides[0] < 900:
        raise DeskError(
            _(
                "“{size}” is no size of the window. Nothing was written."
                " Give one from 900x600 to 8000x8000."
            ).format(size=args.size)
        )
    from cxdesk.desk import picture as pictures  # noqa: PLC0415 - Qt, only where it draws

    view = pictures.View(args.page, args.account, args.table, (sides[0], sides[1]), args.theme)
    pictures.take(app, args.file, view)
    return 0


def demo(ground: Ground, args: Namespace) -> int:
    """Makes the sample book in a folder, shows it, and writes two papers and a picture."""
    from cxdesk.desk import demo as sample  # noqa: PLC0415 - Qt, only where it draws
    from cxdesk.features.accounts.commands import print_book  # noqa: PLC0415 - as above

    app = sample.make(ground, args.folder)
    try:
        print_book(app)
        for path in sample.show(app, args.folder):
            print(_("Saved {file}.").format(file=path))
    finally:
        app.book.close()
    return 0


def rows_of(file: Path) -> list[Sequence[str]]:
    """The table in a file, its head first, for rooms that take one but do not read it."""
    from cxdesk.features.transfer import reading  # noqa: PLC0415 - only where a file comes in

    table = reading.read(file)
    return [table.header.cells, *(line.cells for line in table.lines)]


def parser(argv: Sequence[str] | None = None) -> ArgumentParser:
    """For the command that `argv` names; for all of them where it names none."""
    about = _("The desk of one customer success manager")
    top = ArgumentParser(
        prog="cxdesk", description=about, parents=[_everywhere()], allow_abbrev=False
    )
    top.set_defaults(run=desk, bare=True, first_paint=False, rows_of=rows_of)
    commands = top.add_subparsers(metavar="COMMAND", title=_("commands"))
    for room in _asked_for(argv):
        import_module(f"cxdesk.features.{room}.commands").add_to(commands)
    _add_window(commands)
    for command in commands.choices.values():
        command.set_defaults(bare=bool(command.get_default("bare")))
    return top


def _everywhere() -> ArgumentParser:
    options = ArgumentParser(prog="cxdesk", add_help=False, allow_abbrev=False)
    options.add_argument("--book", type=Path, metavar="FILE", help=_("the book to open"))
    options.add_argument("--as-of", type=_day, metavar="DATE", help=_("fixes today"))
    options.add_argument("--json", action="store_true", help=_("print one JSON document"))
    return options


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(
            _("“{text}” is not a day such as 2026-11-17.").format(text=text)
        ) from None


def _asked_for(argv: Sequence[str] | None) -> list[str]:
    first = _everywhere()
    first.add_argument("command", nargs="?")
    known, rest = first.parse_known_args(argv)
    command = known.command
    if command in WINDOW or (command is None and not {"-h", "--help"} & set(rest)):
        return []
    return [room for room, commands in ROOMS.items() if command in commands] or list(ROOMS)


def _add_window(commands: "_SubParsersAction[ArgumentParser]") -> None:
    command = commands.add_parser("desk", help=_("open the window"))
    command.add_argument(
        "--first-paint", action="store_true", help=_("paint, print the time, quit")
    )
    command.set_defaults(run=desk, bare=True)
    command = commands.add_parser("picture", help=_("a picture of a page of the window"))
    command.add_argument("file", type=Path)
    command.add_argument("--page", default="accounts")
    command.add_argument("--account")
    command.add_argument("--file", dest="table", type=Path, help=_("a file to bring in"))
    command.add_argument("--size", default="1440x900")
    command.add_argument("--theme", choices=("light", "dark"), default="light")
    command.add_argument("--language", help=_("such as de or en_US"))
    command.set_defaults(run=picture)
    command = commands.add_parser(
        "demo", help=_("the sample book, its lists and papers, headless")
    )
    command.add_argument("folder", type=Path)
    command.set_defaults(run=demo, bare=True)
