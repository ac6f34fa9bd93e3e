import json
import subprocess
import sys
import time

import pytest
from PySide6.QtWidgets import QWidget

from cxdesk.desk import first_paint
from cxdesk.desk.first_paint import FirstPaint, age_of_process
from cxdesk.store import book as books

LATE = (
    "import time; time.sleep(0.3); from cxdesk.desk.first_paint import age_of_process;"
    " print(age_of_process())"
)


class Painted(QWidget):
    def __init__(self):
        super().__init__()
        self.times = 0

    def paintEvent(self, event):
        self.times += 1


@pytest.fixture
def widget(qtbot):
    made = Painted()
    qtbot.addWidget(made)
    return made


def test_the_first_paint_is_done_when_the_widget_has_been_painted(qtbot, widget):
    first = FirstPaint(widget)
    seen = []
    first.done.connect(lambda: seen.append(widget.times))
    first.wait_for(widget)

    with qtbot.waitSignal(first.done):
        widget.show()

    assert seen == [1]


def test_sqlalchemy_is_not_imported_for_the_first_paint():
    asked = "import sys, cxdesk.cli, cxdesk.desk.start; print('sqlalchemy' in sys.modules)"

    child = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True)

    assert child.stdout.strip() == b"False"


def test_a_second_paint_is_not_the_first(qtbot, widget):
    first = FirstPaint(widget)
    first.wait_for(widget)
    with qtbot.waitSignal(first.done):
        widget.show()

    with qtbot.assertNotEmitted(first.done, wait=50):
        widget.repaint()


def test_the_age_of_a_process_counts_from_its_start():
    before = time.monotonic()
    child = subprocess.run([sys.executable, "-c", LATE], capture_output=True, check=True)
    taken = time.monotonic() - before

    assert 0.3 <= float(child.stdout) <= taken + 0.02


def test_where_nobody_keeps_the_start_the_time_used_is_told(monkeypatch):
    monkeypatch.setattr(first_paint.sys, "platform", "darwin")
    used = time.process_time()

    assert used <= age_of_process() <= time.process_time()


@pytest.mark.parametrize("names", [(), ("Acme",)])
def test_the_command_paints_and_prints_one_json_document(tmp_path, names):
    path = tmp_path / "a.cxdesk"
    books.create(path)
    run = [sys.executable, "-m", "cxdesk", "--book", str(path)]
    for name in names:
        subprocess.run([*run, "add", name], check=True, capture_output=True)

    done = subprocess.run(
        [*run, "desk", "--first-paint"], check=True, capture_output=True, timeout=60
    )

    assert json.loads(done.stdout)["first_paint_ms"] > 0


def test_a_file_that_is_no_book_is_refused_before_a_window_opens(tmp_path):
    path = tmp_path / "a.cxdesk"
    path.write_text("no book")
    run = [sys.executable, "-m", "cxdesk", "--book", str(path), "desk", "--first-paint"]

    done = subprocess.run(run, capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stdout) == (1, "")
    assert "is not a CxDesk book" in done.stderr
