// The page »Fordelingsnøgle«: what is chosen, in the form and in the address, and who pays what of it.
(function () {
  "use strict";
  const { split, division, office } = window;
  const form = document.getElementById("split");
  const field = Object.fromEntries(["preset", "add", "amount", "equal", "least", "most", "against"]
    .map((name) => [name, document.getElementById(`split-${name}`)]));
  const chips = document.getElementById("split-chosen");
  const notes = document.getElementById("split-notes");
  const wrong = document.getElementById("split-wrong");
  const result = document.getElementById("split-result");
  const agreed = document.getElementById("split-agreed");
  const { kroner, number } = split;
  const { counted } = form.dataset;

  const numbers = (text) => text.split(" ").filter(Boolean).map((pair) => pair.split(":"));
  const known = {
    places: new Map(Array.from(field.add.querySelectorAll("[data-count]"), (option) => [
      option.value, { name: option.dataset.name, count: Number(option.dataset.count) },
    ])),
    presets: new Map(Array.from(field.preset.querySelectorAll("[data-kind]"), (option) => [option.value, {
      title: option.textContent.trim(), kind: option.dataset.kind, says: option.dataset.says, rate: Number(option.dataset.rate),
      amount: Number(option.dataset.amount), origin: option.dataset.origin, path: option.dataset.path,
      year: option.dataset.year, note: option.dataset.note,
      members: numbers(option.dataset.members).map(([slug]) => slug),
      percents: Object.fromEntries(numbers(option.dataset.members).map(([slug, share]) => [slug, Number(share)])),
    }])),
  };

  function element(name, text = "", className = "") {
    const made = document.createElement(name);
    if (text !== "") made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  let told = null;
  let state = split.empty();

  // Showing.

  function showWritten() {
    const given = split.given(state, known);
    const { equal, least, most } = state;
    const shown = { amount: state.amount || (given ? String(given) : ""), equal, least, most };
    Object.entries(shown).forEach(([name, text]) => {
      // Who is writing is left alone.
      if (document.activeElement !== field[name]) field[name].value = name === "equal" ? text : split.spelled(text);
    });
  }

  function showForm() {
    const preset = known.presets.get(state.preset);
    field.preset.value = state.preset;
    field.against.value = split.comparison(state).kind;
    showWritten();
    form.querySelectorAll("[name=noegle]").forEach((radio) => { radio.checked = radio.value === state.kind; });
    agreed.hidden = !preset || preset.kind !== "procenter";
    agreed.querySelector("span").textContent = preset ? `Aftalte procenter: ${preset.says}` : "";
    field.equal.closest("label").hidden = state.kind !== "blandet";
    document.getElementById("split-rate").textContent = preset && preset.rate && !state.amount
      ? `Regnet af satsen, ${preset.says}, på folketallet i ${counted}.` : "";
    chips.replaceChildren(...state.chosen.map((slug) => {
      const item = element("li");
      const button = element("button", known.places.get(slug).name, "pill");
      button.type = "button";
      button.dataset.slug = slug;
      button.setAttribute("aria-label", `Fjern ${button.textContent}`);
      item.append(button);
      return item;
    }));
    document.getElementById("split-clear").hidden = state.chosen.length < 2;
  }

  // Each who pays, those with most inhabitants first.
  function reckoned(asked, comparison) {
    const paid = division.divide(asked.amount, asked.inhabitants, asked.key);
    const other = division.divide(asked.amount, asked.inhabitants, comparison.key);
    const { kind, equal, percents, least, most } = asked.key;
    const everybody = Object.values(asked.inhabitants).reduce((all, count) => all + count, 0);
    const heads = Object.keys(paid).length;
    const mixed = (count, percent) => percent / 100 / heads + ((1 - percent / 100) * count) / everybody;
    return Object.keys(paid).map((slug) => {
      const count = asked.inhabitants[slug];
      const bound = paid[slug] === least ? "ved gulvet" : paid[slug] === most ? "ved loftet" : "";
      return {
        name: known.places.get(slug).name, count, paid: paid[slug], other: other[slug], part: paid[slug] / asked.amount, bound,
        share: kind === "procenter" ? percents[slug] / 10000 : mixed(count, { lige: 100, indbyggere: 0 }[kind] ?? equal),
        otherExact: asked.amount * mixed(count, { lige: 100, indbyggere: 0, halvt: 50 }[comparison.kind]),
      };
    });
  }

  function change(difference, comparison) {
    if (!difference) return `Det samme som ved ${comparison.title}.`;
    return `${kroner(Math.abs(difference))} ${difference > 0 ? "mere" : "mindre"} end ved ${comparison.title}.`;
  }

  function showEnds(rows, comparison) {
    const sorted = rows.slice().sort((one, other) => one.paid - other.paid || one.count - other.count);
    [["split-smallest", sorted[0]], ["split-largest", sorted[sorted.length - 1]]].forEach(([id, row]) => {
      const each = `${number(row.paid / row.count, 2)} kr. pr. indbygger. `;
      document.getElementById(id).replaceChildren(
        element("span", kroner(row.paid), "figure"), element("b", row.name + ". "), each,
        change(row.paid - row.other, comparison));
    });
  }

  // A bar as long as the share; the number beside it says the same.
  function bar(part) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    [["class", "share"], ["viewBox", "0 0 100 6"], ["preserveAspectRatio", "none"], ["aria-hidden", "true"]]
      .forEach(([name, value]) => svg.setAttribute(name, value));
    [["rest", 100], ["part", part * 100]].forEach(([name, width]) => {
      const rect = document.createElementNS(space, "rect");
      rect.setAttribute("class", name);
      rect.setAttribute("width", width.toFixed(2));
      rect.setAttribute("height", "6");
      svg.append(rect);
    });
    return svg;
  }

  function signed(difference) {
    return difference ? `${difference > 0 ? "+" : "−"}${number(Math.abs(difference))}` : "0";
  }

  function showTable(rows, comparison) {
    const [, , , , otherHead] = result.querySelectorAll("thead th:nth-child(n+2)");
    otherHead.textContent = `Ved ${comparison.title}`;
    result.querySelector("tbody").replaceChildren(...rows.map((row) => {
      const line = element("tr");
      const name = element("th", row.name);
      name.scope = "row";
      const share = element("td", `${number(row.part * 100, 1)} pct.`);
      share.append(bar(row.part));
      const paid = element("td");
      paid.append(element("b", number(row.paid)));
      if (row.bound) paid.append(element("span", row.bound, "small"));
      const cells = [
        element("td", number(row.count)), share, paid, element("td", number(row.paid / row.count, 2)),
        element("td", number(row.other)), element("td", signed(row.paid - row.other)),
      ];
      const labels = [
        "Indbyggere", "Andel", "Betaler, kr.", "Kr. pr. indbygger", `${otherHead.textContent}, kr.`, "Forskel, kr.",
      ];
      cells.forEach((cell, at) => {
        cell.dataset.label = labels[at];
        cell.classList.add("number");
      });
      line.append(name, ...cells);
      return line;
    }));
    const total = (pick) => number(rows.reduce((all, row) => all + pick(row), 0));
    document.getElementById("split-people").textContent = total((row) => row.count);
    document.getElementById("split-total").textContent = total((row) => row.paid);
  }

  function show() {
    showForm();
    const asked = split.ask(state, known);
    wrong.hidden = !asked.wrong;
    wrong.textContent = asked.wrong || "";
    result.hidden = Boolean(asked.wrong);
    told = null;
    if (asked.wrong) return;
    const comparison = split.comparison(state);
    const rows = reckoned(asked, comparison);
    const preset = known.presets.get(state.preset);
    told = { asked, rows, comparison, preset, counted, about: about(asked, preset) };
    showEnds(rows, comparison);
    showTable(rows, comparison);
    const said = `${kroner(asked.amount)} delt mellem ${rows.length} kommuner: ${way(asked.key)}.`;
    document.getElementById("split-said").textContent = said;
    showOrigin(preset, asked.key.kind);
  }

  function showOrigin(preset, kind) {
    const source = element("a", preset ? preset.origin : "");
    if (preset) source.href = preset.path;
    const told = preset && preset.kind === kind ? [`Nøglen er »${preset.title}« (${preset.year}): ${preset.says}. `, preset.note,
      " Kilde: ", source, "."] : [];
    document.getElementById("split-origin").replaceChildren(...told);
  }

  function way(key) {
    const base = {
      lige: "lige store dele", indbyggere: "efter indbyggertal", procenter: "aftalte procenter",
      blandet: `${key.equal} pct. lige og ${100 - key.equal} pct. efter indbyggertal`,
    }[key.kind];
    const least = key.least ? `, mindst ${kroner(key.least)} hver` : "";
    return base + least + (key.most === null ? "" : `, højst ${kroner(key.most)} hver`).replace(/\.$/, "");
  }

  function about(asked, preset) {
    return [
      `${kroner(asked.amount)} delt: ${way(asked.key)}. Ret de gule felter, så regnes resten om.`,
      "Mellemregningerne står i række 7 og i kolonnerne I til M, som er skjult.",
      preset ? `Nøglen er »${preset.title}«: ${preset.says}. Kilde: ${preset.origin}.` : "Nøglen er valgt på siden.",
      `Indbyggere er pr. 1. januar ${counted} efter Danmarks Statistik, tabellen FOLK1A.`,
      "Hver betaler hele kroner. De kroner, der er til rest, går til dem med den største rest, "
        + "ved lige rester til dem med flest indbyggere.",
      "Fra Inspirationskatalog for fælleskommunale samarbejder, siden Fordelingsnøgle. "
        + "Regnestykket er orientering og ikke juridisk rådgivning.",
    ];
  }

  // Asking.

  function apply(next) {
    state = { ...state, ...next };
    show();
    const asked = split.address(state);
    try { history.replaceState(null, "", asked ? "?" + asked : location.pathname); } catch { /* the address stays */ }
    notes.replaceChildren();
  }

  function add() {
    const option = field.add.selectedOptions[0];
    const slugs = option.dataset.members ? option.dataset.members.split(" ") : [option.value];
    if (!option.value) return;
    apply({ chosen: [...new Set([...state.chosen, ...slugs])] });
    field.add.value = "";
  }

  form.addEventListener("input", (event) => {
    const { target } = event;
    if (target === field.preset) {
      const preset = known.presets.get(target.value);
      const chosen = preset && preset.members.length ? preset.members.slice() : state.chosen;
      apply({ preset: target.value, chosen, amount: preset && (preset.rate || preset.amount) ? "" : state.amount,
        kind: preset ? preset.kind : state.kind === "procenter" ? "indbyggere" : state.kind });
    } else if (target.name === "noegle") apply({ kind: target.value });
    else if (target.name) apply({ [target.dataset.state]: target.value.trim() });
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); add(); });
  form.addEventListener("focusout", () => setTimeout(showWritten));
  chips.addEventListener("click", (event) => {
    const { slug } = event.target.dataset;
    if (!slug) return;
    const at = state.chosen.indexOf(slug);
    apply({ chosen: state.chosen.filter((one) => one !== slug) });
    (chips.querySelectorAll("button")[Math.min(at, state.chosen.length - 1)] || field.add).focus();
  });
  document.getElementById("split-clear").addEventListener("click", () => { apply({ chosen: [] }); field.add.focus(); });
  document.getElementById("split-xlsx").addEventListener("click", () => {
    office.save("fordelingsnoegle.xlsx", office.xlsx(split.book(told)), office.XLSX);
  });
  document.getElementById("split-csv").addEventListener("click", () => {
    office.save("fordelingsnoegle.csv", office.csv(split.list(told)), "text/csv;charset=utf-8");
  });

  function restore() {
    const found = split.read(location.search, known);
    state = found.state;
    show();
    notes.replaceChildren(...found.notes.map((text) => element("p", text)));
  }

  addEventListener("popstate", restore);
  restore();
  form.dataset.ready = "";
})();
