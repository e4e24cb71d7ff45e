// The answers as values by the field table, every mistake told; what cannot be read is left out, so that nothing is told twice.
(function (form) {
  "use strict";
  const MISSING = Symbol("missing");
  const key = (path) => path.join("\u0000");

  // What one reading gathers; nothing is missing at the `lost` places, whose text has no room, nor where it was meant to stand.
  function reading(answers, lost) {
    const ways = lost.flatMap(({ path, hint }) => [path, [...path.slice(0, -1), form.meantWord(hint || "")]]);
    const taken = new Set(ways.flatMap((path) => path.map((step, i) => key(path.slice(0, i + 1)))));
    const problems = [];
    return {
      problems,
      guesses: form.data.limits.guesses,
      // After some guesses in one case we give up: comparing is slow.
      nearest(word, known, cutoff = 0.7) { return this.guesses-- > 0 ? form.closest(word, known, cutoff) : ""; },
      // Whether something is written at a place, readable or not.
      stands: (...path) => taken.has(key(path)) || path.reduce((node, step) => (node || {})[step], answers) !== undefined,
      tell: (code, path, words, hint) => problems.push({ code, path, words, hint: hint || "" }) && MISSING,
    };
  }

  function readRecord(state, record, node, path) {
    const values = {};
    for (const row of record.fields) {
      const place = [...path, row.key];
      if (row.key in node) {
        const found = read(state, row.kind, node[row.key], place, row);
        if (found !== MISSING) values[row.key] = found;
      } else if (row.required && !state.stands(...place)) {
        state.tell("felt-mangler", place, { key: row.key, help: row.help });
      } else if (row.default && !state.stands(...place)) values[row.key] = read(state, row.kind, row.default, place, row);
    }
    return values;
  }

  function read(state, kind, node, path, row) {
    const { placeholder: value } = form.data;
    if (form.texts(node).every((text) => text.includes(value))) return state.tell("skabelon-rest", path, { value });
    if (kind.kind === "Record") return readRecord(state, kind, node, path);
    if (kind.kind === "ListOf") {
      const found = Object.entries(node.map((item, i) => read(state, kind.item, item, [...path, i], row)));
      // What cannot be read leaves a hole, which loops pass over, so that the others keep their places.
      return Object.assign([], Object.fromEntries(found.filter(([, value]) => value !== MISSING)));
    }
    const tell = (code, words, hint) => state.tell(code, path, { value: node, ...words }, hint);
    return READERS[kind.kind](node, kind, tell, row, state);
  }

  // Tells of a text that is too long.
  const within = (text, limit, tell, row, length = form.signs(text)) => length > limit &&
    tell("felt-for-langt", { key: row.key, length: String(length), limit: String(limit) });

  // What helps when nobody knows a date or a number, or when an end has not come.
  const absent = (text, kind, row) => (
    form.pattern("value.unknown").test(text) ? (kind.undated ? form.didYouMean(form.data.undated) : form.data.phrases.leaveOut)
      : row && !row.required && !kind.exact && form.pattern("value.still").test(text) ? form.data.phrases.notOver : "");

  function readDate(text, kind, tell, row) {
    const when = form.date(text);
    const { first, last, approximate } = (kind.exact && (when || form.date(form.respelled("dates", text.toLowerCase())))) || {};
    if (first !== last || approximate) return tell("dato-ikke-dag");
    if (when && (!when.undated || kind.undated)) return when;
    return tell("dato-ugyldig", {}, form.dateHint(text) || absent(text, kind, row));
  }

  const web = (text) => form.pattern("value.webAddress").test(text);
  const urlHint = (meant) => passedOn(meant) || form.didYouMean(web(meant) ? meant : "");

  // What helps when an address only leads on, asks readers to log in, lies on an inner network or was cut off; else "".
  function passedOn(address) {
    const kind = ["passes", "login", "inside", "cutOff"].find((name) => form.pattern(`address.${name}`).test(address));
    if (kind !== "passes") return kind ? form.data.phrases[kind] : "";
    const asked = new URLSearchParams((/\?[^#]*/.exec(address) || [""])[0]);
    const meant = ["url", "u", "q"].map((name) => asked.get(name)).find(Boolean) || "";
    return web(meant) ? form.didYouMean(meant) : form.data.phrases.direct;
  }

  const monthsOf = (match) => match && match[1] * form.data.monthsOf[match[2]];
  const spellings = (vocabulary, words = (term) => [term.id, term.title, ...term.aliases]) => new Map(
    form.data.vocabularies[vocabulary].flatMap((term) => words(term).map((word) => [form.folded(word), term])));

  function readChoice(text, kind, tell, row, state) {
    const known = spellings(kind.vocabulary);
    const term = known.get(form.folded(text));
    if (term) return term;
    const meant = new Map([...spellings(kind.vocabulary, (one) => one.alike || []), ...known]);
    const [bare, title] = [(word) => word.replace(/[\s-]/g, ""), (word) => (meant.get(word) || { title: "" }).title];
    const near = (word) => title(state.nearest(form.folded(word), meant.keys()));
    const exact = (word) => title([...meant.keys()].reverse().find((one) => bare(one) === bare(form.folded(word))));
    const hint = asList(text, exact, near) || form.didYouMean(exact(text) || near(text));
    return tell("ord-ukendt", { key: kind.vocabulary, known: form.data.choices[kind.vocabulary] }, hint);
  }

  function readMunicipality(text, kind, tell, row, state) {
    const groups = kind.or_group ? form.data.groupsOfMunicipalities : [];
    const said = form.folded(text).split(/\s+/).join(" ");
    const group = groups.find(({ names }) => names.some((one) => form.folded(one) === said));
    if (group) return { name: group.names[0], ...group };
    const known = new Map(form.data.municipalities.map((name) => [form.municipalityKey(name), name]));
    const name = known.get(form.municipalityKey(text));
    if (name) return { name };
    if (groups.length && form.pattern("value.allOfThem").test(form.folded(text))) {
      const names = groups.map((one) => one.names[0]);
      return tell("gruppe-ukendt", { known: names.join(", ") }, form.didYouMean(state.nearest(form.folded(text), names, 0.8)));
    }
    const today = (word) => known.get(form.municipalityKey(form.data.former[form.municipalityKey(word)] || "")) || "";
    const exact = (word) => known.get(form.municipalityKey(word)) || today(word);
    const near = (word) => meantMunicipality(state, word, known);
    const bare = ["who", "beside"].reduce((said, name) => said.replace(form.pattern(`value.${name}`), ""), text);
    const merged = today(bare) && ` ${form.fill(form.data.phrases.merged, { old: bare, new: today(bare) })}`;
    return tell("kommune-ukendt", {}, asList(bare, exact, near) || form.didYouMean(today(bare) || near(bare)) + merged);
  }

  // The name that was probably meant: one of which half the name is written, or the nearest.
  function meantMunicipality(state, text, known) {
    const wanted = form.municipalityKey(text);
    const halves = [...known.keys()].filter((name) => name.split("-").includes(wanted));
    return form.data.short[wanted] || known.get(halves.length === 1 ? halves[0] : state.nearest(wanted, known.keys())) || "";
  }
  const quoted = (word) => (word.includes(",") ? `"${word}"` : word);
  const listHint = (words) => form.data.phrases.asList.replace("{words}", () => words.map(quoted).join(", "));
  // The hint when one text names several words; of words that begin at one place the longest known counts.
  function asList(text, known, near) {
    const pieces = text.split(form.pattern("value.between"));
    const words = [];
    for (let start = 0, end; start < pieces.length; start = end + 1) {
      const part = (last) => pieces.slice(start, last).join("").trim();
      for (end = Math.min(pieces.length, start + 7); end > start + 1 && !known(part(end));) end -= 2;
      words.push([part(end), known(part(end))]);
    }
    if (words.length < 2 || !words.some(([, name]) => name)) return "";
    const unlike = [...new Set(words.filter(([word]) => word).map(([word, name]) => name || near(word) || word))];
    return unlike.length > 1 ? listHint(unlike) : form.didYouMean(unlike[0]);
  }

  const slugOf = (text) => text.replace(/\.md$/, "");
  // Each gives the value of a text, or what `tell` gives when it is none.
  const READERS = {
    Text: (text, kind, tell, row) => within(text, kind.longest, tell, row) || text,
    Identifier: (text, kind, tell, row) => within(text, form.data.limits.slug, tell, row) ||
      (form.pattern("value.identifier").test(text) ? text : tell("id-ugyldigt", { suggestion: form.slug(slugOf(text)) })),
    SourceId: slugOf, Reference: slugOf, DateKind: readDate, Choice: readChoice, MunicipalityKind: readMunicipality,
    Number: (text, { alone }, tell) => form.amount(text) ||
      tell("tal-ugyldigt", {}, form.amountHint(text, alone) || absent(text, {})),
    Months: (text, kind, tell) => monthsOf(form.pattern("value.length").exec(text)) ||
      tell("laengde-ugyldig", {}, form.didYouMean(form.respelled("lengths", text).match(form.pattern("value.length"))?.[0])),
    YesNo: (text, kind, tell) => form.data.yesNo[text.toLowerCase()] ?? tell("ja-nej"),
    Url: (text, kind, tell) => web(text) && !passedOn(text) ? text :
      tell("adresse-ugyldig", {}, urlHint(form.respelled("addresses", text))),
  };

  Object.assign(form, { reading, readRecord, listHint, passedOn, findTerm: (of, text) => spellings(of).get(form.folded(text)) });
})(window.caseForm);
