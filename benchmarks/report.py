"""The benchmark's results as a Markdown text."""

from __future__ import annotations

from peers import COMPLETE, CONTENDERS, FLOOR, MEASURES, Contender

#: Parcels of the territory for which the aims are set.
AIMED_AT = 250_000


def markdown(results: dict) -> str:
    """Return the table of results and what goes with it."""
    head = f"# {results['size']:,} parcels, {results['rounds']} interleaved rounds, {results['cores']} cores\n"
    columns = ["contender", "median s", "lowest–highest", "spread", "CPU s", "× floor", "ours is faster by", "peak MB"]
    lines = [head, _row(columns), _row(["---"] + ["---:"] * (len(columns) - 1))]
    lines += [_row(_cells(c, results)) for c in CONTENDERS if c.module in results["runs"]]
    lines += ["", *_targets(results), *_growth(results), *_agreement(results)]
    lines += [f"- not compared: {reason}" for reason in results["missing"].values()]
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(contender: Contender, results: dict) -> list[str]:
    runs, median = results["runs"][contender.module], results["median"]
    seconds = sorted(run["seconds"] for run in runs)
    own = median[contender.module]
    return [
        contender.label,
        f"{own:.2f}",
        f"{seconds[0]:.2f}–{seconds[-1]:.2f}",
        f"{100 * (seconds[-1] - seconds[0]) / own:.0f} %",
        f"{sorted(run['cpu'] for run in runs)[len(runs) // 2]:.2f}",
        _ratio(own, median.get(FLOOR)),
        "" if contender.module in (FLOOR, MEASURES, COMPLETE) else _ratio(own, median.get(MEASURES)),
        f"{max(run['peak_mb'] for run in runs):.0f}",
    ]


def _ratio(one: float, other: float | None) -> str:
    return f"{one / other:.2f}" if other else ""


def _targets(results: dict) -> list[str]:
    """Return a line for each aim that could be measured."""
    if results["size"] != AIMED_AT:
        return [f"- the aims are set for {AIMED_AT:,} parcels"]
    median, lines = results["median"], []
    for contender in CONTENDERS:
        if contender.target is None or contender.module not in median:
            continue
        ours = contender.module in (MEASURES, COMPLETE)
        other = median.get(FLOOR if ours else MEASURES)
        if not other:
            continue
        ratio = median[contender.module] / other
        met = ratio <= contender.target if ours else ratio >= contender.target
        aim = f"at most {contender.target:g} × the floor" if ours else f"ours at least {contender.target:g} × faster"
        lines.append(f"- {contender.label}: {aim}, measured {ratio:.2f}: {'met' if met else 'MISSED'}")
    return lines


def _growth(results: dict) -> list[str]:
    return [f"- growth of {module}: n^{exponent:.2f}" for module, exponent in results["growth"].items()]


def _agreement(results: dict) -> list[str]:
    return [
        f"- {module} agrees with our measures" if not found else f"- {module} DIFFERS: {'; '.join(found)}"
        for module, found in results["agreement"].items()
    ]
