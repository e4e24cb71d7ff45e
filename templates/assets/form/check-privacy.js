// What must not be published: numbers of persons, private phones and mailboxes, names in place of roles, secrets.
// The patterns are the command line's own; this is a port of nouns/privacy and stages/validate/privacy.
(function (form) {
  "use strict";
  const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  // Full-width and Arabic digits; the last four bits of each are its value.
  const DIGIT = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;
  const LETTER = /[\p{L}\p{N}]/u;
  const { privacy } = form.data;
  const pattern = (name, more) => new RegExp(privacy[name][0], privacy[name][1] + "u" + more);
  const all = Object.fromEntries(["cpr", "secrets", "phone", "called", "mail", "contact", "marks"].map((name) => [name, pattern(name, "g")]));

  function isDate(match) {
    const [day, month] = [Number(match[1] || match[4] || match[7]), Number(match[2] || match[5] || match[8])];
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
  }

  function isLabelled(text, start) {
    return pattern("label", "").test(text.slice(Math.max(0, start - 30), start));
  }

  // Whether a number is known to be of another kind: a word before it says so, or it stands on the list.
  function isOther(text, match) {
    return form.data.exceptions.includes(match[0].replace(/\D/g, "")) || (/^\d+$/.test(match[0]) && isLabelled(text, match.index));
  }

  function isPersonal({ user, host }) {
    const parts = user.toLowerCase().split(/[.+_-]/).filter(Boolean);
    if (new RegExp(`^(?:${privacy.hosts[0]})$`, privacy.hosts[1] + "u").test(host)) return true;
    if (parts.some((part) => privacy.roles.includes(part))) return false;
    if (parts.some((part) => privacy.names.includes(part))) return true;
    const shared = parts.some((part) => privacy.roles.some((role) => role.length >= privacy.telling && part.startsWith(role)));
    return !shared && (parts.length === 2 || parts.length === 3) && parts.every((part) => /^\p{L}{2,}$/u.test(part));
  }

  function phones(text) {
    const found = [];
    const ends = new Set();
    for (const match of text.matchAll(all.phone)) {
      ends.add(match.index + match[0].length);
      if (!isLabelled(text, match.index)) found.push({ code: "telefon-privat", start: match.index, text: match[0], shown: match[0] });
    }
    for (const match of text.matchAll(all.called)) {
      const { number } = match.groups;
      const digits = number.replace(/\D/g, "").slice(-8);
      const own = new RegExp(`^(?:${privacy.own[0]})`, privacy.own[1] + "u").test(match[0]) || new RegExp(`^(?:${privacy.mobile[0]})`, "u").test(digits);
      const end = match.index + match[0].length;
      if (own && !ends.has(end)) found.push({ code: "telefon-privat", start: end - number.length, text: number, shown: number });
    }
    return found;
  }

  // Everything in the text that must not be published: the code of its rule, where it stands, and what may be shown of it.
  function finds(written) {
    const text = written.replace(DIGIT, (sign) => String(sign.charCodeAt(0) & 15));
    const found = [];
    for (const match of text.matchAll(all.cpr)) if (isDate(match) && !isOther(text, match)) found.push({ code: "cpr-nummer", start: match.index, text: match[0], shown: "" });
    for (const match of text.matchAll(all.secrets)) found.push({ code: "hemmelighed", start: match.index, text: match[0], shown: "" });
    found.push(...phones(text));
    for (const match of text.matchAll(all.mail)) {
      if (isPersonal(match.groups)) found.push({ code: "mail-privat", start: match.index, text: match[0], shown: match[0] });
    }
    for (const match of text.matchAll(all.contact)) {
      const { name, first } = match.groups;
      if (!privacy.names.includes(first.toLowerCase())) continue;
      found.push({ code: "navn-kontakt", start: match.index + match[0].length - name.length, text: name, shown: name });
    }
    return found;
  }

  function hide(text) {
    return Array.from(text, (sign) => (LETTER.test(sign) ? "x" : sign)).join("");
  }

  // A message with every CPR number and secret made unreadable.
  function masked(text) {
    let shown = text.replace(all.cpr, (whole, ...groups) => (isDate([whole, ...groups]) ? hide(whole) : whole)).replace(all.secrets, hide);
    if (!pattern("split", "").test(shown)) return shown;
    const bare = bared(shown);
    for (const match of Array.from(bare.text.matchAll(all.cpr)).filter(isDate)) {
      const [start, end] = bare.place(match.index, match.index + match[0].length);
      shown = shown.slice(0, start) + hide(shown.slice(start, end)) + shown.slice(end);
    }
    return shown;
  }

  // The source without the marks that a page does not show, and where in the source a stretch of it stands.
  function bared(source) {
    const starts = [];
    let text = "", done = 0;
    const keep = (shown, place) => { for (let i = 0; i < shown.length; i++) starts.push(place(i)); text += shown; };
    for (const match of source.matchAll(all.marks)) {
      const from = done;
      keep(source.slice(from, match.index), (i) => from + i);
      if (match[0].startsWith("&")) keep(form.entity(match[0]), () => match.index);
      done = match.index + match[0].length;
    }
    const from = done;
    keep(source.slice(from), (i) => from + i);
    const place = (start, end) => {
      const last = starts[end - 1];
      return [starts[start], source[last] === "&" ? source.indexOf(";", last) + 1 : last + 1];
    };
    return { text, place };
  }

  function scalars(node, path) {
    if (!node) return [];
    if (node.kind === "text") return [{ node, path }];
    if (node.kind === "list") return node.items.flatMap((item, i) => scalars(item, [...path, i]));
    return node.entries.flatMap(([key, value]) => [{ node: key, path }, ...scalars(value, [...path, key.text])]);
  }

  // What a page would say of a body.
  function said(tokens) {
    return tokens.map((token) => (token.type === "inline"
      ? token.children.map((child) => (child.type === "softbreak" ? "\n" : child.type === "cite" ? child.number : child.content || "")).join("")
      : token.content || "")).join("\n");
  }

  // The field that a place in the file belongs to: the innermost whose text spans its line, else the body.
  function pathAt(line, parts) {
    if (line >= parts.bodyLine) return ["tekst"];
    const before = scalars(parts.root, []).filter((one) => one.path.length && one.node.span.line <= line);
    return before.length ? before[before.length - 1].path : [];
  }

  // A problem for each thing that must not be published, told once; in the file's name as well.
  function unpublishable(name, text, parts, body) {
    const problems = [];
    const told = new Set();
    const key = (find) => find.code + Array.from(find.text).filter((sign) => LETTER.test(sign)).join("");
    const tell = (find, span, path) => problems.push({ code: find.code, span, path, words: { value: find.shown } });
    for (const find of finds(name.replace(/\.md$/, ""))) tell(find, { line: 1, column: 1, end: 1 }, ["filnavn"]);
    const spanOf = (start, end) => {
      const before = text.slice(0, start);
      const column = form.signs(before.slice(before.lastIndexOf("\n") + 1)) + 1;
      return { line: before.split("\n").length, column, end: column + form.signs(text.slice(start, end)) };
    };
    const tellNew = (found) => {
      const fresh = found.filter(({ find }) => !told.has(key(find)));
      fresh.forEach(({ find, span, path }) => { told.add(key(find)); tell(find, span, path || pathAt(span.line, parts)); });
    };
    tellNew(finds(text).map((find) => ({ find, span: spanOf(find.start, find.start + find.text.length) })));
    tellNew(scalars(parts.root, []).flatMap(({ node, path }) => finds(node.text).map((find) => ({ find, span: node.span, path }))));
    if (!pattern("split", "").test(text)) return problems;
    const bare = bared(text);
    tellNew(finds(bare.text).map((find) => ({ find, span: spanOf(...bare.place(find.start, find.start + find.text.length)) })));
    const start = { line: parts.bodyLine, column: 1, end: 2 };
    tellNew(finds(said(body.tokens)).map((find) => ({ find, span: start, path: ["tekst"] })));
    return problems;
  }

  Object.assign(form, { unpublishable, masked });
})(window.caseForm);
