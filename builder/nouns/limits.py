"""How much of anything a content file may hold. The form in the browser keeps to the same limits.

How large a body, its blocks and their brackets may safely be is measured by `bench/limits.py`; the other figures are our own
choice.
"""

from __future__ import annotations

MAX_BYTES = 100_000
"""Bytes of a content file."""
BYTES_A_PAGE = 2_500
"""Bytes of a printed page of running Danish text, roughly, so that a limit can be said in pages."""
MAX_REGISTER_BYTES = 1_000_000
"""Bytes of a register: a list of everything may be long, but nobody writes a book into it."""
LONGEST_TITLE = 300
"""Characters of a link's title that a page keeps."""
MAX_DEPTH = 8
"""Levels of groups and lists in front matter or a register, the whole and the value at the bottom among them."""
MAX_NESTING = 40
"""Levels of lists and quotes in a body."""
SHOWN = 8
"""How many of the known words a hint lists when none is near."""
LONGEST_SLUG = 80
"""Characters of a file's name without its ending; the whole path must fit in an archive that Windows can unpack."""
LONGEST_BLOCK = 10_000
"""Characters of a block of a body, which no blank line divides."""
MAX_OPEN = 3
"""Characters [ that wait for their ] at once in a block. The Markdown parser's time grows with their square."""
MAX_BLOCKS = 1000
"""Blocks of a body: stretches with blank lines between."""
GUESSES = 20
"""For how many unknown words of a file a near one is looked for: comparing is slow, and more are no slip of the pen."""
LONGEST_WORD = 160
"""Characters of an editor's own text that a message repeats."""
LISTED = 200
"""How many problems the form lists at once."""
PRINTED = 20
"""How many problems of one file are printed; the rest are counted."""

LONG_TEXT = 100
"""Characters of a text that no two pages have by chance."""
MOST_COMPARED = 4_000
"""Words and signs from the first difference between a body and its page, beyond which only that one is told."""

MAX_SHEET_BYTES = 10_000_000
"""Bytes of a spreadsheet that answers are read from."""
MAX_PARTS = 400
"""Files in a spreadsheet's archive; one of ours has a dozen."""
MAX_EXPANDED_BYTES = 80_000_000
"""Bytes of all parts of a spreadsheet together when they are unpacked, as its own list says before any is read."""
MAX_SHEET_ROWS = 20_000
"""Rows of a sheet that are read."""
MAX_SHEET_COLUMNS = 200
"""Columns of a sheet that are read."""
MAX_CELLS = 500_000
"""Cells with something in them, in all sheets of a file."""
