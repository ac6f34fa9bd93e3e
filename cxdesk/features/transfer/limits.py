"""What a file may be at most, and the sentence for each way in which one cannot be read."""

from enum import StrEnum

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, number

MB = 1024 * 1024
MOST_BYTES = 50 * MB
MOST_ROWS = 200_000
MOST_IN_ROW = MB
MOST_COLUMNS = 200
"""Of a table written as text; the columns count for all."""

MOST_PACKED = 20 * MB
MOST_UNPACKED = 50 * MB
MOST_SHEET_ROWS = 100_000
MOST_SECONDS = 10
MOST_MEMORY = 256 * MB
"""Of a workbook, or a list of JSON."""


class Fault(StrEnum):
    """Why a file cannot be read."""

    COLUMNS = "columns"
    ROWS = "rows"
    LONG_ROW = "long row"
    PACKED = "packed"
    UNPACKED = "unpacked"
    PASSWORD = "password"
    DAMAGED = "damaged"
    NO_LIST = "no list"
    SLOW = "slow"
    MEMORY = "memory"


class UnreadableError(DeskError):
    """A file that cannot be read; `fault` says why, also from one process to another."""

    def __init__(self, fault: Fault, most: int = 0) -> None:
        super().__init__(_sentence(fault).format(most=number(most)))
        self.fault = fault
        self.most = most


def _sentence(fault: Fault) -> str:
    return {
        Fault.COLUMNS: _(
            "The file has more than {most} columns. Nothing was changed."
            " Export it again with the columns you need."
        ),
        Fault.ROWS: _(
            "The file has more than {most} rows. Nothing was changed. Split it into parts."
        ),
        Fault.LONG_ROW: _(
            "One row of the file is longer than 1 MB. Nothing was changed."
            " It has too many columns, or is no table."
        ),
        Fault.PACKED: _(
            "The file is larger than {most} MB. Nothing was changed."
            " Split it, or leave columns out, then bring in the parts."
        ),
        Fault.UNPACKED: _(
            "The file unpacks to more than {most} MB. Nothing was changed."
            " Leave out sheets and pictures, or save the sheet as CSV."
        ),
        Fault.PASSWORD: _(
            "The file is protected by a password. Nothing was changed."
            " Save it without one, then bring it in."
        ),
        Fault.DAMAGED: _(
            "The file is damaged, or is no workbook. Nothing was changed."
            " Open it in the program it comes from and save it again."
        ),
        Fault.NO_LIST: _(
            "The file is no list of answers in JSON. Nothing was changed."
            " Export it again, or as CSV."
        ),
        Fault.SLOW: _(
            "Reading the file took longer than {most} seconds. Nothing was changed."
            " Export it as CSV, then bring that in."
        ),
        Fault.MEMORY: _(
            "The file could not be read within the memory that a table needs."
            " Nothing was changed. Save its sheet as CSV, then bring that in."
        ),
    }[fault]
