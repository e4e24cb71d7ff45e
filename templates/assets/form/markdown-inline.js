// The texts of Markdown: emphasis, links, code, sources `[^id]`. A port of markdown-it's inline rules with our own for sources.
(function (form) {
  "use strict";
  const STOPS = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/;

  function inline(text, env) {
    const s = { src: text, at: 0, end: text.length, env, tokens: [], pending: "", delimiters: [], outer: [], lists: [], cache: new Map() };
    s.lists.push(s.delimiters);
    tokenize(s);
    form.emphasized(s);
    return joined(s.tokens);
  }

  function push(s, type, nesting, more) {
    flush(s);
    if (nesting < 0) s.delimiters = s.outer.pop();
    if (nesting > 0) {
      s.outer.push(s.delimiters);
      s.lists.push(s.delimiters = []);
    }
    s.tokens.push({ type, nesting, content: "", ...more });
  }

  function flush(s) {
    if (s.pending) s.tokens.push({ type: "text", content: s.pending, nesting: 0 });
    s.pending = "";
  }

  function tokenize(s) {
    const { end } = s;
    while (s.at < end) {
      if (!RULES.some((rule) => rule(s, false))) s.pending += s.src[s.at++];
    }
    flush(s);
  }

  // Over one thing without making tokens of it; remembered, for brackets in brackets ask again and again.
  function skip(s) {
    const from = s.at;
    if (s.cache.has(from)) { s.at = s.cache.get(from); return; }
    if (!RULES.some((rule) => rule(s, true))) s.at++;
    s.cache.set(from, s.at);
  }

  function plain(s, silent) {
    const found = s.src.slice(s.at, s.end).search(STOPS);
    const to = found < 0 ? s.end : s.at + found;
    if (to === s.at) return false;
    if (!silent) s.pending += s.src.slice(s.at, to);
    s.at = to;
    return true;
  }

  function newline(s, silent) {
    if (s.src[s.at] !== "\n") return false;
    if (!silent) {
      const hard = / {2,}$/.test(s.pending);
      s.pending = s.pending.replace(hard ? / +$/ : / $/, "");
      push(s, hard ? "hardbreak" : "softbreak", 0);
    }
    s.at = form.skipBlanks(s.src, s.at + 1, s.end, " \t");
    return true;
  }

  function escape(s, silent) {
    if (s.src[s.at] !== "\\" || s.at + 1 >= s.end) return false;
    const sign = String.fromCodePoint(s.src.codePointAt(s.at + 1));
    if (sign === "\n") {
      if (!silent) push(s, "hardbreak", 0);
      s.at = form.skipBlanks(s.src, s.at + 2, s.end, " \t");
      return true;
    }
    const escapable = /^[!-/:-@[-`{-~]$/.test(sign);
    if (!silent) push(s, "special", 0, { content: escapable ? sign : "\\" + sign });
    s.at += 1 + sign.length;
    return true;
  }

  function backticks(s, silent) {
    if (s.src[s.at] !== "`") return false;
    const open = /^`+/.exec(s.src.slice(s.at, s.end))[0];
    const from = s.at + open.length;
    for (const close of s.src.slice(from, s.end).matchAll(/`+/g)) {
      if (close[0].length !== open.length) continue;
      let content = s.src.slice(from, from + close.index).replace(/\n/g, " ");
      if (/^ .*[^ ].* $/.test(content)) content = content.slice(1, -1);
      if (!silent) push(s, "code", 0, { content });
      s.at = from + close.index + open.length;
      return true;
    }
    if (!silent) s.pending += open;
    s.at = from;
    return true;
  }

  function delimit(s, sign, content, found, length) {
    push(s, "text", 0, { content });
    s.delimiters.push({ sign, length, run: s.at, token: s.tokens.length - 1, end: -1, open: found.open, close: found.close });
  }

  function strikethrough(s, silent) {
    if (silent || s.src[s.at] !== "~") return false;
    const found = form.delimiterRun(s, true);
    if (found.length < 2) return false;
    if (found.length % 2) push(s, "text", 0, { content: "~" });
    for (let i = 0; i < Math.floor(found.length / 2); i++) delimit(s, "~", "~~", found, 0);
    s.at += found.length;
    return true;
  }

  function emphasis(s, silent) {
    const sign = s.src[s.at];
    if (silent || (sign !== "_" && sign !== "*")) return false;
    const found = form.delimiterRun(s, sign === "*");
    for (let i = 0; i < found.length; i++) delimit(s, sign, sign, found, found.length);
    s.at += found.length;
    return true;
  }

  // Where the bracket that opens at `from` closes, or -1.
  function labelEnd(s, from, nested) {
    const { at } = s;
    let level = 1;
    let found = -1;
    for (s.at = from + 1; s.at < s.end;) {
      const sign = s.src[s.at];
      if (sign === "]" && --level === 0) { found = s.at; break; }
      const before = s.at;
      skip(s);
      if (sign !== "[") continue;
      if (before === s.at - 1) level++;
      else if (!nested) break;
    }
    s.at = at;
    return found;
  }

  // {href, at}: what stands after a label, `(…)` or a reference; null when it is no link.
  function address(s, labelStart, end, isImage) {
    let at = end + 1;
    if (s.src[at] === "(" && at < s.end) {
      const from = form.skipBlanks(s.src, at + 1, s.end, " \t\n");
      if (from >= s.end) return null;
      const found = form.linkTarget(s.src, from, s.end);
      let to = found ? found.at : from;
      const titleAt = form.skipBlanks(s.src, to, s.end, " \t\n");
      const after = (found || isImage) && titleAt > to ? form.linkTitle(s.src, titleAt, s.end) : 0;
      to = found || isImage ? titleAt : to;
      if (after) to = form.skipBlanks(s.src, after, s.end, " \t\n");
      if (to < s.end && s.src[to] === ")") return { href: found ? form.normalizedLink(found.text) : "", at: to + 1 };
      if (isImage) return null;
      at = to + 1;
    }
    let name = "";
    if (s.src[at] === "[" && at < s.end) {
      const close = labelEnd(s, at, true);
      if (close >= 0) { name = s.src.slice(at + 1, close); at = close + 1; } else at = end + 1;
    } else at = end + 1;
    const href = s.env.references.get(form.linkLabel(name || s.src.slice(labelStart, end)));
    return href === undefined ? null : { href, at };
  }

  function link(s, silent) {
    if (s.src[s.at] !== "[") return false;
    const start = s.at + 1;
    const close = labelEnd(s, s.at, false);
    const found = close < 0 ? null : address(s, start, close, false);
    if (!found) return false;
    if (!silent) {
      const { end } = s;
      Object.assign(s, { at: start, end: close });
      push(s, "link_open", 1, { href: found.href });
      tokenize(s);
      s.end = end;
      push(s, "link_close", -1);
    }
    s.at = found.at;
    return true;
  }

  function image(s, silent) {
    if (s.src[s.at] !== "!" || s.src[s.at + 1] !== "[" || s.at + 1 >= s.end) return false;
    const close = labelEnd(s, s.at + 1, true);
    const found = close < 0 ? null : address(s, s.at + 2, close, true);
    if (!found) return false;
    if (!silent) push(s, "image", 0, { content: s.src.slice(s.at + 2, close) });
    s.at = found.at;
    return true;
  }

  // `[^id]`: a source of the file, else a footnote that is defined.
  function cite(s, silent) {
    const match = /^\[\^([^[\]\s]{1,80})\]/u.exec(s.src.slice(s.at));
    if (!match) return false;
    const number = s.env.numbers.get(match[1]);
    if (number === undefined && !(s.env.footnotes.has(match[1]) && s.at + match[0].length <= s.end)) return false;
    if (!silent) {
      if (number !== undefined) s.env.cited.add(match[1]); else s.env.noted.add(match[1]);
      push(s, number === undefined ? "footnote" : "cite", 0, { id: match[1], number });
    }
    s.at += match[0].length;
    return true;
  }

  function autolink(s, silent) {
    const match = /^<([^<>]*)>/.exec(s.src.slice(s.at, s.end));
    if (!match) return false;
    const mail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    const isAddress = /^[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\x00-\x20]*$/.test(match[1]);
    if (!isAddress && !mail.test(match[1])) return false;
    if (!silent) {
      push(s, "link_open", 1, { href: form.normalizedLink((isAddress ? "" : "mailto:") + match[1]) });
      push(s, "text", 0, { content: match[1] });
      push(s, "link_close", -1);
    }
    s.at += match[0].length;
    return true;
  }

  function named(s, silent) {
    const match = /^&(?:#x[a-f0-9]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/i.exec(s.src.slice(s.at, s.end));
    const content = match && form.entity(match[0]);
    if (!match || (content === match[0] && match[0][1] !== "#")) return false;
    if (!silent) push(s, "special", 0, { content });
    s.at += match[0].length;
    return true;
  }

  // Texts that stand side by side are one.
  function joined(tokens) {
    const found = [];
    for (const token of tokens) {
      const last = found[found.length - 1];
      const text = token.type === "text" || token.type === "special";
      if (text && last && last.type === "text") last.content += token.content;
      else found.push(text ? { ...token, type: "text" } : token);
    }
    return found;
  }

  const RULES = [plain, newline, escape, backticks, strikethrough, emphasis, link, image, cite, autolink, named];

  // A body as tokens, with the sources it cites; footnotes that are referred to stand at its end.
  function markdown(text, numbers) {
    const env = { numbers, cited: new Set(), footnotes: new Set(), noted: new Set(), references: new Map() };
    const tokens = text ? form.blocks(text, env) : [];
    for (const token of tokens) if (token.type === "inline") token.children = token.title ? [{ type: "text", content: token.content }] : inline(token.content, env);
    return { tokens: ordered(tokens, env), cited: env.cited };
  }

  function ordered(tokens, env) {
    const notes = new Map();
    const rest = [];
    let label = null;
    for (const token of tokens) {
      if (token.type === "footnote_open") { label = token.label; notes.set(label, []); }
      else if (token.type === "footnote_close") label = null;
      else (label === null ? rest : notes.get(label)).push(token);
    }
    for (const id of env.noted) rest.push(...(notes.get(id) || []));
    return rest;
  }

  Object.assign(form, { markdown });
})(window.caseForm);
