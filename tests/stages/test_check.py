"""Rules about several files that must agree."""

from __future__ import annotations

import pytest

from tests.builders import between, case_text, checked, codes, covered, guide_text, initiative_text, only

A, B, C, D = (f"cases/{name}.md" for name in "abcd")


def related(*ties: str, **fields: str) -> str:
    """A case with these relations, each written »type slug«."""
    rows = "".join(f"\n  - {{type: {tie.split()[0]}, case: {tie.split()[1]}}}" for tie in ties)
    return case_text(**{"relationer": rows, **fields})


def test_files_that_agree_have_no_problem() -> None:
    """References, relations and links between files that exist are fine, whatever folder they lie in."""
    files = {
        A: related("del-af b", initiativer="[plan]"),
        B: case_text("\nSe [a](a.md), [raad](../guides/raad.md#hvad-man-proevede) og [plan](../initiatives/plan.md).[^k1]\n"),
        "guides/raad.md": guide_text(raad="\n  - {raad: Begynd, for: [{case: a, hvorfor: Ja}], imod: [{case: b, hvorfor: Nej}]}"),
        "initiatives/plan.md": initiative_text(del_af="[stor-plan]"),
        "initiatives/stor-plan.md": initiative_text(),
    }
    assert codes(between(files)) == []


@pytest.mark.parametrize(
    ("path", "text", "target"),
    [
        (A, case_text(relationer="\n  - {type: del-af, case: ærø}"), "ærø"),
        (A, case_text(initiativer="[ærø]"), "ærø"),
        ("initiatives/x.md", initiative_text(del_af="[ærø]"), "ærø"),
        ("guides/x.md", guide_text(raad="\n  - {raad: Begynd, for: [{case: ærø, hvorfor: Ja}]}"), "ærø"),
        ("guides/x.md", guide_text(raad="\n  - {raad: Begynd, imod: [{case: ærø, hvorfor: Ja}]}"), "ærø"),
    ],
)
def test_a_reference_to_nothing_is_told(path: str, text: str, target: str) -> None:
    """Each kind of reference to a file that is not there is told at the reference."""
    problem = only(between({path: text}), "henvisning-ukendt")
    assert problem.span.file == path
    assert covered(text, problem.span) == target


def test_a_reference_looks_in_its_own_folder() -> None:
    """A case of the same name as an initiative does not stand in for it."""
    assert codes(between({A: case_text(initiativer="[b]"), B: case_text()})) == ["henvisning-ukendt"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (A, related("del-af a")),
        ("initiatives/a.md", initiative_text(del_af="[a]")),
    ],
)
def test_a_reference_to_oneself_is_told(path: str, text: str) -> None:
    """A file does not refer to itself."""
    found = between({path: text})
    assert set(codes(found)) == {"henvisning-selv"}


def test_a_near_miss_is_told_with_the_file_that_was_meant() -> None:
    """A slug that is nearly one we know is told with that one."""
    files = {A: case_text(initiativer="[digitaliseringspagte]"), "initiatives/digitaliseringspagten.md": initiative_text()}
    assert "»digitaliseringspagten" in only(between(files), "henvisning-ukendt").advice


def test_a_link_to_another_folder_is_told_with_the_way_there() -> None:
    """From a guide a case lies beside the folder of guides."""
    files = {"guides/g.md": guide_text("\n[a](en.md) og [b](cases/en.md)[^k1]\n"), "cases/en.md": case_text()}
    assert [problem.advice for problem in between(files) if problem.code == "link-ukendt"] == ["Mente du »../cases/en.md«?"] * 2


@pytest.mark.parametrize("written", ["KOMBIT", "Kommunernes it-selskab", "initiatives/kombit.md", "../kombit", "kmd-a-s"])
def test_a_title_or_a_path_is_told_with_the_file_that_was_meant(written: str) -> None:
    """An editor who does not know that the file's name is asked for writes what the page is or was called, or where it lies."""
    kombit = initiative_text(titel="Kommunernes it-selskab", tidligere="[kmd-a-s]")
    files = {A: case_text(initiativer=f"[{written}]"), "initiatives/kombit.md": kombit, "initiatives/kombi.md": initiative_text()}
    assert only(between(files), "henvisning-ukendt").advice == "Mente du »kombit«?"


@pytest.mark.parametrize("anchor", ["#hvad-man-prøvede", "#Hvad-man-proevede", "a.md#hvad%20man%20prøvede"])
def test_an_anchor_is_told_with_the_heading_that_was_meant(anchor: str) -> None:
    """As it is written on the page, with the signs of its own alphabet."""
    found = between({A: case_text(f"\n## Hvad man prøvede\n\n[a]({anchor})[^k1]\n")})
    assert only(found, "link-anker").advice == "Mente du »#hvad-man-proevede«?"


def test_a_link_to_nothing_is_told_at_its_place() -> None:
    """A link to a file that is not there is told at its target, with the file that was meant."""
    text = case_text("\nÆ [y](faelles-loen.md) og [z](faelles-lon.md)[^k1]\n")
    found = between({A: text, "cases/faelles-loen.md": case_text()})
    assert covered(text, only(found, "link-ukendt").span) == "faelles-lon.md"
    assert "faelles-loen" in only(found, "link-ukendt").advice


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("b.md#maal", []),
        ("b.md#maal-2", []),
        ("b.md", []),
        ("#hvad-man-proevede", []),
        ("b.md#kilde-k1", []),
        ("b.md#Maal", ["link-anker"]),
        ("b.md#mål", ["link-anker"]),
        ("b.md#findes-ikke", ["link-anker"]),
        ("#findes-ikke", ["link-anker"]),
        ("b.md#kilde-findes-ikke", ["link-anker"]),
    ],
)
def test_anchors_exist(link: str, wanted: list[str]) -> None:
    """A link to a heading or a source of a page finds it there."""
    text = case_text(f"\n## Hvad man prøvede\n\n[x]({link})[^k1]\n")
    found = between({A: text, B: case_text("\n## Mål\n\n## Mål\n\nx[^k1]\n")})
    assert codes(found) == wanted


def test_a_link_to_an_ill_file_is_not_broken() -> None:
    """A file with errors exists; only its own errors are told, and nobody knows its headings."""
    files = {
        A: related("del-af b", initiativer="[c]"),
        B: case_text(form=None),
        "initiatives/c.md": initiative_text(type="ukendt-type"),
    }
    files[A] = files[A].replace("driften.", "driften. [b](b.md#findes-maaske)")
    assert codes(between(files)) == []


def test_web_addresses_are_not_looked_up() -> None:
    """Other sites are not visited."""
    text = case_text("\n[a](https://example.invalid/x#y) [b](mailto:x@example.dk) [c](HTTPS://EXAMPLE.DK)[^k1]\n")
    assert codes(between({A: text})) == []


@pytest.mark.parametrize(
    ("draft", "text", "referring"),
    [
        (A, case_text(kladde="ja"), case_text("\n[x](a.md)[^k1]\n")),
        (A, case_text(kladde="ja"), case_text(relationer="\n  - {type: del-af, case: a}")),
        ("guides/a.md", guide_text(kladde="ja"), case_text("\n[x](../guides/a.md)[^k1]\n")),
        ("initiatives/a.md", initiative_text(kladde="ja"), case_text("\n[x](../initiatives/a.md)[^k1]\n")),
        ("initiatives/a.md", initiative_text(kladde="ja"), case_text(initiativer="[a]")),
    ],
)
def test_a_page_does_not_lead_to_a_draft(draft: str, text: str, referring: str) -> None:
    """A draft is not built, so a published page that links or refers to it would lead nowhere."""
    found = between({draft: text, B: referring})
    assert len(found) == 1
    assert found[0].span.file == B


def test_a_draft_may_lead_to_a_draft() -> None:
    """Drafts may refer to each other while they are written."""
    assert codes(between({A: related("del-af b", kladde="ja"), B: case_text("\n[a](a.md)[^k1]\n", kladde="ja")})) == []


def test_a_relation_is_written_once() -> None:
    """A relation that stands on both cases is told on the second, as a warning."""
    second = related("beslaegtet a")
    problem = only(between({A: related("beslaegtet b"), B: second}), "relation-dobbelt")
    assert (problem.severity, problem.span.file) == ("warning", B)


@pytest.mark.parametrize("kind", ["udspringer-af", "afloest-af", "del-af"])
@pytest.mark.parametrize(
    "files",
    [
        {A: ["b"], B: ["a"]},
        {A: ["b"], B: ["c"], C: ["a"]},
        {A: ["d"], B: ["c"], C: ["d"], D: ["b"]},
        {A: ["b", "c"], B: ["d"], C: [], D: ["a"]},
        {A: ["c", "b"], B: ["d"], C: [], D: ["a"]},
        {A: [], B: ["a", "c"], C: ["d"], D: ["a", "b"]},
    ],
    ids=["two", "three", "a tail", "first of two", "second of two", "with a way out"],
)
def test_a_ring_is_told_once(kind: str, files: dict[str, list[str]]) -> None:
    """Directed relations that come back to where they began are told once, with the way round."""
    found = between(
        {path: related(*(f"{kind} {slug}" for slug in slugs)) if slugs else case_text() for path, slugs in files.items()}
    )
    problem = only(found, "relation-kreds")
    assert problem.message.count("→") >= 2


@pytest.mark.parametrize(
    "files",
    [
        {A: ["b"], B: ["c"], C: []},
        {A: ["b", "c"], B: ["d"], C: ["d"], D: []},
        {A: [], B: ["a"], C: ["a"], D: ["a"]},
    ],
    ids=["line", "diamond", "star"],
)
def test_a_tree_is_no_ring(files: dict[str, list[str]]) -> None:
    """Relations that meet again without coming back are fine."""
    found = between(
        {path: related(*(f"del-af {slug}" for slug in slugs)) if slugs else case_text() for path, slugs in files.items()}
    )
    assert codes(found) == []


def test_relations_of_different_kinds_make_no_ring() -> None:
    """A case may stem from one that has since become part of it."""
    found = between({A: related("udspringer-af b"), B: related("del-af c"), C: related("afloest-af a")})
    assert codes(found) == []


def test_likeness_makes_no_ring() -> None:
    """Cases may be akin all round."""
    assert codes(between({A: related("beslaegtet b"), B: related("beslaegtet c"), C: related("beslaegtet a")})) == []


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({A: case_text(tidligere="[b]"), B: case_text()}, "b"),
        ({A: case_text(tidligere="[a]")}, "a"),
        ({A: case_text(tidligere="[gammel, gammel]")}, "gammel"),
        ({A: case_text(tidligere="[gammel]"), B: case_text(tidligere="[gammel]")}, "gammel"),
        ({A: case_text(tidligere="[b]"), B: case_text(form=None)}, "b"),
        ({A: case_text(tidligere="[index]")}, "index"),
    ],
)
def test_an_address_belongs_to_one_page(files: dict[str, str], told: str) -> None:
    """A former address that a page has, had, or that the catalogue needs itself is told."""
    found = between(files)
    problem = only(found, "adresse-dobbelt")
    assert covered(files[problem.span.file], problem.span) == told


def test_the_same_slug_in_two_folders_is_two_addresses() -> None:
    """A case and a guide may have the same name, now or before."""
    files = {A: case_text(tidligere="[x]"), "guides/a.md": guide_text(tidligere="[x]"), "initiatives/x.md": initiative_text()}
    assert codes(between(files)) == []


@pytest.mark.parametrize(("path", "text"), [("cases/index.md", case_text()), ("guides/index.md", guide_text())])
def test_a_file_may_not_take_the_list_s_address(path: str, text: str) -> None:
    """A file called index would replace the list of its folder."""
    assert codes(between({path: text})) == ["fil-navn-optaget"]


def test_the_order_of_files_does_not_matter() -> None:
    """The same files give the same problems in whatever order they come."""
    files = {A: related("del-af b", "beslaegtet x"), B: related("del-af c"), C: related("del-af a", tidligere="[a]")}
    forwards = sorted((p.span, p.code, p.message) for p in between(files))
    assert sorted((p.span, p.code, p.message) for p in between(dict(reversed(files.items())))) == forwards
    assert all(checked(text, path).content for path, text in files.items())


def test_a_ring_of_two_is_told_once() -> None:
    """Not as a relation written twice as well."""
    found = between({A: related("del-af b"), "cases/b.md": related("del-af a")})
    assert [problem.code for problem in found] == ["relation-kreds"]


def test_initiatives_that_are_part_of_each_other_are_told() -> None:
    """At the first of them, with the way round."""
    files = {f"initiatives/{one}.md": initiative_text(del_af=f"[{other}]") for one, other in ("ab", "bc", "ca")}
    problem = only(between(files), "relation-kreds")
    assert (problem.span.file, problem.message) == ("initiatives/a.md", "relationen »del-af« går i ring: a → b → c → a")


def test_a_ring_is_told_at_the_relation_that_is_part_of_it() -> None:
    """Not at one that leads elsewhere and happens to stand first."""
    third = case_text(partnere="[Odder]")
    found = between({A: related("del-af c", "del-af b"), "cases/b.md": related("del-af a"), "cases/c.md": third})
    assert "case: b" in related("del-af c", "del-af b").split("\n")[only(found, "relation-kreds").span.line - 1]


TITLES = {
    "unlike names": ({"a": "Fælles løn", "b": "Fælles løn"}, [("titel-dobbelt", "b", "a.md")]),
    "other signs": ({"a": "Fælles løn!", "b": "Fælles LØN"}, [("titel-dobbelt", "b", "a.md")]),
    "three": ({"a": "Løn", "b": "Løn", "c": "Løn"}, [("titel-dobbelt", "b", "a.md"), ("titel-dobbelt", "c", "a.md"), ("titel-dobbelt", "c", "b.md")]),
    "a copy": ({"loen": "Løn", "loen-kopi": "Løn"}, [("fil-kopi", "loen-kopi", "loen.md")]),
    "a copy that sorts first": ({"kopi-af-loen": "Løn", "loen": "Løn"}, [("fil-kopi", "kopi-af-loen", "loen.md")]),
    "a copy of a name": ({"loen": "Løn", "loen-2": "Løn i vest"}, []),
}  # fmt: skip
"""Titles by the name of their file, and what is told: the code, the file, and the other one that is named."""


@pytest.mark.parametrize("name", TITLES)
def test_a_title_is_one_page_s_alone(name: str) -> None:
    """Two cases of one title are told once, as a copy when a name says so; a guide may bear the title of a case."""
    titles, expected = TITLES[name]
    files = {f"cases/{slug}.md": case_text(titel=title) for slug, title in titles.items()}
    found = between({**files, "guides/g.md": guide_text(titel=next(iter(titles.values())))})
    assert sorted((p.code, p.span.file.split("/")[1].removesuffix(".md"), p.words["other"]) for p in found) == expected
