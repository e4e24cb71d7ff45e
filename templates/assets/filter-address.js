// What an address asks of the list of cases: the choices in it, and what in it nobody knows, with what it may have meant.
(function () {
  "use strict";
  const TEXTS = ["q", "sorter", "vis"];
  // A choice on its way to the tray (choices.js), and what other sites hang on a link.
  const OTHERS = /^(?:valgt|_.*|utm_.*|mc_.*|.*clid)$/;
  const MOST = 3;

  // æ/ae, ø/oe and å/aa are the same, as people type them.
  function fold(text) {
    return text.normalize("NFC").toLowerCase().replace(/å/g, "aa").replace(/æ/g, "ae").replace(/ø/g, "oe")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  // Insertions, deletions, substitutions between two words.
  function distance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[other.length];
  }

  // Those of the options, each with `id` and `title`, that are spelt nearly so; the nearest first.
  function near(asked, options) {
    const word = fold(asked);
    const allowed = Math.max(1, Math.floor(word.length / 3));
    const far = ({ id, title }) => Math.min(...[id, fold(title)].map((name) => {
      const part = word.length > 2 && (name.includes(word) || (name.length > 2 && word.includes(name)));
      return part ? 0 : distance(word, name);
    }));
    return options.map((option) => ({ option, far: far(option) })).filter((one) => one.far <= allowed)
      .sort((one, other) => one.far - other.far).slice(0, MOST).map((one) => one.option);
  }

  // The choices of a query, by group, with words, order and how many are shown; and each value and key that nobody knows.
  // `groups` are the options of each group, by key; several values may stand in one, with commas between.
  function read(query, groups, labels) {
    const asked = new URLSearchParams(query);
    const state = { q: (asked.get("q") || "").trim(), sorter: asked.get("sorter") || "", vis: Number(asked.get("vis")) || 0 };
    const strange = [];
    groups.forEach((options, key) => {
      const values = asked.getAll(key).flatMap((value) => value.split(",")).map((value) => value.trim()).filter(Boolean);
      const known = (value) => options.some((option) => option.id === value);
      state[key] = [...new Set(values.filter(known))];
      values.filter((value) => !known(value))
        .forEach((value) => strange.push({ key, value, options, near: near(value, options).map((option) => [key, option]) }));
    });
    new Set(asked.keys()).forEach((key) => {
      if (groups.has(key) || TEXTS.includes(key) || OTHERS.test(key)) return;
      strange.push({ key: "", value: key, options: labels, near: meant(key, asked.get(key), groups, labels) });
    });
    return { state, strange };
  }

  // A key that nobody knows may be one of ours, spelt otherwise, with a value that is known.
  function meant(key, value, groups, labels) {
    return near(key, labels).flatMap(({ id }) => {
      const found = groups.get(id).find((option) => option.id === value);
      return found ? [[id, found]] : [];
    });
  }

  function write(state, groups) {
    const query = new URLSearchParams();
    if (state.q) query.set("q", state.q);
    groups.forEach((_, key) => state[key].forEach((value) => query.append(key, value)));
    if (state.sorter) query.set("sorter", state.sorter);
    if (state.vis) query.set("vis", state.vis);
    const text = query.toString();
    const address = location.pathname + (text ? "?" + text : "") + location.hash;
    try { history.replaceState(history.state, "", address); } catch { /* the address stays */ }
  }

  window.caseAddress = { read, write, fold };
})();
