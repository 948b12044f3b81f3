"""Corridors: where they are broken and by what, the works that mend them, and what projects would break."""
