// The blocks of a Markdown body. A port of markdown-it's rules (js-default with footnotes, definition lists, alerts and tasks),
// so that both sides find the same headings, links and texts. Tokens are {type, level, map, content, …}; "inline" ones hold text.
(function (form) {
  "use strict";
  const DEEPEST = 100;
  const space = (sign) => sign === " " || sign === "\t";

  function Lines(text) {
    let offset = 0;
    const rows = text.split("\n").map((line) => {
      const shift = /^[ \t]*/.exec(line)[0].length;
      const row = { start: offset, end: offset + line.length, shift, count: width(line.slice(0, shift), 0, 0), base: 0 };
      offset += line.length + 1;
      return row;
    });
    // A last line of blanks alone is none.
    const last = rows[rows.length - 1];
    if (last.start + last.shift >= last.end) rows.pop();
    const fake = { start: text.length, end: text.length, shift: 0, count: 0, base: 0 };
    return { rows: [...rows, fake], max: rows.length };
  }

  // The columns that blanks take up, tabs standing every four.
  function width(blanks, from, base) {
    let column = from;
    for (const sign of blanks) column += sign === "\t" ? 4 - (column + base) % 4 : 1;
    return column - from;
  }

  function blocks(text, env) {
    const { rows, max } = Lines(text);
    const s = {
      src: text, env, rows, max, tokens: [], line: 0, indent: 0, listIndent: -1, ddIndent: -1, level: 0, tight: false, parent: "root",
      first: (line) => rows[line].start + rows[line].shift,
      empty: (line) => rows[line].start + rows[line].shift >= rows[line].end,
      isCode: (line) => rows[line].count - s.indent >= 4,
      sign: (line) => (s.empty(line) ? "" : text[s.first(line)]),
      rest: (line) => text.slice(s.first(line), rows[line].end),
      push(type, nesting, more) {
        if (nesting < 0) s.level--;
        const token = { type, level: s.level, map: null, nesting, ...more };
        if (nesting > 0) s.level++;
        s.tokens.push(token);
        return token;
      },
      inline(content, map) { s.push("inline", 0, { content: content.trim(), map, children: [] }); },
      ends: (rules, line, end) => rules.some((name) => form.blockRules[name](s, line, end, true)),
      lines: (begin, end, indent, keepLast) => cut(s, begin, end, indent, keepLast),
      tokenize: (begin, end) => tokenize(s, begin, end),
    };
    tokenize(s, 0, max);
    return s.tokens;
  }

  function tokenize(s, begin, end) {
    let line = begin;
    let hadEmpty = false;
    while (line < end) {
      while (line < s.max && s.empty(line)) line++;
      s.line = line;
      if (line >= end || s.rows[line].count < s.indent) return;
      if (s.level >= DEEPEST) { s.line = end; return; }
      ORDER.some((name) => form.blockRules[name](s, line, end, false));
      s.tight = !hadEmpty;
      line = s.line;
      if (line - 1 < end && s.empty(line - 1)) hadEmpty = true;
      if (line < end && s.empty(line)) {
        hadEmpty = true;
        s.line = ++line;
      }
    }
  }

  // Lines without the indent of what they stand in.
  function cut(s, begin, end, indent, keepLast) {
    let text = "";
    for (let line = begin; line < end; line++) {
      const row = s.rows[line];
      const last = row.end + (line + 1 < end || keepLast ? 1 : 0);
      let at = row.start, column = 0;
      while (at < last && column < indent) {
        if (s.src[at] === "\t") column += 4 - (column + row.base) % 4;
        else if (s.src[at] === " " || at - row.start < row.shift) column++;
        else break;
        at++;
      }
      text += " ".repeat(Math.max(0, column - indent)) + s.src.slice(at, last);
    }
    return text;
  }

  function code(s, line, end) {
    if (!s.isCode(line)) return false;
    let last = line + 1;
    for (let next = last; next < end && (s.empty(next) || s.isCode(next)); next++) if (!s.empty(next)) last = next + 1;
    s.line = last;
    s.push("code_block", 0, { content: s.lines(line, last, 4 + s.indent, false) + "\n", map: [line, last] });
    return true;
  }

  function fence(s, line, end, silent) {
    const open = !s.isCode(line) && /^(`{3,}|~{3,})(.*)$/.exec(s.rest(line));
    if (!open || (open[1][0] === "`" && open[2].includes("`"))) return false;
    if (silent) return true;
    const close = new RegExp(`^${open[1][0]}{${open[1].length},}[ \\t]*$`);
    let next = line + 1;
    let closed = false;
    for (; next < end; next++) {
      if (!s.empty(next) && s.rows[next].count < s.indent) break;
      closed = !s.isCode(next) && close.test(s.rest(next));
      if (closed) break;
    }
    s.line = next + (closed ? 1 : 0);
    s.push("fence", 0, { content: s.lines(line + 1, next, s.rows[line].count, true), map: [line, s.line] });
    return true;
  }

  function hr(s, line, end, silent) {
    if (s.isCode(line) || !/^([*_-])[ \t]*(?:\1[ \t]*){2,}$/.test(s.rest(line))) return false;
    if (silent) return true;
    s.line = line + 1;
    s.push("hr", 0, { map: [line, s.line] });
    return true;
  }

  function heading(s, line, end, silent) {
    const match = !s.isCode(line) && /^(#{1,6})(?:[ \t]+(.*))?$/.exec(s.rest(line));
    if (!match) return false;
    if (silent) return true;
    s.line = line + 1;
    const text = (match[2] || "").replace(/[ \t]+$/, "").replace(/(^|[ \t])#+$/, "$1");
    headed(s, match[1].length, text, [line, s.line], [line, s.line]);
    return true;
  }

  function headed(s, level, text, map, inlineMap) {
    s.push("heading_open", 1, { tag: `h${level}`, map });
    s.inline(text, inlineMap);
    s.push("heading_close", -1, { tag: `h${level}` });
  }

  // A heading underlined with = or -.
  function lheading(s, line, end) {
    if (s.isCode(line)) return false;
    const parent = s.parent;
    s.parent = "paragraph";
    let level = 0;
    let next = line + 1;
    for (; next < end && !s.empty(next); next++) {
      if (s.rows[next].count - s.indent > 3) continue;
      const under = s.rows[next].count >= s.indent && /^(=+|-+)[ \t]*$/.exec(s.rest(next));
      if (under) { level = under[1][0] === "=" ? 1 : 2; break; }
      if (s.rows[next].count >= 0 && s.ends(PARAGRAPH_ENDS, next, end)) break;
    }
    if (level) {
      s.line = next + 1;
      headed(s, level, s.lines(line, next, s.indent, false), [line, s.line], [line, next]);
    }
    if (level) s.parent = parent;
    return Boolean(level);
  }

  function paragraph(s, line) {
    const parent = s.parent;
    s.parent = "paragraph";
    let next = line + 1;
    for (; next < s.max && !s.empty(next); next++) {
      const { count } = s.rows[next];
      if (count - s.indent <= 3 && count >= 0 && s.ends(PARAGRAPH_ENDS, next, s.max)) break;
    }
    const text = s.lines(line, next, s.indent, false);
    s.line = next;
    s.push("paragraph_open", 1, { tag: "p", map: [line, next] });
    s.inline(text, [line, next]);
    s.push("paragraph_close", -1, { tag: "p" });
    s.parent = parent;
    return true;
  }

  function columns(text) {
    const cells = [""];
    for (const sign of text) {
      const last = cells.length - 1;
      if (sign !== "|") cells[last] += sign;
      else if (cells[last].endsWith("\\")) cells[last] = cells[last].slice(0, -1) + "|";
      else cells.push("");
    }
    if (cells[0] === "") cells.shift();
    if (cells.length && cells[cells.length - 1] === "") cells.pop();
    return cells;
  }

  function table(s, line, end, silent) {
    if (line + 2 > end || s.rows[line + 1].count < s.indent || s.isCode(line + 1)) return false;
    const rule = s.rest(line + 1);
    if (!/^[|:-][|: \t-]+$/.test(rule) || /^-[ \t]/.test(rule)) return false;
    const marks = rule.split("|").map((cell) => cell.trim());
    const ruled = marks.filter((mark, i) => mark || (i && i < marks.length - 1));
    if (ruled.some((mark) => !/^:?-+:?$/.test(mark)) || s.isCode(line)) return false;
    const header = s.rest(line).trim();
    const heads = columns(header);
    if (!header.includes("|") || !heads.length || heads.length !== ruled.length) return false;
    if (silent) return true;
    const row = (tag, cells, at) => {
      s.push("tr_open", 1, { tag: "tr", map: [at, at + 1] });
      for (let i = 0; i < ruled.length; i++) {
        s.push(`${tag}_open`, 1, { tag, right: /^-.*:$/.test(ruled[i]) });
        s.inline(cells[i] || "", [at, at + 1]);
        s.push(`${tag}_close`, -1, { tag });
      }
      s.push("tr_close", -1, { tag: "tr" });
    };
    const open = (tag, at) => s.push(`${tag}_open`, 1, { tag, map: [at, at + 1] });
    const close = (tag) => s.push(`${tag}_close`, -1, { tag });
    open("table", line);
    open("thead", line);
    row("th", heads, line);
    close("thead");
    let next = line + 2;
    for (; next < end; next++) {
      const text = s.rest(next).trim();
      if (s.rows[next].count < s.indent || s.ends(QUOTE_ENDS, next, end) || !text || s.isCode(next)) break;
      if (next === line + 2) open("tbody", next);
      row("td", columns(text), next);
    }
    if (next > line + 2) close("tbody");
    close("table");
    s.line = next;
    return true;
  }

  const ORDER = ["table", "code", "fence", "blockquote", "hr", "list", "footnote", "reference", "heading", "lheading", "deflist", "paragraph"];
  const PARAGRAPH_ENDS = ["table", "fence", "blockquote", "hr", "list", "footnote", "heading", "deflist"];
  const QUOTE_ENDS = ["fence", "blockquote", "hr", "list", "heading", "deflist"];

  Object.assign(form, {
    blocks, blankWidth: width, isBlank: space, PARAGRAPH_ENDS, QUOTE_ENDS,
    blockRules: { code, fence, hr, heading, lheading, paragraph, table },
  });
})(window.caseForm);
