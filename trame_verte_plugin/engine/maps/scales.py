"""Round scales, and the bar that shows them."""

from __future__ import annotations

import math

import numpy as np

#: Leading figures of the scales that maps are printed at.
_ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5)

#: Lengths that a bar's segment may stand for, in metres, times a power of ten.
_STEPS = (1.0, 2.0, 2.5, 5.0)


def smallest_scale(bounds: np.ndarray, width: float, height: float, *, margin: float = 0.0) -> int:
    """Return the denominator of the largest round scale at which a box fits into a frame.

    Parameters
    ----------
    bounds : ndarray of shape (4,)
        xmin, ymin, xmax, ymax of what must fit, in metres.
    width, height : float
        The frame, in millimetres.
    margin : float
        Kept free along each side of the frame, in millimetres.

    Returns
    -------
    int
        At least 100: nothing is drawn larger, be it a point.
    """
    least = max(
        1000 * (bounds[2] - bounds[0]) / (width - 2 * margin), 1000 * (bounds[3] - bounds[1]) / (height - 2 * margin)
    )
    power = 10.0 ** math.floor(math.log10(max(least, 100.0)))
    found = (figure * step for step in (power, 10 * power) for figure in _ROUND)
    # A box that was made to fill a frame fits it in spite of rounding.
    return int(next(scale for scale in found if scale >= least * (1 - 1e-9) and scale >= 100))


def ground_size(scale: float, width: float, height: float) -> tuple[float, float]:
    """Return what a frame in millimetres covers at a scale, in metres."""
    return width * scale / 1000, height * scale / 1000


def bar_step(scale: float, width: float) -> float:
    """Return the metres that each of a bar's two segments stands for, so that the bar fills a width but not more.

    Parameters
    ----------
    scale : float
        Denominator.
    width : float
        Room for the bar, in millimetres.
    """
    most = width * scale / 1000 / 2
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in _STEPS if step * power <= most)
