"""The floor of a start: SQLAlchemy imported, an empty window shown; speaks once it is painted.

`stay` keeps it open, with matplotlib imported too.
"""

import sys

import sqlalchemy  # noqa: F401 - the floor holds it
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Empty(QWidget):
    """Grey, and nothing in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, speak)


def speak() -> None:
    print("painted", flush=True)
    if "stay" not in sys.argv:
        QApplication.quit()


application = QApplication(sys.argv[:1])
window = Empty()
window.resize(1440, 900)
window.show()
if "stay" in sys.argv:
    import matplotlib.backends.backend_agg
    import matplotlib.figure  # noqa: F401 - as above
sys.exit(application.exec())
