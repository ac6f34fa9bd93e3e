"""What a salvage brought home, table by table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of one table: rows `kept`, of these `recalled` from the journal, and `lost`.

    `made` rows stand in for lost ones that others belong to. Where `unread`, the table itself
    could not be read, and more may be lost than is counted.
    """

    table: str
    kept: int
    recalled: int
    lost: int
    made: int
    unread: bool
