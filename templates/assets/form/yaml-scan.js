// A file's head as YAML tokens. A port of libyaml's scanner, so that both sides complain of the same sign in the same words.
// A scanner offers peek() and take(); what cannot be read is thrown as {yaml: true, context, contextMark, problem, problemMark}.
(function (form) {
  "use strict";
  const ESCAPES = {
    0: "\0", a: "\x07", b: "\b", t: "\t", "\t": "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b", " ": " ",
    '"': '"', "/": "/", "\\": "\\", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029",
  };
  const HEX = { x: 2, u: 4, U: 8 };
  const BLANK = " \t";
  const END = "\n\0";

  function fail(context, contextMark, problem, problemMark) {
    throw { yaml: true, context, contextMark, problem, problemMark };
  }

  function scanner(text) {
    const signs = Array.from(text);
    const tokens = [];
    const indents = [];
    const keys = [{ possible: false }];
    let at = 0, line = 0, column = 0, taken = 0, indent = -1, flow = 0, keyAllowed = true, ended = false;

    const sign = (ahead = 0) => at + ahead < signs.length ? signs[at + ahead] : "\0";
    const is = (known, ahead = 0) => known.includes(sign(ahead));
    const blankOrEnd = (ahead = 0) => is(BLANK + END, ahead);
    const mark = () => ({ at, line, column });
    const context = (what, start, problem) => fail(what, start, problem, mark());

    function skip(count = 1) {
      for (; count; count--) {
        if (sign() === "\n") { line++; column = 0; } else column++;
        at++;
      }
    }

    function read() {
      const one = sign();
      if (one === "\0") return "";
      skip();
      return one;
    }

    function push(type, start, more) {
      tokens.push({ type, start, end: mark(), ...more });
    }

    function documentSign() {
      return column === 0 && ((is("-") && is("-", 1) && is("-", 2)) || (is(".") && is(".", 1) && is(".", 2))) && blankOrEnd(3);
    }

    // A key must end on its own line; one that stands where only a key can stand is missed.
    function dropStaleKeys() {
      for (const key of keys) {
        if (!key.possible || (key.mark.line === line && key.mark.at + 1024 >= at)) continue;
        if (key.required) context("while scanning a simple key", key.mark, "could not find expected ':'");
        key.possible = false;
      }
    }

    function dropKey() {
      const key = keys[keys.length - 1];
      if (key.possible && key.required) context("while scanning a simple key", key.mark, "could not find expected ':'");
      key.possible = false;
    }

    function saveKey() {
      if (!keyAllowed) return;
      dropKey();
      keys[keys.length - 1] = { possible: true, required: !flow && indent === column, number: taken + tokens.length, mark: mark() };
    }

    function roll(to, type, start, number) {
      if (flow || indent >= to) return;
      indents.push(indent);
      indent = to;
      const token = { type, start, end: start };
      if (number === undefined) tokens.push(token); else tokens.splice(number - taken, 0, token);
    }

    function unroll(to) {
      while (!flow && indent > to) {
        push("block end", mark());
        indent = indents.pop();
      }
    }

    function toNextToken() {
      for (;;) {
        while (is(" ") || ((flow || !keyAllowed) && is("\t"))) skip();
        if (is("#")) while (!is(END)) skip();
        if (!is("\n")) return;
        skip();
        if (!flow) keyAllowed = true;
      }
    }

    function next() {
      toNextToken();
      dropStaleKeys();
      unroll(column);
      const start = mark();
      if (is("\0")) return streamEnd();
      if (column === 0 && is("%")) return directive(start);
      if (documentSign()) return documentMark(start);
      if (is("[{")) return openFlow(start);
      if (is("]}")) return closeFlow(start);
      if (is(",")) return comma(start);
      if (is("-") && blankOrEnd(1)) return dash(start);
      if (is("?") && (flow || blankOrEnd(1))) return question(start);
      if (is(":") && (flow || blankOrEnd(1))) return colon(start);
      if (is("*&")) return anchor(start);
      if (is("!")) return tag(start);
      if (is("|>") && !flow) return block(start);
      if (is("'\"")) return quoted(start);
      const plainSign = !blankOrEnd() && !is("-?:,[]{}#&*!|>'\"%@`");
      if (plainSign || (is("-") && !is(BLANK, 1)) || (!flow && is("?:") && !blankOrEnd(1))) return plain(start);
      return context("while scanning for the next token", start, "found character that cannot start any token");
    }

    function streamEnd() {
      if (column) { column = 0; line++; }
      unroll(-1);
      dropKey();
      keyAllowed = false;
      ended = true;
      push("stream end", mark());
    }

    function closeBlocks() {
      unroll(-1);
      dropKey();
      keyAllowed = false;
    }

    function directive(start) {
      closeBlocks();
      skip();
      let name = "";
      while (/[0-9A-Za-z_-]/.test(sign())) name += read();
      if (!name) context("while scanning a directive", start, "could not find expected directive name");
      if (!blankOrEnd()) context("while scanning a directive", start, "found unexpected non-alphabetical character");
      if (name !== "YAML" && name !== "TAG") context("while scanning a directive", start, "found unknown directive name");
      while (!is(END)) skip();
      push("directive", start);
    }

    function documentMark(start) {
      closeBlocks();
      const type = is("-") ? "document start" : "document end";
      skip(3);
      push(type, start);
    }

    function openFlow(start) {
      saveKey();
      keys.push({ possible: false });
      flow++;
      keyAllowed = true;
      push(read(), start);
    }

    function closeFlow(start) {
      dropKey();
      if (flow) { flow--; keys.pop(); }
      keyAllowed = false;
      push(read(), start);
    }

    function comma(start) {
      dropKey();
      keyAllowed = true;
      push(read(), start);
    }

    function dash(start) {
      if (!flow) {
        if (!keyAllowed) fail(null, null, "block sequence entries are not allowed in this context", start);
        roll(column, "block list", start);
      }
      dropKey();
      keyAllowed = true;
      push(read(), start);
    }

    function question(start) {
      if (!flow) {
        if (!keyAllowed) fail(null, null, "mapping keys are not allowed in this context", start);
        roll(column, "block group", start);
      }
      dropKey();
      keyAllowed = !flow;
      skip();
      push("key", start);
    }

    function colon(start) {
      const key = keys[keys.length - 1];
      if (key.possible) {
        tokens.splice(key.number - taken, 0, { type: "key", start: key.mark, end: key.mark });
        roll(key.mark.column, "block group", key.mark, key.number);
        key.possible = false;
        keyAllowed = false;
      } else {
        if (!flow) {
          if (!keyAllowed) fail(null, null, "mapping values are not allowed in this context", start);
          roll(column, "block group", start);
        }
        keyAllowed = !flow;
      }
      skip();
      push("value", start);
    }

    function anchor(start) {
      saveKey();
      keyAllowed = false;
      const alias = is("*");
      skip();
      const from = at;
      while (/[0-9A-Za-z_-]/.test(sign())) skip();
      if (at === from || !(blankOrEnd() || is("?:,]}%@`"))) {
        context(alias ? "while scanning an alias" : "while scanning an anchor", start, "did not find expected alphabetic or numeric character");
      }
      push(alias ? "alias" : "anchor", start);
    }

    // Tags are refused by the parser; here only their end matters.
    function tag(start) {
      saveKey();
      keyAllowed = false;
      skip();
      if (is("<")) {
        while (!is(END + BLANK + ">")) skip();
        if (!is(">")) context("while scanning a tag", start, "did not find the expected '>'");
        skip();
      } else while (/[0-9A-Za-z_;/?:@&=+$.%!~*'()-]/.test(sign())) skip();
      if (!blankOrEnd() && !(flow && is(","))) context("while scanning a tag", start, "did not find expected whitespace or line break");
      push("tag", start);
    }

    function block(start) {
      dropKey();
      keyAllowed = true;
      form.scanBlock({ sign, is, skip, read, mark, context, start, indent, push, END, BLANK });
    }

    function quoted(start) {
      saveKey();
      keyAllowed = false;
      form.scanQuoted({ sign, is, skip, read, mark, context, start, push, documentSign, blankOrEnd, END, BLANK, ESCAPES, HEX });
    }

    function plain(start) {
      saveKey();
      keyAllowed = false;
      const broken = form.scanPlain({ is, skip, read, mark, context, start, push, documentSign, blankOrEnd, indent: indent + 1, flow, BLANK });
      if (broken) keyAllowed = true;
    }

    // Looks ahead until the first token can no longer turn out to be a key.
    function peek() {
      for (;;) {
        if (tokens.length) dropStaleKeys();
        if (tokens.length && (ended || !keys.some((key) => key.possible && key.number === taken))) return tokens[0];
        next();
      }
    }

    function take() {
      const token = peek();
      tokens.shift();
      taken++;
      return token;
    }

    return { peek, take };
  }

  Object.assign(form, { scanner, failYaml: fail });
})(window.caseForm);
