"""What a run tells of itself: in the report, in the layers' metadata and at the end of the log."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime

from ..trame_verte_plugin.bridge.french import french
from ..trame_verte_plugin.bridge.metadata import Origin, plugin_version
from ..trame_verte_plugin.report.model import Report, Source
from ..trame_verte_plugin.report.numbers import date
from ..trame_verte_plugin.report.render import render
from ..trame_verte_plugin.translation import tr
from .parameters import CrsSpec, DestinationSpec
from .run import Run
from .values import shown


def sources(run: Run) -> list[Source]:
    """Return the inputs as report and metadata quote them, in French."""
    return [
        Source(french(run.specs[name].label), source.name, source.vintage or None)
        for name, found in run.layers.items()
        for source in found
    ]


def parameters(run: Run) -> list[tuple[str, str]]:
    """Return the values that a run used, the projection that it chose included, in French."""
    told = [
        (french(spec.label), shown(spec, run.values[name]))
        for name, spec in run.specs.items()
        if name in run.values and not isinstance(spec, (DestinationSpec, CrsSpec)) and run.given(name)
    ]
    return told if run.crs is None else [*told, (french(run.specs["TARGET_CRS"].label), run.crs.name)]


def origin(run: Run, algorithm: str, title: str) -> Origin:
    """Return how the results came to be, for their metadata."""
    inputs = [(source.role, source.name, source.vintage or "") for source in sources(run)]
    return Origin(algorithm, french(title), inputs, parameters(run))


def page(run: Run, title: str, report: Report | None) -> str:
    """Return the report as HTML, completed with what every report holds."""
    report = report or Report(title=french(title), intro="")
    completed = replace(
        report,
        warnings=[*report.warnings, *(note for note in run.notes if note not in report.warnings)],
        parameters=[*report.parameters, *parameters(run)],
        sources=[*report.sources, *sources(run)],
        accounts=[*report.accounts, *run.accounts()],
        produced=report.produced or f"{date(datetime.now().date())}, Trame verte {plugin_version()}",
    )
    return render(completed)


def summary(run: Run) -> list[str]:
    """Return the lines that end the log: what to know, then the account of each input."""
    template = tr("{layer}: {read} read, {repaired} repaired, {rejected} rejected, {used} used, {out} out")
    kept = [tr("Personal data is kept in the results, as asked.")] if run.keep_personal else []
    return [*kept, *run.notes, *(template.format(**asdict(account)) for account in run.accounts())]
