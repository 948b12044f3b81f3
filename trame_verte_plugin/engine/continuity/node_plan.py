"""The order in which to spend where places are to be joined: the rise of the PC numerator per thousand euros."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import shapely

from ..progress import Progress, batches, part, silent
from .breaks import PINCH, TO_CHECK, Break
from .parameters import Parameters
from .plan import LEAST_COST, STEP, Chains, Groups, Plan, Step

#: Candidates among which the first steps are chosen, by the gain of each alone.
CANDIDATES = 500

#: Candidates valued between two calls of the progress.
AT_ONCE = 100


def make_node_plan(
    distances: Callable[..., np.ndarray],
    weight: np.ndarray,
    breaks: Sequence[Break],
    sizes: np.ndarray,
    total: float,
    parameters: Parameters,
    progress: Progress = silent,
) -> Plan:
    """Rank breaks greedily by the rise of ΣΣ aᵢaⱼp*ᵢⱼ per k€.

    Parameters
    ----------
    distances : callable
        ``distances(points, from_points=…)`` gives the distances between nodes, and places of the network.
    weight : ndarray of shape (n,)
        aᵢ of each node.
    breaks : sequence of Break
        In canonical order, priced; ``a_verifier`` is joined beforehand, ``goulet`` takes no part.
    sizes, total
        Of the components and of the network, for the coherence that each step brings.
    parameters : Parameters
    progress : Progress, optional
    """
    groups = Groups(sizes, sizes, total)
    before = groups.coherence
    useful = [k for k, b in enumerate(breaks) if b.kind not in (PINCH, TO_CHECK) and len(b.touches) > 1]
    to_check = [k for k, b in enumerate(breaks) if b.kind == TO_CHECK and len(b.touches) > 1]
    for k in to_check:
        groups.join(breaks[k].touches)
    start, lone = groups.coherence, groups.lone_rises(breaks)
    decay = -np.log(parameters.probability) / parameters.dispersal_distance_m
    joined = _Joined(distances, weight, decay, breaks, to_check)
    gain = np.zeros(len(breaks))
    gain[useful] = joined.single_gains(useful)
    best = sorted(useful, key=lambda k: (-_significant(gain[k]), k))[:CANDIDATES]
    joined.keep(sorted(best))
    steps = _greedy(joined, breaks, sorted(best), groups, parameters.plan_size, progress)
    return Plan(tuple(steps), gain, lone, before, start)


def _greedy(
    joined: _Joined,
    breaks: Sequence[Break],
    rows: list[int],
    groups: Groups,
    plan_size: int,
    progress: Progress,
) -> list[Step]:
    chains = Chains(breaks, rows, groups)
    candidates = sorted({(k,) for k in rows} | set(chains.through(sorted(chains.at))), key=lambda c: (len(c), c))
    steps: list[Step] = []
    while len(steps) < plan_size and candidates:
        done = len(steps) / plan_size
        gains = []
        for some in batches(len(candidates), part(progress, done, done), STEP, size=AT_ONCE):
            gains += [joined.gain(chain) for chain in candidates[some]]
        costs = [max(sum(breaks[k].cost_eur for k in chain), LEAST_COST) for chain in candidates]
        worth = [_significant(g / c) for g, c in zip(gains, costs)]
        number = max(range(len(candidates)), key=lambda i: (worth[i], -i))
        if gains[number] <= 0:
            break
        chain = candidates[number]
        joined.mend(chain)
        for k in chain:
            groups.join(breaks[k].touches)
        steps.append(Step(chain, sum(breaks[k].cost_eur for k in chain), gains[number], groups.coherence))
        left = {c for c in candidates if not set(c) & set(chain)}
        left.update(chains.through([chains.mend(chain, groups)]))
        candidates = sorted(left, key=lambda c: (len(c), c))
    return steps


def _significant(value: float) -> float:
    """Return a value at twelve significant digits: what differs by less is a tie."""
    return float(f"{value:.11e}")


class _Joined:
    """Distances between nodes and the ends of breaks, as breaks are mended."""

    def __init__(
        self,
        distances: Callable[..., np.ndarray],
        weight: np.ndarray,
        decay: float,
        breaks: Sequence[Break],
        to_check: Sequence[int],
    ) -> None:
        self.distances, self.weight, self.decay, self.breaks = distances, weight, decay, breaks
        self.count = len(weight)
        self.to_check = list(to_check)
        self.ends: dict[int, list[int]] = {}
        self.metres = np.empty((0, 0))

    def _place(self, rows: Sequence[int]) -> np.ndarray:
        """Number the ends of breaks after the nodes; return their points."""
        points: list[shapely.Point] = []
        self.ends = {}
        for k in rows:
            found = shapely.get_parts(shapely.boundary(self.breaks[k].link)).tolist()
            self.ends[k] = list(range(self.count + len(points), self.count + len(points) + len(found)))
            points += found
        return np.array(points, dtype=object)

    def single_gains(self, rows: Sequence[int]) -> np.ndarray:
        """Return the gain of each break alone, the breaks to check being joined."""
        if not rows or not self.count:
            return np.zeros(len(rows))
        points = self._place([*self.to_check, *rows])
        # Where breaks to check are joined first, ends must know each other, so that one way may use several.
        self.metres = self.distances(points, from_points=bool(self.to_check))
        self.mend(tuple(self.to_check))
        return np.array([self._rise(self.metres, k) for k in rows])

    def keep(self, rows: Sequence[int]) -> None:
        """Go on with some breaks only, with the distances between all their ends."""
        points = self._place([*self.to_check, *rows])
        self.metres = self.distances(points, from_points=True)
        self.mend(tuple(self.to_check))

    def gain(self, chain: tuple[int, ...]) -> float:
        """Return what mending a chain adds to the numerator now."""
        rows = np.append(np.arange(self.count), [e for k in chain for e in self.ends[k]]).astype(np.int64)
        inner = self.metres[np.ix_(rows, rows)]
        first = self.count
        before = self._numerator(inner)
        for k in chain:
            ends = list(range(first, first + len(self.ends[k])))
            first += len(ends)
            inner = _linked(inner, ends, self.breaks[k].link.length)
        return self._rounded(self._numerator(inner) - before, before)

    def mend(self, chain: tuple[int, ...]) -> None:
        """Mend the breaks of a chain for good."""
        for k in chain:
            self.metres = _linked(self.metres, self.ends[k], self.breaks[k].link.length)

    def _rise(self, metres: np.ndarray, row: int) -> float:
        nodes = metres[: self.count]
        before = self._numerator(nodes)
        best, length = nodes[:, : self.count], self.breaks[row].link.length
        for u in self.ends[row]:
            for v in self.ends[row]:
                if u != v:
                    best = np.minimum(best, nodes[:, u, None] + length + nodes[None, :, v])
        return self._rounded(self._numerator(best) - before, before)

    def _numerator(self, metres: np.ndarray) -> float:
        nodes = metres[: self.count, : self.count]
        return float(self.weight @ np.exp(-self.decay * nodes) @ self.weight)

    @staticmethod
    def _rounded(rise: float, before: float) -> float:
        # What lies below the rounding of the sum is nothing.
        return rise if rise > 1e-12 * max(before, 1e-300) else 0.0


def _linked(metres: np.ndarray, ends: Sequence[int], length: float) -> np.ndarray:
    """Return distances once a link joins some places."""
    for number, u in enumerate(ends):
        for v in ends[number + 1 :]:
            metres = np.minimum(metres, metres[:, u, None] + length + metres[None, v])
            metres = np.minimum(metres, metres[:, v, None] + length + metres[None, u])
    return metres
