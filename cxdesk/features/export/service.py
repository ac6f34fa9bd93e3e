"""Everything in the book into a folder: whole, or not at all, and never over foreign files."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from cxdesk.domain.exporting import Format, Progress, Sheet, WrittenFile
from cxdesk.i18n import _, _n, number
from cxdesk.render.csv_sheet import write_csv
from cxdesk.render.whole_folder import check_folder, whole_folder
from cxdesk.render.workbook import write_workbook
from cxdesk.store import export as store

CONTENTS = "export.json"
"""The list of what an export wrote, by which the next one knows its own files again."""
WORKBOOK = "cxdesk.xlsx"
_OFTEN = 500  # rows between two words about progress


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and where."""

    folder: Path
    format: Format
    files: tuple[WrittenFile, ...]

    @property
    def rows(self) -> int:
        return sum(sum(file.rows.values()) for file in self.files)

    @property
    def sentence(self) -> str:
        """ "Exported 1,204 rows to harrow." and, where it is so, that texts were cut."""
        said = _n(
            "Exported {n} row to {folder}.", "Exported {n} rows to {folder}.", self.rows
        ).format(n=number(self.rows), folder=self.folder.name)
        cut = sum(file.cut for file in self.files)
        if not cut:
            return said
        words = _n(
            "{n} text is longer than a cell of a workbook can be, and is cut there;"
            " an export as CSV has it whole.",
            "{n} texts are longer than a cell of a workbook can be, and are cut there;"
            " an export as CSV has them whole.",
            cut,
        ).format(n=number(cut))
        return f"{said} {words}"


def unheard(_done: int, _total: int) -> None:
    """Nobody watches the progress."""


def folder_name(today: date) -> str:
    """ "CxDesk export 2026-11-17": a folder of its own for each day."""
    return _("CxDesk export {day}").format(day=today.isoformat())


def export(
    db: Connection, folder: Path, kind: Format = Format.CSV, progress: Progress = unheard
) -> Exported:
    """Writes every noun of the book into `folder`, which is missing, empty, or an earlier export.

    Raises DeskError, and leaves the folder as it was, for foreign files and for what the disk
    refuses; what `progress` raises does the same.
    """
    folder = folder.expanduser().resolve()
    check_folder(folder, _own_files(folder))
    writers = {Format.CSV: _csv_files, Format.XLSX: _workbook}
    with whole_folder(folder) as part:
        steps = _Steps(list(store.sheets(db)), progress)
        files = tuple(writers[kind](part, steps))
        done = Exported(folder, kind, files)
        _write_contents(part, done)
    return done


class _Steps:
    """Sheets, and how many of their rows are written."""

    def __init__(self, sheets: list[Sheet], progress: Progress) -> None:
        self.sheets = sheets
        self._progress = progress
        self._total = sum(sheet.count for sheet in sheets)
        self._done = 0
        progress(0, self._total)

    def tick(self) -> None:
        self._done += 1
        if self._done % _OFTEN == 0 or self._done == self._total:
            self._progress(self._done, self._total)


def _csv_files(folder: Path, steps: _Steps) -> Iterator[WrittenFile]:
    for sheet in steps.sheets:
        path = folder / f"{sheet.name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            write_csv(file, sheet, steps.tick)
        yield WrittenFile(path.name, _digest(path), {sheet.name: sheet.count})


def _workbook(folder: Path, steps: _Steps) -> Iterator[WrittenFile]:
    path = folder / WORKBOOK
    cut = write_workbook(path, steps.sheets, steps.tick)
    rows = {sheet.name: sheet.count for sheet in steps.sheets}
    yield WrittenFile(path.name, _digest(path), rows, cut)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_contents(folder: Path, done: Exported) -> None:
    listed = {"made_by": "CxDesk", "format": done.format, "files": [asdict(f) for f in done.files]}
    text = json.dumps(listed, indent=1, ensure_ascii=False)
    (folder / CONTENTS).write_text(text + "\n", encoding="utf-8")


def _own_files(folder: Path) -> set[str]:
    """The names of those files that are still as an earlier export left them."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        listed = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
        kept = {file["name"]: file["sha256"] for file in listed["files"]}
        same = {name for name, digest in kept.items() if _is_same(folder / name, digest)}
        return {CONTENTS, *same}
    return set()


def _is_same(path: Path, digest: str) -> bool:
    return path.is_file() and _digest(path) == digest
