// What the form's scripts answer to a row of the corpus; each file that the form can answer has a function of its name.
(form) => {
  const TOGETHER = ["henvisning-ukendt", "henvisning-selv", "link-ukendt", "case-ligner", "forkortelse-uforklaret"];
  const text = (row) => (Array.isArray(row.text) ? row.text.join("") : row.text).repeat(row.times || 1);
  const written = (row) => row.value.repeat(row.times || 1);
  const sources = ["k1", "ref-2024"];

  // What a single text is read as, or the code of what is told of it and what helps.
  function value(kind, written) {
    const row = { key: "felt", label: "Felt", help: "Hjælp.", kind };
    const state = form.reading({ felt: written }, []);
    const { felt } = form.readRecord(state, { fields: [row] }, { felt: written }, []);
    return state.problems.length ? { code: state.problems[0].code, hint: state.problems[0].hint } : plain(felt);
  }

  function plain(found) {
    if (typeof found !== "object") return found;
    if ("title" in found) return found.id;
    return "name" in found ? found.name : found;
  }

  function checked(answers, body, more) {
    Object.assign(form.data, more);
    return form.check({ answers, body, name: "en-case.md", today: "2026-11-28" }).problems;
  }

  function head(row, tree) {
    const found = Object.fromEntries(Object.entries({ ...row.base, ...row.fields }).filter(([, one]) => one !== null));
    return tree ? found : form.openTree(found).answers;
  }

  function agreement(row) {
    const told = checked(head(row), row.body === undefined ? "Kort.[^k1]" : row.body, { alike: [] });
    return told.filter(({ code }) => !TOGETHER.includes(code)).map(({ code, path }) => [code, path.join(".")]).sort();
  }

  // Code, way, words and hint of everything that is told of a case; a field that has no place has no way.
  function told(row) {
    const world = { cases: [], guides: [], initiatives: [], surveys: [], decisions: [], ...row.world };
    Object.assign(form.data, { alike: [], exceptions: row.exceptions || [], world });
    const { answers, rest } = form.openTree(head(row, true));
    const body = (row.body === undefined ? "Kort.[^k1]" : row.body).repeat(row.times || 1);
    const { problems } = form.check({ answers, rest, body, name: `${row.name || "en-case"}.md`, today: "2026-11-28" });
    return problems.map(({ code, path, words, hint = "" }) => {
      const named = ([word]) => word !== "help" && form.data.rules[code].slice(0, 2).join().includes(`{${word}}`);
      const shown = Object.fromEntries(Object.entries(words || {}).filter(named));
      return [code, code === "felt-ukendt" ? "" : path.join("."), shown, hint || ""];
    });
  }

  function defaults(row) {
    const { values } = form.check({ answers: head(row), body: "", name: "en-case.md" });
    return plain(row.at.split(".").reduce((value, key) => value[key], values));
  }

  function limits(row) {
    const [first, last] = row.field.split(".");
    const fields = { [first]: last ? { ...row.base[first], [last]: text(row) } : text(row) };
    return agreement({ base: row.base, fields });
  }

  // A row's cases, each asked while the others are published.
  function lookalikes(row) {
    return row.asked.flatMap(({ slug, answers, alike }) => {
      form.data.alike = alike;
      const { problems } = form.check({ answers: form.openTree(answers).answers, body: "Kort.[^k1]", name: `${slug}.md` });
      return problems.filter(({ code }) => code === "case-ligner").map(({ words }) => words.other);
    });
  }

  function links({ value: target }) {
    const found = form.checkBody(`Se [linket](<${target}>).`, sources);
    if (found.problems.length) return { code: found.problems[0].code };
    if (!found.links.length) return target.startsWith("#") ? `cases/en-case.md${target}` : target;
    const [, anchor] = /^[^#]*(#.*)?$/.exec(target);
    return form.linkTarget(target) + (anchor || "");
  }

  function abbreviations(row) {
    const told = checked(head({ base: row.base, fields: { titel: row.title } }), text(row), { alike: [] });
    return told.filter(({ code }) => code === "forkortelse-uforklaret").map(({ words, path }) => [words.value, path[1]]);
  }

  function invisible(row) {
    const found = form.pattern("invisible").exec(text(row));
    return found ? form.signName(found[0]) : "";
  }

  return {
    abbreviations, agreement, defaults, invisible, limits, links, lookalikes, told,
    addresses: (row) => value({ kind: "Url" }, written(row)),
    amounts: (row) => value({ kind: "Number", ...row.kind }, written(row)),
    bodies: (row) => form.checkBody(text(row), sources).problems.map(({ code, path }) => [code, path[1]]),
    citations: (row) => [...form.checkBody(text(row), sources).cited].sort(),
    dates: (row) => value({ kind: "DateKind", ...row.kind }, written(row)),
    folds: (row) => form.folded(text(row)),
    lengths: (row) => value({ kind: "Months" }, written(row)),
    masks: (row) => form.masked(text(row)),
    municipalities: (row) => value({ kind: "MunicipalityKind", ...row.kind }, written(row)),
    names: (row) => value({ kind: "Identifier" }, written(row)),
    privacy: (row) => [...new Set(form.privateFinds(text(row)).map(({ code }) => code))].sort(),
    texts: (row) => value({ kind: "Text", longest: 600, ...row.kind }, form.filled(written(row))),
    titles: (row) => form.slug(text(row), form.data.limits.slug),
    words: (row) => value({ kind: "Choice", ...row.kind }, written(row)),
    yesno: (row) => value({ kind: "YesNo" }, written(row)),
  };
}
