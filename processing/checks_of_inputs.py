"""Checks of where input layers come from: what leaves the office is made from finished layers only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..trame_verte_plugin.bridge.provenance import is_unfinished
from ..trame_verte_plugin.bridge.sources import title_of
from ..trame_verte_plugin.translation import tr
from .parameters import LayerSpec, Spec
from .values import Values


def unfinished_inputs(specs: Mapping[str, Spec], values: Values) -> Iterator[str]:
    """Yield a sentence for each input that is an output of ours whose run did not end."""
    for spec in specs.values():
        for layer in values.layers(spec.name) if isinstance(spec, LayerSpec) else ():
            if is_unfinished(layer):
                yield tr(
                    "Layer '{layer}' of '{label}' ({name}) was not written to the end: its run failed or was "
                    "stopped. Run it again and give its result."
                ).format(layer=title_of(layer), label=spec.label, name=spec.name)
