"""A small algorithm of the tests' own that writes a text and a folder from layers."""

from __future__ import annotations

#: What happens at the end of ``compute``; tests put failures here.
HOOK = [lambda job: None]


def make_document_algorithm():
    """Return the class; made late, because QGIS may be absent where the harness is imported."""
    from trame_verte.processing import groups
    from trame_verte.processing.documents import DocumentAlgorithm
    from trame_verte.processing.parameters import Shape

    class TinyDocument(DocumentAlgorithm):
        NAME, GROUP = "tinydocument", groups.DELIVERABLES

        def declare(self):
            self.layers("LAYERS", "Layers", Shape.ANY, help="Layers.", may_be_empty=True)
            self.layer("COVERAGE", "Coverage", Shape.POLYGON, help="Pages.", optional=True)
            self.existing_folder("SOURCE", "Source", help="Folder.")
            self.document("OUTPUT", "List", ".txt", help="List.")
            self.folder("FOLDER", "Folder", help="Folder.", optional=True, by_default=False)

        def check(self, values):
            yield from super().check(values)

        def _computing(self):
            return None

        def compute(self, job):
            layers = [*job.layers["LAYERS"], *job.layers["COVERAGE"]]
            lines = [
                f"{layer.name()} {layer.featureCount()} {layer.renderer().symbol().color().name()}" for layer in layers
            ]
            job.stage("OUTPUT").write_text("\n".join(lines), encoding="utf-8")
            if job.wanted("FOLDER"):
                job.stage("FOLDER").mkdir()
                (job.stage("FOLDER") / "page.txt").write_text("page", encoding="utf-8")
            for layer in layers:
                layer.setName("changed")
            job.progress(1.0, "pages")
            HOOK[0](job)
            job.note("A note.")
            return {"N_PAGES": len(lines)}

    return TinyDocument
