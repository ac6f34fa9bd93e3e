"""Gathers every text for people into the template that translators start from."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "resources" / "translations" / "cxdesk.pot"
KEYWORDS = {"_": None, "_n": (1, 2)}
HEADER = """\
# The texts of CxDesk.
# Copyright (C) 2026 The CxDesk authors
# This file is distributed under the same licence as CxDesk.
#"""


def gathered(package: Path) -> Catalog:
    """Every text of the program in `package`, with the files it stands in."""
    catalogue = Catalog(
        project="CxDesk",
        version=version("cxdesk"),
        copyright_holder="The CxDesk authors",
        header_comment=HEADER,
        creation_date=datetime(2026, 1, 1, tzinfo=UTC),  # fixed, so that only texts make a change
        fuzzy=False,
    )
    python = [("**.py", "python")]
    for file, _line, message, comments, context in extract_from_dir(
        package, python, keywords=KEYWORDS, comment_tags=("Translators:",)
    ):
        place = (f"{package.name}/{file}".replace("\\", "/"), 0)
        catalogue.add(message, None, [place], auto_comments=comments, context=context)
    return catalogue


def identities(catalogue: Catalog) -> set[tuple[str, ...]]:
    """The texts themselves: singular alone, or singular and plural."""
    ids = (message.id for message in catalogue if message.id)
    return {(one,) if isinstance(one, str) else tuple(one) for one in ids}


def kept(template: Path) -> Catalog:
    with template.open("rb") as file:
        return read_po(file)


def main() -> int:
    catalogue = gathered(ROOT / "cxdesk")
    written = io.BytesIO()
    write_po(written, catalogue, width=99, sort_output=True, include_lineno=False)
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(written.getvalue())
    print(f"{len(catalogue)} texts in {TEMPLATE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
