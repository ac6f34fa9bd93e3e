"""A picture of a chart as ordered by the window, and as delivered by the render thread."""

from dataclasses import dataclass

from PySide6.QtGui import QImage, QPixmap

from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import History
from cxdesk.render.tokens import Look


@dataclass(frozen=True, slots=True)
class Order:
    """Two orders that are equal get the same picture. `size` is in the window's pixels."""

    history: History
    size: tuple[int, int]
    ratio: float
    look: Look


@dataclass(frozen=True, slots=True)
class Delivery:
    """An order drawn; `marks` are where the answers stand in it."""

    order: Order
    image: QImage
    marks: tuple[tuple[float, float, Answer], ...]

    def pixmap(self) -> QPixmap:
        return QPixmap.fromImage(self.image)


def deliver(order: Order) -> Delivery:
    """Draws; to be called on the render thread."""
    # matplotlib costs half a second to import: only here, off the UI thread, once it is needed
    from cxdesk.render import nps_chart  # noqa: PLC0415

    picture = nps_chart.to_image(order.history, order.size, order.ratio, order.look)
    width, height = picture.width, picture.height
    image = QImage(picture.rgba, width, height, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(order.ratio)
    return Delivery(order, image, tuple((hit.x, hit.y, hit.answer) for hit in picture.hits))


def as_png(order: Order) -> bytes:
    from cxdesk.render import nps_chart  # noqa: PLC0415 - as above

    return nps_chart.to_png(order.history, order.size, max(2.0, order.ratio), order.look)


def as_svg(order: Order) -> bytes:
    from cxdesk.render import nps_chart  # noqa: PLC0415 - as above

    width, height = (pixels * 0.75 for pixels in order.size)
    return nps_chart.to_svg(order.history, width, height, order.look.theme).encode()
