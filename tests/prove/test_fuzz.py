"""Whatever a fuzzer makes of good files, a reader gives a table or one sentence."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.features.transfer import workbook_files
from tests.features.transfer.crm_samples import CRM
from tests.features.transfer.survey_samples import DELIGHTED, SURVEYS

ROOT = Path(__file__).parents[2]
LONGEST = 8192
READERS = ("text", "cells", "json", "sheet", "xls", "archive")
_RUNS = re.compile(r"stat::number_of_executed_units:\s+(\d+)")

pytestmark = pytest.mark.skipif(
    find_spec("atheris") is None,
    reason="the fuzzer exists for Linux on x86-64 and Python below 3.14 alone",
)


@pytest.mark.parametrize("reader", READERS)
def test_nothing_a_fuzzer_finds_is_more_than_a_sentence(reader, sized, tmp_path):
    seeds, found = tmp_path / "seeds", tmp_path / "found"
    seeds.mkdir()
    found.mkdir()
    for number, seed in enumerate(_seeds(reader, tmp_path)):
        (seeds / str(number)).write_bytes(seed)
    seconds = sized(3, 30)

    command = [sys.executable, "-m", "tests.prove.fuzzer", reader, f"-max_total_time={seconds}"]
    flags = [f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1"]
    done = subprocess.run(
        [*command, *flags, f"-artifact_prefix={found}/", str(seeds)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=seconds + 120,
        check=False,
    )

    said = done.stdout.decode(errors="replace")
    assert done.returncode == 0, said[-4000:]
    runs = _RUNS.search(said)
    assert runs is not None, said[-4000:]
    print(f"\nfuzz: {reader}, {seconds} s, {runs[1]} runs")
    assert int(runs[1]) > seconds


def _seeds(reader: str, folder: Path) -> Iterator[bytes]:
    """Good files, as what the reader is fed with."""
    samples = [sample for sample in (*CRM, *SURVEYS) if sample.lines]
    match reader:
        case "text":
            yield from (sample.write(folder).read_bytes() for sample in samples)
        case "cells":
            yield b'Nordvik,9,13/11/2026,"EUR 3,500.00",EUR,month,Good,a@b.example,b.example,\n'
            yield b"=1+1,10 - Extremely Likely,2026-11-13T10:01:44+02:00,45k,,year,,a@b.co,,\n"
        case "json":
            yield DELIGHTED.text.encode()[1:]
            yield json.dumps({"id": "1", "score": 9.5, "person": {"name": "Priya"}}).encode()
        case "sheet":
            yield from (_sheet(sample.lines) for sample in samples)
        case "xls":
            yield workbook_files.xls({"A": CRM[0].lines})
        case "archive":
            yield workbook_files.xlsx({"A": CRM[-1].lines})
            yield workbook_files.ods({"A": CRM[-1].lines})


def _sheet(lines: list[list[str]]) -> bytes:
    """The part of an XLSX that holds the cells."""
    with ZipFile(BytesIO(workbook_files.xlsx({"A": lines}))) as archive:
        return archive.read("xl/worksheets/sheet1.xml")
