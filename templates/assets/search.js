// Search in everything. Over http Pagefind answers; from disk, or when it cannot load, the list on the page is filtered.
(function () {
  "use strict";
  const PAGE = 10;
  const root = new URL("../", document.currentScript.src);
  const form = document.getElementById("search");
  const input = form.q;
  const types = document.getElementById("types");
  const list = document.querySelector("[data-results]");
  const count = document.querySelector("[data-count]");
  const words = document.getElementById("status-text");
  const index = document.getElementById("index");
  const ORDER = ["Case", "Vejledning", "Kommune", "Initiativ", "Ordliste", "Side"];
  let chosen = "";
  let shown = PAGE;
  let run = 0;
  let engine;

  function fold(text) {
    return text.normalize("NFC").toLowerCase().replace(/å/g, "aa").replace(/æ/g, "ae").replace(/ø/g, "oe")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  // Both engines give hits as { id, type, score, load }, where load gives { url, title, excerpt, parts }.
  async function overPagefind() {
    const pagefind = await import(new URL("pagefind/pagefind.js", root).href);
    await pagefind.options({ baseUrl: root.pathname, excerptLength: 28 });
    await pagefind.init();
    const known = Object.keys((await pagefind.filters()).type || {});
    return async function (query) {
      const hits = new Map();
      for (const type of known) {
        for (const spelling of spellings(query)) {
          const answer = await pagefind.search(spelling, { filters: { type } });
          answer.results.forEach((result) => {
            const hit = hits.get(result.id);
            if (!hit || hit.score < result.score) hits.set(result.id, { id: result.id, type, score: result.score, load: () => page(result) });
          });
        }
      }
      return Array.from(hits.values());
    };
  }

  // Pagefind does not know that »furesoe« is »furesø«, so such words are asked for in both spellings.
  function spellings(query) {
    const danish = query.replace(/ae/gi, "æ").replace(/oe/gi, "ø").replace(/aa/gi, "å");
    return danish === query ? [query] : [query, danish];
  }

  // Pagefind shortens `cases/index.html` to `cases/`; our links name the file.
  function named(url) {
    return url.replace(/\/(?=$|#)/, "/index.html");
  }

  async function page(result) {
    const data = await result.data();
    const parts = data.sub_results.filter((part) => part.url.includes("#") && part.title !== data.meta.title).slice(0, 3);
    return {
      url: named(data.url),
      title: data.meta.title,
      excerpt: marked(data.excerpt),
      parts: parts.map((part) => ({ url: named(part.url), title: part.title })),
    };
  }

  // Only text and <mark> are taken over from an excerpt.
  function marked(html) {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    return Array.from(body.childNodes, (node) => {
      if (node.nodeName !== "MARK") return document.createTextNode(node.textContent);
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      return mark;
    });
  }

  function overList() {
    const entries = Array.from(index.querySelectorAll("[data-type]"), (element, place) => {
      const link = element.firstElementChild;
      const { text = "", words = "" } = element.dataset;
      return {
        id: place,
        type: element.dataset.type,
        title: fold(link.textContent),
        text: fold([link.textContent, text, words].join(" ")),
        load: () => ({ url: link.getAttribute("href"), title: link.textContent, excerpt: [document.createTextNode(text)], parts: [] }),
      };
    });
    return function (query) {
      const wanted = fold(query).split(/\s+/);
      return entries.filter((entry) => wanted.every((word) => entry.text.includes(word)))
        .map((entry) => ({ ...entry, score: score(entry, wanted, fold(query)) }));
    };
  }

  function score(entry, wanted, whole) {
    return (entry.title === whole ? 4 : 0) + (entry.title.startsWith(whole) ? 2 : 0) + wanted.filter((word) => entry.title.includes(word)).length;
  }

  async function load() {
    const local = overList();
    if (location.protocol === "file:") return local;
    try {
      return await overPagefind();
    } catch {
      return local;
    }
  }

  // A piece of the index that does not come is no reason to answer nothing.
  async function ask(query) {
    try {
      return await (await engine)(query);
    } catch {
      engine = Promise.resolve(overList());
      return (await engine)(query);
    }
  }

  function item(hit, data) {
    const element = document.createElement("li");
    const heading = document.createElement("h2");
    const kind = document.createElement("p");
    const text = document.createElement("p");
    element.dataset.result = "";
    heading.append(anchor(data.url, data.title));
    kind.className = "eyebrow";
    kind.textContent = hit.type;
    text.append(...data.excerpt);
    element.append(kind, heading, text);
    if (data.parts.length) {
      const parts = document.createElement("ul");
      parts.className = "pills";
      data.parts.forEach((part) => {
        const line = document.createElement("li");
        line.append(anchor(part.url, part.title));
        parts.append(line);
      });
      element.append(parts);
    }
    return element;
  }

  function anchor(url, title) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title;
    return link;
  }

  function pill(text, pressed, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pill";
    button.textContent = text;
    if (pressed !== null) button.setAttribute("aria-pressed", pressed);
    button.addEventListener("click", act);
    return button;
  }

  function choose(type) {
    chosen = type;
    shown = PAGE;
    update().then(() => {
      const pressed = types.querySelector("[aria-pressed=true]");
      if (pressed) pressed.focus();
    });
  }

  function tally(hits) {
    const present = ORDER.filter((type) => hits.some((hit) => hit.type === type) || type === chosen);
    const buttons = present.map((type) => pill(`${type} (${hits.filter((hit) => hit.type === type).length})`, type === chosen, () => choose(type)));
    types.replaceChildren(...(hits.length || chosen ? [pill(`Alle (${hits.length})`, !chosen, () => choose("")), ...buttons] : []));
  }

  function address(query) {
    const state = new URLSearchParams();
    if (query) state.set("q", query);
    if (chosen) state.set("type", chosen);
    const text = state.toString();
    history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
  }

  function done(number, text) {
    count.textContent = number;
    words.textContent = text;
    list.dataset.state = "done";
  }

  async function update() {
    const query = input.value.trim();
    const mine = ++run;
    list.dataset.state = "busy";
    index.hidden = Boolean(query);
    address(query);
    if (!query) {
      list.replaceChildren();
      types.replaceChildren();
      return done("", "");
    }
    engine = engine || load();
    const all = (await ask(query)).sort((one, other) => other.score - one.score);
    const hits = all.filter((hit) => !chosen || hit.type === chosen);
    const first = hits.slice(0, shown);
    const pages = await Promise.all(first.map((hit) => hit.load()));
    if (mine !== run) return undefined;
    list.replaceChildren(...first.map((hit, place) => item(hit, pages[place])));
    if (hits.length > shown) list.append(more(hits.length - shown));
    tally(all);
    index.hidden = hits.length > 0;
    return done(hits.length, hits.length
      ? `${hits.length === 1 ? "resultat" : "resultater"} for »${query}«`
      : `– ingen resultater for »${query}«. Prøv et kortere ord, eller find siden på listen herunder.`);
  }

  function more(left) {
    const line = document.createElement("li");
    line.append(pill(`Vis flere (${left})`, null, () => {
      const from = shown;
      shown += PAGE;
      update().then(() => list.querySelectorAll("[data-result] h2 a")[from].focus());
    }));
    return line;
  }

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    list.dataset.state = "busy";
    shown = PAGE;
    waiting = setTimeout(update, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    update();
  });

  // Arrow down leaves the box for the results, arrow up and Escape lead back to it.
  document.addEventListener("keydown", (event) => {
    const links = [input, ...list.querySelectorAll("h2 a")];
    const place = links.indexOf(document.activeElement);
    if (place < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" && links[place + 1]) links[place + 1].focus();
    else if (event.key === "ArrowUp" && place > 0) links[place - 1].focus();
    else if (event.key === "Escape" && place > 0) input.focus();
    else return;
    event.preventDefault();
  });

  function restore() {
    const state = new URLSearchParams(location.search);
    input.value = state.get("q") || "";
    chosen = ORDER.includes(state.get("type")) ? state.get("type") : "";
    shown = PAGE;
    update();
  }
  addEventListener("popstate", restore);
  restore();
})();
