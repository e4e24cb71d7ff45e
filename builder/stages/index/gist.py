"""What one entry tells of the words of its site by itself, so that all words of a site are learnt without reading all texts."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from builder.nouns.entry import Entry

_CAPITAL = re.compile(r"(?<=[^.:?!]\s)[A-ZÆØÅ][^\W_]*")
_INSIDE = re.compile(r"(?<![^\W_])([a-zæøå]{2,3})(?=\. [\da-zæøå])")


class Gist(NamedTuple):
    """What an entry tells of words.

    `chunks` are what stands between spaces, `capitals` the words with a capital inside a sentence, `dotted` words of two or three
    letters with a full stop inside one, each once; `names` are the title and the other names of an entry that has several.
    """

    chunks: list[str]
    capitals: list[str]
    dotted: list[str]
    names: list[str]

    @classmethod
    def of(cls, entry: Entry) -> Gist:
        """What the `entry` tells."""
        text = entry.text
        return cls(
            sorted({*text.replace("\n", " ").split(" ")}),
            sorted({*_CAPITAL.findall(text)}),
            sorted({*_INSIDE.findall(text)}),
            [entry.title, *entry.names] if entry.names else [],
        )

    @classmethod
    def read(cls, data: bytes) -> Gist:
        """What `written` wrote."""
        chunks, capitals, dotted, names = json.loads(data)
        return cls(chunks.split(" "), capitals.split(), dotted.split(), names)

    def written(self) -> bytes:
        """All of it as bytes."""
        told = [" ".join(self.chunks), " ".join(self.capitals), " ".join(self.dotted), self.names]
        return json.dumps(told, ensure_ascii=False).encode()
