import subprocess
import sys
from pathlib import Path

from cxdesk.features.timeline import service

ROOT = Path(__file__).parents[3]

TYPIST = """
import sys, time
from pathlib import Path
from cxdesk.clock import Clock
from cxdesk.features.timeline import service
from cxdesk.store import book

opened = book.open_book(Path(sys.argv[1]), Clock())
for count in range(1, 10_000):
    with opened.write() as db:
        service.keep_draft(db, "capture:x", "word " * count)
    print(count, flush=True)
"""


def test_half_a_sentence_survives_kill_9(app):
    command = [sys.executable, "-c", TYPIST, str(app.book.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as typist:
        acknowledged = 0
        while acknowledged < 40:
            acknowledged = int(typist.stdout.readline())
        typist.kill()
        acknowledged = max([acknowledged, *map(int, typist.stdout.read().split())])

    with app.book.read() as db:
        kept = service.draft(db, "capture:x")
    assert len(kept.split()) >= acknowledged
