"""Files written beside their places first and moved there together, so that a failed run leaves nothing behind."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from .errors import InputError


class Staging:
    """Files and folders of one run.

    A context: what was staged is moved into place where the block ends well, and taken away in any case. Destinations
    in one folder are staged in one folder, so that relative paths between them hold.
    """

    def __init__(self) -> None:
        self._staged: dict[Path, Path] = {}
        self._made: list[Path] = []
        self._moves: list[tuple[Path, Path]] = []

    def path(self, destination: Path) -> Path:
        """Return where to write what will stand at ``destination``; its folder is made where it is missing."""
        parent = destination.parent
        if parent not in self._staged:
            self._make(parent)
            self._staged[parent] = Path(tempfile.mkdtemp(prefix=".trame_verte_", dir=parent))
        staged = self._staged[parent] / destination.name
        if (staged, destination) not in self._moves:
            self._moves.append((staged, destination))
        return staged

    def _make(self, folder: Path) -> None:
        """Make a folder and those above it, and remember them, the deepest first."""
        self._made[:0] = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, kind, error, trace) -> None:
        try:
            if kind is None:
                self._publish()
                self._made.clear()
        finally:
            self._discard()

    def _publish(self) -> None:
        """Move every file into place; where one cannot be moved, those before it are moved back."""
        done: list[tuple[Path, Path, Path | None]] = []
        try:
            for number, (staged, final) in enumerate(self._files()):
                kept = self._staged_beside(final) / f".before-{number}" if final.exists() else None
                self._make(final.parent)
                if kept is not None:
                    final.replace(kept)
                done.append((staged, final, kept))
                staged.replace(final)
        except OSError as error:
            for staged, place, kept in reversed(done):
                if place.exists():
                    place.replace(staged)
                if kept is not None:
                    kept.replace(place)
            raise InputError(
                "{path} cannot be written ({reason}). Close the program that holds it open, or choose another place.",
                path=str(final),
                reason=error.strerror or str(error),
            ) from error

    def _files(self) -> list[tuple[Path, Path]]:
        """Return each staged file with its place; those of a folder one by one, so that others in it stay."""
        found = []
        for staged, final in self._moves:
            files = sorted(path for path in staged.rglob("*") if path.is_file()) if staged.is_dir() else [staged]
            found += [(path, final / path.relative_to(staged)) for path in files if path.exists()]
        return found

    def _staged_beside(self, final: Path) -> Path:
        """Return the staging folder on the same disk as a place."""
        return next(self._staged[parent] for parent in final.parents if parent in self._staged)

    def _discard(self) -> None:
        for folder in self._staged.values():
            shutil.rmtree(folder, ignore_errors=True)
        for folder in self._made:
            # Somebody else's file in it meanwhile keeps it.
            with suppress(OSError):
                folder.rmdir()
