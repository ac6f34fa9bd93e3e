"""The first command of the README, on a machine without a screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image

DEV = Path(__file__).parents[2] / "packaging" / "dev.py"


def test_run_without_a_screen_does_the_main_job_in_a_folder_it_names():
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}

    done = subprocess.run(
        [sys.executable, DEV, "run"], env=env, capture_output=True, text=True, check=False
    )

    folder = Path(done.stdout.splitlines()[0].rpartition(" ")[2])
    papers = [_words(paper) for paper in folder.rglob("*.pdf")]
    sizes = [_size(picture) for picture in folder.rglob("*.png")]
    shutil.rmtree(folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("No display here")
    assert "Supporter" in done.stdout
    assert len(papers) == 2
    assert min(papers) > 150
    assert sizes == [(1440, 900)]


def _words(paper):
    text = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True)
    return len(text.stdout.split())


def _size(picture):
    with Image.open(picture) as opened:
        return opened.size
