// Addresses in Markdown: where a link's target and title end, and definitions like `[a]: https://…`. A port of markdown-it.
(function (form) {
  "use strict";
  const ESCAPED = /\\([\\!"#$%&'()*+,./:;<=>?@[\]^`{}|_~-])|&([a-z#][a-z0-9]{1,31});/gi;

  // A named or numbered sign; the browser knows all of them.
  function entity(text) {
    if (typeof DOMParser === "undefined") return text;
    return new DOMParser().parseFromString(text, "text/html").documentElement.textContent;
  }

  function unescaped(text) {
    return text.replace(ESCAPED, (all, sign) => sign || entity(all));
  }

  // The address as it would stand in a page: signs outside ASCII and blanks as %XX, what is written so left alone.
  function normalized(address) {
    return address.trim().replace(/%(?![0-9a-f]{2})|[^%A-Za-z0-9;/?:@&=+$,\-_.!~*'()#]/giu, (sign) => {
      try { return encodeURIComponent(sign); } catch (lone) { return "%EF%BF%BD"; }
    });
  }

  // {text, at}: the target that begins at `at`, and where it ends; null when there is none.
  function target(src, at, end) {
    const start = at;
    if (src[at] === "<") {
      for (at++; at < end && !"\n<".includes(src[at]); at++) {
        if (src[at] === ">") return { text: unescaped(src.slice(start + 1, at)), at: at + 1 };
        if (src[at] === "\\" && at + 1 < end) at++;
      }
      return null;
    }
    let level = 0;
    for (; at < end && src[at] > " " && src[at] !== "\x7f"; at++) {
      if (src[at] === "\\" && at + 1 < end) {
        if (src[at + 1] === " ") break;
        at++;
      } else if (src[at] === "(" && ++level > 32) return null;
      else if (src[at] === ")" && level-- === 0) { level = 0; break; }
    }
    at = Math.min(at, end);
    return at === start || level ? null : { text: unescaped(src.slice(start, at)), at };
  }

  // Where the title that begins at `at` ends, or 0.
  function title(src, at, end) {
    const close = { '"': '"', "'": "'", "(": ")" }[at < end ? src[at] : ""];
    if (!close) return 0;
    for (at++; at < end; at++) {
      if (src[at] === close) return at + 1;
      if (src[at] === "(" && close === ")") return 0;
      if (src[at] === "\\") at++;
    }
    return 0;
  }

  function blanks(src, at, end, signs) {
    while (at < end && signs.includes(src[at])) at++;
    return at;
  }

  function label(text) {
    return text.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
  }

  // The lines that a definition may run over: up to an empty line or another block.
  function stretch(s, line) {
    let text = s.rest(line);
    let next = line + 1;
    const parent = s.parent;
    s.parent = "reference";
    for (; next < s.max && !s.empty(next); next++) {
      const continued = s.isCode(next) || s.rows[next].count < 0;
      if (!continued && s.ends(form.PARAGRAPH_ENDS, next, s.max)) break;
      text += "\n" + s.rest(next);
    }
    s.parent = parent;
    return text;
  }

  function reference(s, line, end, silent) {
    if (s.isCode(line) || s.sign(line) !== "[") return false;
    const text = stretch(s, line);
    const name = /^\[((?:[^[\]\\]|\\[^])*)\]:/.exec(text);
    if (!name) return false;
    const from = blanks(text, name[0].length, text.length, " \t\n");
    const found = target(text, from, text.length);
    if (!found) return false;
    const lineEnd = (at) => /^[ \t]*(?:\n|$)/.test(text.slice(at));
    const titleAt = blanks(text, found.at, text.length, " \t\n");
    const after = titleAt > found.at ? title(text, titleAt, text.length) : 0;
    const stop = after && lineEnd(after) ? after : found.at;
    if (!lineEnd(stop) || !label(name[1])) return false;
    if (silent) return true;
    s.line = line + text.slice(0, stop).split("\n").length;
    const key = label(name[1]);
    if (!s.env.references.has(key)) s.env.references.set(key, normalized(found.text));
    return true;
  }

  form.blockRules.reference = reference;
  Object.assign(form, { entity, unescaped, normalizedLink: normalized, linkTarget: target, linkTitle: title, skipBlanks: blanks, linkLabel: label });
})(window.caseForm);
