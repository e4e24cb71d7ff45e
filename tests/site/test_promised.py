"""The pages of gains and of entrance costs say what the open data says, number for number."""

from __future__ import annotations

import json
from collections import Counter

from tests.built import Element, Site, attr, descendants, told, words

GAINS, COSTS = "lovet-maalt.html", "indgangspris.html"


def cells(row: Element) -> dict[str, str]:
    """What a row of the table of gains says, by the names of the columns of the open list, numbers with a comma."""
    found = {"case": attr(row, "data-case"), "side": attr(row, "data-side")}
    for cell in descendants(row):
        if name := cell.attrs.get("data-c"):
            found[name] = " ".join((cell.attrs.get("data-v") or words(cell)).split())
            for edge, column in (("data-low", "fra"), ("data-high", "til")):
                if name.endswith("_tal"):
                    found[f"{name}_{column}"] = (cell.attrs.get(edge) or "").replace(".", ",")
            year = found[name] if "data-praecision" not in cell.attrs else ""
            itself = {"fra": f"{year}-01-01", "til": f"{year}-12-31", "praecision": "år"} if year else {}
            for part in ("fra", "til", "praecision") if name.endswith("_aar") else ():
                found[f"{name}_{part}"] = " ".join((cell.attrs.get(f"data-{part}") or itself.get(part, "")).split())
    return found


def gains(site: Site) -> list[Element]:
    """The rows of all pages of gains: first those of which something is told afterwards, on as many pages as they need."""
    parts = sorted(site.below("lovet-maalt"), key=lambda page: ("/lovet" in page.path, len(page.path), page.path))
    return [row for page in (site.pages[GAINS], *parts) for row in page.having("data-result")]


def test_every_gain_stands_as_in_the_open_list(site: Site) -> None:
    """The same rows in the same order, those only promised by themselves, and the same in each column but for sources."""
    shown = [cells(row) for row in gains(site)]
    listed = sorted(site.rows("gevinster.csv"), key=lambda row: row["bevis"] == "Kun lovet")
    assert [(row["case"], row["gevinst"]) for row in shown] == [(row["case"], row["gevinst"]) for row in listed]
    skipped = {"lovet_kilder", "maalt_kilder", "maalt_sikkerhed"}
    faults = [
        f"{one['case']}: {name} »{one.get(name, '')}«, not »{value}«"
        for one, row in zip(shown, listed, strict=True)
        for name, value in row.items()
        if name not in skipped and one.get(name, "") != " ".join(value.split()).removeprefix("'")
    ]
    assert not faults, told(faults)


def test_the_head_counts_what_the_json_has(site: Site) -> None:
    """How many cases answer, how many gains there are, and how many of them somebody measured."""
    cases = json.loads((site.root / "data/cases.json").read_text("utf-8"))["cases"]
    gains = [gain for case in cases for gain in case.get("gevinster", ())]
    measured = sum(gain.get("maalt", {}).get("grundlag") == "maaling" for gain in gains)
    lead = next(words(e) for e in site.pages[GAINS].named("p") if "lead" in attr(e, "class"))
    answering = sum(bool(case.get("gevinster")) for case in cases)
    promised = sum("lovet" in gain for gain in gains)
    said = (
        f"{answering} af {len(cases)} cases nævner {len(gains)} gevinster; {promised} er lovet, og {measured or 'ingen'} er målt."
    )
    assert said in " ".join(lead.split())
    levels = Counter(row["bevis"] for row in site.rows("gevinster.csv"))
    table = next(e for e in site.pages[GAINS].named("tbody"))
    shown = [
        [words(cell) for cell in descendants(row) if cell.name in {"th", "td"}] for row in descendants(table) if row.name == "tr"
    ]
    assert {row[0]: int(row[2]) for row in shown} == {title: levels[title] for title, *_ in shown}
    assert sum(levels.values()) == len(gains)


def test_what_is_measured_says_so_and_nothing_else_does(site: Site) -> None:
    """A row is marked as measured only when its basis is, and no promise is among what was achieved."""
    for row in gains(site):
        marks = [e for e in descendants(row) if e.name == "span" and "measured" in attr(e, "class").split()]
        found = cells(row)
        assert bool(marks) == (found.get("grundlag") == "målt")
        assert bool(found.get("maalt")) != (found["bevis"] == "Kun lovet")


def test_every_entrance_cost_stands_as_in_the_open_list(site: Site) -> None:
    """The same cases in the same order; the months as the list has them; and each figure in kroner as the list of figures."""
    page = site.pages[COSTS]
    shown = {attr(row, "id"): words(row) for row in page.named("tr") if "id" in row.attrs}
    listed = site.rows("indgangspris.csv")
    assert list(shown) == [row["case"] for row in listed]
    faults = []
    for row in listed:
        low, high = row["maaneder_fra"], row["maaneder_til"]
        months = f"{low} måneder" if low == high else f"{low}-{high} måneder" if low != "0" else f"højst {high} måneder"
        if low and months not in " ".join(shown[row["case"]].split()):
            faults.append(f"{row['case']}: {months}")
    costs = (row for row in site.rows("tal.csv") if row["gruppe"] == "indgangspris")
    faults += [
        f"{row['case']}: {row['tal_tekst']}"
        for row in costs
        if row["tal_tekst"].replace("–", "-") not in shown[row["case"]].replace("–", "-")
    ]
    assert not faults, told(faults)


def test_each_case_leads_to_its_rows(site: Site) -> None:
    """A case with gains, or with an entrance cost, leads to the first of its rows; that they are there, the audit says."""
    for name, path in (("gevinster.csv", GAINS), ("indgangspris.csv", COSTS)):
        figures = {row["case"] for row in site.rows("tal.csv") if row["gruppe"] == "indgangspris"}
        for slug in {row["case"] for row in site.rows(name)} & (
            figures if path == COSTS else {r["case"] for r in site.rows(name)}
        ):
            links = {attr(e, "href") for e in site.pages[f"cases/{slug}.html"].named("a") if "href" in e.attrs}
            parts = {page.path for page in site.below(path.removesuffix(".html"))}
            assert links & {f"../{part}#{slug}" for part in (path, *parts)}, slug
