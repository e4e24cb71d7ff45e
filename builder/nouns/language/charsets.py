r"""Sets of characters for patterns that Python and JavaScript must read alike, to be put between [ and ].

The two disagree on what `\w`, `\d` and `\b` mean outside ASCII, so no shared pattern uses them; a test holds both to the same
answers. `\s` differs only in characters that no content file may hold. The patterns themselves are listed in `patterns`.
"""

from __future__ import annotations

import re

LETTER = r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u167f\u1681-\u1fff\u2c00-\u2dff\u3040-\ud7ff"
"""Letters of every script that lives in the first plane, combining marks among them."""
WORD = rf"{LETTER}0-9_\u00b2\u00b3\u00b9\u00bc-\u00be"
"""What a word is made of: letters, digits and the underscore."""
BEGIN = rf"(?<![{WORD}])"
"""Where a word may begin."""
END = rf"(?![{WORD}])"
"""Where a word may end."""
LAST = r"(?![\s\S])"
"""The end of the text; `$` also stands before a last line break in Python."""

ZEROS = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50\u0ed0\u0f20\u1040\u1090\u17e0\u1810"
    "\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50\ua620\ua8d0\ua900\ua9d0\ua9f0\uaa50\uabf0\uff10"
)
"""The zeros of other scripts' digits; one to nine follow each. A page shows them as numbers, so they may hide one."""
OTHER_DIGIT = re.compile(f"[{''.join(f'{zero}-{chr(ord(zero) + 9)}' for zero in ZEROS)}]")
_ASCII_DIGITS = {ord(zero) + value: str(value) for zero in ZEROS for value in range(10)}


def plain_digits(text: str) -> str:
    """The `text` with every script's digits written as 0-9; of the same length, so that offsets in it stay right."""
    return text.translate(_ASCII_DIGITS) if OTHER_DIGIT.search(text) else text
