// Blocks in, the sheet out; and how many sides of A4 it takes, measured at the width of the paper before anything is printed.
(function () {
  "use strict";
  const { appendix } = window;
  const HEADINGS = new Set(["H1", "H2", "H3"]);
  // What no page break may part; the style sheet says so too.
  const WHOLE = "h1, h2, h3, p, li, tr, .sheet-columns";
  // A line or two less than the paper has, as a printer's own fonts may be wider by a little.
  const HELD = 0.985;
  // What a page loses, in pixels, where a list of two columns goes on to the next: about three lines.
  const LOSS = 36;

  function make(name, values = {}, ...inside) {
    const element = Object.assign(document.createElement(name), values);
    element.append(...inside);
    return element;
  }

  const STYLES = new Map([["bold", "b"], ["raised", "sup"], ["small", "small"], ["mark", "span"], ["unknown", "span"]]);

  // A number that is raised stands apart from a year before it, also where the words are copied.
  function run({ text, href, to, style }, at, all) {
    const name = STYLES.get(style);
    const inside = href ? make("a", { href }, text) : to ? make("a", { href: `#kilde-${to}` }, text) : text;
    const apart = style === "raised" && at && all[at - 1].style !== style ? [" "] : [];
    return name ? make(name, { className: { mark: "doubt", unknown: "unknown" }[style] || "" }, ...apart, inside) : inside;
  }
  const runs = (found) => found.map(run);

  function table({ name, head, rows, widths }) {
    const cols = make("colgroup", {}, ...widths.map((width) => Object.assign(make("col"), { width: `${width}%` })));
    const top = head.length ? [make("thead", {}, make("tr", {}, ...head.map((cell, i) => (
      i ? make("th", { scope: "col" }, ...runs(cell)) : make("td"))))) ] : [];
    const body = rows.map((row) => make("tr", {}, ...row.map((cell, i) => {
      const inside = cell.map((paragraph) => make("div", {}, ...runs(paragraph)));
      return i ? make("td", {}, ...inside) : make("th", { scope: "row" }, ...inside);
    })));
    const whole = make("div", { className: "scroll", tabIndex: 0 }, make("table", {}, cols, ...top, make("tbody", {}, ...body)));
    whole.setAttribute("role", "region");
    whole.setAttribute("aria-label", name);
    return whole;
  }

  const SHAPES = {
    head: (block) => make("p", { className: "sheet-head" }, ...runs(block.runs)),
    title: (block) => make("h1", {}, ...runs(block.runs)),
    heading: (block) => make(`h${block.level}`, {}, ...runs(block.runs)),
    text: (block) => make("p", {}, ...runs(block.runs)),
    small: (block) => make("p", { className: "sheet-small" }, ...runs(block.runs)),
    table,
    checks: (block) => make("ul", { className: "sheet-checks" }, ...block.rows.map((row) => {
      const item = make("li", {}, make("span", {}, ...runs(row.runs)));
      item.dataset.of = row.of;
      return item;
    })),
    sources: (block) => make("ol", { className: "sheet-sources sheet-columns" }, ...block.rows.map(({ number, runs: found }) => (
      make("li", { id: `kilde-${number}` }, make("span", {}, ...runs(found)))))),
    words: (block) => make("ul", { className: "sheet-words sheet-columns" },
      ...block.rows.map((row) => make("li", {}, ...runs(row.runs)))),
  };

  appendix.draw = function (sheet, blocks) {
    sheet.replaceChildren(...blocks.map((block) => {
      const element = SHAPES[block.kind](block);
      if (block.of) element.dataset.of = block.of;
      return element;
    }));
  };

  // Where each page ends: what may not be parted goes to the next one whole, with the headings before it.
  function pagesOf(units, height) {
    let [page, start] = [1, units.length ? units[0].top : 0];
    units.forEach((unit, i) => {
      if (unit.flows) {
        while (unit.bottom - start > height) [page, start] = [page + 1, start + height - LOSS];
      }
      if (unit.bottom - start <= height) return;
      let first = i;
      while (first > 0 && units[first - 1].heading && units[first - 1].top > start) first -= 1;
      page += 1;
      start = units[first].top - (units[first].repeats || 0);
    });
    const end = units.length ? units[units.length - 1].bottom : 0;
    return page - 1 + Math.min(1, (end - start) / height);
  }

  function unitsOf(body) {
    const zero = body.getBoundingClientRect().top;
    const found = Array.from(body.querySelectorAll(WHOLE)).filter((one) => !one.parentElement.closest(WHOLE));
    return found.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      const head = one.tagName === "TR" && one.parentElement.tagName === "TBODY" && one.closest("table").tHead;
      const repeats = head ? head.getBoundingClientRect().height : 0;
      const flows = one.classList.contains("sheet-columns");
      return { top: top - zero, bottom: bottom - zero, heading: HEADINGS.has(one.tagName), repeats, flows };
    });
  }

  // {sides, of}: how many sides of A4 the sheet takes, and how large a part of one each thing takes, by its id.
  appendix.measure = function (sheet) {
    const copy = sheet.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
    const paper = make("div", { className: "sheet-paper", inert: true }, copy);
    paper.setAttribute("aria-hidden", "true");
    document.body.append(paper);
    const height = paper.getBoundingClientRect().height * HELD;
    const sides = pagesOf(unitsOf(copy), height);
    const of = new Map();
    for (const one of copy.querySelectorAll("[data-of]")) {
      const part = one.getBoundingClientRect().height / height;
      of.set(one.dataset.of, (of.get(one.dataset.of) || 0) + part);
    }
    paper.remove();
    return { sides, of };
  };

  appendix.make = make;
})();
