"""Every locked package has its licence on the page, and no licence is one that ties whoever uses the site."""

from __future__ import annotations

import re

import pytest

from ci.licences import LOCKS, PAGE, PROJECT, locked, page, plain

FREE = re.compile(r"MIT|BSD|Apache|PSF|MPL|ISC|OFL|Zlib|Unlicense|CC0")


def rows() -> dict[str, str]:
    """The page's licences by package."""
    return dict(re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE))


def test_every_locked_package_is_named_with_its_licence() -> None:
    """After a change of dependencies the page is written anew."""
    wanted = {plain(name) for file in LOCKS for name in locked((PROJECT / file).read_text("utf-8"))}
    assert rows().keys() == wanted
    assert {name: words for name, words in rows().items() if not FREE.search(words)} == {}


def test_the_page_is_what_the_command_writes() -> None:
    """Nobody has written on it by hand."""
    locks = {file: (PROJECT / file).read_text("utf-8") for file in LOCKS}
    assert page(locks, rows()) == PAGE.read_text("utf-8")


def test_a_package_without_a_licence_is_not_left_out() -> None:
    """It stops the command."""
    with pytest.raises(KeyError):
        page({**dict.fromkeys(LOCKS, ""), "requirements.txt": "ny==1 \\\n"}, {})


def test_a_package_has_one_version_in_all_locks() -> None:
    """So that an environment that is made for more, as for the book, builds with what was tried."""
    found: dict[str, set[str]] = {}
    for file in LOCKS:
        for name, version in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", (PROJECT / file).read_text("utf-8"), re.MULTILINE):
            found.setdefault(plain(name), set()).add(version)
    assert {name: sorted(versions) for name, versions in found.items() if len(versions) > 1} == {}


@pytest.mark.parametrize("file", LOCKS)
def test_a_lock_has_hashes_and_names_no_registry(file: str) -> None:
    """So that what is installed is what was tried, wherever it is fetched from."""
    text = (PROJECT / file).read_text("utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(locked(text))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links", text)
