// A result of the search page: what the page is, its title and summary, and the section that answers, with its sentence.
(function () {
  "use strict";
  const search = (window.catalogueSearch = window.catalogueSearch || {});
  const root = new URL("../", document.currentScript.src);

  function make(name, content = [], values = {}) {
    const element = Object.assign(document.createElement(name), values);
    element.append(...[].concat(content));
    return element;
  }

  // The words of a page from one to another, those that were found marked without the signs around them.
  function quote(data, from, to) {
    const found = new Set(data.locations);
    const marked = (word) => {
      const [, before, bare, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word);
      return bare ? [before, make("mark", bare), after].filter(Boolean) : [word];
    };
    const parts = data.words.slice(from, to).map((word, at) => (found.has(from + at) ? marked(word) : [word]));
    return parts.flatMap((part, at) => (at ? [" ", ...part] : part));
  }

  // Where the sentence around a word begins and ends; every passage ends with a full stop. A long one is cut.
  const LONGEST = 36;
  function sentenceAt({ words, lead, anchors }, at) {
    const starts = new Set([lead, ...anchors.map((anchor) => anchor.location)]);
    const capital = (place) => /^[^a-zæøå\d(]/.test(words[place] || "A");
    const ends = (place) => /[.?!:]$/.test(words[place]) && (starts.has(place + 1) || capital(place + 1));
    let from = at;
    let to = at + 1;
    while (from > lead && !starts.has(from) && !ends(from - 1) && at - from < LONGEST / 2) from -= 1;
    while (to < words.length && !starts.has(to) && !ends(to - 1) && to - from < LONGEST) to += 1;
    return { from, to, before: from > lead && !starts.has(from) && !ends(from - 1), after: to < words.length && !ends(to - 1) };
  }

  // The sentence below the summary that holds most of what was asked for, and the heading that it stands under.
  const SHORTEST = 5;
  function scrap(data) {
    const sums = new Map();
    data.sub_results.flatMap((part) => part.weighted_locations).filter(({ location: at }) => at >= data.lead).forEach((found) => {
      const place = sentenceAt(data, found.location);
      const known = sums.get(place.from) || { ...place, sum: 0 };
      sums.set(place.from, { ...known, sum: known.sum + found.balanced_score });
    });
    const best = Array.from(sums.values()).reduce((one, other) => (one && one.sum >= other.sum ? one : other), null);
    if (!best) return null;
    const under = data.anchors.filter((anchor) => anchor.location <= best.from).pop();
    const heading = under && best.to <= under.location + under.text.split(" ").length;
    return { ...best, under, text: !heading && best.to - best.from >= SHORTEST };
  }

  function link(url, title) {
    return make("a", title, { href: new URL(url.replace(/^\//, ""), root).href });
  }

  // What a case is known by stands beside its type: its status, and since when.
  function kind({ filters, meta }) {
    return [...(filters.type || []).slice(0, 1), meta.said].filter(Boolean).join(" · ");
  }

  // The section that answers, with its sentence where the summary does not say as much.
  function section(data, url, best) {
    if (!best) return [];
    const said = quote(data, 0, data.lead).filter((part) => part.nodeName === "MARK").length;
    const marks = data.locations.filter((at) => at >= best.from && at < best.to).length;
    const helps = best.text && marks > said;
    const text = helps ? [best.before ? "… " : "", ...quote(data, best.from, best.to), best.after ? " …" : ""] : [];
    const lead = best.under ? [link(url, best.under.text), helps ? ": " : ""] : [];
    return helps || lead.length ? [make("p", [...lead, ...text])] : [];
  }

  function item(fetched) {
    const data = { ...fetched, words: fetched.content.split(" "), lead: Number(fetched.meta.lead || 0) };
    const best = scrap(data);
    const to = (anchor) => data.url + (data.url.includes("#") ? "" : "#" + anchor.id);
    const others = data.sub_results.filter((part) => part.anchor && !(best && best.under && part.anchor.id === best.under.id));
    const element = make("li", [
      make("p", kind(data), { className: "eyebrow" }),
      make("h2", link(data.url, data.meta.title)),
      ...(data.lead ? [make("p", quote(data, 0, data.lead))] : []),
      ...section(data, best && best.under ? to(best.under) : data.url, best),
    ]);
    element.dataset.result = "";
    [element.kind] = data.filters.type || [];
    const links = others.slice(0, 2).map((part) => make("li", link(part.url, part.title)));
    if (links.length) element.append(make("ul", links, { className: "pills" }));
    element.terms = terms(element);
    return element;
  }

  // The words to mark on the page that a result leads to: the browser does it, told by the address at the moment of leaving.
  function terms(element) {
    const words = Array.from(element.querySelectorAll("mark"), (mark) => mark.textContent);
    return Array.from(new Set(words.filter((word) => word.length > 1))).slice(0, 4);
  }

  Object.assign(search, { make, link, item });
})();
