// Emphasis in Markdown: which * _ and ~ belong together. A port of markdown-it's balance of pairs.
(function (form) {
  "use strict";
  const PUNCTUATION = /[\p{P}\p{S}]/u;
  const WHITE = /\s/;

  // A run of * _ or ~, and whether it can open or close.
  function run(s, splits) {
    const sign = s.src[s.at];
    let to = s.at;
    while (to < s.end && s.src[to] === sign) to++;
    const before = s.at ? Array.from(s.src.slice(Math.max(0, s.at - 2), s.at)).pop() : " ";
    const after = to < s.end ? String.fromCodePoint(s.src.codePointAt(to)) : " ";
    const punct = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
    const white = [WHITE.test(before), WHITE.test(after)];
    const left = !white[1] && (!punct[1] || white[0] || punct[0]);
    const right = !white[0] && (!punct[0] || white[1] || punct[1]);
    return { length: to - s.at, open: left && (splits || !right || punct[0]), close: right && (splits || !left || punct[1]) };
  }

  // For each closing sign the nearest opening one; CommonMark's rule of three.
  function pair(list) {
    list.forEach((closer, at) => {
      if (!closer.close) return;
      for (let i = at - 1; i >= 0; i--) {
        const opener = list[i];
        if (opener.end >= 0) continue;
        if (opener.sign !== closer.sign || opener.run === closer.run || !opener.open || inside(list, i)) continue;
        const odd = (opener.close || closer.open) && (opener.length + closer.length) % 3 === 0 && (opener.length % 3 || closer.length % 3);
        if (odd) continue;
        Object.assign(closer, { open: false });
        Object.assign(opener, { end: at, close: false });
        return;
      }
    });
  }

  // Whether a pair that is already made spans this sign.
  function inside(list, at) {
    return list.some((other, i) => i < at && other.end > at);
  }

  function strike(s, list) {
    for (const opener of list) {
      if (opener.sign !== "~" || opener.end < 0) continue;
      mark(s, opener, "s", 1);
      mark(s, list[opener.end], "s", -1);
    }
  }

  function emphasize(s, list) {
    for (let i = list.length - 1; i >= 0; i--) {
      const opener = list[i];
      if (opener.sign === "~" || opener.end < 0) continue;
      const closer = list[opener.end];
      const before = list[i - 1], after = list[opener.end + 1];
      const strong = before && before.end === opener.end + 1 && before.sign === opener.sign &&
        before.token === opener.token - 1 && after.token === closer.token + 1;
      mark(s, opener, strong ? "strong" : "em", 1);
      mark(s, closer, strong ? "strong" : "em", -1);
      if (!strong) continue;
      s.tokens[before.token].content = s.tokens[after.token].content = "";
      i--;
    }
  }

  function mark(s, delimiter, tag, nesting) {
    Object.assign(s.tokens[delimiter.token], { type: nesting > 0 ? "open" : "close", tag, nesting, content: "" });
  }

  // Turns the signs of a text that belong together into tags, list by list: what stands in a link has its own.
  function emphasized(s) {
    s.lists.forEach(pair);
    s.lists.forEach((list) => strike(s, list));
    s.lists.forEach((list) => emphasize(s, list));
  }

  Object.assign(form, { delimiterRun: run, emphasized });
})(window.caseForm);
