// The search page: results as one types, with facets; words and choices stand in the address, and nothing is stored.
(function () {
  "use strict";
  const PAGE = 10;
  // Names that are ordinary words as well, and are only meant with a capital.
  const ORDINARY = ["Greve", "Odder", "Skive", "Struer", "Vejen"];
  const search = window.catalogueSearch;
  const { make, link, item } = search;
  const root = new URL("../", document.currentScript.src);
  const form = document.getElementById("search");
  const input = form.q;
  const place = document.getElementById("found");
  const types = document.getElementById("types");
  const list = document.querySelector("[data-results]");
  const count = document.querySelector("[data-count]");
  const said = document.getElementById("said");
  const spoken = document.getElementById("status");
  const pending = document.getElementById("pending");
  const did = document.getElementById("did");
  const index = document.getElementById("index");
  const municipality = document.getElementById("kommune");
  const narrow = document.getElementById("narrow");
  const groups = Array.from(narrow.querySelectorAll("details"));
  const boxes = Array.from(place.querySelectorAll("input[data-facet]"));
  const entries = Array.from(index.querySelectorAll("[data-type] > li"));
  const typeOf = (entry) => entry.parentElement.dataset.type;
  const TYPES = Array.from(new Set(entries.map(typeOf)));
  const FACETS = ["type", municipality.dataset.facet, ...new Set(boxes.map((box) => box.dataset.facet))];
  let state;
  let run = 0;

  function quoted(words) {
    return words.map((word) => "»" + word + "«").join(" og ");
  }

  // State and address.

  function possible(facet) {
    if (facet === "type") return TYPES;
    if (facet === municipality.dataset.facet) return Array.from(municipality.options, (option) => option.value).filter(Boolean);
    return boxes.filter((box) => box.dataset.facet === facet).map((box) => box.dataset.value);
  }

  function read() {
    const query = new URLSearchParams(location.search);
    const values = (facet) => query.getAll(facet).filter((value) => possible(facet).includes(value));
    const chosen = Object.fromEntries(FACETS.map((facet) => [facet, values(facet)]));
    const strange = FACETS.flatMap((facet) => query.getAll(facet).filter((value) => value && !possible(facet).includes(value)));
    return { q: query.get("q") || "", literal: query.has("ordret"), chosen, strange, shown: PAGE };
  }

  function address(next) {
    const query = new URLSearchParams();
    if (next.q.trim()) query.set("q", next.q.trim());
    FACETS.forEach((facet) => next.chosen[facet].forEach((value) => query.append(facet, value)));
    if (next.literal) query.set("ordret", "1");
    const text = query.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  // `how` is pushState for what one may want to come back to, replaceState for letters on the way. A browser may refuse: Safari
  // takes a hundred changes in half a minute.
  function go(next, how) {
    state = how ? { ...next, strange: [] } : next;
    try { if (how) history[how](null, "", address(state)); } catch { /* the address stays */ }
    return update();
  }

  function choose(facet, values) {
    return go({ ...state, chosen: { ...state.chosen, [facet]: values }, shown: PAGE }, "pushState");
  }

  // Where no index can be asked, the list of pages is looked at; what it gives is no answer, so no number is told.
  function listed(question, chosen) {
    const words = question.toLowerCase().split(/\s+/);
    const said = (entry) => (entry.textContent + " " + (entry.dataset.words || "")).toLowerCase();
    const fits = entries.filter((entry) => words.every((word) => said(entry).includes(word)));
    const hits = fits.filter((entry) => !chosen.type.length || chosen.type.includes(typeOf(entry))).map((entry, id) => ({
      id,
      data: async () => ({
        url: "/" + entry.firstElementChild.getAttribute("href"), content: "", locations: [], sub_results: [], anchors: [],
        meta: { title: entry.textContent }, filters: { type: [typeOf(entry)] },
      }),
    }));
    return { hits, near: [], count: () => 0, asked: { words: [], text: [] }, left: [], unable: true };
  }

  async function answered({ q, chosen, literal }) {
    try {
      await search.open(root, "?v=" + encodeURIComponent(form.dataset.index));
      return await search.find(q, chosen, literal);
    } catch {
      return listed(q.trim(), chosen);
    }
  }

  // Results.

  function leave(event) {
    const anchor = event.target.closest("[data-result] a");
    const words = anchor ? anchor.closest("[data-result]").terms : [];
    if (!words.length || anchor.href.includes(":~:")) return;
    const told = words.map((word) => "text=" + encodeURIComponent(word).replace(/-/g, "%2D")).join("&");
    const href = anchor.href;
    anchor.href = href + (href.includes("#") ? "" : "#") + ":~:" + told;
    setTimeout(() => { anchor.href = href; }, 500);
  }

  async function items(hits) {
    return (await Promise.all(hits.map((hit) => hit.data()))).map(item);
  }

  function button(text, pressed, act, values = {}) {
    const element = make("button", text, { type: "button", className: "pill" });
    if (pressed !== null) element.setAttribute("aria-pressed", pressed);
    Object.assign(element.dataset, values);
    element.addEventListener("click", act);
    return element;
  }

  function more(left) {
    const act = async () => {
      const from = state.shown;
      await go({ ...state, shown: from + PAGE });
      list.querySelectorAll("[data-result] h2 a")[from].focus();
    };
    return make("li", button(`Vis flere (${left})`, null, act));
  }

  // Facets.

  // Of pages with some of the words only those of the chosen type are known: where they are shown too, no type has a number.
  function showTypes(answer, near) {
    const [chosen = ""] = state.chosen.type;
    const number = (type) => answer.count("type", type);
    const told = (found) => (near.length ? "" : ` (${found})`);
    const act = (values) => () => choose("type", values).then(() => types.querySelector("[aria-pressed=true]").focus());
    const present = TYPES.filter((type) => number(type) || type === chosen || near.some((one) => one.kind === type));
    const all = present.reduce((sum, type) => sum + number(type), 0);
    const one = (type) => button(type + told(number(type)), type === chosen, act([type]), { facet: "type", value: type });
    types.replaceChildren(...(present.length ? [button("Alle" + told(all), !chosen, act([])), ...present.map(one)] : []));
  }

  function showFacets(answer, near) {
    boxes.forEach((box) => {
      const { facet, value } = box.dataset;
      const number = answer.count(facet, value);
      box.checked = state.chosen[facet].includes(value);
      box.parentNode.querySelector(".n").textContent = near.length ? "" : number;
      box.closest("li").hidden = !number && !box.checked;
    });
    groups.forEach((group) => {
      const own = Array.from(group.querySelectorAll("input"));
      group.hidden = own.every((box) => box.closest("li").hidden);
      if (own.some((box) => box.checked)) group.open = true;
    });
    narrow.hidden = groups.every((group) => group.hidden) && !state.chosen.kommune.length;
    municipality.value = state.chosen.kommune[0] || "";
  }

  // What is said: how many, and what was done to the reader's words.

  function sentence(answer, number) {
    const words = state.q.trim();
    if (!words) return number === 1 ? "side" : "sider";
    if (!number) return `resultater for »${words}«. Prøv et kortere ord, find siden på listen herunder, eller `;
    const whole = answer.asked.text.length > 1 ? "alle ordene" : "hele ordet";
    const fewer = omitted(answer).length || answer.asked.words.some((word) => word.kind === "unknown");
    const all = `, ${answer.hits.length || "ingen"} med ${fewer ? "resten af ordene" : whole}`;
    const some = answer.near.length ? all : "";
    return `${number === 1 ? "resultat" : "resultater"} for »${words}«${some}`;
  }

  // The words of the question that were left out, for too few pages have them with the others.
  function omitted({ asked, left }) {
    return asked.text.filter((word) => !left.includes(word)).map((word) => search.shown(word[0]));
  }

  function suggestion() {
    return link(form.dataset.suggest.replaceAll("%7Bord%7D", encodeURIComponent(state.q.trim())), "foreslå et ord");
  }

  // Municipalities that the question names beside other words: their own pages have what they take part in, and no other word.
  function places() {
    const said = ` ${state.q.replace(/[^\p{L}\d-]+/gu, " ").trim()} `;
    const first = Array.from(list.querySelectorAll("h2 a")).slice(0, 3).map((anchor) => anchor.href);
    const named = ({ textContent: name, href }) => !first.includes(href)
      && new RegExp(` ${name}s? `, ORDINARY.includes(name) ? "u" : "iu").test(said);
    return entries.filter((entry) => typeOf(entry) === "Kommune").map((entry) => entry.firstElementChild).filter(named);
  }

  function explained({ asked, left }) {
    const of = (wanted) => asked.words.filter((word) => word.kind === wanted).map((word) => word.from);
    const changed = asked.words.some((word) => word.kind === "spelling" || word.kind === "meaning");
    const gone = omitted({ asked, left });
    const content = asked.words.filter((word) => word.to.length && word.kind !== "stop");
    const shown = content.flatMap((word) => (word.kind === "same" ? word.from : word.to));
    const parts = [];
    places().forEach((anchor) => parts.push(anchor.cloneNode(true), " har sin egen side med alle sine samarbejder. "));
    if (state.strange.length) parts.push(`Afgrænsningen ${quoted(state.strange)} i adressen findes ikke og er udeladt. `);
    if (state.literal) parts.push("Der er søgt ordret. ", other("Søg også på andre stavemåder", false));
    if (changed) parts.push("Viser resultater for ", make("em", shown.map(search.shown).join(" ")), ". ");
    const nowhere = of("unknown");
    if (nowhere.length) parts.push(`${quoted(nowhere)} findes ikke i kataloget`);
    if (nowhere.length) parts.push(shown.length ? `; viser resultater uden ${nowhere.length > 1 ? "dem" : "det"}. ` : ". ");
    if (gone.length) parts.push(`Ingen eller kun få sider har alle ordene; ${quoted(gone)} er udeladt. `);
    if (of("stop").length) parts.push(`Små ord som ${quoted(of("stop").slice(0, 2))} er udeladt af søgningen. `);
    if (changed) parts.push(other(`Søg ordret efter »${state.q.trim()}«`, true));
    return parts;
  }

  function other(text, literal) {
    const element = make("a", text, { href: address({ ...state, literal }) });
    element.addEventListener("click", (event) => {
      event.preventDefault();
      go({ ...state, literal, shown: PAGE }, "pushState").then(() => input.focus());
    });
    return element;
  }

  let announcing;

  // No number is told where no index was asked.
  function sayUnable() {
    [count, said].forEach((element) => { element.textContent = ""; });
    types.replaceChildren();
    did.textContent = search.unable("sidernes titler");
    did.hidden = false;
    spoken.textContent = did.textContent;
  }

  function say(answer) {
    const number = answer.hits.length + answer.near.length;
    const text = sentence(answer, number);
    const parts = explained(answer);
    count.textContent = number;
    said.replaceChildren(text, ...(number || !state.q.trim() ? [] : [suggestion(), "."]));
    did.replaceChildren(...parts);
    did.hidden = !parts.length;
    // A screen reader is told once the typing pauses, not at each letter.
    clearTimeout(announcing);
    const news = `${number} ${said.textContent} ${did.textContent}`;
    announcing = setTimeout(() => { if (spoken.textContent !== news) spoken.textContent = news; }, 700);
  }

  function empty() {
    clearTimeout(announcing);
    list.replaceChildren();
    types.replaceChildren();
    did.replaceChildren();
    [count, said, spoken].forEach((element) => { element.textContent = ""; });
    place.hidden = true;
    index.hidden = false;
    rest();
  }

  // On a slow line the index takes seconds: until it is here the list of all pages is no answer, and keeps its room.
  const SLOW = 400;
  let slow;
  function wait() {
    clearTimeout(slow);
    slow = setTimeout(() => { pending.hidden = false; index.inert = true; }, SLOW);
  }
  function rest() {
    clearTimeout(slow);
    pending.hidden = true;
    index.inert = false;
    list.dataset.state = "done";
  }

  async function update() {
    const mine = ++run;
    const asked = state;
    list.dataset.state = "busy";
    if (!asked.q.trim() && !asked.strange.length && FACETS.every((facet) => !asked.chosen[facet].length)) return empty();
    wait();
    const answer = await answered(asked);
    const first = await items(answer.hits.slice(0, asked.shown));
    const near = answer.hits.length > asked.shown ? [] : await items(answer.near.slice(0, PAGE));
    if (mine !== run) return undefined;
    list.replaceChildren(...first);
    if (answer.hits.length > asked.shown) list.append(more(answer.hits.length - asked.shown));
    const part = answer.asked.text.length > 1 ? "nogle af ordene" : "ordets to dele";
    if (near.length) list.append(make("li", make("h2", `Sider med ${part}`)), ...near);
    answer.near.length = near.length;
    showFacets(answer, near);
    if (answer.unable) sayUnable();
    else {
      showTypes(answer, near);
      say(answer);
    }
    place.hidden = false;
    index.hidden = !answer.unable && answer.hits.length + near.length > 0;
    rest();
    return undefined;
  }

  let waiting;

  // On a phone the results come first and the facets on demand.
  narrow.open = matchMedia("(min-width: 62rem)").matches;

  const edition = "?v=" + encodeURIComponent(form.dataset.index);
  input.addEventListener("focus", () => { search.open(root, edition).catch(() => null); }, { once: true });
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    list.dataset.state = "busy";
    waiting = setTimeout(() => go({ ...state, q: search.typed(input.value), literal: false, shown: PAGE }, "replaceState"), 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    go({ ...state, q: input.value, shown: PAGE }, "pushState");
  });
  place.addEventListener("change", (event) => {
    const { facet, value } = event.target.dataset;
    if (event.target === municipality) choose(facet, municipality.value ? [municipality.value] : []);
    else if (event.target.checked) choose(facet, state.chosen[facet].concat(value));
    else choose(facet, state.chosen[facet].filter((one) => one !== value));
  });
  list.addEventListener("click", leave);
  list.addEventListener("auxclick", leave);

  // Arrow down leaves the box for the results, arrow up and Escape lead back to it.
  document.addEventListener("keydown", (event) => {
    const links = [input, ...list.querySelectorAll("h2 a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if (event.key === "Escape" && at > 0) input.focus();
    else return;
    event.preventDefault();
  });

  function restore() {
    state = read();
    input.value = state.q;
    update();
  }
  addEventListener("popstate", restore);
  restore();
})();
