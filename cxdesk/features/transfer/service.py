"""Files in: read a file, plan every row, bring the plan in as one deed; and the tray."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from cxdesk.app import App
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.import_plan import Counts, PlannedRow, count
from cxdesk.domain.importing import Field, Record, TrayRow
from cxdesk.domain.tray import Unknown, by_account
from cxdesk.features.transfer import opening, reading, refused, remembering
from cxdesk.features.transfer.file_stamp import stamp
from cxdesk.features.transfer.incoming import Incoming
from cxdesk.features.transfer.layout import Layout
from cxdesk.features.transfer.layouts import known as layouts
from cxdesk.features.transfer.mapping import Mapped, Options, mapped
from cxdesk.features.transfer.opening import Opened
from cxdesk.features.transfer.planning import keys_of, plan_row
from cxdesk.features.transfer.records import records
from cxdesk.features.transfer.source import Request, Source
from cxdesk.features.transfer.waiting_rows import by_layout, check_brought_in
from cxdesk.i18n import _, _n, number
from cxdesk.render.whole_file import write_whole
from cxdesk.store import accounts, imports, journal, matching, options, search, snapshot
from cxdesk.store.imports import FileFacts, Progress
from cxdesk.store.journal import deed

MOST_SUGGESTED = 8
_BETWEEN_REPORTS = 200


def _unheard(_done: int, _total: int) -> None:
    """Nobody watches the progress."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What bringing a file in would do, as the book stands at `seq` of its log."""

    source: Source
    mapped: Mapped
    rows: tuple[PlannedRow, ...]
    counts: Counts
    incoming: Incoming
    seq: int

    @property
    def changes_the_book(self) -> bool:
        return bool(self.incoming.draft.added or self.incoming.draft.changed)

    @property
    def layout(self) -> Layout:
        return self.mapped.layout


def opened(db: Connection, request: Request, progress: Progress = _unheard) -> Opened:
    """Reads the file and says what each of its columns becomes: as the user says, as they said
    of the last file with such columns, or else as its layout has it.

    Raises what reading raises. What then is still open, the answer says.
    """
    source = request.source or _read(request)
    progress(1, 2)
    said, remembered = request.options, remembering.recalled(db, source.table)
    if remembered is not None and said == Options():
        said = remembered.options
    if remembered is not None and said != remembered.options:
        remembered = None
    source = replace(source, options=said, is_remembered=said != Options())
    return opening.described(db, source, remembered)


def plan(db: Connection, source: Source, progress: Progress = _unheard) -> ImportPlan:
    """The plan of a whole file, row by row; writes nothing.

    Raises DeskError when no layout fits, and DayOrderError when dates can be read in two ways.
    """
    found = opening.settled(db, source.table, mapped(source.table, source.options))
    rows = records(source.table, found, source.options)
    read = [row for row in rows if isinstance(row, Record)]
    incoming = _incoming(db, found.layout, read, source.today)
    incoming = replace(incoming, undated=Field.ON not in found.columns)
    planned = tuple(_planned(incoming, found.layout, rows, progress))
    return ImportPlan(source, found, planned, count(planned), incoming, journal.last_seq(db))


def _planned(
    incoming: Incoming,
    layout: Layout,
    rows: Sequence[Record | PlannedRow],
    progress: Progress,
) -> Iterator[PlannedRow]:
    for done, row in enumerate(rows):
        if done % _BETWEEN_REPORTS == 0:
            progress(done, len(rows))
        yield row if isinstance(row, PlannedRow) else plan_row(incoming, layout.subject, row)


def _read(request: Request) -> Source:
    """The stamp is taken before: a change while the file is read counts as one."""
    seen = stamp(request.path)
    said = request.options.layout
    table = reading.read(request.path, request.encoding, said, request.delimiter)
    return Source(table, request.options, request.today, seen)


def look(db: Connection, request: Request) -> ImportPlan:
    """Reads the file and plans it in one go; raises what reading and `plan` raise."""
    return plan(db, _read(request))


def apply(
    db: Connection,
    planned: ImportPlan,
    back_up: Callable[[], object],
    progress: Progress = _unheard,
) -> ImportPlan:
    """Brings the plan in as one deed, after a backup; says what was done.

    When the book has changed since, the file is planned again first. Raises DeskError when the
    file itself is another one by now.
    """
    if planned.source.seen is not None:
        planned.source.seen.check()
    current = planned if journal.last_seq(db) == planned.seq else plan(db, planned.source)
    if current.changes_the_book:
        back_up()
        with deed(db, _deed_name(current)):
            _write(db, current, progress)
    return current


def save_refused(planned: ImportPlan, path: Path) -> Path:
    """Writes the rows that were refused to a CSV, to mend and bring in again; says where."""
    text = refused.to_csv(planned.source.table, planned.layout, planned.rows)
    write_whole(path, text.encode())
    return path


def forget(db: Connection, source: Source) -> None:
    """The next file with these columns is read as if nobody had said anything of them."""
    with deed(db, _("Forget the columns of {file}").format(file=source.table.name)):
        remembering.forget(db, source.table)


def back_up(app: App) -> None:
    """A verified copy of the book as it is, in the folder of its backups."""
    folder = app.settings.values.backup_folder or snapshot.folder_of(app.book.path)
    snapshot.back_up(app.book.path, folder, app.clock, _("before import"))


def tray(db: Connection) -> list[TrayRow]:
    """What waits for somebody to say whose it is, by file and row."""
    return imports.tray(db)


def unknown(db: Connection, progress: Progress = _unheard) -> list[Unknown]:
    """The same, by what the rows call their account."""
    waiting = imports.tray(db)
    progress(1, 2)
    return by_account(waiting)


def waiting_count(db: Connection) -> int:
    """How many rows wait there."""
    return imports.waiting_count(db)


def suggestions(db: Connection, words: str) -> list[tuple[str, str]]:
    """(id, name) of the accounts that hold every word, by name; none for no words."""
    found = accounts.names(db, search.accounts(db, words))
    return sorted(found.items(), key=lambda item: item[1].casefold())[:MOST_SUGGESTED]


def match(db: Connection, ids: Sequence[str], account_id: str, today: date) -> None:
    """Says that these waiting rows are the account's, and brings them in.

    Raises DeskError when one of them cannot be, with the reason.
    """
    rows = imports.take(db, ids)
    name = accounts.get(db, account_id).name
    with deed(db, _("Match {what} to {account}").format(what=_what(rows), account=name)):
        imports.leave(db, ids)
        for layout, waiting in by_layout(rows).items():
            _bring_in(db, layouts.named(layout), waiting, (account_id, today))


def make_account(db: Connection, ids: Sequence[str], name: str, today: date) -> str:
    """Makes a new account for these waiting rows; says its id."""
    with deed(
        db, _("Make {name} from {what}").format(name=name, what=_what(imports.take(db, ids)))
    ):
        account_id = accounts.add(db, AccountDraft(name), today)
        match(db, ids, account_id, today)
    return account_id


def leave_out(db: Connection, ids: Sequence[str]) -> None:
    """Takes rows out of the tray for good; their file will not bring them back."""
    with deed(db, _("Leave out {what}").format(what=_what(imports.take(db, ids)))):
        imports.leave(db, ids)


def _deed_name(plan: ImportPlan) -> str:
    n = plan.counts.to_bring_in
    return _n("Bring in {n} row of {file}", "Bring in {n} rows of {file}", n).format(
        n=number(n), file=plan.source.table.name
    )


def _incoming(
    db: Connection, layout: Layout, read: Sequence[Record], today: date, given: str | None = None
) -> Incoming:
    keys = keys_of(read, layout)
    if given:
        keys.accounts.add(given)
    return Incoming(
        matching.known(db, keys),
        layout.name,
        layout.system,
        layout.person_system,
        options.base_currency(db),
        today,
        given=given,
    )


def _write(db: Connection, plan: ImportPlan, progress: Progress) -> None:
    table, draft = plan.source.table, plan.incoming.draft
    found = plan.mapped.columns.items()
    columns = {of.value: [place + 1 for place in places] for of, places in found}
    facts = FileFacts(table.name, table.sha256, plan.layout.name, columns, asdict(plan.counts))
    if options.value(db, options.FIRST_IMPORT) is None:
        options.keep(db, options.FIRST_IMPORT, plan.source.today.isoformat())
    if plan.source.is_remembered:
        remembering.keep(db, table, plan.source.options, plan.mapped, plan.source.today)
    added = imports.with_file(draft.added, imports.add_file(db, facts))
    imports.write(db, added, draft.changed, progress)


def _bring_in(
    db: Connection, layout: Layout, rows: Sequence[TrayRow], to: tuple[str, date]
) -> None:
    """Rows of one layout, to an account on a day."""
    account_id, today = to
    incoming = _incoming(db, layout, [row.record for row in rows], today, account_id)
    incoming = replace(incoming, undated=True)
    for row in rows:
        check_brought_in(row, plan_row(incoming, layout.subject, row.record))
    imports.write(db, incoming.draft.added, incoming.draft.changed, _unheard)


def _what(rows: Sequence[TrayRow]) -> str:
    return _n("{n} waiting row", "{n} waiting rows", len(rows)).format(n=number(len(rows)))
