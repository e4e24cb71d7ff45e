// The blocks of Markdown that hold others: quotes, lists, definition lists, footnotes; and link definitions. A port of markdown-it.
(function (form) {
  "use strict";
  const LIST_ENDS = ["fence", "blockquote", "hr"];
  const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/i;

  // Takes the > off a line; gives whether nothing but blanks is left of it.
  function unquote(s, line) {
    const row = s.rows[line];
    let at = s.first(line) + 1;
    let initial = row.count + 1, offset = initial, adjust = false, spaced = form.isBlank(s.src[at]) && at < row.end;
    if (s.src[at] === " " && spaced) { at++; initial++; offset++; }
    else if (s.src[at] === "\t" && spaced) {
      if ((row.base + offset) % 4 === 3) { at++; initial++; offset++; } else adjust = true;
    }
    const start = at;
    while (at < row.end && form.isBlank(s.src[at])) {
      offset += s.src[at] === "\t" ? 4 - (offset + row.base + (adjust ? 1 : 0)) % 4 : 1;
      at++;
    }
    Object.assign(row, { base: row.count + 1 + (spaced ? 1 : 0), start, shift: at - start, count: offset - initial });
    return at >= row.end;
  }

  function blockquote(s, line, end, silent) {
    if (s.isCode(line) || s.sign(line) !== ">") return false;
    if (silent) return true;
    const saved = [];
    const keep = (at) => saved.push([at, { ...s.rows[at] }]);
    const max = s.max;
    keep(line);
    let lastEmpty = unquote(s, line);
    const parent = s.parent;
    s.parent = "blockquote";
    let next = line + 1;
    for (; next < end; next++) {
      if (s.empty(next)) break;
      if (s.sign(next) === ">" && s.rows[next].count >= s.indent) {
        keep(next);
        lastEmpty = unquote(s, next);
        continue;
      }
      if (lastEmpty) break;
      if (s.ends(form.QUOTE_ENDS, next, end)) {
        s.max = next;
        if (s.indent) { keep(next); s.rows[next].count -= s.indent; }
        break;
      }
      keep(next);
      s.rows[next].count = -1;
    }
    const indent = s.indent;
    s.indent = 0;
    const alert = ALERT.exec(s.rest(line));
    const type = alert ? "alert" : "blockquote";
    const open = s.push(`${type}_open`, 1, { tag: alert ? "div" : "blockquote", alert: alert && alert[1].toLowerCase(), map: [line, 0] });
    if (alert) {
      s.push("alert_title_open", 1, { tag: "p" });
      s.push("inline", 0, { content: form.data.alerts[alert[1].toLowerCase()], map: null, children: [], title: true });
      s.push("alert_title_close", -1, { tag: "p" });
    }
    s.line = next;
    if (!alert || line + 1 < next) s.tokenize(alert ? line + 1 : line, next);
    s.push(`${type}_close`, -1, { tag: open.tag });
    s.max = max;
    s.parent = parent;
    open.map[1] = s.line;
    saved.reverse().forEach(([at, row]) => { s.rows[at] = row; });
    s.indent = indent;
    return true;
  }

  // The marker of a list item as {length, sign, number}; the sign says which markers belong together.
  function marker(s, line) {
    const match = /^(?:([*+-])|(\d{1,9})([.)]))(?=[ \t]|$)/.exec(s.rest(line));
    return match && { length: match[0].length, sign: match[1] || match[3], number: match[2] && Number(match[2]) };
  }

  function list(s, line, end, silent) {
    const { count } = s.rows[line];
    if (s.isCode(line) || (s.listIndent >= 0 && count - s.listIndent >= 4 && count < s.indent)) return false;
    let found = marker(s, line);
    if (!found) return false;
    const ordered = found.number !== undefined;
    if (silent && s.parent === "paragraph" && count >= s.indent) {
      if ((ordered && found.number !== 1) || !s.rest(line).slice(found.length).trim()) return false;
    }
    if (silent) return true;
    const tag = ordered ? "ol" : "ul";
    const open = s.push("list_open", 1, { tag, start: found.number, map: [line, 0] });
    const at = s.tokens.length - 1;
    const parent = s.parent;
    s.parent = "list";
    const state = { tight: true, prevEmptyEnd: false };
    const { sign } = found;
    for (;;) {
      line = item(s, line, end, found, state);
      if (line >= end || s.rows[line].count < s.indent || s.isCode(line) || s.ends(LIST_ENDS, line, end)) break;
      found = marker(s, line);
      if (!found || found.sign !== sign || (found.number !== undefined) !== ordered) break;
    }
    s.push("list_close", -1, { tag });
    open.map[1] = line;
    s.line = line;
    s.parent = parent;
    if (state.tight) tighten(s, at);
    return true;
  }

  function item(s, line, end, found, state) {
    const row = s.rows[line];
    const after = s.first(line) + found.length;
    const initial = row.count + found.length;
    const blanks = /^[ \t]*/.exec(s.src.slice(after, row.end))[0];
    const content = after + blanks.length;
    const offset = initial + form.blankWidth(blanks, initial, row.base);
    const gap = content >= row.end || offset - initial > 4 ? 1 : offset - initial;
    const open = s.push("item_open", 1, { tag: "li", map: [line, 0] });
    const old = { row: { ...row }, tight: s.tight, indent: s.indent, listIndent: s.listIndent };
    s.listIndent = s.indent;
    s.indent = initial + gap;
    s.tight = true;
    Object.assign(row, { shift: content - row.start, count: offset });
    const task = content < row.end && !s.isCode(line) && /^\[([ xX])\][ \t]/.exec(s.src.slice(content, row.end));
    if (task) {
      open.checked = task[1] !== " ";
      Object.assign(row, { start: content + 4, shift: 0 });
    }
    if (content >= row.end && s.empty(line + 1)) s.line = Math.min(s.line + 2, end);
    else s.tokenize(line, end);
    if (!s.tight || state.prevEmptyEnd) state.tight = false;
    state.prevEmptyEnd = s.line - line > 1 && s.empty(s.line - 1);
    Object.assign(s, { indent: old.indent, listIndent: old.listIndent, tight: old.tight });
    Object.assign(row, old.row);
    s.push("item_close", -1, { tag: "li" });
    open.map[1] = s.line;
    return s.line;
  }

  // A list without empty lines shows its texts without paragraphs.
  function tighten(s, from) {
    for (let i = from + 2; i < s.tokens.length; i++) {
      if (s.tokens[i].type.startsWith("paragraph_") && s.tokens[i].level === s.level + 2) s.tokens[i].hidden = true;
    }
  }

  // Where a definition's text begins after »: «, or 0.
  function definition(s, line) {
    const match = /^[~:][ \t]+(?=[^ \t])/.exec(s.rest(line));
    return match ? match[0].length : 0;
  }

  function deflist(s, line, end, silent) {
    if (s.isCode(line)) return false;
    if (silent) return s.ddIndent >= 0 && definition(s, line) > 0;
    const below = (at) => {
      let next = at + 1;
      if (next < end && s.empty(next)) next++;
      return next < end && s.rows[next].count >= s.indent && definition(s, next) ? next : 0;
    };
    let dd = below(line);
    if (!dd) return false;
    const at = s.tokens.length;
    const state = { tight: true, prevEmptyEnd: false };
    s.push("dl_open", 1, { tag: "dl", map: [line, 0] });
    for (let dt = line; dd; dt = s.line, dd = dt < end && !s.empty(dt) && s.rows[dt].count >= s.indent ? below(dt) : 0) {
      s.push("dt_open", 1, { tag: "dt", map: [dt, dt] });
      s.inline(s.lines(dt, dt + 1, s.indent, false), [dt, dt]);
      s.push("dt_close", -1, { tag: "dt" });
      state.prevEmptyEnd = false;
      let more = true;
      while (more) {
        describe(s, dd, end, state);
        dd = s.line;
        if (dd >= end || s.rows[dd].count < s.indent) { end = Math.min(end, dd); break; }
        more = definition(s, dd) > 0;
      }
    }
    s.push("dl_close", -1, { tag: "dl" });
    if (state.tight) tighten(s, at);
    return true;
  }

  function describe(s, line, end, state) {
    const row = s.rows[line];
    const old = { row: { ...row }, tight: s.tight, indent: s.indent, ddIndent: s.ddIndent, parent: s.parent };
    const length = definition(s, line);
    const text = s.src.slice(s.first(line) + 1, s.first(line) + length);
    s.push("dd_open", 1, { tag: "dd", map: [line, 0] });
    s.indent = s.ddIndent = row.count + 2;
    Object.assign(row, { shift: row.shift + length, count: row.count + 1 + form.blankWidth(text, row.count + 1, 0) });
    s.tight = true;
    s.parent = "deflist";
    s.tokenize(line, end);
    if (!s.tight || state.prevEmptyEnd) state.tight = false;
    state.prevEmptyEnd = s.line - line > 1 && s.empty(s.line - 1);
    Object.assign(row, old.row);
    Object.assign(s, { tight: old.tight, indent: old.indent, ddIndent: old.ddIndent, parent: old.parent });
    s.push("dd_close", -1, { tag: "dd" });
  }

  function footnote(s, line, end, silent) {
    const match = !s.isCode(line) && /^\[\^([^\] ]+)\]:/.exec(s.rest(line));
    if (!match || s.rest(line).length < 4) return false;
    if (silent) return true;
    s.env.footnotes.add(match[1]);
    s.push("footnote_open", 1, { label: match[1] });
    const row = s.rows[line];
    const old = { row: { ...row }, parent: s.parent };
    const after = s.first(line) + match[0].length;
    const blanks = /^[ \t]*/.exec(s.src.slice(after, row.end))[0];
    const initial = row.count + match[0].length;
    Object.assign(row, { start: after, shift: blanks.length, count: form.blankWidth(blanks, initial, 0) });
    s.indent += 4;
    s.parent = "footnote";
    if (row.count < s.indent) row.count += s.indent;
    s.tokenize(line, end);
    s.parent = old.parent;
    s.indent -= 4;
    Object.assign(row, old.row);
    s.push("footnote_close", -1, { label: match[1] });
    return true;
  }

  Object.assign(form.blockRules, { blockquote, list, deflist, footnote });
})(window.caseForm);
