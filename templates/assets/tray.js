// The bar at the foot of a page: what is chosen, and where it leads. It is there while something is chosen, and says each change.
(function () {
  "use strict";
  const { choices } = window;
  if (window.tray && window.tray.page === choices.page) return;
  const root = new URL("..", document.currentScript.src);
  dress();
  // Each kind: its name, the page that it leads to and how that is asked, and the words of its link for a number of things.
  const KINDS = new Map([
    ["compare", {
      name: "Sammenlign", none: "Ingen cases er valgt til sammenligning.",
      address: (ids) => "sammenlign.html?case=" + ids.map(encodeURIComponent).join(","),
      words: (number) => (number > 1 ? `Sammenlign ${number} cases` : "Vælg mindst én mere"),
    }],
    ["appendix", {
      name: "Bilag", none: "Der er intet i bilaget.",
      address: (ids) => "bilag.html?" + ids.map((id) => "valg=" + encodeURIComponent(id)).join("&"),
      words: (number) => `Se bilaget med ${number} ${number > 1 ? "dele" : "del"}`,
    }],
  ]);
  const bar = make("aside", { className: "tray no-print", hidden: true });
  bar.setAttribute("aria-label", "Det, I har valgt");
  const said = make("p", { className: "vh" });
  said.setAttribute("role", "status");
  const frame = make("div", { className: "frame" });
  bar.append(frame);

  // »Mødeudgaven« has every sheet in it, and switches off those that a page does not ask for.
  function dress() {
    const held = document.querySelector('style[data-sheet$="/tray.css"]');
    const [, , sheet] = (document.querySelector("script[data-load]") || { dataset: { load: "" } }).dataset.load.split(" ");
    if (held) held.media = "all";
    else if (!document.querySelector('link[href*="tray.css"]')) {
      document.head.append(make("link", { rel: "stylesheet", href: new URL(sheet || "assets/tray.css", root).href }));
    }
  }
  function make(name, values, ...inside) {
    const element = Object.assign(document.createElement(name), values);
    element.append(...inside);
    return element;
  }
  // The page of a kind is where its choice is shown already.
  const isAt = (kind) => location.pathname.endsWith("/" + KINDS.get(kind).address([]).replace(/\?.*/, ""));

  function pill(kind, { id, title }) {
    const button = make("button", { type: "button", className: "taken" }, title);
    button.setAttribute("aria-label", `Fjern ${title}`);
    button.addEventListener("click", () => {
      choices.toggle(kind, id, title);
      say(`${title} er fjernet.`);
      (bar.querySelector("button, a") || document.querySelector("main")).focus();
    });
    return make("li", {}, button);
  }
  function group(kind) {
    const items = choices.list(kind);
    if (!items.length || isAt(kind)) return [];
    const { name, address, words, none } = KINDS.get(kind);
    const page = new URL(address(items.map(({ id }) => id)), root);
    const link = make("a", { className: "go", href: page.href }, words(items.length));
    const clear = make("button", { type: "button", className: "clear" }, "Ryd");
    clear.setAttribute("aria-label", `Ryd ${name.toLowerCase()}`);
    clear.addEventListener("click", () => {
      choices.clear(kind);
      say(none);
      document.querySelector("main").focus();
    });
    const pills = make("ul", { className: "plain" }, ...items.map((item) => pill(kind, item)));
    return [make("div", {}, make("strong", {}, name), pills, link, clear)];
  }
  function mark(button) {
    button.setAttribute("aria-pressed", choices.has(button.dataset.choose, button.dataset.id));
  }
  function draw() {
    frame.replaceChildren(...[...KINDS.keys()].flatMap(group));
    bar.hidden = !frame.childElementCount;
    bar.classList.remove("full");
    document.querySelectorAll("[data-choose]").forEach(mark);
  }
  function say(text) {
    said.textContent = text;
  }
  function press(button) {
    const { choose: kind, id } = button.dataset;
    const title = button.lastElementChild.textContent.trim();
    const fits = choices.toggle(kind, id, title);
    const number = choices.list(kind).length;
    const most = choices.most(kind);
    if (!fits) say(`Der er plads til ${most}. Fjern en i bjælken nederst på siden, før I vælger ${title}.`);
    else if (choices.has(kind, id)) say(`${title} er valgt, ${number} af højst ${most}. Det valgte står sidst på siden.`);
    else say(`${title} er fjernet.`);
    bar.classList.toggle("full", !fits);
    bar.dataset.full = `Der er plads til ${most}`;
  }

  document.body.append(bar, said);
  draw();
  choices.watch(draw);
  window.tray = { page: choices.page, press, say };
})();
