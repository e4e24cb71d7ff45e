// The catalogue's filters: OR inside a group, AND between groups. All state is in the address; nothing is stored.
(function () {
  "use strict";
  const [form, list, sort, municipality, chips, loosen, note, number, about, unknown, more, seen, told, see, opener,
    blind] = [
    "filter", "cards", "sort", "kommune", "chips", "loosen", "note", "number", "about", "unknown", "more", "seen", "told", "see",
    "open-filter", "blind",
  ].map((id) => document.getElementById(id));
  const STEP = 20;
  const FEW = 3;
  const { title } = document;
  const count = document.querySelector("[data-count]");
  const boxes = Array.from(form.querySelectorAll("a[data-facet]"), box);
  const folds = Array.from(form.querySelectorAll("details"), folding);
  const { read, write, fold } = window.caseAddress;

  // A facet is a link to a prebuilt list; here it becomes a check box of the same size.
  function box(link) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    label.className = "facet";
    input.type = "checkbox";
    Object.assign(input.dataset, link.dataset);
    label.append(input, ...link.children);
    link.replaceWith(label);
    return input;
  }

  // A group of values; those that would give nothing are folded behind a button of their own.
  function folding(group) {
    const button = document.createElement("button");
    const taken = document.createElement("span");
    const summary = group.querySelector("summary");
    const one = { group, button, taken, label: summary.textContent, open: false };
    taken.className = "taken";
    summary.append(" ", taken);
    Object.assign(button, { type: "button", className: "button plain empty" });
    button.addEventListener("click", () => {
      one.open = !one.open;
      show(state);
    });
    group.append(button);
    return one;
  }

  // The options of each group, and what the groups are called.
  const groups = new Map(folds.map(({ group }) => [group.dataset.group, []]));
  boxes.forEach((input) => groups.get(input.dataset.facet).push({
    id: input.dataset.value, title: input.nextElementSibling.textContent, about: input.dataset.about,
  }));
  groups.set("kommune", Array.from(municipality.options).slice(1).map((option) => ({ id: option.value, title: option.text })));
  const labels = folds.map(({ group, label }) => ({ id: group.dataset.group, title: label }));
  labels.push({ id: "kommune", title: "Kommune" });
  const keys = [...groups.keys()];

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

  function named(key, id) {
    const label = labels.find((one) => one.id === key).title;
    return label + ": " + groups.get(key).find((option) => option.id === id).title;
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

  function button(words, label, next, kind = "pill") {
    const element = document.createElement("button");
    Object.assign(element, { type: "button", className: kind, textContent: words });
    if (label) element.setAttribute("aria-label", label);
    element.addEventListener("click", () => {
      apply(next);
      document.getElementById("resultat").focus();
    });
    return element;
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

  // What a card says of a gain or a price that one filters for is loaded when one does.
  const LINED = ["bevis", "pris"];
  let lined = false;

  function wantLines(asked) {
    if (shelf || lined || !LINED.some((key) => asked[key].length)) return;
    lined = true;
    const script = document.createElement("script");
    script.src = new URL("cases/linjer.js", root).href + "?v=" + encodeURIComponent(form.dataset.index || "");
    document.head.append(script);
  }

  window.caseLines = function (told) {
    cards.forEach((card) => {
      const address = card.element.querySelector("h3 a").getAttribute("href");
      const lines = told[card.path.replace(/^.*\/|\.html$/g, "")] || [];
      card.lines = lines.map(([key, value, ...said]) => ({ key, value, line: drawn(address, ...said) }));
      card.element.querySelector("dl").prepend(...card.lines.map(({ line }) => line));
    });
    show(state);
  };

  // As card.html draws it.
  function drawn(address, label, text, doubts, source, others) {
    const [line, term, said, link] = ["div", "dt", "dd", "a"].map((name) => document.createElement(name));
    line.className = "asked";
    term.textContent = label;
    link.textContent = "kilde";
    link.setAttribute("href", address + "#kilde-" + source);
    said.append(text);
    doubts.forEach((words) => {
      const doubt = document.createElement("span");
      Object.assign(doubt, { className: "doubt", textContent: words });
      said.append(" ", doubt);
    });
    if (source) said.append(" (", link, ")");
    if (others) said.append(` og ${others} mere`);
    line.append(term, said);
    return line;
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
      cards.forEach((card) => tellLines(card, asked));
    }
    const left = hits.length - shown;
    more.hidden = left <= 0;
    say(more, "Vis " + Math.min(left, STEP) + " flere");
    say(seen, counted && (left > 0 || asked.vis) ? `Viser ${Math.min(shown, hits.length)} af ${plural(hits.length)}` : "");
    return hits.length;
  }

  function tellLines(card, asked) {
    card.lines.forEach(({ line, key, value }) => { line.hidden = !asked[key].includes(value); });
  }

  // The cards of a long catalogue, when they have come; what is shown stays until then.
  let laid;

  async function lay(some, asked) {
    try {
      const elements = await shelf.drawn(some, drawn);
      if (state !== asked) return;
      some.forEach((card) => tellLines(card, asked));
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
    const number = counts(asked);
    boxes.forEach((input) => {
      const { facet, value } = input.dataset;
      const added = number(facet, value);
      input.checked = asked[facet].includes(value);
      say(input.parentNode.querySelector(".n"), counted ? String(added) : "");
      input.parentNode.classList.toggle("none", !added);
    });
    folds.forEach(({ group, button: opens, taken, open }) => {
      const none = Array.from(group.querySelectorAll(".none")).filter((label) => !label.firstChild.checked);
      group.querySelectorAll("li").forEach((item) => {
        item.hidden = !open && none.includes(item.firstChild) && !item.contains(document.activeElement);
      });
      opens.hidden = !none.length;
      opens.setAttribute("aria-expanded", open);
      say(opens, open ? "Skjul dem uden fund" : `Vis ${none.length} uden fund`);
      const chosen = asked[group.dataset.group].length;
      say(taken, chosen ? chosen + " valgt" : "");
    });
    form.q.value = asked.q;
    municipality.value = asked.kommune.length === 1 ? asked.kommune[0] : "";
    sort.value = ORDERS[asked.sorter] ? asked.sorter : "";
  }

  function showChoices(taken, asked) {
    const each = taken.map(({ words, without }) => button(words, "Fjern filteret " + words, without));
    if (taken.length) each.push(button("Ryd alle", "", { ...empty(), sorter: asked.sorter }, "button plain"));
    chips.replaceChildren(...each);
    const [only] = taken;
    about.hidden = taken.length !== 1 || !only.about;
    say(about, about.hidden ? "" : only.about + ".");
    document.title = taken.length ? title.replace(/^[^–]*(?= –)/, () => taken.map(({ words }) => words).join(", ")) : title;
    const filters = taken.length - (asked.q ? 1 : 0);
    say(opener, filters ? `Filtrér (${filters})` : "Filtrér");
  }

  function show(asked) {
    if (shelf && !cards.length) {
      laid = fetched(asked);
      return;
    }
    const answered = !asked.q || answer.q === asked.q;
    const counted = answered && (!asked.q || !!answer.found);
    wantLines(asked);
    const amount = showCards(asked, counted);
    const taken = choices(asked);
    showFilters(asked, counted);
    showChoices(taken, asked);
    told.setAttribute("aria-busy", !answered);
    number.hidden = !counted;
    say(count, counted ? String(amount) : "");
    say(count.nextSibling, amount === 1 ? " case" : " cases");
    say(see, counted ? "Vis " + plural(amount) : "Vis cases");
    say(note, remark(asked, amount, answered, counted));
    blind.hidden = counted || !answered;
    const cannot = "Søgningen kan ikke køre her. Derfor er der kun set på ordene på kortene, og der kan være flere cases.";
    say(blind, blind.hidden ? "" : cannot);
    suggest(amount, taken, counted);
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

  // No hits, or too few to compare: say which single choice stands in the way, and what each would give.
  function suggest(amount, taken, counted) {
    const ways = amount < FEW && counted ? taken.map((choice) => ({ ...choice, gives: found(choice.without) }))
      .filter((way) => way.gives > amount).sort((one, other) => other.gives - one.gives) : [];
    loosen.hidden = !counted || (amount > 0 && (taken.length < 2 || !ways.length));
    if (loosen.hidden) return;
    const text = document.createElement("p");
    const which = amount ? `Kun ${plural(amount)} passer på det hele.` : "Ingen cases passer på det hele.";
    text.textContent = ways.length
      ? `${which} ${amount ? "I får flere ved at fjerne ét af valgene:" : "Det hjælper at fjerne ét af valgene:"}`
      : "Ingen cases passer, heller ikke hvis ét af valgene fjernes. Prøv at rydde filtrene.";
    const row = document.createElement("p");
    row.className = "pills";
    const words = (way) => "Fjern »" + way.words.replace(/[»«]/g, "") + "«: " + plural(way.gives);
    row.append(...ways.map((way) => button(words(way), "", way.without)));
    if (!ways.length) row.append(button("Ryd alle filtre", "", empty()));
    loosen.replaceChildren(text, row);
  }

  // What the address asks for that nobody knows: said, with what it may have meant or what there is to choose from.
  function tell(strange) {
    unknown.hidden = !strange.length;
    unknown.replaceChildren(...strange.map((one) => {
      const { key, value, options, near } = one;
      const text = document.createElement("p");
      const [label] = labels.filter((one) => one.id === key);
      const said = label ? [label.title, "findes ikke i kataloget. "] : ["Filteret", "findes ikke. "];
      text.append(`${said[0]} »${value}« ${said[1]}`);
      near.forEach(([group, option], place) => {
        const next = { ...state, [group]: state[group].concat(option.id) };
        const meant = button(key ? option.title : named(group, option.id), "", next);
        meant.addEventListener("click", () => tell(strange.filter((other) => other !== one)));
        text.append(place ? " eller " : "Prøv ", meant);
      });
      const every = options.map((option) => (key ? option.title : option.id)).join(", ");
      if (near.length) text.append(".");
      else text.append(key === "kommune" ? "Vælg kommunen på listen." : `Vælg mellem: ${every}.`);
      return text;
    }));
  }

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
    tell(strange);
  }

  form.addEventListener("input", (event) => {
    const next = { ...state, vis: 0 };
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

  // Who comes with a choice made has it above the list, and the first group need not lie open as an invitation.
  if (choices(state).length) folds.forEach(({ group }) => { group.open = false; });
  again();
  form.dataset.ready = "";
})();
