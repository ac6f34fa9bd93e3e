"""Prints what CxDesk is made with: each package it runs on, its licence and the licence's text."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = "cxdesk"
TEXT = re.compile(r"^(licen[cs]e|copying|notice|copyright|ofl)", re.IGNORECASE)
LINE = "=" * 79


def packages(name: str, seen: set[str] | None = None) -> Iterator[Distribution]:
    """The packages that `name` runs on here, and those they run on, each once."""
    seen = {name} if seen is None else seen
    for wish in map(Requirement, distribution(name).requires or ()):
        key = wish.name.lower().replace("_", "-")
        if key in seen or (wish.marker and not wish.marker.evaluate({"extra": ""})):
            continue
        seen.add(key)
        yield distribution(wish.name)
        yield from packages(wish.name, seen)


def licence(package: Distribution) -> str:
    """The licence as the package names it, shortest form first."""
    classifiers = [
        line.rsplit(" :: ", 1)[-1]
        for line in _said(package, "Classifier")
        if line.startswith("License ::")
    ]
    named = _said(package, "License-Expression") + classifiers + _said(package, "License")
    return next(iter(named), "see its text").strip().split("\n")[0]


def _said(package: Distribution, field: str) -> list[str]:
    return list(package.metadata.get_all(field) or ())


def texts(package: Distribution) -> list[tuple[str, str]]:
    """Name and wording of every licence file that the package brought along."""
    files = [file for file in package.files or () if TEXT.match(file.name)]
    chosen = [file for file in files if file.suffix not in {".py", ".pyc", ".pyi"}]
    return [
        (file.name, Path(str(file.locate())).read_text("utf-8", errors="replace").strip())
        for file in chosen
    ]


def page(package: Distribution) -> str:
    head = f"{LINE}\n{package.metadata['Name']} {package.version}: {licence(package)}\n{LINE}"
    bodies = [f"[{name}]\n\n{text}" for name, text in texts(package)] or [_elsewhere(package)]
    return "\n\n".join([head, *bodies]) + "\n"


def _elsewhere(package: Distribution) -> str:
    """Where to read a licence whose text the package does not bring: SPDX keeps each by name."""
    names = re.findall(r"[A-Za-z0-9.]+-[0-9][A-Za-z0-9.-]*", licence(package))
    homes = [line.split(", ", 1)[-1] for line in _said(package, "Project-URL")[:1]]
    links = [*(f"https://spdx.org/licenses/{name}.html" for name in names), *homes]
    return "\n  ".join(["The package brings no text of its licence. Read it at:", *links])


def report() -> str:
    found = sorted(packages(PROJECT), key=lambda one: one.metadata["Name"].lower())
    width = max(len(one.metadata["Name"]) for one in found)
    names = [f"{one.metadata['Name']:{width}}  {one.version:12}  {licence(one)}" for one in found]
    opening = "CxDesk is under the MIT licence (see LICENSE). It runs on these packages:\n"
    return "\n".join([opening, *names, "", *map(page, found)])


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py licences", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, help="write to this file, not the screen")
    output = parser.parse_args().output
    try:
        text = report()
    except PackageNotFoundError as missing:
        print(f"{missing.name} is not installed: delete .venv, then try again.", file=sys.stderr)
        return 1
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
