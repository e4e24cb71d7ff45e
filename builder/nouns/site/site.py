"""What a build is told of the site, and what it makes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page knows of the site, from `[tool.katalog]` in pyproject.toml.

    `repository` is the address of the project on GitHub, without `/` at its end. `url` is where the site folder lies, empty when
    the address is not known; `contact` may be empty too. `strict_csp` has each page bear a content security policy that lets in
    the site's own files alone; a preview that reloads itself must go without.
    """

    name: str
    tagline: str
    publisher: str
    repository: str
    contact: str
    url: str = ""
    strict_csp: bool = True


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file of the site: `path` under the site folder, with `/`, and its bytes."""

    path: str
    data: bytes
    _sha: list[bytes] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.data)

    @property
    def digest(self) -> bytes:
        """The SHA-256 of its bytes, which is worked out once."""
        if not self._sha:
            self._sha.append(hashlib.sha256(self.data).digest())
        return self._sha[0]


class KeptFile(OutputFile):
    """A file of the site that is read when somebody asks for its bytes, each time anew: its digest and size are known before."""

    __slots__ = ("_digest", "_read", "_size")
    _digest: bytes
    _read: Callable[[], bytes]
    _size: int

    def __init__(self, path: str, digest: bytes, size: int, read: Callable[[], bytes]) -> None:
        for name, value in (("path", path), ("_digest", digest), ("_size", size), ("_read", read)):
            object.__setattr__(self, name, value)

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self._read()

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self._size

    @property
    def digest(self) -> bytes:
        """The SHA-256 of its bytes."""
        return self._digest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OutputFile) and (self.path, self.digest) == (other.path, other.digest)

    def __hash__(self) -> int:
        return hash((self.path, self.digest))

    def __reduce__(self) -> tuple[type, tuple[str, bytes]]:
        return OutputFile, (self.path, self.data)
