"""A process that does one thing to a whole book, so that it can be stopped at any moment of it.

python -m tests.prove.keeper back_up|restore|upgrade BOOK [OTHER]
"""

import sys
from pathlib import Path

from cxdesk.store import migrate, snapshot
from tests.prove.deeds import CLOCK

MIGRATIONS = Path(__file__).parent / "migrations"
GROWN = 2


def back_up(book: Path, folder: Path) -> None:
    snapshot.back_up(book, folder, CLOCK)


def restore(book: Path, backup: Path) -> None:
    snapshot.restore(backup, book, CLOCK)


def upgrade(book: Path, _unused: Path) -> None:
    migrate.upgrade(book, CLOCK, MIGRATIONS, GROWN)


WORKS = {work.__name__: work for work in (back_up, restore, upgrade)}


def main(words: list[str]) -> None:
    work, book, other = [*words, "."][:3]
    WORKS[work](Path(book), Path(other))


if __name__ == "__main__":
    main(sys.argv[1:])
