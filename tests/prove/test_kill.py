"""A process killed at any moment has kept every deed that it acknowledged."""

import sys
from pathlib import Path
from random import Random
from subprocess import PIPE, Popen

from tests.prove.deeds import kept

ENDLESS = "999999"


def test_kill_loses_no_acknowledged_deed(path, sized):
    rounds, wanted = sized((6, 120), (200, 5000))
    chance, acknowledged, found = Random(9), set(), set()

    for _round in range(rounds):
        acknowledged |= _killed(path, max(found, default=0), chance)
        found = kept(path)
        assert acknowledged <= found, f"lost: {sorted(acknowledged - found)}"

    print(f"\nkill -9: {rounds} rounds, {len(acknowledged)} acknowledged deeds, 0 lost")
    assert len(acknowledged) >= wanted


def _killed(path: Path, last: int, chance: Random) -> set[int]:
    """The deeds that a writer acknowledged before it was killed, after a number of them."""
    words = [str(path), "/dev/stdout", str(last + 1), ENDLESS]
    with Popen([sys.executable, "-m", "tests.prove.writer", *words], stdout=PIPE) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _deed in range(chance.randint(20, 35))]
        for _breath in range(chance.randint(0, 100_000)):
            pass
        child.kill()
        said += child.stdout.readlines()
    return {int(line) for line in said if line.endswith(b"\n")}
