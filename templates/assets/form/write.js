// The form's answers as a file, in the order of the field table; and a file's tree as answers. Answers are plain texts, lists and groups.
(function (form) {
  "use strict";

  // The answers without what is blank; undefined when nothing is left.
  function filled(value) {
    if (typeof value === "string") return value.trim() ? value.trim().replace(/\s+/g, " ") : undefined;
    if (Array.isArray(value)) {
      const items = value.map(filled).filter((item) => item !== undefined);
      return items.length ? items : undefined;
    }
    const rows = Object.entries(value || {}).map(([key, one]) => [key, filled(one)]).filter(([, one]) => one !== undefined);
    return rows.length ? Object.fromEntries(rows) : undefined;
  }

  // A text as YAML: bare when YAML reads it back as it is, else in quotes.
  function scalar(text) {
    const { root, problems } = form.readHead(`a: ${text}\n`);
    const entry = root && !problems.length && root.entries.length === 1 && root.entries[0][1];
    if (entry && entry.kind === "text" && entry.text === text) return text;
    return `"${text.replace(/[\\"]/g, "\\$&")}"`;
  }

  function lines(kind, value, indent) {
    if (kind.kind === "ListOf") return listed(kind, value, indent);
    if (kind.kind === "Record") return grouped(kind, value, indent);
    return [scalar(value)];
  }

  function grouped(record, value, indent) {
    return record.fields.filter((row) => row.key in value).flatMap((row) => {
      const below = lines(row.kind, value[row.key], indent + "  ");
      const beside = typeof value[row.key] === "string" || below.flow;
      return beside ? [`${indent}${row.key}: ${below[0]}`] : [`${indent}${row.key}:`, ...below];
    });
  }

  function listed(kind, value, indent) {
    const plain = value.every((item) => typeof item === "string");
    if (plain && value.every((item) => /^[a-z0-9æøå-]+$/.test(item) && scalar(item) === item)) {
      return Object.assign([`[${value.join(", ")}]`], { flow: true });
    }
    return value.flatMap((item) => {
      if (typeof item === "string") return [`${indent}- ${scalar(item)}`];
      const [first, ...rest] = grouped(kind.item, item, indent + "  ");
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }

  // The whole file.
  function write(answers, body) {
    const head = filled(answers) || {};
    return ["---", ...grouped(form.data.case, head, ""), "---", "", body.trim() ? body.trim() + "\n" : ""].join("\n");
  }

  // What a tree says, as answers; `lost` gets each node that the form has no place for.
  function adopt(kind, node, lost) {
    if (kind.kind === "ListOf") {
      const items = node.kind === "list" ? node.items : [node];
      return items.filter((item) => !form.isEmptyNode(item)).map((item) => adopt(kind.item, item, lost)).filter((item) => item !== undefined);
    }
    if (kind.kind !== "Record") {
      if (node.kind === "text") return node.text;
      lost.push(node);
      return undefined;
    }
    if (node.kind === "text" && kind.shorthand) return { [kind.shorthand]: node.text };
    if (node.kind !== "group") {
      lost.push(node);
      return undefined;
    }
    const rows = new Map(kind.fields.map((row) => [row.key, row]));
    const found = {};
    for (const [name, value] of node.entries) {
      if (!rows.has(name.text)) { lost.push(value); continue; }
      const answer = adopt(rows.get(name.text).kind, value, lost);
      if (answer !== undefined) found[name.text] = answer;
    }
    return found;
  }

  Object.assign(form, { filled, writeCase: write, adopt });
})(window.caseForm);
