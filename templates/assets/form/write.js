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
    if (Array.isArray(value)) {
      const items = value.map(filled).filter((item) => item !== undefined);
      return items.length ? items : undefined;
    }
    const rows = Object.entries(value).map(([key, one]) => [key, filled(one)]).filter(([, one]) => one !== undefined);
    return rows.length ? Object.fromEntries(rows) : undefined;
  }

  const scalar = (text) => (PLAIN.test(text) ? text : `"${text.replace(/[\\"]/g, "\\$&")}"`);
  // Lines as {text, path}; a line that stands for a single value has that value's path.
  function grouped(record, value, path, indent) {
    return record.fields.filter((row) => row.key in value).flatMap((row) => {
      const [one, place] = [value[row.key], [...path, row.key]];
      if (typeof one === "string") return [{ text: `${indent}${row.key}: ${scalar(one)}`, path: place }];
      const words = Array.isArray(one) && one.every((item) => typeof item === "string" && WORD.test(item) && PLAIN.test(item));
      if (words) return [{ text: `${indent}${row.key}: [${one.join(", ")}]`, path: place }];
      const below = row.kind.kind === "ListOf" ? listed : grouped;
      return [{ text: `${indent}${row.key}:`, path: place }, ...below(row.kind, one, place, `${indent}  `)];
    });
  }

  function listed(kind, value, path, indent) {
    return value.flatMap((item, i) => {
      const place = [...path, i];
      if (typeof item === "string") return [{ text: `${indent}- ${scalar(item)}`, path: place }];
      const [first, ...rest] = grouped(kind.item, item, place, `${indent}  `);
      return [{ text: `${indent}- ${first.text.trimStart()}`, path: first.path }, ...rest];
    });
  }

  // The text that stands below the head: composed letters, plain line ends, no blank lines around it.
  const bodyText = (body) => body.replace(/\r\n?/g, "\n").normalize("NFC").replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, "");
  // The whole file, line by line, each with the field that it is about; a line of the body has its number there.
  function rows(answers, body) {
    const fence = { text: "---", path: [] };
    const text = bodyText(body);
    const below = text ? text.split("\n").map((line, i) => ({ text: line, path: ["tekst", i + 1] })) : [];
    return [fence, ...grouped(form.data.case, filled(answers) || {}, [], ""), fence, { text: "", path: [] }, ...below];
  }

  const write = (answers, body) => rows(answers, body).map((row) => row.text).join("\n").replace(/\n*$/, "\n");
  // A single answer as it would stand in a file, for what the form has no place for.
  function shown(key, value) {
    if (typeof value !== "object" || value === null) return `${key}: ${value}`;
    const parts = Array.isArray(value) ? value.map((one) => ["-", one]) : Object.entries(value);
    const told = parts.map(([name, one]) => (name === "-" && typeof one !== "object" ? `- ${one}` : shown(name, one)));
    return [`${key}:`, ...told.join("\n").split("\n").map((line) => `  ${line}`)].join("\n");
  }

  Object.assign(form, { filled, writeCase: write, writtenRows: rows, bodyText, shownAnswer: shown });
})(window.caseForm);
