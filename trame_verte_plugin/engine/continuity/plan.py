"""In which order to spend: the works with the best gain per thousand euros, given those already made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ..progress import Progress, batches, part, silent
from .breaks import PINCH, TO_CHECK, Break

STEP = "Ranking the works"

#: Chains of breaks run through components that at most so many breaks touch: elsewhere a single mend pays already.
MIDDLE = 6

#: A work that costs nothing is taken for this, euros.
LEAST_COST = 1.0


@dataclass(frozen=True)
class Step:
    """One step of the plan: a break or a chain of breaks mended together."""

    breaks: tuple[int, ...]
    """Rows of the breaks."""
    cost_eur: float
    gain: float
    """Rise of the weighted coherence 2·LₐL_b/L² summed, or of the PC numerator, given the steps before."""
    coherence: float
    """C of the network, unweighted, once this step and all before it are made."""


@dataclass(frozen=True, eq=False)
class Plan:
    """The plan and what each break would bring on its own."""

    steps: tuple[Step, ...]
    gain: np.ndarray
    """(b,) gain of each break mended alone, the breaks to check being joined; 0 where it joins nothing."""
    lone_coherence: np.ndarray
    """(b,) rise of C when each break alone is mended, unweighted: what a councillor reads as metres in one piece."""
    coherence_before: float
    """With the breaks to check still open."""
    coherence_start: float
    """With the breaks to check joined: where the plan begins."""

    @property
    def coherence_after(self) -> float:
        """C once every step is made."""
        return self.steps[-1].coherence if self.steps else self.coherence_start


def make_plan(
    breaks: Sequence[Break],
    sizes: np.ndarray,
    weighted: np.ndarray,
    total: float,
    *,
    plan_size: int,
    progress: Progress = silent,
) -> Plan:
    """Rank breaks greedily by gain per k€.

    At each step the candidate with the best gain per k€ is taken, given those already made; a candidate is one break or
    a chain of up to three breaks, each sharing with the next a component that at most six breaks touch. Gains are
    compared at twelve significant digits, ties go to the lower identifiers. The result is not claimed to be the best
    set of works for a sum.

    Parameters
    ----------
    breaks : sequence of Break
        In canonical order, priced. ``a_verifier`` is joined beforehand, ``goulet`` takes no part.
    sizes, weighted : ndarray of shape (k,)
        Length (or area) of each component, and the same weighted by rank.
    total : float
        Length (or area) of the whole network.
    plan_size : int
        Steps at most.
    progress : Progress, optional
    """
    groups = Groups(sizes, weighted, total)
    before = groups.coherence
    for one in breaks:
        if one.kind == TO_CHECK:
            groups.join(one.touches)
    start = groups.coherence
    rows = [k for k, b in enumerate(breaks) if b.kind not in (TO_CHECK, PINCH) and len(b.touches) > 1]
    gain = np.zeros(len(breaks))
    lone = groups.lone_rises(breaks)
    candidates = _Candidates(breaks, groups)
    candidates.add([(k,) for k in rows])
    for k, value in zip(rows, candidates.gain):
        gain[k] = value
    chains = Chains(breaks, rows, groups)
    middles = sorted(chains.at)
    for some in batches(len(middles), part(progress, 0.0, 0.5), STEP):
        candidates.add(chains.through(middles[some]))
    steps: list[Step] = []
    while len(steps) < plan_size:
        progress(0.5 + 0.5 * len(steps) / plan_size, STEP)
        best = candidates.best()
        if best is None:
            break
        chain, value = best
        cost = sum(breaks[k].cost_eur for k in chain)
        for k in chain:
            groups.join(breaks[k].touches)
        candidates.take(chain)
        candidates.add(chains.through([chains.mend(chain, groups)]))
        steps.append(Step(chain, cost, value, groups.coherence))
    return Plan(tuple(steps), gain, lone, before, start)


class Groups:
    """Components joined so far."""

    def __init__(self, sizes: np.ndarray, weighted: np.ndarray, total: float) -> None:
        self.parent = np.arange(len(sizes))
        self.size, self.weight = sizes.astype(float), weighted.astype(float)
        self.square = float((sizes**2).sum())
        self.total = total
        self.weighted_total = float(weighted.sum())

    @property
    def coherence(self) -> float:
        """C of the network as it is joined now."""
        return self.square / self.total**2 if self.total > 0 else 0.0

    def root(self, component: int) -> int:
        """Return the number of the group that holds a component."""
        return int(self.parent[component])

    def lone_rises(self, breaks: Sequence[Break]) -> np.ndarray:
        """Return the rise of C that each break would bring if it alone were mended now."""
        result = np.zeros(len(breaks))
        for k, one in enumerate(breaks):
            size = self.size[sorted({self.root(c) for c in one.touches})]
            if len(size) > 1 and self.total > 0:
                result[k] = (size.sum() ** 2 - (size**2).sum()) / self.total**2
        return result

    def join(self, touches: Sequence[int]) -> None:
        """Join the groups of some components."""
        roots = sorted({self.root(c) for c in touches})
        if len(roots) < 2:
            return
        first = roots[0]
        self.square -= float((self.size[roots] ** 2).sum())
        self.size[first], self.weight[first] = self.size[roots].sum(), self.weight[roots].sum()
        self.square += float(self.size[first] ** 2)
        self.parent[np.isin(self.parent, roots)] = first


class _Candidates:
    """Sets of breaks and what each would gain now."""

    def __init__(self, breaks: Sequence[Break], groups: Groups) -> None:
        self.groups = groups
        widest = max((len(b.touches) for b in breaks), default=1)
        self.touches = np.full((len(breaks) + 1, widest), -1, dtype=np.int64)
        for k, one in enumerate(breaks):
            self.touches[k, : len(one.touches)] = one.touches
        self.price = np.array([b.cost_eur for b in breaks] + [0.0])
        self.chain = np.empty((0, 3), dtype=np.int64)
        self.gain, self.cost = np.empty(0), np.empty(0)

    def add(self, chains: Sequence[tuple[int, ...]]) -> None:
        if not chains:
            return
        none = len(self.price) - 1
        new = np.array([(*chain, none, none)[:3] for chain in chains], dtype=np.int64)
        self.chain = np.concatenate([self.chain, new])
        self.gain = np.concatenate([self.gain, self._gains(new)])
        self.cost = np.concatenate([self.cost, np.maximum(self.price[new].sum(axis=1), LEAST_COST)])

    def best(self) -> tuple[tuple[int, ...], float] | None:
        if not len(self.gain) or self.gain.max() <= 0:
            return None
        worth = self.gain / (self.cost / 1000)
        top = worth.max()
        near = np.flatnonzero(worth >= top * (1 - 1e-12))
        none = len(self.price) - 1
        names = [tuple(k for k in self.chain[i].tolist() if k != none) for i in near]
        first = min(range(len(near)), key=lambda i: (len(names[i]), names[i]))
        return names[first], float(self.gain[near[first]])

    def take(self, chain: tuple[int, ...]) -> None:
        """Drop what used these breaks and value anew what touches the components that they joined."""
        mended = np.zeros(len(self.price), dtype=bool)
        mended[list(chain)] = True
        kept = ~mended[self.chain].any(axis=1)
        self.chain, self.gain, self.cost = self.chain[kept], self.gain[kept], self.cost[kept]
        roots = np.append(self.groups.parent, -1)
        merged = {self.groups.root(c) for k in chain for c in self.touches[k] if c >= 0}
        changed = np.zeros(len(roots), dtype=bool)
        changed[list(merged)] = True
        of_break = changed[roots[self.touches]].any(axis=1)
        touched = np.flatnonzero(of_break[self.chain].any(axis=1))
        self.gain[touched] = self._gains(self.chain[touched])

    def _gains(self, chain: np.ndarray) -> np.ndarray:
        """Return (Σ weights)² − Σ weights² over the distinct groups that each candidate joins, by the total squared."""
        roots = np.append(self.groups.parent, -1)[self.touches[chain]].reshape(len(chain), 3 * self.touches.shape[1])
        roots = np.sort(roots, axis=1)
        fresh = roots >= 0
        fresh[:, 1:] &= roots[:, 1:] != roots[:, :-1]
        weight = np.where(fresh, self.groups.weight[roots], 0.0)
        gain = weight.sum(axis=1) ** 2 - (weight**2).sum(axis=1)
        return np.where(fresh.sum(axis=1) > 1, gain, 0.0) / max(self.groups.weighted_total, 1e-300) ** 2


class Chains:
    """Which breaks follow one another: they share a component that few breaks touch."""

    def __init__(self, breaks: Sequence[Break], rows: Sequence[int], groups: Groups) -> None:
        self.breaks = breaks
        #: Breaks by component, and the reverse. Joined components go by the name of the one that most breaks touch.
        self.at: dict[int, set[int]] = {}
        self.ends: dict[int, list[int]] = {}
        self.name: dict[int, int] = {}
        for k in rows:
            self._place(k, sorted({groups.root(c) for c in breaks[k].touches}))

    def _place(self, k: int, ends: list[int]) -> None:
        if len(ends) > 1:
            self.ends[k] = ends
            for one in ends:
                self.at.setdefault(one, set()).add(k)

    def _remove(self, k: int) -> list[int]:
        ends = self.ends.pop(k, [])
        for one in ends:
            self.at[one].discard(k)
        return ends

    def mend(self, chain: tuple[int, ...], groups: Groups) -> int:
        """Take out the breaks of a chain whose components are joined by now; return the component that this made."""
        merged = {one for k in chain for one in self._remove(k)}
        # A break within one component joins none, but it may shorten the way between places.
        root = groups.root(self.breaks[chain[0]].touches[0])
        if not merged:
            return self.name.get(root, root)
        kept = max(merged, key=lambda one: (len(self.at.get(one, ())), -one))
        for k in sorted({k for one in merged - {kept} for k in self.at.get(one, ())}):
            self._place(k, sorted({kept if one in merged else one for one in self._remove(k)}))
        self.name[root] = kept
        return kept

    def through(self, roots: Iterable[int]) -> list[tuple[int, ...]]:
        """Return the chains of two or three breaks of which one of some components is a middle."""
        found: set[tuple[int, ...]] = set()
        for root in roots:
            few = self._few(root)
            for a, b in combinations(sorted(few), 2):
                found.add((a, b))
                for last, other in ((a, b), (b, a)):
                    onward = (c for further in self.ends[last] for c in self._few(further))
                    found.update(tuple(sorted((a, b, c))) for c in onward if c not in (last, other))
        return sorted(found)

    def _few(self, root: int) -> Collection[int]:
        some = self.at.get(root, ())
        return some if len(some) <= MIDDLE else ()
