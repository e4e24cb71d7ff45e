// The catalogue's filters: OR inside a group, AND between groups. All state is in the address; nothing is stored.
(function () {
  "use strict";
  const form = document.getElementById("filter");
  const list = document.getElementById("cards");
  const sort = document.getElementById("sort");
  const municipality = document.getElementById("kommune");
  const chips = document.getElementById("chips");
  const loosen = document.getElementById("loosen");
  const note = document.getElementById("note");
  const count = document.querySelector("[data-count]");
  const boxes = Array.from(form.querySelectorAll("a[data-facet]"), box);
  const GROUPS = [...new Set(boxes.map((input) => input.dataset.facet)), "kommune"];

  // æ/ae, ø/oe and å/aa are the same, as people type them.
  function fold(text) {
    return text.normalize("NFC").toLowerCase().replace(/å/g, "aa").replace(/æ/g, "ae").replace(/ø/g, "oe")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  // A facet is a link to a prebuilt list; here it becomes a check box of the same size.
  function box(link) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    label.className = "facet";
    input.type = "checkbox";
    input.dataset.facet = link.dataset.facet;
    input.dataset.value = link.dataset.value;
    label.append(input, ...link.children);
    link.replaceWith(label);
    return input;
  }

  const root = new URL("../", document.currentScript.src);
  const cards = Array.from(list.children, (element) => ({
    element,
    path: element.querySelector("h3 a").href.replace(root.href, ""),
    title: element.querySelector("h3").textContent,
    text: fold(element.textContent + " " + element.dataset.words),
    values: Object.fromEntries(GROUPS.map((group) => [group, element.dataset[group].split(" ")])),
  }));

  function empty() {
    return { q: "", sort: "", ...Object.fromEntries(GROUPS.map((group) => [group, []])) };
  }

  function read() {
    const query = new URLSearchParams(location.search);
    const state = empty();
    state.q = query.get("q") || "";
    state.sort = query.get("sorter") || "";
    GROUPS.forEach((group) => { state[group] = query.getAll(group).filter((value) => known(group, value)); });
    return state;
  }

  function known(group, value) {
    if (group === "kommune") return Array.from(municipality.options).some((option) => option.value === value && value);
    return boxes.some((input) => input.dataset.facet === group && input.dataset.value === value);
  }

  function write(state) {
    const query = new URLSearchParams();
    if (state.q) query.set("q", state.q);
    GROUPS.forEach((group) => state[group].forEach((value) => query.append(group, value)));
    if (state.sort) query.set("sorter", state.sort);
    const text = query.toString();
    history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
  }

  function has(card, group, value) {
    return card.values[group].includes(value) || card.values[group].includes("*");
  }

  // What the search page's engine says of the words, once it has; until then, and without it, the words on the card count.
  let answer = { q: "", found: null, words: "" };
  let waiting;

  function speaks(card, q) {
    if (!q) return true;
    if (answer.found && answer.q === q) return answer.found.has(card.path);
    return fold(q).split(/\s+/).every((word) => card.text.includes(word));
  }

  async function ask() {
    const { q } = state;
    try {
      const { found, asked } = await window.catalogueSearch.casesFor(root, "?v=" + encodeURIComponent(form.dataset.index), q);
      answer = { q, found, words: asked.words.some((word) => word.kind === "spelling") ? asked.text.flat().join(" ") : "" };
    } catch {
      answer = { q, found: null, words: "" };
    }
    if (state.q === q) show(state);
  }

  function matches(card, state, except) {
    return speaks(card, state.q) &&
      GROUPS.every((group) => group === except || !state[group].length || state[group].some((value) => has(card, group, value)));
  }

  function found(state) {
    return cards.filter((card) => matches(card, state)).length;
  }

  function plural(number) {
    return number + (number === 1 ? " case" : " cases");
  }

  function name(group, value) {
    if (group === "kommune") return Array.from(municipality.options).find((option) => option.value === value).text;
    return boxes.find((input) => input.dataset.facet === group && input.dataset.value === value).nextElementSibling.textContent;
  }

  // Every choice that can be taken back on its own: its words, and the state without it.
  function choices(state) {
    const each = GROUPS.flatMap((group) => state[group].map((value) => ({
      words: name(group, value),
      without: { ...state, [group]: state[group].filter((other) => other !== value) },
    })));
    if (state.q) each.push({ words: "»" + state.q + "«", without: { ...state, q: "" } });
    return each;
  }

  function button(words, label, state) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "pill";
    element.textContent = words;
    if (label) element.setAttribute("aria-label", label);
    element.addEventListener("click", () => {
      apply(state);
      document.getElementById("resultat").focus();
    });
    return element;
  }

  // The address says which, so nothing but these may be found here.
  const ORDERS = {
    __proto__: null,
    status: (one, other) => other.element.dataset.date.localeCompare(one.element.dataset.date),
    kommuner: (one, other) => other.element.dataset.members - one.element.dataset.members,
  };

  function order(key) {
    const sorted = ORDERS[key] ? cards.slice().sort(ORDERS[key]) : cards;
    if (sorted.some((card, index) => list.children[index] !== card.element)) list.append(...sorted.map((card) => card.element));
  }

  // What a screen reader follows is written only when it says something else, so that a letter typed is not read aloud as news.
  function say(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  function show(state) {
    let number = 0;
    cards.forEach((card) => {
      card.element.hidden = !matches(card, state);
      number += card.element.hidden ? 0 : 1;
      // Hidden cards are no results, so a count of the results is the number shown.
      card.element.toggleAttribute("data-result", !card.element.hidden);
    });
    boxes.forEach((input) => {
      const { facet, value } = input.dataset;
      const added = cards.filter((card) => has(card, facet, value) && matches(card, state, facet)).length;
      input.checked = state[facet].includes(value);
      input.parentNode.querySelector(".n").textContent = added;
      input.parentNode.classList.toggle("none", !added);
    });
    form.q.value = state.q;
    municipality.value = state.kommune.length === 1 ? state.kommune[0] : "";
    sort.value = ORDERS[state.sort] ? state.sort : "";
    order(state.sort);
    say(count, String(number));
    say(count.nextSibling, number === 1 ? " case" : " cases");
    const instead = answer.q === state.q && answer.words ? " – viser »" + answer.words + "«" : "";
    say(note, (number < cards.length ? "af " + cards.length : "") + instead);
    const taken = choices(state);
    chips.replaceChildren(...taken.map(({ words, without }) => button(words, "Fjern filteret " + words, without)));
    suggest(number, taken);
    const answered = !state.q || answer.q === state.q;
    list.dataset.state = answered ? "done" : "busy";
    clearTimeout(waiting);
    if (!answered) waiting = setTimeout(ask, 150);
  }

  // No hits: say which single choice stands in the way, and what each would give.
  function suggest(number, taken) {
    loosen.hidden = number > 0;
    if (number) return;
    const ways = taken.map((choice) => ({ ...choice, gives: found(choice.without) })).filter((way) => way.gives)
      .sort((one, other) => other.gives - one.gives);
    const text = document.createElement("p");
    text.textContent = ways.length
      ? "Ingen cases passer på det hele. Det hjælper at fjerne ét af valgene:"
      : "Ingen cases passer, heller ikke hvis ét af valgene fjernes. Prøv at nulstille filtrene.";
    const row = document.createElement("p");
    row.className = "pills";
    const words = (way) => "Fjern »" + way.words.replace(/[»«]/g, "") + "«: " + plural(way.gives);
    row.append(...ways.map((way) => button(words(way), "", way.without)));
    if (!ways.length) row.append(button("Nulstil alle filtre", "", empty()));
    loosen.replaceChildren(text, row);
  }

  let state = read();

  function apply(next) {
    state = next;
    show(state);
    write(state);
  }

  form.addEventListener("input", (event) => {
    const next = { ...state };
    if (event.target === form.q) next.q = form.q.value.trim();
    else if (event.target === municipality) next.kommune = municipality.value ? [municipality.value] : [];
    else {
      const { facet, value } = event.target.dataset;
      next[facet] = event.target.checked ? state[facet].concat(value) : state[facet].filter((other) => other !== value);
    }
    const typed = form.q.value;
    apply(next);
    form.q.value = typed;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.getElementById("resultat").focus();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    apply({ ...empty(), sort: state.sort });
  });
  sort.addEventListener("change", () => apply({ ...state, sort: sort.value }));
  addEventListener("popstate", () => { state = read(); show(state); });
  addEventListener("pageshow", (event) => { if (event.persisted) show(state); });

  // On a phone only the groups with a choice are open, so that the results are near.
  if (!matchMedia("(min-width: 62rem)").matches) {
    form.querySelectorAll("details").forEach((group) => {
      const chosen = (input) => state[input.dataset.facet].includes(input.dataset.value);
      group.open = Array.from(group.querySelectorAll("input")).some(chosen);
    });
  }
  show(state);
  form.dataset.ready = "";
})();
