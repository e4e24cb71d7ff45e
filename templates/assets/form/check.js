// A case's file in; every problem out, each with code, place, words and the field it is about, as »katalog check« tells them.
(function (form) {
  "use strict";
  const START = { line: 1, column: 1, end: 1 };
  const MERGE = /^(?:[<>|]{7} .*|={7})$/m;
  const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const invisible = new RegExp(form.data.invisible, "u");

  form.invisible = (text) => (invisible.exec(text) || [null])[0];

  form.signName = (sign) => {
    const number = sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `${form.data.signs[number] || form.data.signs[""]} (U+${number})`;
  };

  // What is wrong and what helps, in the words of the rule.
  function told(problem) {
    const [message, hint, severity] = form.data.rules[problem.code];
    const fill = (text, words) => text.replace(/\{(\w+)\}/g, (all, name) => words[name]);
    const most = form.data.limits.word;
    const cut = (word) => (form.signs(word) <= most ? word : `${Array.from(word).slice(0, most - 1).join("")}…`);
    const short = Object.fromEntries(Object.entries(problem.words || {}).map(([name, word]) => [name, cut(word)]));
    return { ...problem, message: form.masked(fill(message, short)), advice: form.masked(problem.hint || fill(hint, problem.words)), severity };
  }

  // Sorted by place, each told once.
  function ordered(problems) {
    const seen = new Map();
    for (const problem of problems.map((one) => told({ words: {}, path: [], hint: "", ...one }))) {
      const { line, column, end } = problem.span;
      seen.set([line, column, end, problem.code, problem.message].join("\u0000"), problem);
    }
    return [...seen.values()].sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column ||
      a.span.end - b.span.end || compare(a.code, b.code) || compare(a.message, b.message));
  }

  function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  // The file as the command line reads it: without byte order mark, with plain line ends and composed letters.
  function clean(text) {
    return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").normalize("NFC");
  }

  // Why the text of `size` bytes is no content file; empty when it is one.
  function gate(text, name, size) {
    const stem = name.replace(/\.md$/, "");
    const longest = form.data.limits.slug;
    if (!NAME.test(stem) || stem.length > longest || !name.endsWith(".md")) {
      const suggestion = form.slug(stem.replace(/\.md$/i, "")).slice(0, longest).replace(/^-+|-+$/g, "") || "navn";
      return [{ code: "fil-navn", span: START, words: { name, suggestion }, path: ["filnavn"] }];
    }
    const limit = form.data.limits.bytes;
    const sizes = { size: String(Math.floor(size / 1000)), limit: String(Math.floor(limit / 1000)) };
    if (size > limit) return [{ code: "fil-for-stor", span: START, words: sizes }];
    const found = clean(text);
    if (!found.trim()) return [{ code: "fil-tom", span: START }];
    // NUL stands in a machine's file, again and again.
    const most = found.includes("\0") ? 1 : form.data.limits.printed;
    const hidden = Array.from(found.matchAll(new RegExp(form.data.invisible, "gu"))).slice(0, most);
    if (hidden.length) return hidden.map((sign) => ({ code: "forbudt-tegn", span: place(found, sign), words: { name: form.signName(sign[0]) } }));
    const merge = MERGE.exec(found);
    return merge ? [{ code: "flettemaerke", span: place(found, merge) }] : [];
  }

  function place(text, match) {
    const before = text.slice(0, match.index);
    const column = form.signs(before.slice(before.lastIndexOf("\n") + 1)) + 1;
    return { line: before.split("\n").length, column, end: column + Math.max(1, form.signs(match[0])) };
  }

  // Links and references to other files, among those that are published.
  function references(values, body, name, state) {
    const found = [];
    const slug = name.replace(/\.md$/, "");
    let { guesses } = form.data.limits;
    const known = (folder, target) => (form.data.world[folder] || []).includes(target) || (folder === "cases" && target === slug);
    const near = (folder, target) => form.closest(target, [...(form.data.world[folder] || []), ...(folder === "cases" ? [slug] : [])], 0.6);
    const refer = (path, folder, target) => {
      const span = state.places.get(form.pathKey(path)) || { line: 1, column: 1, end: 4 };
      if (folder === "cases" && target === slug) found.push({ code: "henvisning-selv", span, path });
      else if (!known(folder, target)) {
        found.push({ code: "henvisning-ukendt", span, path, words: { value: target, folder }, hint: form.didYouMean(near(folder, target)) });
      }
    };
    (values.relationer || []).forEach((relation, i) => refer(["relationer", i, "case"], "cases", relation.case));
    (values.initiativer || []).forEach((target, i) => refer(["initiativer", i], "initiatives", target));
    for (const link of body.links) {
      const [path, ...rest] = link.target.startsWith("#") ? [`cases/${slug}.md`, link.target.slice(1)] : resolved(link.target).split("#");
      const [folder, file] = [path.split("/").slice(0, -1).join("/"), path.split("/").pop()];
      const target = file.replace(/\.md$/, "");
      if (!known(folder, target)) {
        const word = guesses-- > 0 && folder in form.data.folders ? near(folder, target) : "";
        found.push({ code: "link-ukendt", span: link.place, path: ["tekst"], words: { value: file }, hint: form.didYouMean(word && `${word}.md`) });
      } else if (folder === "cases" && target === slug && rest.join("#")) anchor(found, values, body, name, rest.join("#"), link.place);
    }
    return found;
  }

  // A link's target seen from the content folder: `../guides/x.md` from a case is `guides/x.md`.
  function resolved(target) {
    const parts = ["cases"];
    for (const part of target.split("#")[0].split("/")) if (part === "..") parts.pop(); else if (part !== ".") parts.push(part);
    return [parts.join("/"), ...target.split("#").slice(1)].join("#");
  }

  function anchor(found, values, body, name, wanted, span) {
    const anchors = body.headings.map((heading) => heading.anchor);
    const own = ["kilder", ...(values.kilder || []).map((source) => `kilde-${source.id}`)];
    if (own.includes(wanted) || anchors.includes(wanted)) return;
    const words = { file: `cases/${name}`, anchor: wanted, known: anchors.join(", ") || form.data.phrases.none };
    found.push({ code: "link-anker", span, path: ["tekst"], words });
  }

  // A published case of the same municipalities in the same years is asked about, until a relation says how they differ.
  function alike(values, name, state) {
    const partners = [...new Set((values.partnere || []).map((one) => one.kommune && one.kommune.name).filter(Boolean))].sort();
    if (partners.length < 2 || (values.partnere || []).some((one) => one.kommune && one.kommune.everyone)) return [];
    const first = (values.partnere || []).map((one) => one.fra && one.fra.first).filter(Boolean).sort()[0];
    const start = values.start && values.start.dato ? values.start.dato.first : first;
    const end = values.slut && values.slut.dato ? values.slut.dato.last : "9999-12-31";
    const slug = name.replace(/\.md$/, "");
    const other = form.data.alike.slice().sort((a, b) => compare(a.slug, b.slug)).find((one) => one.slug !== slug &&
      one.partners.slice().sort().join() === partners.join() && !one.relations.includes(slug) &&
      !(values.relationer || []).some((relation) => relation.case === one.slug) &&
      start && (one.start || one.since) && start <= (one.end || "9999-12-31") && (one.start || one.since) <= end);
    const span = state.places.get(form.pathKey(["partnere"]));
    return other ? [{ code: "case-ligner", span, path: ["partnere"], words: { other: other.slug } }] : [];
  }

  function today() {
    return new Date().toISOString().slice(0, 10);
  }

  // {problems, root, values, body, text}: the whole check of one case. `name` is the file's, with .md.
  function check(written, name, size = new TextEncoder().encode(written).length) {
    const refused = gate(written, name, size);
    if (refused.length) return { problems: ordered(refused), root: null, values: {}, body: null, text: clean(written), headText: "" };
    const text = clean(written);
    const parts = form.split(text);
    const state = form.reading();
    const record = form.data.case;
    const values = parts.root ? form.readRecord(state, record, parts.root, []) : {};
    const ids = (values.kilder || []).map((source) => source.id).filter(Boolean);
    const numbers = parts.root && new Map(ids.map((id) => [id, values.kilder.findIndex((source) => source.id === id) + 1]));
    const body = form.checkBody(parts.body, parts.bodyLine, numbers);
    const told = body.problems.filter((one) => one.code !== "fodnote-ukendt" || form.knowsSources(values, state));
    let problems = [...parts.problems, ...state.problems, ...told, ...form.unpublishable(name, text, parts, body)];
    if (parts.root) problems.push(...form.disagreements(record, values, state, body.cited, today()));
    if (!problems.some((problem) => form.data.rules[problem.code][2] === "error")) {
      if (form.data.reserved.includes(name.replace(/\.md$/, ""))) {
        problems.push({ code: "fil-navn-optaget", span: START, words: { slug: name.replace(/\.md$/, "") }, path: ["filnavn"] });
      }
      const unexplained = form.unexplained(text, values.titel, parts.body, parts.bodyLine);
      problems = [...problems, ...references(values, body, name, state), ...alike(values, name, state), ...unexplained];
    }
    return { problems: ordered(problems), root: parts.root, values, body, text, headText: parts.headText };
  }

  Object.assign(form, { check, cleanText: clean, told });
})(window.caseForm);
