"""How much of anything a content file may hold. The form in the browser keeps to the same limits."""

from __future__ import annotations

MAX_BYTES = 100_000
"""Bytes of a file."""
MAX_DEPTH = 7
"""Levels of groups and lists in a head."""
MAX_NESTING = 40
"""Levels of lists and quotes in a body."""
SHOWN = 8
"""How many of the known words a hint lists when none is near."""
