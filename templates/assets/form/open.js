// A file that somebody has: what the form can keep of it, even when it is faulty, and a list of what it cannot.
(function (form) {
  "use strict";
  // Mistakes whose text has no place in the form; they stand as errors until the editor has dealt with them.
  const LOST = ["yaml", "yaml-forbudt", "yaml-dybde", "felt-dobbelt", "felt-ukendt", "felt-type", "halvt-felt", "hoved-tomt", "flettemaerke"];

  // Bytes as text; `broken` is where they stop being UTF-8. Old Danish files are read as the Windows alphabet then.
  function decoded(bytes) {
    try {
      return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), broken: null };
    } catch (notUtf8) {
      return { text: new TextDecoder("windows-1252").decode(bytes), broken: brokenAt(bytes) };
    }
  }

  function brokenAt(bytes) {
    let well = 0, ill = bytes.length;
    while (ill - well > 1) {
      const middle = (well + ill) >> 1;
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
        well = middle;
      } catch (notUtf8) { ill = middle; }
    }
    const before = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, well), { stream: true });
    const lines = before.split("\n");
    const column = form.signs(lines.pop()) + 1;
    return { code: "ikke-utf8", span: { line: lines.length + 1, column, end: column + 1 } };
  }

  // The check of a file as it lies there.
  function checkFile(opened) {
    const { problems } = form.check(opened.text, opened.name, opened.size);
    if (!opened.broken || problems.some((problem) => ["fil-navn", "fil-for-stor"].includes(problem.code))) return problems;
    return [form.told({ words: {}, path: [], hint: "", ...opened.broken })];
  }

  // A text that the form can take apart: without invisible signs, merge marks, and with both fences.
  function mended(text) {
    const invisible = new RegExp(form.data.invisible, "gu");
    const clean = form.cleanText(text).replace(invisible, "").replace(/^(?:[<>|]{7} .*|={7})\n?/gm, "");
    if (!/^---[ \t]*\n/.test(clean)) return `---\n---\n${clean}`;
    if (/^---[ \t]*$/m.test(clean.slice(4))) return clean;
    // The closing fence is missing: the head ends where no field, item or indented line follows.
    const rows = clean.split("\n");
    const end = rows.findIndex((row, i) => i && row.trim() && !/^(?:[ \t#-]|[a-zæøå_]+:)/.test(row));
    rows.splice(end < 0 ? rows.length : end, 0, "---");
    return rows.join("\n");
  }

  // A head field by field, so that one mistake does not take the others with it.
  function salvage(headText) {
    const rows = headText.split("\n");
    const starts = rows.map((row, i) => (/^[^\s#-][^:]*:/.test(row) ? i : -1)).filter((i) => i >= 0);
    const entries = [], ill = [];
    starts.forEach((start, i) => {
      const stop = i + 1 < starts.length ? starts[i + 1] : rows.length;
      const { root, problems } = form.readHead(rows.slice(start, stop).join("\n") + "\n");
      if (root) entries.push(...root.entries.filter(([name]) => !entries.some(([other]) => other.text === name.text)));
      if (!root || problems.length) ill.push({ first: start, last: stop - 1, code: problems[0].code });
    });
    return { root: { kind: "group", entries, span: { line: 1, column: 1, end: 4 } }, ill, rows, before: rows.slice(0, starts.length ? starts[0] : rows.length) };
  }

  // The last line that a node stands on.
  function lastLine(node) {
    const parts = node.kind === "list" ? node.items : node.kind === "group" ? node.entries.map(([, value]) => value) : [];
    return Math.max(node.span.line, ...parts.map(lastLine));
  }

  // {answers, body, rest, problems}: what the form keeps, what it does not, and what is wrong with the file as it is.
  function open(opened) {
    const problems = checkFile(opened);
    const text = mended(opened.text);
    const parts = form.split(text);
    const whole = parts.root ? null : salvage(parts.headText);
    const answers = form.adopt(form.data.case, parts.root || whole.root, []);
    const rows = form.cleanText(opened.text).split("\n");
    const excerpt = (first, last) => rows.slice(first - 1, last).join("\n");
    const rest = problems.filter((problem) => LOST.includes(problem.code)).map((problem) => ({
      problem,
      text: excerpt(problem.span.line, problem.node ? Math.max(problem.span.line, lastLine(problem.node)) : problem.span.line),
    }));
    if (whole) {
      const lost = whole.ill.map(({ first, last }) => whole.rows.slice(first, last + 1).join("\n").trim());
      if (rest.length && lost.length) rest[0].text = lost.join("\n");
    }
    return { answers, body: parts.body.replace(/^\n+/, ""), rest, problems };
  }

  Object.assign(form, { decodeFile: decoded, openFile: open });
})(window.caseForm);
