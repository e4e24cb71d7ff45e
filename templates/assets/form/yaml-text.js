// The texts in a YAML head: after | and >, in quotes, and plain. A port of libyaml's scanner; `s` is a scanner's inside.
(function (form) {
  "use strict";

  function scanBlock(s) {
    const literal = s.is("|");
    let chomping = 0, wanted = 0;
    s.skip();
    const width = () => {
      if (!/[0-9]/.test(s.sign())) return;
      if (s.is("0")) s.context("while scanning a block scalar", s.start, "found an indentation indicator equal to 0");
      wanted = Number(s.read());
    };
    const chomp = () => { if (s.is("+-")) chomping = s.read() === "+" ? 1 : -1; };
    if (s.is("+-")) { chomp(); width(); } else { width(); chomp(); }
    while (s.is(s.BLANK)) s.skip();
    if (s.is("#")) while (!s.is(s.END)) s.skip();
    if (!s.is(s.END)) s.context("while scanning a block scalar", s.start, "did not find expected comment or line break");
    if (s.is("\n")) s.skip();
    const state = { indent: wanted ? (s.indent >= 0 ? s.indent + wanted : wanted) : 0, end: s.mark() };
    let text = "", leading = "", wasBlank = false;
    let trailing = breaks(s, state);
    while (s.mark().column === state.indent && !s.is("\0")) {
      const blank = s.is(s.BLANK);
      if (!literal && leading && !wasBlank && !blank) text += trailing ? "" : " "; else text += leading;
      text += trailing;
      wasBlank = blank;
      while (!s.is(s.END)) text += s.read();
      leading = s.read();
      trailing = breaks(s, state);
    }
    if (chomping !== -1) text += leading;
    if (chomping === 1) text += trailing;
    s.push("text", s.start, { text, style: literal ? "|" : ">", end: state.end });
  }

  // The empty lines before the next line of a block; the first line settles the indent when none is given.
  function breaks(s, state) {
    let deepest = 0, found = "";
    state.end = s.mark();
    for (;;) {
      while ((!state.indent || s.mark().column < state.indent) && s.is(" ")) s.skip();
      deepest = Math.max(deepest, s.mark().column);
      if ((!state.indent || s.mark().column < state.indent) && s.is("\t")) {
        s.context("while scanning a block scalar", s.start, "found a tab character where an indentation space is expected");
      }
      if (!s.is("\n")) break;
      found += s.read();
      state.end = s.mark();
    }
    if (!state.indent) state.indent = Math.max(deepest, s.indent + 1, 1);
    return found;
  }

  function scanQuoted(s) {
    const quote = s.read();
    const single = quote === "'";
    let text = "";
    for (;;) {
      if (s.documentSign()) s.context("while scanning a quoted scalar", s.start, "found unexpected document indicator");
      if (s.is("\0")) s.context("while scanning a quoted scalar", s.start, "found unexpected end of stream");
      let folded = false;
      while (!s.blankOrEnd()) {
        if (single && s.is("'") && s.is("'", 1)) { text += "'"; s.skip(2); }
        else if (s.is(quote)) break;
        else if (!single && s.is("\\") && s.is("\n", 1)) { s.skip(2); folded = true; break; }
        else if (!single && s.is("\\")) text += escaped(s);
        else text += s.read();
      }
      if (s.is(quote)) break;
      text += gap(s, folded);
    }
    s.skip();
    s.push("text", s.start, { text, style: quote });
  }

  function escaped(s) {
    const letter = s.sign(1);
    const length = s.HEX[letter] || 0;
    if (!length && !(letter in s.ESCAPES && letter !== "\0")) s.context("while parsing a quoted scalar", s.start, "found unknown escape character");
    s.skip(2);
    if (!length) return s.ESCAPES[letter];
    let code = 0;
    for (let i = 0; i < length; i++) {
      if (!/[0-9A-Fa-f]/.test(s.sign(i))) s.context("while parsing a quoted scalar", s.start, "did not find expected hexdecimal number");
      code = code * 16 + parseInt(s.sign(i), 16);
    }
    if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
      s.context("while parsing a quoted scalar", s.start, "found invalid Unicode character escape code");
    }
    s.skip(length);
    return String.fromCodePoint(code);
  }

  // Blanks and line breaks between words: one break is a space, more are breaks less one.
  function gap(s, folded) {
    let spaces = "", first = "", more = "", broken = folded;
    while (s.is(s.BLANK) || s.is("\n")) {
      if (s.is(s.BLANK)) { if (broken) s.skip(); else spaces += s.read(); }
      else if (!broken) { spaces = ""; first = s.read(); broken = true; }
      else more += s.read();
    }
    if (!broken) return spaces;
    return first ? more || " " : more;
  }

  // Gives whether the text ended with a line break, after which a key may stand.
  function scanPlain(s) {
    let text = "", spaces = "", first = "", more = "", broken = false;
    let end = s.mark();
    for (;;) {
      if (s.documentSign() || s.is("#")) break;
      while (!s.blankOrEnd()) {
        if (s.flow && s.is(":") && s.is(",?[]{}", 1)) s.context("while scanning a plain scalar", s.start, "found unexpected ':'");
        if ((s.is(":") && s.blankOrEnd(1)) || (s.flow && s.is(",[]{}"))) break;
        if (broken) text += first ? more || " " : more; else text += spaces;
        spaces = first = more = "";
        broken = false;
        text += s.read();
        end = s.mark();
      }
      if (!s.is(s.BLANK) && !s.is("\n")) break;
      while (s.is(s.BLANK) || s.is("\n")) {
        if (s.is(s.BLANK)) {
          if (broken && s.mark().column < s.indent && s.is("\t")) {
            s.context("while scanning a plain scalar", s.start, "found a tab character that violates indentation");
          }
          if (broken) s.skip(); else spaces += s.read();
        } else if (!broken) { spaces = ""; first = s.read(); broken = true; }
        else more += s.read();
      }
      if (!s.flow && s.mark().column < s.indent) break;
    }
    s.push("text", s.start, { text, style: "", end });
    return broken;
  }

  Object.assign(form, { scanBlock, scanQuoted, scanPlain });
})(window.caseForm);
