"""A private PostgreSQL server for the benchmarks: own data folder, own socket, own user, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PORT = 54_913
#: Reached through its socket only; otherwise as PostgreSQL is installed. (No fsync, more memory and no JIT were tried
#: and changed nothing that could be told from noise.)
SETTINGS = {"listen_addresses": "''"}


def missing() -> str | None:
    """Return what is missing to run PostGIS here, None if nothing is."""
    if _programs() is None:
        return "PostgreSQL is not installed (Debian: postgresql, postgresql-postgis)"
    if not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        return "the PostGIS extension is not installed (Debian: postgresql-postgis)"
    try:
        import psycopg2  # noqa: F401
    except ImportError:
        return "psycopg2 is not installed (Debian: python3-psycopg2)"
    return None


def address() -> str:
    """Return the connection string that :func:`server` set up."""
    return os.environ["TRAME_VERTE_BENCH_PG"]


@contextmanager
def server() -> Iterator[None]:
    """Run the server inside the ``with`` block; contenders find it by :func:`address`."""
    folder = Path(tempfile.mkdtemp(prefix="trame-verte-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    programs, data = _programs(), folder / "data"
    options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
    _call(programs / "initdb", "-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--no-sync")
    _call(
        programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", f"-p {PORT} -k {folder} {options}", "start"
    )
    try:
        _call(programs / "createdb", "-h", folder, "-p", str(PORT), "-U", "bench", "bench")
        _call(
            programs / "psql", "-h", folder, "-p", str(PORT), "-U", "bench", "-qc", "CREATE EXTENSION postgis", "bench"
        )
        os.environ["TRAME_VERTE_BENCH_PG"] = f"host={folder} port={PORT} user=bench dbname=bench"
        yield
    finally:
        _call(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def _call(*command: object) -> None:
    """Run a program of PostgreSQL, which refuses to run as root."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    done = subprocess.run(words, cwd="/tmp", capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"{' '.join(words)}: {done.stderr or done.stdout}")
