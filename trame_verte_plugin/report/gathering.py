"""Reports that earlier runs wrote, taken whole as chapters of another one."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from ..engine.errors import InputError

#: What every report of ours has, and no other page.
MARK = '<p class="kicker">Trame verte</p>'
_MAIN = re.compile(r"<main>(.*)<footer>", re.DOTALL)
_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
#: The values of charts are the only scripts in the text of a report.
_OTHER_SCRIPT = re.compile(r'<script(?! type="application/json">)', re.IGNORECASE)


@dataclass(frozen=True)
class Gathered:
    """A report as a chapter."""

    title: str
    body: str
    """HTML, headings one step down."""

    @property
    def is_drawn(self) -> bool:
        """Tell whether it has charts."""
        return 'class="plot"' in self.body


def gather(name: str, text: str) -> Gathered:
    """Return a report of ours as a chapter.

    Parameters
    ----------
    name : str
        The file, for the sentence that refuses it.
    text : str
        Its HTML.

    Raises
    ------
    InputError
        The page is no report of ours.
    """
    main, title = _MAIN.search(text), _TITLE.search(text)
    if MARK not in text or main is None or title is None or _OTHER_SCRIPT.search(main[1]):
        raise InputError(
            "{name} is not a report of Trame verte. Give the HTML files that its algorithms wrote (REPORT).", name=name
        )
    body = main[1].replace(MARK, "")
    for old, new in (("h3", "h4"), ("h2", "h3"), ("h1", "h2")):
        body = body.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    return Gathered(html.unescape(title[1]), body)
