// What must not be published, looked for in the file that the form would write with the command line's own patterns and words.
(function (form) {
  "use strict";
  const LETTER = /[\p{L}\p{N}]/u;
  const { privacy } = form.data;
  const all = Object.fromEntries(["cpr", "secrets", "phone", "called", "mail", "contact", "marks", "otherDigit"]
    .map((name) => [name, form.pattern(`privacy.${name}`, "g")]));
  const span = (match) => [match.index, match.index + match[0].length];
  const matches = (name, text) => form.pattern(`privacy.${name}`).test(text);

  // The text with every script's digits written as 0-9; of the same length, so that places in it stay right.
  function plainDigits(text) {
    return text.replace(all.otherDigit, (sign) => {
      const zero = privacy.zeros.find((one) => sign.codePointAt(0) - one.codePointAt(0) < 10 && sign >= one);
      return String(sign.codePointAt(0) - zero.codePointAt(0));
    });
  }

  function isDate(match) {
    const [day, month] = [Number(match[1] || match[4] || match[7]), Number(match[2] || match[5] || match[8])];
    return month >= 1 && month <= 12 && day >= 1 && day <= privacy.days[month - 1];
  }

  const isLabelled = (text, start) => matches("label", text.slice(Math.max(0, start - privacy.labelReach), start));
  // Whether a number is known to be of another kind: a word before it says so, or it stands on the list.
  function isOther(text, match) {
    const digits = match[0].replace(/\D/g, "");
    return form.data.exceptions.includes(digits) || (digits === match[0] && isLabelled(text, match.index));
  }

  function isPersonal([, user, host]) {
    const parts = user.toLowerCase().split(/[.+_-]/).filter(Boolean);
    if (matches("hosts", host)) return true;
    if (parts.some((part) => privacy.roles.includes(part))) return false;
    if (parts.some((part) => privacy.names.includes(part))) return true;
    const telling = privacy.roles.filter((role) => role.length >= privacy.telling);
    const shared = parts.some((part) => telling.some((role) => part.startsWith(role)));
    return !shared && (parts.length === 2 || parts.length === 3) && parts.every((part) => /^\p{L}{2,}$/u.test(part));
  }

  // Mobile numbers that look like phone numbers, and any number after a word that says it is somebody's own: [start, end].
  function phones(text) {
    const [found, ends] = [[], new Set()];
    for (const match of text.matchAll(all.phone)) {
      ends.add(match.index + match[0].length);
      if (!isLabelled(text, match.index)) found.push([match.index, match.index + match[0].length]);
    }
    for (const match of text.matchAll(all.called)) {
      const own = matches("own", match[0]) || matches("mobile", match[1].replace(/\D/g, "").slice(-8));
      const end = match.index + match[0].length;
      if (own && !ends.has(end)) found.push([end - match[1].length, end]);
    }
    return found;
  }

  // Everything in the text that must not be published: the code of its rule, where and what it is.
  function finds(written) {
    const text = plainDigits(written);
    const found = [];
    const note = (code, start, end) => found.push({ code, start, end, text: written.slice(start, end) });
    for (const match of text.matchAll(all.cpr)) if (isDate(match) && !isOther(text, match)) note("cpr-nummer", ...span(match));
    for (const match of text.matchAll(all.secrets)) note("hemmelighed", ...span(match));
    for (const phone of phones(text)) note("telefon-privat", ...phone);
    for (const match of text.matchAll(all.mail)) if (isPersonal(match)) note("mail-privat", ...span(match));
    for (const match of text.matchAll(all.contact)) {
      const end = match.index + match[0].length;
      if (privacy.names.includes(match[2].toLowerCase())) note("navn-kontakt", end - match[1].length, end);
    }
    return found;
  }

  const hide = (text) => Array.from(text, (sign) => (LETTER.test(sign) ? "x" : sign)).join("");
  // A message with every CPR number and secret made unreadable.
  function masked(text) {
    const cover = (shown, [start, end]) => shown.slice(0, start) + hide(shown.slice(start, end)) + shown.slice(end);
    const dates = (plain) => Array.from(plain.matchAll(all.cpr)).filter(isDate).map(span);
    let shown = dates(plainDigits(text)).reduce(cover, text);
    shown = Array.from(plainDigits(shown).matchAll(all.secrets), span).reduce(cover, shown);
    if (!matches("split", plainDigits(shown))) return shown;
    const bare = bared(shown);
    return dates(plainDigits(bare.text)).map(([start, end]) => bare.place(start, end)).reduce(cover, shown);
  }

  // An entity as a page shows it; the browser knows them all.
  const entity = (text) => Object.assign(document.createElement("textarea"), { innerHTML: text }).value;
  // The source without the marks that a page does not show, and where in the source a stretch of it stands.
  function bared(source) {
    const starts = [];
    let text = "", done = 0;
    const keep = (shown, place) => { for (let i = 0; i < shown.length; i++) starts.push(place(i)); text += shown; };
    for (const match of [...source.matchAll(all.marks), { 0: "", index: source.length }]) {
      const from = done;
      keep(source.slice(from, match.index), (i) => from + i);
      if (match[0].startsWith("&")) keep(entity(match[0]), () => match.index);
      done = match.index + match[0].length;
    }
    const place = (start, end) => {
      const last = starts[end - 1];
      return [starts[start], source[last] === "&" ? source.indexOf(";", last) + 1 : last + 1];
    };
    return { text, place };
  }

  function texts(value, path) {
    if (typeof value === "string") return [{ value, path }];
    return Object.entries(value).flatMap(([key, one]) => texts(one, [...path, Array.isArray(value) ? Number(key) : key]));
  }

  // A problem for each thing that must not be published, told once, in the file's name as well. `rows` are the file's lines.
  function unpublishable(name, rows, answers) {
    const text = rows.map((row) => row.text).join("\n");
    const [problems, told] = [[], new Set()];
    const shown = ({ code, text: value }) => (form.data.rules[code][0].includes("{value}") ? { value } : {});
    const tell = (found, path) => problems.push({ code: found.code, path, words: shown(found), hint: "" });
    let end = 0;
    const ends = rows.map((row) => (end += row.text.length + 1));
    const pathAt = (start) => rows[ends.findIndex((one) => start < one)].path;
    const tellNew = (found) => {
      const keyed = found.map(([find, path]) => [find, path, find.code + find.text.replace(/[^\p{L}\p{N}]/gu, "")]);
      keyed.filter(([, , key]) => !told.has(key)).forEach(([find, path, key]) => { told.add(key); tell(find, path); });
    };
    finds(name).forEach((find) => tell(find, ["filnavn"]));
    tellNew(finds(text).map((find) => [find, pathAt(find.start)]));
    const hidden = texts(answers, []).filter(({ value }) => !text.includes(value));
    tellNew(hidden.flatMap(({ value, path }) => finds(value).map((find) => [find, path])));
    if (!matches("split", plainDigits(text))) return problems;
    const bare = bared(text);
    tellNew(finds(bare.text).map((find) => [find, pathAt(bare.place(find.start, find.end)[0])]));
    return problems;
  }

  Object.assign(form, { unpublishable, masked, privateFinds: finds });
})(window.caseForm);
