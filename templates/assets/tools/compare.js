// »Sammenlign«: which cases stand side by side, as the address, the bar at the foot of other pages and the list here say; and
// the table of them, written as comparing.html writes it. Each case is a script of its own, loaded when it is chosen, and so is
// the list of a long catalogue's cases (builder/stages/data/comparison_scripts.py).
(function () {
  "use strict";
  const { choices } = window;
  const KIND = "compare";
  const [list, form, chosen, side] = ["case", "add", "chosen", "side"].map((id) => document.getElementById(id));
  const [faults, how, silent, mend, tools, only] = ["faults", "how", "silent", "mend", "tools", "only"]
    .map((id) => document.getElementById(id));
  const most = Number(document.getElementById("choosing").dataset.most);
  const options = new Map();
  const former = new Map();
  const rows = [...document.querySelectorAll(".known [data-row]")].map(({ dataset, textContent }) => ({
    key: dataset.row, anchor: dataset.anchor, title: textContent,
  }));
  const given = new Map();
  let columns = [];
  // Whether the reader's own choice is shown: an address that asks only for what is not there shows nothing else instead.
  let own = true;

  window.comparison = {
    given: (column) => { given.set(column.slug, column); },
    choices: (cases) => {
      list.append(...cases.map(([slug, title, ...aliases]) => {
        const option = make("option", { value: slug }, title);
        option.dataset.former = aliases.join(" ");
        return option;
      }));
    },
  };

  function make(name, values = {}, ...inside) {
    const element = Object.assign(document.createElement(name), values);
    element.append(...inside);
    return element;
  }
  const titleOf = (slug) => options.get(slug).text;
  const quoted = (text) => `»${text}«`;
  function joined(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} og ${words[words.length - 1]}`;
  }

  // The address.

  // What is asked for, and what of it cannot be shown, in words.
  function asked() {
    const written = new URLSearchParams(location.search).getAll("case").join(",");
    const slugs = written.split(",").map((slug) => slug.trim()).filter(Boolean);
    const [found, told] = [[], []];
    for (const slug of slugs) {
      const now = options.has(slug) ? slug : former.get(slug);
      if (!now) told.push(`Der er ingen case med adressen ${quoted(slug.slice(0, 80))}.`);
      else if (found.includes(now)) told.push(`${quoted(titleOf(now))} er nævnt to gange og vises én gang.`);
      else if (found.length === most) told.push(`Der er plads til ${most}. ${quoted(titleOf(now))} er ikke med.`);
      else {
        if (now !== slug) told.push(`${quoted(slug)} har skiftet adresse og hedder nu ${quoted(titleOf(now))}.`);
        found.push(now);
      }
    }
    return { found, told: [...new Set(told)], any: slugs.length > 0 };
  }
  function address(slugs) {
    const query = [slugs.length ? `case=${slugs.join(",")}` : "", only.checked ? "vis=forskelle" : ""].filter(Boolean).join("&");
    try { history.replaceState(history.state, "", location.pathname + (query && `?${query}`)); } catch { /* it stays */ }
  }

  // The table.

  function sourceLink(column, source, text) {
    return make("a", { href: `cases/${column.slug}.html#kilde-${source.id}` }, text);
  }
  function cited(column, numbers) {
    const parts = numbers.map((number, at) => {
      const source = column.sources.find((one) => one.number === number);
      return [...(at ? [","] : []), sourceLink(column, source, String(number))];
    });
    return numbers.length ? [make("sup", {}, " ", ...parts.flat())] : [];
  }
  function tagged(text, className = "tag") {
    return [" ", make("span", { className }, text)];
  }
  function point(column, one) {
    return make("p", { className: "point" },
      ...(one.basis ? [make("span", { className: one.measured ? "basis measured" : "basis" }, one.basis), " "] : []),
      ...(one.label ? [make("b", {}, `${one.label}:`), " "] : []),
      ...(one.figure ? [make("b", { className: "figure" }, one.figure), " "] : []),
      one.text || "",
      ...(one.when ? tagged(`(${one.when})`) : []),
      ...cited(column, one.sources || []),
      ...(one.doubts || []).flatMap((word) => tagged(word, "doubt")),
      ...(one.note ? tagged(one.note) : []),
      ...(one.elsewhere ? [" ", make("a", { className: "tag", href: list.dataset.figures }, one.elsewhere)] : []));
  }
  function labelled(column, ...inside) {
    const cell = make("td", {}, ...inside);
    cell.dataset.label = column.title;
    return cell;
  }
  function cell(column, row) {
    const found = column.cells[row.key];
    if (!found) return labelled(column, make("span", { className: "unknown" }, "Ukendt"));
    const more = make("a", { href: `cases/${column.slug}.html#${row.anchor}` }, `${found.more} til i casen`);
    return labelled(column, ...found.points.map((one) => point(column, one)),
      ...(found.more ? [make("p", { className: "no-print" }, more)] : []));
  }
  function verdict(row) {
    const found = columns.map((column) => column.cells[row.key]).filter(Boolean);
    if (columns.length < 2) return null;
    const known = `${found.length}\u00a0af\u00a0${columns.length}`;
    if (found.length < columns.length) return { differs: true, text: `≠ kendt for ${known}` };
    const alike = found.every((one) => one.same === found[0].same);
    return { differs: !alike, text: alike ? "= ens" : "≠ forskel" };
  }
  function line(row) {
    const told = verdict(row);
    const head = make("th", { scope: "row" }, `${row.title} `);
    if (told) head.append(make("span", { className: told.differs ? "verdict differs" : "verdict" }, told.text));
    const element = make("tr", {}, head, ...columns.map((column) => cell(column, row)));
    element.hidden = only.checked && told !== null && !told.differs;
    element.dataset.row = row.key;
    return element;
  }
  function sources(column) {
    const items = column.sources.map((source) => make("li", {}, `${source.number}. `, sourceLink(column, source, source.title),
      `, ${source.publisher}, ${source.date}`));
    return labelled(column, make("ol", { className: "plain" }, ...items));
  }
  function table() {
    const head = ({ slug, title }) => make("th", { scope: "col" }, make("a", { href: `cases/${slug}.html` }, title));
    const known = rows.filter((row) => columns.some((column) => column.cells[row.key]));
    const last = make("tr", { className: "cited" }, make("th", { scope: "row" }, "Kilder"), ...columns.map(sources));
    return make("table", { className: "table stacked compare" },
      make("caption", { className: "vh" }, `Sammenligning af ${joined(columns.map(({ title }) => title))}`),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Hvad"), ...columns.map(head))),
      make("tbody", {}, ...known.map(line), last));
  }

  // What stands around it.

  function pill(slug) {
    const button = make("button", { type: "button", className: "pill" }, titleOf(slug));
    button.setAttribute("aria-label", `Fjern ${titleOf(slug)}`);
    button.addEventListener("click", () => {
      choices.toggle(KIND, slug);
      (chosen.querySelector("button") || list).focus();
    });
    return make("li", {}, button);
  }
  // Each text once where it stands, so that nothing is read aloud that was read before.
  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
    element.hidden = !text;
  }
  // At once, for the focus goes on from one of them.
  function pills(slugs) {
    chosen.replaceChildren(...slugs.map(pill));
    options.forEach((option, slug) => { option.disabled = slugs.includes(slug); });
    write(how, slugs.length > 1 ? "" : slugs.length
      ? "Vælg mindst én case mere i listen, eller tryk på »Sammenlign« ved en case et andet sted i kataloget."
      : "Vælg to til fire cases i listen, eller tryk på »Sammenlign« ved de cases, I møder i kataloget. "
        + "Adressen på denne side gemmer valget, så I kan sende det til andre.");
  }
  // The button that puts the table into the appendix says which cases stand in it; pick.js and tray.js do the rest.
  function exhibit() {
    const button = tools.querySelector("[data-choose=appendix]");
    const id = `sammenligning:${columns.map(({ slug }) => slug)}`;
    button.hidden = columns.length < 2;
    button.dataset.id = id;
    button.lastElementChild.textContent = ` sammenligningen af ${joined(columns.map(({ title }) => title))}`;
    button.setAttribute("aria-pressed", choices.has("appendix", id));
  }
  function around() {
    tools.hidden = !columns.length;
    exhibit();
    const unsaid = columns.length ? rows.filter((row) => columns.every((column) => !column.cells[row.key])) : [];
    const names = unsaid.map(({ title }) => title.toLowerCase());
    const begun = columns.length > 1 ? "Ingen af dem oplyser" : "Den oplyser ikke";
    write(silent, names.length ? `${begun}: ${joined(names)}.` : "");
    mend.hidden = !columns.length;
    const links = columns.map(({ slug, title }) => make("a", { href: `tilfoej.html?case=${slug}` }, title));
    mend.replaceChildren("Ved I mere? Ret casen: ", ...links.flatMap((link, at) => (at ? [", ", link] : [link])));
  }
  function tell(told) {
    faults.replaceChildren(...told.map((text) => make("li", {}, text)));
    faults.hidden = !told.length;
  }

  function fetched(src) {
    return new Promise((done) => {
      const script = document.createElement("script");
      Object.assign(script, { src, onload: done, onerror: done });
      document.head.append(script);
    });
  }
  const load = (slug) => (given.has(slug) ? Promise.resolve() : fetched(`sammenlign/${slug}.js`));
  let turn = 0;
  async function show(told = []) {
    const mine = (turn += 1);
    const slugs = own ? choices.list(KIND).map(({ id }) => id).filter((slug) => options.has(slug)) : [];
    pills(slugs);
    await Promise.all(slugs.map(load));
    if (mine !== turn) return;
    columns = slugs.map((slug) => given.get(slug)).filter(Boolean);
    const lost = slugs.filter((slug) => !given.has(slug)).map((slug) => `${quoted(titleOf(slug))} kunne ikke hentes.`);
    tell([...told, ...lost]);
    address(slugs);
    around();
    side.replaceChildren(...(columns.length ? [table()] : []));
    side.dataset.state = "done";
  }

  // To take along.

  function plain(column, found) {
    if (!found) return "Ukendt";
    const name = (number) => {
      const { title, publisher, date } = column.sources.find((one) => one.number === number);
      return `${title}, ${publisher}, ${date}`;
    };
    return found.points.map((one) => {
      const told = [one.label ? `${one.label}:` : "", one.figure, one.text].filter(Boolean).join(" ");
      const from = (one.sources || []).map(name).join("; ");
      const about = [one.basis, one.when, ...(one.doubts || []), one.note, one.elsewhere, from ? `Kilde: ${from}` : ""];
      return `${told} (${about.filter(Boolean).join(". ")})`;
    }).join("\n");
  }
  function sheet() {
    const known = rows.filter((row) => columns.some((column) => column.cells[row.key]));
    const head = { title: "Hvad", type: "text", width: 16 };
    return {
      sheet: "Sammenligning",
      columns: [head, ...columns.map(({ title }) => ({ title, type: "text", width: 60 }))],
      rows: known.map((row) => [row.title, ...columns.map((column) => plain(column, column.cells[row.key]))]),
    };
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const slug = list.value;
    if (!slug) return;
    list.value = "";
    own = true;
    const fits = choices.toggle(KIND, slug, titleOf(slug));
    document.getElementById("said").textContent = fits ? `${titleOf(slug)} er med.` : "";
    // In its turn, for the last of those that there was room for may still be on its way.
    if (!fits) show([`Der er plads til ${most}. Fjern en, før I tilføjer ${quoted(titleOf(slug))}.`]);
  });
  only.addEventListener("change", () => show());
  document.getElementById("print").addEventListener("click", () => print());
  document.getElementById("csv").addEventListener("click", () => {
    window.office.save("sammenligning.csv", window.office.csv(sheet()), "text/csv;charset=utf-8");
  });
  document.getElementById("xlsx").addEventListener("click", () => {
    window.office.save("sammenligning.xlsx", window.office.xlsx(sheet()), window.office.XLSX);
  });
  async function start() {
    if (list.dataset.cases) await fetched(list.dataset.cases);
    for (const option of [...list.options].filter(({ value }) => value)) {
      options.set(option.value, option);
      (option.dataset.former || "").split(" ").filter(Boolean).forEach((slug) => former.set(slug, option.value));
    }
    choices.watch((kind) => { if (kind === KIND) show(); });
    const { found, told, any } = asked();
    only.checked = new URLSearchParams(location.search).get("vis") === "forskelle";
    const before = choices.list(KIND).filter(({ id }) => options.has(id) && !found.includes(id)).map(({ title }) => title);
    own = !any || found.length > 0;
    if (any && found.length && before.length) {
      told.push(`Adressens cases er nu dem, I har valgt, i stedet for ${joined(before)}.`);
    }
    if (any && found.length) choices.replace(KIND, found.map((id) => ({ id, title: titleOf(id) })));
    if (list.dataset.cases && !options.size) told.splice(0, told.length, "Listen over cases kunne ikke hentes. Genindlæs siden.");
    show(told);
  }
  start();
})();
