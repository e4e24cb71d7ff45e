// The cases of a long catalogue, whose page holds only the first: what each is found by comes in one script when somebody is
// about to choose, and the cards that are shown in others, some in each. What they say: builder/stages/data/long_lists.py.
//   caseShelf.rows()             a promise of all cases in order, as filter.js knows those of a short list
//   caseShelf.drawn(some, line)  a promise of the cards of some of them as elements; `line` draws what a card says of a gain
(function () {
  "use strict";
  const TOGETHER = 20;
  const list = document.getElementById("cards");
  const root = new URL("../", document.currentScript.src);
  const lamps = document.getElementById("lamps").content;
  const model = list.querySelector(".card");
  const parts = new Map();
  let all;
  let cases;

  function load(path) {
    const script = document.createElement("script");
    script.src = new URL(path, root).href + "?v=" + encodeURIComponent(document.getElementById("filter").dataset.index || "");
    return new Promise((done, failed) => {
      script.onload = done;
      script.onerror = () => failed(new Error(path));
      document.head.append(script);
    });
  }

  function rows() {
    // What failed is tried again when it is asked for again.
    all = all || load("cases/alle.js").then(() => cases).catch((error) => { all = null; throw error; });
    return all;
  }

  window.caseRows = function ({ ids, cases: lines }) {
    const keys = Object.entries(ids);
    cases = lines.split("|").map((line, at) => {
      const [slug, members, date, ...places] = line.split(" ");
      const values = {};
      keys.forEach(([key, known], number) => {
        values[key] = places[number] ? places[number].split(",").map((place) => known[place]) : [];
      });
      return { at, slug, path: `cases/${slug}.html`, text: slug.replace(/-/g, " "), values, members: +members, date, lines: [] };
    });
  };

  window.caseCards = function (number, told) {
    told.forEach((one, at) => { cases[number * TOGETHER + at].told = one; });
  };

  async function drawn(some, line) {
    const missing = new Set(some.filter((card) => !card.told).map(({ at }) => Math.floor(at / TOGETHER)));
    await Promise.all([...missing].map((number) => {
      if (!parts.has(number)) parts.set(number, load(`cases/kort/${number}.js`).finally(() => parts.delete(number)));
      return parts.get(number);
    }));
    return some.map((card) => (card.element = card.element || draw(card, line)));
  }

  function make(name, className, ...inside) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  }

  function shape(name, values, ...inside) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(values).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...inside);
    return element;
  }

  // As the macro `mini` of maps.html draws it.
  function map(everyone, squares) {
    if (!everyone && !squares) return [];
    const svg = shape("svg", { class: "mini", viewBox: "-.84 -.84 19.7 13.7", "aria-hidden": "true" },
      shape("use", everyone ? { href: "#country", class: "all" } : { href: "#country" }));
    if (squares) svg.append(shape("path", { class: "partners", d: squares }));
    return [svg];
  }

  function fact(term, said) {
    return make("div", "", make("dt", "", term), make("dd", "", said));
  }

  // The buttons that choose, as pick.js has made them on the cards of the page.
  function picks(slug, title) {
    const made = make("p", "card-picks");
    model.querySelectorAll(".card-picks button").forEach((one) => made.append(one.cloneNode(true)));
    made.dataset.case = slug;
    Array.from(made.children).forEach((button) => {
      const { dataset } = button;
      dataset.id = dataset.choose === "compare" ? slug : "case:" + slug;
      button.querySelector(".vh").textContent = " " + title.trim();
      if (window.choices) button.setAttribute("aria-pressed", window.choices.has(dataset.choose, dataset.id));
    });
    return made;
  }

  // As card.html draws it.
  function draw(card, line) {
    const [slug, title, summary, lamp, old, word, when, everyone, squares, who, form, areas, checked, lines] = card.told;
    const address = `${slug}.html`;
    const link = make("a", "", title);
    const light = lamps.children[lamp].cloneNode(true);
    link.setAttribute("href", address);
    light.classList.toggle("old", !!old);
    light.append(word);
    card.lines = lines.map(([key, value, ...said]) => ({ key, value, line: line(address, ...said) }));
    const facts = make("dl", "card-facts", ...card.lines.map((one) => one.line),
      fact("Hvem", who || make("span", "unknown", "Ukendt")), fact("Form", form), fact("Område", areas));
    if (checked) facts.append(fact("Tjekket", checked));
    const element = make("li", "card", make("div", "card-in",
      make("div", "card-map", ...map(everyone, squares)),
      make("p", "card-light", light, " ", make("span", "tag", when)),
      make("h3", "card-title", link), make("p", "card-text", summary), facts, picks(slug, title)));
    element.dataset.result = "";
    return element;
  }

  window.caseShelf = { rows, drawn };
})();
