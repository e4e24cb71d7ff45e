"""The whole site as a zip: unpacked, it is the site from disk, with a page beside it that says what it is."""

from __future__ import annotations

from builder.nouns.data.packed import zipped
from builder.nouns.site.budgets import LONGEST_PATH
from builder.nouns.site.site import OutputFile
from builder.stages.editions.frames import FOLDER, OPENING
from builder.stages.editions.made import EditionError, Made


def archive(made: Made) -> OutputFile:
    """The zip of the site: sorted names, the edition's day as every file's time, so that the same site gives the same bytes.

    `made` is the finished site. Raises `EditionError` when a path is too long for Windows or is not plain ASCII.
    """
    files = {f"{FOLDER}/{file.path}": file.data for file in made.files}
    files[OPENING] = made.frames[OPENING].data
    if long := [path for path in files if len(path) > LONGEST_PATH or not path.isascii()]:
        raise EditionError(
            f"zip-filen kan ikke pakkes ud på alle maskiner: Stien {long[0]} er over {LONGEST_PATH} tegn "
            "eller har andet end bogstaverne a-z, tal og tegn."
        )
    # The page to open is the first that a lister shows, and the first that is unpacked.
    paths = sorted(files, key=lambda path: (path != OPENING, path))
    return OutputFile(made.named("zip"), zipped(((path, files[path]) for path in paths), made.edition.day))
