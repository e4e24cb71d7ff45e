// Fields of one case that must agree: what each kind of rule of nouns/agreements means, as in stages/validate/agree.
(function (form) {
  "use strict";
  const { rules, sourced, cited, status } = form.data.agreements;

  // Every group of fields with its values and path.
  function groupsOf(kind, value, path) {
    if (kind.kind === "ListOf") return value.flatMap((item, position) => groupsOf(kind.item, item, [...path, position]));
    if (kind.kind !== "Record") return [];
    const rows = kind.fields.filter((row) => row.key in value);
    const inner = rows.flatMap((row) => groupsOf(row.kind, value[row.key], [...path, row.key]));
    return [{ record: kind, values: value, path }, ...inner];
  }

  const below = (values, keys) => keys.reduce((found, key) => (found || {})[key], values);
  const has = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  const bare = (text) => form.slug(text || "");
  // Each kind of rule: what it says of a group, told by its code; `head` is {values, stands, tell, today}.
  const MEANINGS = {
    Needs(rule, { stands, tell }, { values, path }) {
      const value = values[rule.key];
      if (!has(value) || has(values[rule.other]) || stands(...path, rule.other)) return;
      tell(rule.code, [...path, rule.key], { value: value.text || value });
    },
    OneOf(rule, { stands, tell }, { values, path }) {
      const written = rule.written.some((key) => stands(...path, key));
      // A whole case that lacks something lacks it at the first of the fields.
      if (!written && !rule.filled.some((key) => has(values[key]))) tell(rule.code, path.length ? path : [rule.written[0]], {});
    },
    Whole(rule, { tell }, { values, path }) {
      const { low = null, high = null, text } = values[rule.key] || {};
      const bounds = [low, high].filter((bound) => bound !== null);
      const wrong = bounds.some((bound) => bound % 1 || bound < rule.least || bound > rule.most);
      if (wrong) tell(rule.code, [...path, rule.key], { value: text });
    },
    Unlike(rule, { tell }, { values, path }) {
      const one = bare(values[rule.key]);
      if (one && one === bare(values[rule.other])) tell(rule.code, [...path, rule.other], {});
    },
    Order(rule, { tell }, { values, path }) {
      const [since, until] = [below(values, rule.since), below(values, rule.until)];
      if (until?.last < since?.first) tell(rule.code, [...path, ...rule.until], { since: since.text, until: until.text });
    },
    NotInFuture(rule, { values: all, today, tell }, { values, path }) {
      const when = below(values, rule.date);
      if (!when || when.undated || when.first <= today || values[rule.unless]) return;
      if (!rule.status || (below(all, status) || {})[rule.status]) tell(rule.code, [...path, ...rule.date], { date: when.text });
    },
    Once(rule, { tell }, { values, path }) {
      const seen = new Set();
      (values[rule.key] || []).forEach((item, position) => {
        const first = item[rule.by[0]];
        if (!first) return;
        const same = JSON.stringify(rule.by.map((key) => item[key] || null));
        if (seen.size === seen.add(same).size) tell(rule.code, [...path, rule.key, position], { name: first.name || first.text });
      });
    },
    NeededWhen(rule, { values: all, stands, tell }) {
      const word = below(all, status) || {};
      const needed = word[rule.status] && !stands(rule.key) && !has(all[rule.unless]);
      if (needed) tell(rule.code, status, { status: word.title.toLowerCase() });
    },
  };

  const listedIds = (values) => (values[cited.key] || []).map((source) => source[cited.id]);
  // Whether the list of sources is there and could be read, so that a reference to none of them is a mistake of its own.
  function knowsSources({ values, stands }) {
    const listed = listedIds(values);
    return listed.length > 0 && !stands(cited.key, listed.length) && [...listed].every(Boolean);
  }

  const known = (values) => listedIds(values).filter(Boolean);
  const named = (ids) => ids.join(", ") || form.data.phrases.none;
  function hasSource({ values: all, stands, tell }, { record, values, path }) {
    if (!record.sourced || has(values[sourced.key]) || stands(...path, sourced.key)) return;
    if (values[sourced.unless] && !sourced.always.includes(record.type)) return;
    tell(sourced.code, path, { what: record.sourced, known: named(known(all)) });
  }

  function sourcesExist(head, groups, used) {
    const listed = listedIds(head.values);
    let { guesses } = form.data.limits;
    groups.filter((one) => one.path.length).forEach(({ values, path }) => (values[cited.key] || []).forEach((id, position) => {
      const several = id.toLowerCase().split(form.pattern("value.apart")).filter(Boolean);
      several.forEach((one) => used.add(one));
      if (listed.includes(id) || !knowsSources(head)) return;
      const near = guesses-- > 0 ? form.closest(id, known(head.values), 0.6) : "";
      const all = several.every((one) => listed.includes(one));
      const hint = all && several[1] ? form.listHint(several) : form.didYouMean((all && several[0]) || near);
      head.tell(cited.unknown, [...path, cited.key, position], { value: id, known: named(known(head.values)) }, hint);
    }));
    listed.forEach((id, position) => {
      const code = listed.indexOf(id) < position ? cited.double : used.has(id) ? "" : cited.unused;
      if (id && code) head.tell(code, [cited.key, position, cited.id], { value: id });
    });
  }

  // Tells every disagreement of one case; `used` are the sources that the body cites.
  function disagreements(values, state, used, today) {
    const head = { values, stands: state.stands, tell: state.tell, today };
    const groups = groupsOf(form.data.case, values, []);
    groups.forEach((group) => {
      hasSource(head, group);
      rules.filter((rule) => rule.record === group.record.type).forEach((rule) => MEANINGS[rule.rule](rule, head, group));
    });
    sourcesExist(head, groups, new Set(used));
  }

  Object.assign(form, { disagreements, knowsSources: (values, state) => knowsSources({ values, stands: state.stands }) });
})(window.caseForm);
