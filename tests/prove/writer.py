"""A process that commits numbered deeds, and says so after each commit.

python -m tests.prove.writer BOOK ACKNOWLEDGEMENTS FIRST LAST [SYNCHRONOUS [CHECKPOINT_PAGES]]
"""

import os
import sys
from pathlib import Path

from cxdesk.store.book import Book, open_book
from tests.prove.deeds import CLOCK, do


def main(words: list[str]) -> None:
    path, acknowledgements, first, last, *settings = words
    book = open_book(Path(path), CLOCK)
    _set(book, settings)
    said = os.open(acknowledgements, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number in range(int(first), int(last) + 1):
        do(book, number)
        os.write(said, b"%d\n" % number)
    book.close()


def _set(book: Book, settings: list[str]) -> None:
    """Less safety than the recipe asks for, to see the proof fail, and earlier checkpoints."""
    names = ("synchronous", "wal_autocheckpoint")
    raw = book._writer.raw_connection()
    for name, value in zip(names, settings, strict=False):
        raw.cursor().execute(f"PRAGMA {name}={value}")
    raw.close()


if __name__ == "__main__":
    main(sys.argv[1:])
