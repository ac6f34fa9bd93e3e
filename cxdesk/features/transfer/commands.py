"""`cxdesk import`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from cxdesk.app import App
from cxdesk.domain.import_plan import Counts, Outcome, PlannedRow, outcome_name
from cxdesk.domain.importing import DayOrder
from cxdesk.features.transfer import closing, reading, service
from cxdesk.features.transfer.mapping import Options, mapping_from_words
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.source import Source
from cxdesk.i18n import _, _n, number

_NOT_BROUGHT_IN = (Outcome.SKIPPED, Outcome.WAITING, Outcome.REFUSED)


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("import", help=_("bring in a table from another program"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--as", dest="layout", metavar="LAYOUT", help=_("whose file it is"))
    parser.add_argument(
        "--map",
        dest="mapping",
        metavar="FIELD=COLUMN",
        nargs="+",
        action="extend",
        default=[],
        help=_("which column holds what, by name or as #3"),
    )
    parser.add_argument("--dry-run", action="store_true", help=_("show what would change"))
    parser.add_argument("--encoding")
    order = parser.add_mutually_exclusive_group()
    for name, value in (
        ("--day-first", DayOrder.DAY_FIRST),
        ("--month-first", DayOrder.MONTH_FIRST),
    ):
        order.add_argument(name, dest="day_order", action="store_const", const=value)
    parser.set_defaults(run=bring_in)


def bring_in(app: App, args: Namespace) -> None:
    """Plans the file, and carries the plan out unless it is a dry run."""
    options = Options(args.layout, mapping_from_words(args.mapping), args.day_order)
    table = reading.read(args.file, args.encoding, args.layout)
    source = Source(table, options, app.clock.today())
    with app.book.read() as db:
        plan = service.plan(db, source)
    if not args.dry_run:
        with app.book.write() as db:
            plan = service.apply(db, plan, partial(service.back_up, app))
    if args.json:
        print(json.dumps(_document(plan), ensure_ascii=False))
    else:
        _print(plan, plan.rows if args.dry_run else _left(plan.rows))


def _document(plan: ImportPlan) -> dict[str, object]:
    counts = plan.counts
    refused = [row for row in plan.rows if row.outcome is Outcome.REFUSED]
    return {
        "layout": plan.layout.name,
        "rows": counts.rows,
        "created": counts.created,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "skipped": counts.skipped,
        "waiting": counts.waiting,
        "refused": [{"row": row.number, "reason": row.reason} for row in refused],
    }


def _left(rows: Iterable[PlannedRow]) -> Iterable[PlannedRow]:
    return [row for row in rows if row.outcome in _NOT_BROUGHT_IN]


def _print(plan: ImportPlan, rows: Iterable[PlannedRow]) -> None:
    table = plan.source.table
    where = _("sheet “{name}”").format(name=table.sheet) if table.sheet else table.encoding
    print(", ".join(filter(None, (f"{table.name}: {plan.layout.title}", where))))
    print(_summary(plan.counts))
    for row in rows:
        print(f"  {number(row.number):>7}  {outcome_name(row.outcome):10} {row.sentence}")
    for sentence in closing.words(plan.mapped):
        print(sentence)


def _summary(counts: Counts) -> str:
    parts = [
        _n("{n} row", "{n} rows", counts.rows).format(n=number(counts.rows)),
        _("{n} new").format(n=number(counts.created)),
        _("{n} changed").format(n=number(counts.updated)),
        _("{n} unchanged").format(n=number(counts.unchanged)),
        _("{n} skipped, of which {waiting} wait in the tray").format(
            n=number(counts.skipped), waiting=number(counts.waiting)
        ),
        _("{n} refused").format(n=number(counts.refused)),
    ]
    return ", ".join(parts)
