"""A content folder in; its files out as text, and a problem for each file that cannot be one.

A text gate stands before every parser: regular file, size, UTF-8, no invisible characters, no merge marks.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.language.spelling import ENDINGS, IDENTIFIER
from builder.nouns.limits import LONGEST_SLUG, MAX_BYTES, PRINTED
from builder.nouns.problem import Problem, Slip
from builder.nouns.source.source_file import INVISIBLE, SourceFile, Span, character_in
from builder.nouns.tables import TABLES
from builder.nouns.waves.files import HEAD, REPLIES
from builder.stages.load.data_files import keys_of, lost, meant, strays

# Left behind by editors and operating systems, a list of our own; everything else that we do not know is reported.
LITTER = re.compile(r"\..*|.*~|~\$.*|#.*#|Thumbs\.db|desktop\.ini|README\.md")
WAVE = re.compile("[0-9]{4}")
"""What the folder of a wave is called: its year."""
_PAGES = frozenset(
    {"", ".txt", ".text", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn", ".mdx", ".qmd", ".rmd", ".yaml", ".yml"}
)
"""Endings that a page is given by an editor's program, or by somebody who knows another catalogue."""
_FOREIGN = ((b"PK\x03\x04", phrases.OFFICE), (b"\xd0\xcf\x11\xe0", phrases.OFFICE), (b"%PDF-", phrases.PDF))
"""How files of other programs begin, and what helps."""
_LOST = "\ufffd"
"""What programs write for a letter that they cannot read."""
_ALIKE = 0.75
"""From how alike the name of a folder is taken for one of ours: »updates« is no »guides«. Our own choice."""
_BOTH = re.compile(r"^[<>]{7} ", re.MULTILINE)
"""The marks of git that nothing else has; a row of = may lie below a heading."""
_MERGE = re.compile(r"^(?:[<>|]{7} .*|={7})$", re.MULTILINE)
_SIGNS = tuple(sign * 7 for sign in "<>|=")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The files that passed the gate, in order of path, and the problems of those that did not.

    `seen` are the paths of all content files that are there (`cases/x.md`), whether they passed or not.
    """

    files: tuple[SourceFile, ...]
    seen: frozenset[str]
    problems: tuple[Problem, ...]


Passed: TypeAlias = SourceFile | list[Problem]
"""What the gate says of a file: its text, or every reason why it is no content file."""


def load(root: Path, through: Callable[[Path, str], Passed] | None = None) -> Loaded:
    """Every content file directly under the folders of pages in `root`, in order of path.

    `root` is the content folder; a folder of pages may be missing. Hidden files and what editors and systems leave behind are
    passed over; what else is no content file is a problem, so that nothing is left out in silence. `through` says of a file what
    `gate` says, by itself that.

    Raises `OSError` for a folder that the system will not list; a file that it will not give is a problem.
    """
    files, seen, problems = [], set(), [*_strays(root), *strays(root)]
    for folder in TABLES:
        if is_foreign(root / folder):
            problems.append(Problem(code="fil-ikke-almindelig", span=Span(folder), words={"name": folder}))
            continue
        entries = tuple(path for path in entries_of(root / folder) if not is_wave(folder, path))
        addresses = Counter(slug(path.stem) for path in entries if path.suffix == ".md")
        for path in entries:
            name = f"{folder}/{path.name}"
            if path.suffix == ".md":
                seen.add(name)
            result = (through or gate)(path, name)
            if isinstance(result, SourceFile):
                files.append(result)
            elif result[0].code == "fil-navn" and addresses[slug(path.stem)] > 1:
                problems.append(_same_address(path, name, entries))
            else:
                problems += result
                files += _rest(path, name, result)
    return Loaded(tuple(files), frozenset(seen), tuple(problems))


def is_wave(folder: str, path: Path) -> bool:
    """Whether what lies in the `folder` of content is the folder of a wave of the survey, which `load_waves` reads."""
    return folder == "surveys" and WAVE.fullmatch(path.name) is not None and path.is_dir() and not path.is_symlink()


def _strays(root: Path) -> Iterator[Problem]:
    """Pages beside the folders for pages, and folders of pages that we do not know: they would be left out in silence."""
    for path in sorted(root.iterdir()) if root.is_dir() else ():
        known = root / path.name.lower()
        # Where a disk does not tell capitals apart; a shortcut that leads nowhere is no folder.
        is_known = known != path and known.exists() and path.exists() and known.samefile(path)
        if is_known or path.name in {*TABLES, "registers"} or LITTER.fullmatch(path.name):
            continue
        pages = list(path.iterdir()) if path.is_dir() and not path.is_symlink() else [path]
        lost = [page for page in (*pages, *_beneath(pages)) if page.suffix == ".md" and _begins_as_page(page)]
        if lost:
            yield from (_misplaced(root, page) for page in lost)
        elif any(page.suffix == ".md" for page in pages):
            near = get_close_matches(path.name.lower(), TABLES, n=1, cutoff=_ALIKE)
            hint = phrases.did_you_mean(near) or phrases.FOLDERS.format(folders=", ".join(TABLES))
            yield Problem(code="fil-ukendt", span=Span(path.name), words={"name": path.name}, hint=hint)


def _beneath(entries: list[Path]) -> Iterator[Path]:
    """What lies in the folders among the entries that are called as ours: where a whole path was typed as a name."""
    for entry in entries:
        if entry.name in TABLES and entry.is_dir() and not entry.is_symlink():
            yield from sorted(entry.iterdir())


def _misplaced(root: Path, page: Path) -> Problem:
    """A page beside the folders for pages, or in one of another name."""
    name, folder = page.relative_to(root).as_posix(), page.parent.name
    near = [folder] if folder in TABLES else get_close_matches(folder.lower(), TABLES, n=1, cutoff=_ALIKE) or _meant_folder(page)
    hint = phrases.MOVE.format(place=f"{near[0]}/{page.name}") if near else phrases.FOLDERS.format(folders=", ".join(TABLES))
    return Problem(code="fil-ikke-side", span=Span(name), words={"name": name}, hint=hint)


def _meant_folder(page: Path) -> list[str]:
    """The folder whose pages have most of the fields that a page has, alone in a list; none when they all have as many."""
    keys = keys_of(page)
    found = Counter({folder: len(keys & {row.key for row in record.fields}) for folder, record in TABLES.items()})
    (first, most), (_, next_most) = found.most_common(2)
    return [first] if most > next_most else []


def _begins_as_page(path: Path) -> bool:
    """Whether a regular file begins with the line before front matter, as only what was meant to be a page does."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as file:
            return re.match(rb"(?:\xef\xbb\xbf)?---[ \t]*[\r\n]", file.read(16)) is not None
    except OSError:
        return False


def is_foreign(folder: Path) -> bool:
    """Whether what stands in the place of a `folder` is no folder of ours: a shortcut could lead anywhere."""
    return folder.is_symlink() or (folder.exists() and not folder.is_dir())


def entries_of(folder: Path) -> list[Path]:
    """What lies in the `folder`, in order, but for what editors and systems leave behind; nothing when it is not there.

    Raises `OSError` for one that the system will not list.
    """
    return [path for path in sorted(folder.iterdir()) if not LITTER.fullmatch(path.name)] if folder.is_dir() else []


def _same_address(path: Path, name: str, entries: tuple[Path, ...]) -> Problem:
    """A badly named file whose address another file has already, or would have too."""
    other = next(entry for entry in entries if entry != path and slug(entry.stem) == slug(path.stem))
    return Problem(code="fil-navn-ens", span=Span(name), words={"name": path.name, "other": other.name})


def gate(path: Path, name: str) -> Passed:
    """The content file at `path`, called `name` in problems, as text, or why it is none; raises nothing."""
    start = Span(name)
    try:
        info = path.lstat()
        if not stat.S_ISREG(info.st_mode):
            return [_no_file(path, start, is_folder=stat.S_ISDIR(info.st_mode))]
    except OSError as error:
        return [_unreadable(error, start)]
    if path.suffix.lower() != ".md":
        return [_other(path, name)]
    if not IDENTIFIER.fullmatch(path.stem) or len(path.stem) > LONGEST_SLUG or path.suffix != ".md":
        return [Problem(code="fil-navn", span=start, words={"name": path.name, "suggestion": _suggested(path)})]
    return read_text(path, name)


def _suggested(path: Path) -> str:
    """What the page of a badly named file may be called, without its ending."""
    return slug(ENDINGS.sub("", path.stem), LONGEST_SLUG) or "navn"


def _other(path: Path, name: str) -> Problem:
    """A file that is no page by its name: one of data, one that was meant to be a page, or one that does not belong here."""
    if place := meant(path):
        return lost(name, path.name, phrases.MOVE.format(place=place))
    if path.suffix.lower() in _PAGES and _begins_as_page(path):
        hint = phrases.did_you_mean([f"{_suggested(path)}.md"])
        return Problem(code="fil-ikke-side", span=Span(name), words={"name": path.name}, hint=hint)
    return Problem(code="fil-ukendt", span=Span(name), words={"name": path.name})


def _no_file(path: Path, start: Span, *, is_folder: bool) -> Problem:
    """What is no file, but a shortcut or a folder; the folder of a wave is called by its year."""
    if (
        is_folder
        and path.parent.name == "surveys"
        and (path.name == REPLIES or (path / HEAD).exists() or (path / REPLIES).is_dir())
    ):
        return lost(start.file, path.name, phrases.WAVE_FOLDER)
    hint = phrases.SUBFOLDER.format(folder=path.parent.name) if is_folder else ""
    return Problem(code="fil-ikke-almindelig", span=start, words={"name": path.name}, hint=hint)


def read_text(path: Path, name: str, limit: int = MAX_BYTES, empty: str = "") -> SourceFile | list[Problem]:
    """A file of any kind as text, named `name` in problems, or every reason why it is none; raises nothing.

    It must be a regular file of at most `limit` bytes, in UTF-8 with or without a byte order mark, without invisible characters
    or marks of a merge, which are git's. `name` is the path under the content folder, `empty` the hint for a file without text.

    The text has line feeds alone and is in Unicode's normal form C, so that »å« is one character; places are counted in that.
    """
    start = Span(name)
    try:
        info = path.lstat()
        if not stat.S_ISREG(info.st_mode):
            return [Problem(code="fil-ikke-almindelig", span=start, words={"name": path.name})]
        if info.st_size > limit:
            words = {"size": str(info.st_size // 1000), "limit": str(limit // 1000)}
            return [Problem(code="fil-for-stor", span=start, words=words)]
        data = path.read_bytes()
    except OSError as error:
        return [_unreadable(error, start)]
    return _text(data, name, empty)


def _unreadable(error: OSError, start: Span) -> Problem:
    return Problem(code="fil-ulaeselig", span=start, words={"reason": phrases.refusal(error)})


def _text(data: bytes, name: str, empty: str) -> SourceFile | list[Problem]:
    if hint := next((hint for sign, hint in _FOREIGN if data.startswith(sign)), ""):
        return [Problem(code="ikke-utf8", span=Span(name), hint=hint, slip="of-an-office")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _lines(error.object[: error.start].decode("utf-8"))
        return [Problem(code="ikke-utf8", span=Span.between(name, before, len(before), len(before) + 1))]
    text = unicodedata.normalize("NFC", _lines(text))
    if not text.strip():
        return [Problem(code="fil-tom", span=Span(name), hint=empty)]
    most = 1 if "\0" in text else PRINTED  # NUL stands in a machine's file, again and again
    if signs := [*islice(INVISIBLE.finditer(text), most)]:
        return [_forbidden(Span.between(name, text, *sign.span()), sign) for sign in signs]
    may_be_merged = any(sign in text for sign in _SIGNS)  # a pattern looks at every line for what hardly any file has
    if may_be_merged and (match := _MERGE.search(text)) and (match[0][0] != "=" or _is_gits(text, match.start())):
        return [Problem(code="flettemaerke", span=Span.between(name, text, *match.span()))]
    return SourceFile(path=name, text=text)


def _is_gits(text: str, place: int) -> bool:
    """Whether a row of = is one that git wrote: where its other marks are, or within the head."""
    return _BOTH.search(text) is not None or (text.startswith("---\n") and "\n---" not in text[:place])


def _forbidden(span: Span, sign: re.Match[str]) -> Problem:
    slip: Slip = "letter-lost" if sign[0] == _LOST else ""
    return Problem(code="forbudt-tegn", span=span, words={"name": character_in(sign)}, slip=slip)


def _rest(path: Path, name: str, problems: list[Problem]) -> list[SourceFile]:
    """The file without the invisible characters that were all its problems, so that whatever else is wrong is told as well."""
    if {problem.code for problem in problems} != {"forbudt-tegn"} or len(problems) == PRINTED:
        return []
    text = _lines(path.read_bytes().decode("utf-8-sig"))
    found = [] if "\0" in text else _text(INVISIBLE.sub("", text).encode("utf-8", "surrogatepass"), name, "")
    return [found] if isinstance(found, SourceFile) else []


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
