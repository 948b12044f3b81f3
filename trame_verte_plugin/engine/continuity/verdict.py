"""What a project does to the network, and the sentence that says so."""

from __future__ import annotations

from dataclasses import dataclass

from ...report import numbers as french

BREAKS, WEAKENS, NEUTRAL = "interrompt", "fragilise", "neutre"


@dataclass(frozen=True)
class Thresholds:
    """From where on a loss counts."""

    loss_share: float = 0.01
    """Relative loss of coherence or ECA."""
    max_detour_m: float = 300.0


@dataclass(frozen=True)
class Effect:
    """The network before and after a project; NaN for what does not apply."""

    name: str
    taken_m: float
    taken_m2: float
    created: int
    """Components after, less those before."""
    split: int
    """Components of today that fall apart."""
    removed: tuple[str, ...]
    """Corridors of which nothing is left."""
    gone: int
    """Components of today of which nothing is left."""
    touched: tuple[str, ...]
    """Corridors of which something is taken."""
    before: float
    after: float
    mended: float
    """Coherence with the crossings that are rebuilt, NaN without any."""
    eca_before: float
    eca_after: float
    detour_m: float

    @property
    def delta(self) -> float:
        """Change of the coherence."""
        return self.after - self.before

    @property
    def taken(self) -> float:
        """Metres or square metres taken, whichever applies."""
        return self.taken_m2 if self.taken_m != self.taken_m else self.taken_m


@dataclass(frozen=True)
class Verdict:
    """``interrompt``, ``fragilise`` or ``neutre``, and why."""

    kind: str
    sentence: str


def verdict_of(effect: Effect, thresholds: Thresholds, unit: str) -> Verdict:
    """Return the verdict on a project, as the contract defines it.

    ``interrompt``: a component is split or a corridor removed; ``fragilise``: not so, but the relative loss of
    coherence or ECA reaches ``loss_share`` or the detour ``max_detour_m``; else ``neutre``. The effect is the one
    without the crossings that are rebuilt: what they bring stands beside it.
    """
    if effect.split or effect.removed or effect.gone:
        kind = BREAKS
    elif _lost(effect.before, effect.after) >= thresholds.loss_share or (
        _lost(effect.eca_before, effect.eca_after) >= thresholds.loss_share
        or effect.detour_m >= thresholds.max_detour_m
    ):
        kind = WEAKENS
    else:
        kind = NEUTRAL
    return Verdict(kind, _sentence(effect, unit))


def _lost(before: float, after: float) -> float:
    """Return the relative loss, 0 where it is not known."""
    return (before - after) / before if before > 0 and after == after else 0.0


def _sentence(effect: Effect, unit: str) -> str:
    if effect.taken == 0:
        return "Ne touche aucun corridor."
    taken = french.length(effect.taken) if unit == "m" else french.area(effect.taken)
    parts = [f"Coupe {_named(effect.touched)} sur {taken}"]
    if effect.removed:
        parts.append(
            f"{_named(effect.removed)} disparaît" if len(effect.removed) == 1 else "ces corridors disparaissent"
        )
    if effect.delta == 0:
        parts.append(f"la cohérence reste à {french.number(effect.before, 2)}")
    else:
        decimals = next((d for d in (2, 3, 4) if round(effect.before, d) != round(effect.after, d)), 5)
        before, after = french.number(effect.before, decimals), french.number(effect.after, decimals)
        parts.append(f"la cohérence passe de {before} à {after}")
    if effect.split:
        parts.append(french.plural(max(effect.created, 1), "ensemble détaché", "ensembles détachés"))
    if effect.detour_m == effect.detour_m:
        parts.append(f"détour de {french.length(effect.detour_m)}")
    if effect.mended == effect.mended:
        parts.append(f"avec les franchissements rétablis, cohérence de {french.number(effect.mended, 2)}")
    return " ; ".join(parts) + "."


def _named(names: tuple[str, ...]) -> str:
    if not names:
        return "le réseau"
    known = [f"« {n} »" if "," in n else n for n in names[:3]]
    more = f" et {french.plural(len(names) - 3, 'autre')}" if len(names) > 3 else ""
    return ", ".join(known) + more
