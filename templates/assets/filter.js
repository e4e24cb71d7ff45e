// The catalogue's filters: OR inside a group, AND between groups. All state is in the address; nothing is stored.
(function () {
  "use strict";
  const [form, list, sort, municipality, note, number, unknown, more, seen, told, see, blind] = [
    "filter", "cards", "sort", "kommune", "note", "number", "unknown", "more", "seen", "told", "see", "blind",
  ].map((id) => document.getElementById(id));
  const STEP = 20;
  const count = document.querySelector("[data-count]");
  const { read, write, fold } = window.caseAddress;
  const facets = window.caseFacets;
  const { groups, labels, keys, named } = facets;
  const lines = window.caseLine;
  const root = new URL("../", document.currentScript.src);
  // A long catalogue has its cases elsewhere (filter-cards.js), until somebody is about to choose.
  const shelf = window.caseShelf;
  let cards = shelf ? [] : Array.from(list.children, (element) => ({
    element,
    path: element.querySelector("h3 a").href.replace(root.href, ""),
    text: fold(element.textContent),
    lines: [],
    values: Object.fromEntries(keys.map((key) => [key, element.dataset[key].split(" ")])),
    members: Number(element.dataset.members),
    date: element.dataset.date,
  }));

  function empty() {
    return { q: "", sorter: "", vis: 0, ...Object.fromEntries(keys.map((key) => [key, []])) };
  }

  function has(card, key, value) {
    return card.values[key].includes(value) || card.values[key].includes("*");
  }

  // What the search page's engine says of the words. Where it cannot run only the words on the cards are looked at, which find
  // fewer cases than there are: the page says so, and tells no number.
  let answer = { q: "", found: null, words: "" };
  let waiting;

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

  // Until the engine answers what was shown stays.
  function speaks(card, q) {
    if (answer.found) return answer.found.has(card.path);
    return answer.q !== q || fold(q).split(/\s+/).every((word) => card.text.includes(word));
  }

  function matches(card, asked) {
    return (!asked.q || speaks(card, asked.q)) &&
      keys.every((key) => !asked[key].length || asked[key].some((value) => has(card, key, value)));
  }

  function found(asked) {
    return cards.filter((card) => matches(card, asked)).length;
  }

  function plural(amount) {
    return amount + (amount === 1 ? " case" : " cases");
  }

  // Every choice that can be taken back on its own: its words, and the state without it.
  function choices(asked) {
    const each = keys.flatMap((key) => asked[key].map((value) => ({
      words: named(key, value),
      about: groups.get(key).find((option) => option.id === value).about,
      without: { ...asked, [key]: asked[key].filter((other) => other !== value) },
    })));
    if (asked.q) each.push({ words: "»" + asked.q + "«", without: { ...asked, q: "" } });
    return each;
  }

  // The address says which, so nothing but these may be found here.
  const ORDERS = {
    __proto__: null,
    status: (one, other) => (one.date < other.date) - (one.date > other.date),
    kommuner: (one, other) => other.members - one.members,
  };

  function ordered(key) {
    const sorted = ORDERS[key] ? cards.slice().sort(ORDERS[key]) : cards;
    if (!shelf && sorted.some((card, index) => list.children[index] !== card.element)) {
      list.append(...sorted.map((card) => card.element));
    }
    return sorted;
  }

  // What a screen reader follows is written only when it says something else, so that a letter typed is not read aloud as news.
  function say(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  // The first hits are shown. The others are there for those who look for a word on the page, and on paper.
  function showCards(asked, counted) {
    const hits = ordered(asked.sorter).filter((card) => matches(card, asked));
    const shown = Math.max(asked.vis, STEP);
    if (shelf) laid = lay(hits.slice(0, shown), asked);
    else {
      const places = new Map(hits.map((card, place) => [card, place]));
      cards.forEach((card) => {
        const place = places.has(card) ? places.get(card) : -1;
        // Hidden cards are no results, so a count of the results is the number found.
        card.element.toggleAttribute("data-result", place >= 0);
        card.element.hidden = place < 0 || (place >= shown && "until-found");
      });
      cards.forEach((card) => lines.tell(card, asked));
    }
    const left = hits.length - shown;
    more.hidden = left <= 0;
    say(more, left === 1 ? "Vis én til" : `Vis ${Math.min(left, STEP)} flere`);
    say(seen, counted && (left > 0 || asked.vis) ? `Viser ${Math.min(shown, hits.length)} af ${plural(hits.length)}` : "");
    return hits.length;
  }

  // The cards of a long catalogue, when they have come; what is shown stays until then.
  let laid;

  async function lay(some, asked) {
    try {
      const elements = await shelf.drawn(some, lines.drawn);
      if (state !== asked) return;
      some.forEach((card) => lines.tell(card, asked));
      if (elements.some((element, place) => list.children[place] !== element) || list.children.length > elements.length) {
        list.replaceChildren(...elements);
      }
      list.dataset.state = "done";
    } catch { lost(); }
  }

  function lost() {
    say(note, "Listen kan ikke hentes lige nu. Prøv igen om lidt.");
    list.dataset.state = "done";
  }

  // Until the cases are here the page shows the first of all, as it was built.
  async function fetched(asked) {
    const plain = !choices(asked).length && !asked.sorter && !asked.vis;
    more.hidden = false;
    say(more, `Vis ${STEP} flere`);
    say(seen, `Viser ${STEP} af ${plural(Number(list.dataset.total))}`);
    if (plain) return undefined;
    list.dataset.state = "busy";
    told.setAttribute("aria-busy", true);
    try {
      cards = await shelf.rows();
    } catch {
      told.setAttribute("aria-busy", false);
      return lost();
    }
    if (state === asked) show(state);
    return laid;
  }

  // For each value the number of cases that are found with it: no choice speaks against them, or only those of its own group.
  function counts(asked) {
    const counted = new Map(keys.map((key) => [key, new Map()]));
    const asking = keys.filter((key) => asked[key].length);
    cards.forEach((card) => {
      const against = asking.filter((key) => !asked[key].some((value) => has(card, key, value)));
      if (against.length > 1 || (asked.q && !speaks(card, asked.q))) return;
      (against.length ? against : keys).forEach((key) => {
        const numbers = counted.get(key);
        const { [key]: values } = card.values;
        (values.includes("*") ? ["*"] : values).forEach((value) => numbers.set(value, (numbers.get(value) || 0) + 1));
      });
    });
    return (key, value) => (counted.get(key).get(value) || 0) + (counted.get(key).get("*") || 0);
  }

  function showFilters(asked, counted) {
    facets.show(asked, counts(asked), counted);
    form.q.value = asked.q;
    sort.value = ORDERS[asked.sorter] ? asked.sorter : "";
  }

  function show(asked) {
    if (shelf && !cards.length) {
      laid = fetched(asked);
      return;
    }
    const answered = !asked.q || answer.q === asked.q;
    const counted = answered && (!asked.q || !!answer.found);
    if (!shelf) lines.want(asked, cards, () => show(state));
    const amount = showCards(asked, counted);
    const taken = choices(asked);
    showFilters(asked, counted);
    ways.chosen(taken, asked);
    told.setAttribute("aria-busy", !answered);
    number.hidden = !counted;
    say(count, counted ? String(amount) : "");
    say(count.nextSibling, amount === 1 ? " case" : " cases");
    say(see, counted ? "Vis " + plural(amount) : "Vis cases");
    say(note, remark(asked, amount, answered, counted));
    blind.hidden = counted || !answered;
    const cannot = "Søgningen kan ikke køre her. Derfor er der kun set på ordene på kortene, og der kan være flere cases.";
    say(blind, blind.hidden ? "" : cannot);
    ways.suggest(amount, taken, counted);
    // The cards of a long catalogue are there when they are laid out.
    if (!shelf || !answered) list.dataset.state = answered ? "done" : "busy";
    clearTimeout(waiting);
    if (!answered) waiting = setTimeout(ask, 150);
  }

  function remark(asked, amount, answered, counted) {
    if (!answered) return "Søger …";
    if (!counted) return "Antallet er ukendt";
    const instead = asked.q && answer.words ? " – viser »" + answer.words + "«" : "";
    return (amount < cards.length ? "af " + cards.length : "") + instead;
  }

  const ways = window.caseWays({ apply, empty, found, plural, say, state: () => state });
  let { state, strange } = read(location.search, groups, labels);

  function apply(next) {
    state = next;
    unknown.hidden = true;
    show(state);
    write(state, groups);
  }

  function again() {
    ({ state, strange } = read(location.search, groups, labels));
    show(state);
    ways.tell(strange);
  }

  form.addEventListener("input", (event) => {
    const next = { ...state, vis: 0 };
    if (event.target === form.q) next.q = window.catalogueSearch.typed(form.q.value).trim();
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
    if (state.q !== form.q.value.trim()) apply({ ...state, q: form.q.value.trim(), vis: 0 });
    window.showCases();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    apply({ ...empty(), sorter: state.sorter });
  });
  more.addEventListener("click", () => {
    const shown = Math.max(state.vis, STEP);
    apply({ ...state, vis: shown + STEP });
    const focus = () => list.querySelectorAll("[data-result]")[shown].querySelector("a").focus();
    if (shelf) laid.then(focus);
    else focus();
  });
  list.addEventListener("beforematch", ({ target }) => {
    const place = Array.from(list.querySelectorAll("[data-result]")).indexOf(target.closest("[data-result]"));
    apply({ ...state, vis: Math.ceil((place + 1) / STEP) * STEP });
  });
  sort.addEventListener("change", () => apply({ ...state, sorter: sort.value }));
  addEventListener("popstate", again);
  addEventListener("pageshow", (event) => { if (event.persisted) show(state); });

  if (shelf) {
    const near = document.querySelector(".catalogue");
    ["pointerover", "focusin", "touchstart"].forEach((type) => near.addEventListener(type, () => shelf.rows().catch(() => {}), {
      once: true, passive: true,
    }));
  }

  facets.unfold(state);
  again();
  form.dataset.ready = "";
})();
