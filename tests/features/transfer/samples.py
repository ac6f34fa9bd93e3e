"""A file of a layout, with its quirks, and what becomes of it.

What is private in such a file are the words of `SECRETS`, and nothing else holds those.
"""

from dataclasses import dataclass, field
from pathlib import Path

from tests.features.transfer import files

SECRETS = (
    *("Zqaddress", "Zqlatitude", "Zqlongitude", "Zqbirthday", "Zqanniversary"),
    *("Zqgender", "Zqhome", "Zqphoto", "Zqnetwork"),
)
IP, LATITUDE, LONGITUDE, BIRTHDAY, ANNIVERSARY, GENDER, HOME, PHOTO, NETWORK = SECRETS

Row = dict[str, str]


@dataclass(frozen=True)
class Sample:
    """`lines` are the header rows and all that stands under them."""

    layout: str
    lines: list[list[str]]
    counts: dict[str, int]
    text: str = ""
    footer: list[list[str]] = field(default_factory=list)

    def write(self, folder: Path) -> Path:
        if self.text:
            path = folder / f"{self.layout}.json"
            path.write_text(self.text, encoding="utf-8")
            return path
        return files.write(folder / f"{self.layout}.csv", [*self.lines, *self.footer])

    @property
    def again(self) -> dict[str, int]:
        """What the same file does a second time: nothing."""
        came = self.counts.get("created", 0) + self.counts.get("updated", 0)
        rest = {k: n for k, n in self.counts.items() if k not in ("created", "updated")}
        return rest | {"unchanged": came + rest.get("unchanged", 0)}


def table(header: str, *rows: Row, parted: str = ",") -> list[list[str]]:
    """A header, its names parted by commas, and rows that fill some of its columns by name."""
    names = [name.strip() for name in header.split(parted)]
    for row in rows:
        assert row.keys() <= set(names), row.keys() - set(names)
    return [names, *([row.get(name, "") for name in names] for row in rows)]
