// Rules about fields of one file that must agree. A port of stages/validate/agree: a new rule there needs one here.
(function (form) {
  "use strict";
  const HAPPENED = ["Status", "ExitEvent", "Confirmation", "Source"];
  // Statuses that say that the case has begun, or that it is over.
  const BEGUN = ["drift", "afsluttet"];
  const OVER = ["opgivet", "afsluttet"];

  // Every group of fields with its values and path.
  function groupsOf(kind, value, path) {
    if (kind.kind === "ListOf") return value.flatMap((item, position) => groupsOf(kind.item, item, [...path, position]));
    if (kind.kind !== "Record") return [];
    const below = kind.fields.filter((row) => row.key in value).flatMap((row) => groupsOf(row.kind, value[row.key], [...path, row.key]));
    return [{ record: kind, values: value, path }, ...below];
  }

  // Every disagreement in one file; `cited` are the sources that the body cites.
  function disagreements(record, values, state, cited, today) {
    const found = [];
    const stands = (...path) => state.places.has(form.pathKey(path));
    const place = (path) => {
      for (let length = path.length; length; length--) {
        const span = state.places.get(form.pathKey(path.slice(0, length)));
        if (span) return span;
      }
      return { line: 1, column: 1, end: 4 };
    };
    const tell = (code, path, words, hint) => found.push({ code, span: place(path), path, words, hint: hint || "" });
    const status = ((values.status || {}).vaerdi || {}).id || "";
    const draft = { record, values, state, cited, today, status, stands, tell };
    const groups = groupsOf(record, values, []);
    groups.forEach((group) => GROUP_RULES.forEach((rule) => rule(draft, group)));
    FILE_RULES.forEach((rule) => rule(draft, groups));
    return found;
  }

  function listedIds(values) {
    return (values.kilder || []).map((source) => source.id).filter(Boolean);
  }

  // Whether the list of sources is there and could be read, so that a reference to none of them is a mistake of its own.
  function knowsSources(values, state) {
    const written = [...state.places.keys()].filter((path) => /^kilder\0\d+$/.test(path)).length;
    return written > 0 && (values.kilder || []).length === written && listedIds(values).length === written;
  }

  function hasSource({ values: all, stands, tell }, { record, values, path }) {
    if (!record.sourced || (values.kilder && values.kilder.length) || stands(...path, "kilder")) return;
    const known = listedIds(all).join(", ") || form.data.phrases.none;
    if (!values.udledt || record.type === "Figure") tell("kilde-mangler", path, { what: record.sourced, known });
  }

  function hasUnit({ stands, tell }, { record, values, path }) {
    if (record.type !== "GainSide") return;
    if (values.tal && !values.enhed && !stands(...path, "enhed")) tell("enhed-mangler", [...path, "tal"], { value: values.tal.text });
    if (values.enhed && !values.tal && !stands(...path, "tal")) tell("tal-mangler", [...path, "enhed"], { value: values.enhed });
  }

  function gainHasSide({ stands, tell }, { record, path }) {
    if (record.type === "Gain" && !stands(...path, "lovet") && !stands(...path, "maalt")) tell("gevinst-tom", path);
  }

  function isHeadcount({ tell }, { record, values, path }) {
    if (record.type !== "Headcount" || !values.tal) return;
    const written = values.tal.text.replace(/^[^\d−]*/, "").split(/(?<=\d)[-–]/);
    const bounds = written.map((text) => Number(text.replace("−", "-").replace(/\./g, "").replace(",", ".")));
    if (bounds.some((bound) => bound % 1 || bound < 1 || bound > form.data.every)) tell("antal-kommuner", [...path, "tal"], { value: values.tal.text });
  }

  function noteHasDirection({ tell }, { record, values, path }) {
    const bare = (text) => form.folded(text || "").replace(/[^a-z0-9]+/g, " ").trim();
    const same = record.type === "Relation" && bare(values.note) && bare(values.note) === bare(values.note_modsat);
    if (same) tell("relation-note-ens", [...path, "note_modsat"]);
  }

  function datesInOrder({ tell }, { values, path }) {
    const order = (since, until, where) => {
      if (since && until && until.last < since.first) tell("dato-raekkefoelge", where, { since: since.text, until: until.text });
    };
    order(values.fra, values.til, [...path, "til"]);
    if (!path.length) order((values.start || {}).dato, (values.slut || {}).dato, ["slut", "dato"]);
  }

  function notInFuture({ today, status, tell }, { record, values, path }) {
    const measured = record.type === "GainSide" && path[path.length - 1] === "maalt";
    const key = measured ? "aar" : "dato";
    const when = values[key];
    if (!when || when.undated || when.first <= today) return;
    const begun = (path.join() === "start" && BEGUN.includes(status)) || (path.join() === "slut" && OVER.includes(status));
    if (record.type === "Event" && !values.forventet) tell("dato-fremtid", [...path, key], { date: when.text });
    else if (HAPPENED.includes(record.type) || measured || begun) tell("dato-fremtid-fast", [...path, key], { date: when.text });
  }

  function reviewedNotInFuture({ values, today, tell }) {
    const when = values.gennemgaaet;
    if (when && when.first > today) tell("dato-fremtid-fast", ["gennemgaaet"], { date: when.text });
  }

  function sourcesExist({ values, state, cited, tell }, groups) {
    const listed = (values.kilder || []).map((source) => source.id);
    const known = listed.filter(Boolean);
    const used = new Set(cited);
    let { guesses } = form.data.limits;
    for (const group of groups.filter((one) => one.path.length)) {
      (group.values.kilder || []).forEach((id, position) => {
        const several = id.split(",").map((word) => word.trim());
        several.forEach((one) => used.add(one));
        if (listed.includes(id) || !knowsSources(values, state)) return;
        const words = { value: id, known: known.join(", ") || form.data.phrases.none };
        const near = form.didYouMean(guesses-- > 0 ? form.closest(id, known, 0.6) : "");
        const all = several.every((one) => known.includes(one));
        tell("kilde-ukendt", [...group.path, "kilder", position], words, all ? form.listHint(several) : near);
      });
    }
    listed.forEach((id, position) => {
      const path = ["kilder", position, "id"];
      if (id && listed.indexOf(id) < position) tell("kilde-dobbelt", path, { value: id });
      else if (id && !used.has(id)) tell("kilde-ubrugt", path, { value: id });
    });
  }

  function hasPartners({ record, values, stands, tell }) {
    const others = values.andre_partnere && values.andre_partnere.length;
    if (record.type === "Case" && !stands("partnere") && !others) tell("partnere-mangler", ["partnere"]);
  }

  function partnersOnce({ values, tell }) {
    const seen = new Set();
    (values.partnere || []).forEach((partner, position) => {
      if (!partner.kommune) return;
      const { name } = partner.kommune;
      const same = JSON.stringify([name, partner.fra || null, partner.til || null]);
      if (seen.has(same)) tell("partner-dobbelt", ["partnere", position], { name });
      seen.add(same);
    });
  }

  function endKnown({ values, status, stands, tell }) {
    const unknown = values.ukendt && values.ukendt.length;
    if (OVER.includes(status) && !stands("slut") && !unknown) {
      tell("slut-mangler", ["status", "vaerdi"], { status: values.status.vaerdi.title.toLowerCase() });
    }
  }

  const GROUP_RULES = [hasSource, hasUnit, gainHasSide, isHeadcount, noteHasDirection, datesInOrder, notInFuture];
  const FILE_RULES = [reviewedNotInFuture, sourcesExist, hasPartners, partnersOnce, endKnown];

  Object.assign(form, { disagreements, knowsSources });
})(window.caseForm);
