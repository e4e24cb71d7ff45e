// The answers as a file, in the order of the field table. Answers are texts, lists and groups; all else is left to the check.
(function (form) {
  "use strict";
  // YAML reads these as they stand: begun by a letter or a number, without a colon or a hash that means something to it.
  const PLAIN = /^[\p{L}\p{N}»(](?:(?!: | #).)*[^\s:]$|^[\p{L}\p{N}]$/u;
  const WORD = /^[a-z0-9æøå-]+$/;

  // The answers without what is blank or a word for nothing; undefined when nothing is left.
  function filled(value) {
    if (typeof value !== "object" || value === null) {
      const text = String(value ?? "").normalize("NFC").trim().replace(/\s+/g, " ");
      return form.data.nothing.includes(text.toLowerCase()) ? undefined : text;
    }
    const rows = Object.entries(value).map(([key, one]) => [key, filled(one)]).filter(([, one]) => one !== undefined);
    if (!rows.length) return undefined;
    return Array.isArray(value) ? rows.map(([, one]) => one) : Object.fromEntries(rows);
  }

  const scalar = (text) => (PLAIN.test(text) ? text : `"${text.replace(/[\\"]/g, "\\$&")}"`);
  const texts = (node) => (typeof node === "string" ? [node] : Object.values(node).flatMap(texts));
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  // What an opened case said and its lines (`lines_of` in nouns/source/written.py), or those of a field or a point of it.
  const within = ({ says, lines }, key, at = key) => ({ says: says?.[key], lines: Object(lines) === lines ? lines[at] : "" });
  // A point that is as it was may have moved; one that is not was the one in its place, if there are as many as before.
  function point({ says, lines }, value, i) {
    const found = Array.from(says || []).findIndex((one) => same(one, value[i]));
    const at = found < 0 && says && says.length === value.length ? i : found;
    return within({ says, lines }, at, at + 1);
  }

  // The fields with an answer as in the opened case, whose first may bear a dash; a new one stands after the table's one before.
  function ordered({ fields }, value, { lines }) {
    const [keys, all] = [Object.keys(lines || {}), fields.map(({ key }) => key).filter((key) => key in value)];
    all.forEach((key, i) => { if (!keys.includes(key)) keys.splice(keys.indexOf(all[i - 1]) + 1 || 1, 0, key); });
    return keys.filter((key) => key in value);
  }

  // The lines of a group's fields or a list's points as {text, path}; where one says what it said, they are as they were.
  function below(kind, value, path, indent, before) {
    const list = Array.isArray(value);
    return (list ? [...value.keys()] : ordered(kind, value, before)).flatMap((key) => {
      const [one, place, was] = [value[key], [...path, key], list ? point(before, value, key) : within(before, key)];
      const words = Array.isArray(one) && one.every((item) => typeof item === "string" && WORD.test(item) && PLAIN.test(item));
      const inline = typeof one === "string" ? scalar(one) : words ? `[${one.join(", ")}]` : "";
      const [head] = inline ? [] : Array.isArray(was.lines) ? was.lines : [was.lines && was.lines[""]];
      const name = { text: head || `${indent}${list ? " " : `${key}:`} ${inline}`.trimEnd(), path: place };
      const inner = list ? kind.item : kind.fields.find((row) => row.key === key).kind;
      const rows = was.lines && same(one, was.says) ? texts(was.lines).map((text) => ({ text, path: place }))
        : [...(list && !inline ? [] : [name]), ...(inline ? [] : below(inner, one, place, `${indent}  `, was))];
      if (list) rows[0].text = `${indent}-${rows[0].text.slice(indent.length + 1)}`;
      return rows;
    });
  }

  // The text that stands below the head: composed letters, plain line ends, no blank lines around it.
  const bodyText = (body) => body.replace(/\r\n?/g, "\n").normalize("NFC").replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, "");
  // The whole file, line by line, each with the field that it is about; a line of the body has its number there.
  function rows(answers, body, before = {}) {
    const fence = { text: "---", path: [] };
    const text = bodyText(body);
    const story = text ? text.split("\n").map((line, i) => ({ text: line, path: ["tekst", i + 1] })) : [];
    return [fence, ...below(form.data.case, filled(answers) || {}, [], "", before), fence, { text: "", path: [] }, ...story];
  }

  const writeCase = (...asked) => rows(...asked).map((row) => row.text).join("\n").replace(/\n*$/, "\n");
  // A single answer as it would stand in a file, for what the form has no place for.
  const laid = (name, value) => (Object(value) !== value ? `${name} ${value}` : [name, ...Object.entries(value).map(
    ([key, one]) => laid(value.map ? "-" : `${key}:`, one))].join("\n").replace(/\n/g, "\n  "));
  const shownAnswer = (key, value) => laid(`${key}:`, value);
  Object.assign(form, { filled, writeCase, writtenRows: rows, bodyText, shownAnswer, texts });
})(window.caseForm);
