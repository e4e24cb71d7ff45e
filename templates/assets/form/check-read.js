// The values of a head by its field table, every mistake told. A port of stages/validate/read: a new kind needs a reader here.
// A value that cannot be read is left out of its group, so that rules about the rest still run and nothing is told twice.
(function (form) {
  "use strict";
  const MISSING = Symbol("missing");
  const key = (path) => path.join("\u0000");

  // What one reading gathers; `places` are the spans of values by path, also of values that are not there.
  function reading() {
    const problems = [];
    return {
      problems,
      places: new Map(),
      guesses: form.data.limits.guesses,
      // After some guesses in one file we give up: comparing is slow.
      nearest(word, known, cutoff = 0.7) { return this.guesses-- > 0 ? form.closest(word, known, cutoff) : ""; },
      tell(code, span, path, words, hint) {
        problems.push({ code, span, path, words, hint: hint || "" });
        return MISSING;
      },
    };
  }

  function didYouMean(word) {
    return word ? form.data.phrases.meant.replace("{word}", word) : "";
  }

  function isEmpty(node) {
    if (node.kind === "text") return ["", "~", "null"].includes(node.text.trim().toLowerCase());
    return !(node.kind === "list" ? node.items : node.entries).length;
  }

  function readRecord(state, record, node, path) {
    const rows = new Map(record.fields.map((row) => [row.key, row]));
    const written = new Set(node.entries.map(([name]) => name.text));
    const absent = [...rows.keys()].filter((name) => !written.has(name));
    const values = {};
    const met = new Set();
    for (const [name, value] of node.entries) {
      const row = rows.get(name.text) || meantField(state, name, value, rows, absent, path);
      if (!row) continue;
      met.add(row.key);
      const place = [...path, row.key];
      state.places.set(key(place), isEmpty(value) ? name.span : value.span);
      if (isEmpty(value)) {
        const needed = row.required || (record.sourced && row.key === "kilder");
        state.tell("felt-tomt", name.span, place, { key: row.key, help: row.help }, needed ? form.data.phrases.needed.replace("{help}", row.help) : "");
        continue;
      }
      const before = state.problems.length;
      const found = read(state, row.kind, value, place, row);
      // A guess that was wrong: nothing more can be said of the value.
      const wrong = !rows.has(name.text) && state.problems.slice(before).some((problem) => problem.code === "felt-type");
      if (wrong) state.problems.length = before;
      else if (found !== MISSING) values[row.key] = found;
    }
    for (const row of record.fields) {
      if (row.required && !met.has(row.key)) {
        state.tell("felt-mangler", opening(node, path), [...path, row.key], { key: row.key, help: row.help });
      }
      if (row.default && !(row.key in values) && !met.has(row.key)) {
        values[row.key] = read(state, row.kind, { kind: "text", text: row.default, span: node.span }, [...path, row.key], row);
      }
    }
    return values;
  }

  function opening(node, path) {
    if (!path.length) return { line: 1, column: 1, end: 4 };
    return node.entries.length ? node.entries[0][0].span : node.span;
  }

  // The absent field that an unknown one was probably meant to be; its value is read as that field's.
  function meantField(state, name, value, rows, absent, path) {
    const words = form.data.phrases;
    const tell = (known, hint) => {
      state.tell("felt-ukendt", name.span, path, { key: name.text, known }, hint);
      state.problems[state.problems.length - 1].node = value;
    };
    if (/^\p{Nd}/u.test(name.text)) {
      tell("", words.comma);
      return null;
    }
    const near = state.nearest(form.folded(name.text), absent, 0.65);
    tell([...rows.keys()].slice(0, form.data.limits.shown).join(", "), didYouMean(near));
    if (!near) return null;
    absent.splice(absent.indexOf(near), 1);
    return rows.get(near);
  }

  function wrongType(state, node, row, path, expected, hint) {
    const words = { key: row.key, expected, found: form.data.phrases.found[node.kind], help: row.help };
    state.tell("felt-type", node.span, path, words, hint);
    state.problems[state.problems.length - 1].node = node;
    return MISSING;
  }

  function read(state, kind, node, path, row) {
    const words = form.data.phrases;
    if (kind.kind === "ListOf") return readList(state, kind, node, path, row);
    if (kind.kind === "Record") {
      if (node.kind === "group") return readRecord(state, kind, node, path);
      if (node.kind === "text" && kind.shorthand) {
        const name = { kind: "text", text: kind.shorthand, span: node.span };
        return readRecord(state, kind, { kind: "group", entries: [[name, node]], span: node.span }, path);
      }
      const fields = kind.fields.filter((field) => field.required || field.key === "kilder").map((field) => field.key).join(", ");
      return wrongType(state, node, row, path, words.found.group, words.spread.replace("{fields}", fields));
    }
    if (node.kind !== "text") {
      const list = row.kind.kind === "ListOf" && node.kind !== "list";
      return wrongType(state, node, row, path, list ? words.found.list : words.single, words.bracket);
    }
    if (node.text.includes(form.data.placeholder)) {
      return state.tell("skabelon-rest", node.span, path, { value: form.data.placeholder });
    }
    return READERS[kind.kind](node, kind, (code, more, hint) => state.tell(code, node.span, path, { value: node.text, ...more }, hint), row, state);
  }

  function readList(state, kind, node, path, row) {
    const values = [];
    (node.kind === "list" ? node.items : [node]).forEach((item, position) => {
      const place = [...path, position];
      state.places.set(key(place), item.span);
      if (isEmpty(item)) {
        state.tell("felt-tomt", item.span, place, { key: row.key, help: row.help });
        return;
      }
      const value = read(state, kind.item, item, place, row);
      if (value !== MISSING) values.push(value);
    });
    return values;
  }

  function readText(node, kind, tell, row) {
    const text = node.text.trim().split(/\s+/).join(" ");
    const length = form.signs(text);
    return length > kind.longest ? tell("felt-for-langt", { key: row.key, length: String(length), limit: String(kind.longest) }) : text;
  }

  function readIdentifier(node, kind, tell, row) {
    const [length, limit] = [form.signs(node.text), form.data.limits.slug];
    if (length > limit) return tell("felt-for-langt", { key: row.key, length: String(length), limit: String(limit) });
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(node.text) ? node.text : tell("id-ugyldigt", { suggestion: form.slug(node.text) });
  }

  function readReference(node) {
    return node.text.replace(/\.md$/, "");
  }

  function readDate(node, kind, tell) {
    const when = form.date(node.text);
    if (!when || (when.undated && !kind.undated)) return tell("dato-ugyldig", {}, form.dateHint(node.text));
    return kind.exact && (when.first !== when.last || when.approximate) ? tell("dato-ikke-dag") : when;
  }

  function readNumber(node, kind, tell) {
    return form.amount(node.text) || tell("tal-ugyldigt");
  }

  function readMonths(node, kind, tell) {
    const match = /^([1-9]\d{0,2}) (måned|måneder|år)$/.exec(node.text);
    return match ? match[1] * (match[2] === "år" ? 12 : 1) : tell("laengde-ugyldig");
  }

  function readYesNo(node, kind, tell) {
    const answer = node.text.toLowerCase();
    return answer === "ja" || answer === "nej" ? answer === "ja" : tell("ja-nej");
  }

  function readUrl(node, kind, tell) {
    const host = /^https?:\/\/([^/?#]*)/i.exec(node.text);
    const well = host && host[1].includes(".") && !/[\s\\<>"]/.test(node.text) && host[1].includes("[") === host[1].includes("]");
    return well ? node.text : tell("adresse-ugyldig");
  }

  function spellings(vocabulary) {
    const found = new Map();
    for (const term of form.data.vocabularies[vocabulary]) {
      for (const word of [term.id, term.title, ...term.aliases]) found.set(form.folded(word), term);
    }
    return found;
  }

  function readChoice(node, kind, tell, row, state) {
    const known = spellings(kind.vocabulary);
    const term = known.get(form.folded(node.text));
    if (term) return term;
    const several = asList(node.text, (word) => known.has(form.folded(word)));
    const near = several ? "" : state.nearest(form.folded(node.text), known.keys());
    const ids = form.data.vocabularies[kind.vocabulary].map((one) => one.id).join(", ");
    return tell("ord-ukendt", { key: kind.vocabulary, known: ids }, several || (near && didYouMean(known.get(near).title)));
  }

  function readMunicipality(node, kind, tell, row, state) {
    const groups = kind.or_group ? form.data.groupsOfMunicipalities : [];
    const group = groups.find(([name, , ...others]) => [name, ...others].some((one) => form.folded(one) === form.folded(node.text).split(/\s+/).join(" ")));
    if (group) return { name: group[0], everyone: group[1] };
    const known = new Map(form.data.municipalities.map((name) => [form.municipalityKey(name), name]));
    const name = known.get(form.municipalityKey(node.text));
    if (name) return { name };
    if (groups.length && /^(?:alle|samtlige)(?![\p{L}\p{N}_])/u.test(form.folded(node.text))) {
      const names = groups.map(([one]) => one);
      return tell("gruppe-ukendt", { known: names.join(", ") }, didYouMean(state.nearest(form.folded(node.text), names, 0.8) || ""));
    }
    const several = asList(node.text, (word) => known.has(form.municipalityKey(word)));
    return tell("kommune-ukendt", {}, several || didYouMean(meantMunicipality(state, node.text, known)));
  }

  // The name that was probably meant: one of which half the name is written, or the nearest.
  function meantMunicipality(state, text, known) {
    const wanted = form.municipalityKey(text);
    const halves = [...known.keys()].filter((name) => name.split("-").includes(wanted));
    return known.get(halves.length === 1 ? halves[0] : state.nearest(wanted, known.keys())) || "";
  }

  // The hint when one text names several known words.
  function asList(text, isKnown) {
    const words = text.split(/[,;/&]| og /).map((word) => word.trim());
    return words.length > 1 && words.every(isKnown) ? form.listHint(words) : "";
  }

  const READERS = {
    Text: readText,
    Identifier: readIdentifier,
    SourceId: readReference,
    Reference: readReference,
    DateKind: readDate,
    Number: readNumber,
    Months: readMonths,
    YesNo: readYesNo,
    Url: readUrl,
    Choice: readChoice,
    MunicipalityKind: readMunicipality,
  };

  Object.assign(form, { reading, readRecord, didYouMean, pathKey: key, listHint: (words) => form.data.phrases.asList.replace("{words}", () => words.join(", ")), isEmptyNode: isEmpty, findTerm: (vocabulary, text) => spellings(vocabulary).get(form.folded(text)) });
})(window.caseForm);
