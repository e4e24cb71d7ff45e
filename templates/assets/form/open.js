// What the form opens, a published case or what it saved itself: a tree becomes answers and a list of places that have no field.
(function (form) {
  "use strict";
  const isGroup = (node) => typeof node === "object" && node !== null && !Array.isArray(node);
  const kindOf = (node) => (Array.isArray(node) ? "list" : isGroup(node) ? "group" : "text");
  // What helps where a list or a group stands for one value of the kind that the `row` says, or something else for a group.
  function shapeHint({ spread }, row, node) {
    const { several: { [row]: several }, nested, oneGroup, bracket } = form.data.phrases;
    const points = Array.isArray(node) ? node : [];
    const texts = points.filter((point) => kindOf(point) === "text").map(String);
    if (points.length && row === "ListOf") return nested;
    if (spread) return points.length === 1 && isGroup(points[0]) ? oneGroup : spread;
    if (!several || !texts.length) return bracket;
    return texts.length > 1 ? form.fill(several, { words: texts.join("; ") }) : form.didYouMean(texts[0]);
  }

  function wrongType(state, kind, { key, help, kind: { kind: row } }, node, path, hint = shapeHint(kind, row, node)) {
    const { single, found: { list, group, [kindOf(node)]: found } } = form.data.phrases;
    const expected = kind.spread ? group : row === "ListOf" && !Array.isArray(node) ? list : single;
    state.rest.push({ code: "felt-type", words: { key, expected, found, help }, hint, path, text: form.shownAnswer(key, node) });
  }

  function adopt(state, kind, node, path, row) {
    if (node === null || node === undefined) return undefined;
    if (kind.kind === "ListOf") {
      const items = (Array.isArray(node) ? node : [node]).filter((item) => form.filled(item) !== undefined);
      const cut = (item) => Array.isArray(node) && isGroup(item) && kind.item.kind === "Text"; // a comma and a colon did that
      return items.map((item, i) => (cut(item) ? wrongType(state, kind.item, { ...row, kind: kind.item }, item, [...path, i],
        form.data.phrases.cutUp) : adopt(state, kind.item, item, [...path, i], row))).filter((item) => item !== undefined);
    }
    if (kind.kind === "Record") {
      if (isGroup(node)) return adoptGroup(state, kind, node, path);
      if (kind.shorthand && !Array.isArray(node)) return { [kind.shorthand]: String(node) };
    } else if (!isGroup(node) && !Array.isArray(node)) return String(node);
    return wrongType(state, kind, row, node, path);
  }

  function adoptGroup(state, record, node, path) {
    const rows = new Map(record.fields.map((row) => [row.key, row]));
    const absent = [...rows.keys()].filter((key) => !(key in node));
    const found = {};
    for (const [key, value] of Object.entries(node)) {
      const row = rows.get(key) || meantField(state, key, value, rows, absent, path);
      if (!row || form.filled(value) === undefined) continue;
      const before = state.rest.length;
      const answer = adopt(state, row.kind, value, [...path, row.key], row);
      // A guess that was wrong: nothing more can be said of the value.
      if (!rows.has(key)) state.rest.length = before;
      if (answer !== undefined) found[row.key] = answer;
    }
    return found;
  }

  // The absent field that an unknown one was probably meant to be; its value is read as that field's.
  function meantField(state, key, value, rows, absent, path) {
    const [number, said] = [/^\p{Nd}/u.test(key) && form.filled(value) === undefined, form.folded(key).replace(/[_-]/g, " ")];
    const also = absent.find((one) => (form.data.also[one] || []).includes(said)), strays = path.length ? {} : form.data.strays;
    const near = number ? "" : also || (!strays[said] && state.guesses-- > 0 ? form.closest(form.folded(key), absent, 0.65) : "");
    const words = { key, known: number ? "" : [...rows.keys()].slice(0, form.data.limits.shown).join(", ") };
    const hint = number ? form.data.phrases.comma : form.didYouMean(near) || strays[said] || "";
    state.rest.push({ code: "felt-ukendt", words, hint, path: [...path, key], text: form.shownAnswer(key, value) });
    return rows.get(near && absent.splice(absent.indexOf(near), 1)[0]);
  }

  // {answers, rest}: a tree as the form's answers, and what has no place among them as {code, words, hint, path, text}.
  function openTree(tree) {
    const state = { guesses: form.data.limits.guesses, rest: [] };
    return { answers: isGroup(tree) ? adoptGroup(state, form.data.case, tree, []) : {}, rest: state.rest };
  }

  const isDraft = (saved) => isGroup(saved) && isGroup(saved.answers);
  // What an earlier form could not read is kept with its words; anything else as the text that it is.
  function oldRest(one) {
    const { code, words, hint, path } = isGroup(one) ? one.problem || one : {};
    const told = isGroup(one) && "text" in one ? one.text : one;
    const text = typeof told === "string" ? told : JSON.stringify(told);
    const known = form.data.rules[code] && isGroup(words) && Object.values(words).every((word) => typeof word === "string");
    if (known) return { code, words, hint: typeof hint === "string" ? hint : "", path: Array.isArray(path) ? path : [], text };
    return { code: "felt-ukendt", words: { key: "…", known: "" }, hint: "Skriv det ind i felterne.", path: [], text };
  }

  // A draft of this or an older shape, read as far as it can be; what is none of ours is kept as a text that has no place.
  function openDraft(saved) {
    const draft = isDraft(saved) ? saved : { rest: [saved] };
    const { answers, rest } = openTree(draft.answers);
    const text = (value) => (typeof value === "string" ? value : "");
    const told = (Array.isArray(draft.rest) ? draft.rest : []).map(oldRest);
    return { answers, body: text(draft.body), file: text(draft.file), rest: [...told, ...rest], before: draft.before ?? {} };
  }

  // A published case: its script hands it over. Gives null where there is no such case, or where it did not arrive.
  function openCase(slug, folder) {
    if (!form.data.world.cases.includes(slug)) return Promise.resolve(null);
    return new Promise((resolve) => {
      form.given = resolve;
      const script = form.el("script", { src: `${folder}${slug}.js` });
      script.onerror = script.onload = () => resolve(null);
      document.head.append(script);
    });
  }

  Object.assign(form, { openTree, openDraft, isDraft, openCase });
})(window.caseForm);
