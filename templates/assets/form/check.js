// The check of one case: answers, body and file name in, every problem out with code, words and the field or line it is about.
(function (form) {
  "use strict";
  const [MERGE, BOTH] = [/^(?:[<>|]{7} .*|={7})$/, /^[<>]{7} /m]; // A row of = is git's only where its other marks are.
  const invisible = form.pattern("invisible", "g");

  // What is wrong and what helps, in the words of the rule.
  function told(problem) {
    const { limits: { word: most }, rules: { [problem.code]: [message, hint, severity] } } = form.data;
    const cut = (word) => (form.signs(word) <= most ? word : `${Array.from(word).slice(0, most - 1).join("")}…`);
    const short = Object.fromEntries(Object.entries(problem.words || {}).map(([name, word]) => [name, cut(word)]));
    const advice = problem.hint || form.fill(hint, problem.words || {});
    return { ...problem, message: form.masked(form.fill(message, short)), advice: form.masked(advice), severity };
  }

  const isError = (problem) => form.data.rules[problem.code][2] === "error";
  // Each told once; of very many, the errors go before the warnings, and the rest wait.
  function once(problems) {
    const few = problems.slice().sort((one, other) => isError(other) - isError(one)).slice(0, form.data.limits.listed);
    return [...new Map(few.map(told).map((one) => [JSON.stringify([one.path, one.code, one.message]), one])).values()];
  }

  const point = (sign) => sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  const signName = (sign) => `${form.data.signs[point(sign)] || form.data.signs[""]} (U+${point(sign)})`;
  const word = (text, at) => `${/[^ \t\n]*$/.exec(text.slice(0, at))[0]}${/^[^ \t\n]*/.exec(text.slice(at))[0]}`;
  const signIn = (found) => `${signName(found[0])} i »${word(found.input, found.index).replace(invisible, "")}«`;
  const size = (text) => new TextEncoder().encode(text).length;
  // Why the text is no content file; empty when it is one.
  function gate(rows, text, stem) {
    const { slug: longest, bytes: limit, printed } = form.data.limits;
    if (!form.pattern("value.identifier").test(stem) || stem.length > longest) {
      const suggestion = form.slug(stem.replace(form.pattern("value.endings"), ""), longest) || "navn";
      return [{ code: "fil-navn", path: ["filnavn"], words: { name: `${stem}.md`, suggestion } }];
    }
    const bytes = size(text.replace(/\n*$/, "\n"));
    const words = { size: String(Math.floor(bytes / 1000)), limit: String(Math.floor(limit / 1000)) };
    if (bytes > limit) return [{ code: "fil-for-stor", path: ["tekst"], words }];
    const hidden = rows.flatMap((row) => Array.from(row.text.matchAll(invisible), (found) => [signIn(found), row.path]));
    if (hidden.length) return hidden.slice(0, printed).map(([name, path]) => ({ code: "forbudt-tegn", path, words: { name } }));
    const marks = rows.filter((row) => MERGE.test(row.text)).slice(0, 1).filter((row) => row.text[0] !== "=" || BOTH.test(text));
    return marks.map(({ path }) => ({ code: "flettemaerke", path }));
  }

  // The slugs of a folder, among them the case's own, which may not be published yet.
  const slugs = (folder, own) => [form.data.world[folder], folder === "cases" ? [own] : []].filter(Array.isArray).flat();
  const near = (folder, target, own, ending = "") => {
    const [name, all] = [form.slug(target.split("/").pop()), slugs(folder, own)];
    const word = all.includes(name) ? name : form.closest(target, all, 0.6) || form.closest(name, all, 0.6);
    return form.didYouMean(word && word + ending);
  };

  // Every reference to a page of the catalogue, found by the table: {path, folder, target}.
  function references(kind, value, path) {
    if (kind.kind === "ListOf") return value.flatMap((item, i) => references(kind.item, item, [...path, i]));
    if (kind.kind === "Reference") return [{ path, folder: kind.folder, target: value }];
    const rows = kind.kind === "Record" ? kind.fields.filter((row) => row.key in value) : [];
    return rows.flatMap((row) => references(row.kind, value[row.key], [...path, row.key]));
  }

  function unknownReferences(values, own) {
    return references(form.data.case, values, []).flatMap(({ path, folder, target }) => {
      if (folder === "cases" && target === own) return [{ code: "henvisning-selv", path }];
      const lies = Object.keys(form.data.world).filter((one) => slugs(one, own).includes(target));
      const hint = lies[0] ? form.fill(form.data.phrases.liesIn, { folder: lies[0], own: folder }) : near(folder, target, own);
      return lies.includes(folder) ? [] : [{ code: "henvisning-ukendt", path, words: { value: target, folder }, hint }];
    });
  }

  // A link's target seen from the content folder: `../guides/x.md` from a case is `guides/x.md`.
  const resolved = (target) => target.split("#")[0].split("/").reduce((parts, part) => (
    part === ".." ? parts.slice(0, -1) : part === "." ? parts : [...parts, part]), ["cases"]).join("/");

  function unknownLinks(links, own) {
    let { guesses } = form.data.limits;
    return links.flatMap(({ target, number }) => {
      const [, folder, file, slug] = /^(?:(.*)\/)?(([^/]*?)(?:\.md)?)$/.exec(resolved(target));
      if (slugs(folder, own).includes(slug)) return [];
      const other = Object.keys(form.data.world).find((one) => /\.md$/.test(file) && slugs(one, own).includes(slug));
      const guess = guesses-- > 0 ? near(folder, slug, own, ".md") : "";
      const hint = other ? form.didYouMean(other === "cases" ? file : `../${other}/${file}`) : guess;
      return [{ code: "link-ukendt", path: ["tekst", number], words: { value: resolved(target).replace(/^[^/]*\//, "") }, hint }];
    });
  }

  // A published case of the same municipalities in the same years is asked about, until a relation says how they differ.
  function alike(values, own) {
    const partners = (values.partnere || []).filter((one) => one.kommune);
    const names = [...new Set(partners.flatMap(({ kommune: { name, members } }) => members || name))].sort();
    if (names.length < 2 || partners.some((one) => one.kommune.everyone)) return [];
    const first = partners.map((one) => one.fra && one.fra.first).filter(Boolean).sort()[0];
    const start = values.start && values.start.dato ? values.start.dato.first : first;
    const end = values.slut && values.slut.dato ? values.slut.dato.last : "9999-12-31";
    const tied = new Set((values.relationer || []).map((relation) => relation.case));
    const began = (one) => one.start || one.since;
    const other = form.data.alike.slice().sort((a, b) => (a.slug < b.slug ? -1 : 1)).find((one) => one.slug !== own &&
      one.partners.slice().sort().join() === names.join() && !one.relations.includes(own) && !tied.has(one.slug) &&
      start && began(one) && start <= (one.end || "9999-12-31") && began(one) <= end);
    return other ? [{ code: "case-ligner", path: ["partnere"], words: { other: other.slug } }] : [];
  }

  // Abbreviations that neither the case nor the glossary explains: a warning at the first use.
  function unexplained(text, title, body) {
    const [abbreviation, passed] = [form.pattern("abbreviation", "g"), form.pattern("abbreviation.passed", "g")];
    const met = new Set([...form.data.familiar, ...((title || "").match(abbreviation) || [])]);
    return body.split("\n").flatMap((line, i) => {
      const readable = line.replace(passed, (part) => " ".repeat(part.length));
      return (readable.match(abbreviation) || []).flatMap((value) => {
        const said = met.has(value) || text.includes(`(${value})`) || text.includes(`${value} (`);
        met.add(value);
        return said ? [] : [{ code: "forkortelse-uforklaret", path: ["tekst", i + 1], words: { value } }];
      });
    });
  }

  // What is asked of a case that has no error of its own.
  function amongOthers(values, text, written, stem) {
    const taken = { code: "fil-navn-optaget", path: ["filnavn"], words: { slug: stem } };
    const asked = [...alike(values, stem), ...unexplained(text, values.titel, written)];
    return form.data.reserved.includes(stem) ? [taken, ...asked] : asked;
  }

  // The text of a value or of all that is in it, without what nobody can see.
  const seen = (value) => JSON.parse(JSON.stringify(value), (key, one) => (one?.replace ? one.replace(invisible, "") : one));
  // {problems, values, lines}, each problem as often as it is met.
  function looked(asked) {
    const { answers, body, name, rest = [], today = form.today() } = asked;
    const filled = form.filled(answers) || {};
    const rows = form.writtenRows(answers, body);
    const text = rows.map((row) => row.text).join("\n");
    const stem = name.replace(/\.md$/, "");
    // What is far too much is not looked at, as that would take a minute.
    const fits = size(text) < form.data.limits.bytes;
    const written = fits ? form.bodyText(body) : "";
    const state = form.reading(filled, rest);
    const values = fits ? form.readRecord(state, form.data.case, filled, []) : {};
    const sources = (values.kilder || []).map((source) => source.id).filter(Boolean);
    const found = form.checkBody(written, sources);
    const refused = gate(rows, text, stem);
    if (refused.length) {
      const alone = refused[0].code === "forbudt-tegn" && refused.length < form.data.limits.printed;
      const others = alone ? looked({ ...asked, answers: seen(answers), body: seen(body) }).problems : rest;
      return { problems: [...refused, ...others], values, lines: found.lines };
    }
    form.disagreements(values, state, found.cited, today);
    const inBody = found.problems.filter((one) => one.code !== "fodnote-ukendt" || form.knowsSources(values, state));
    const leading = [...unknownReferences(values, stem), ...unknownLinks(found.links, stem)];
    const own = [...rest, ...state.problems, ...inBody, ...form.unpublishable(stem, rows, filled)];
    const problems = [...own, ...leading, ...(own.some(isError) ? [] : amongOthers(values, text, written, stem))];
    return { problems, values, lines: found.lines };
  }

  // {problems, values, lines}: the whole check. `rest` are the places that the form has no room for, as errors of their own.
  const check = (asked) => (({ problems, ...found }) => ({ ...found, problems: once(problems) }))(looked(asked));

  Object.assign(form, { check, told, signName, linkTarget: resolved });
})(window.caseForm);
