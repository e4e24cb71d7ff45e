// A file's head as a tree of texts with places: {kind: "text"|"list"|"group", span, …}. A port of stages/validate/frontmatter.
// Nothing is guessed: aliases, anchors, tags and merge keys are refused, a key stands once, depth is bounded.
(function (form) {
  "use strict";
  const FENCE = /^---[ \t]*$/gm;

  // One walk over the tokens of one head, in the order in which libyaml would tell of them.
  function walk(text, problems) {
    const tokens = form.scanner(text);
    const lines = text.split("\n").map((line) => Array.from(line));
    const type = () => tokens.peek().type;
    const among = (...types) => types.includes(type());

    function span(start, end) {
      const column = end.line === start.line ? end.column + 1 : start.column + 2;
      return { line: start.line + 2, column: start.column + 1, end: Math.max(column, start.column + 2) };
    }

    function refuse(code, place, words) {
      throw { refused: { code, span: place, words } };
    }

    function complain(context, contextMark, problem) {
      form.failYaml(context, contextMark, problem, tokens.peek().start);
    }

    function empty(mark, depth) {
      return made({ text: "", style: "", start: mark, end: mark }, depth);
    }

    function made(event, depth) {
      const place = span(event.start, event.end);
      guard(event, depth, place);
      tellLostText(event);
      const invisible = form.invisible(event.text);
      if (invisible) refuse("forbudt-tegn", place, { name: form.signName(invisible) });
      return { kind: "text", text: event.text, span: place };
    }

    function guard(event, depth, place) {
      if (event.sign) refuse("yaml-forbudt", place, { sign: event.sign });
      if (depth > form.data.limits.depth) refuse("yaml-dybde", place, { limit: String(form.data.limits.depth) });
    }

    // `titel: Fælles #1` would lose its end in silence, for YAML takes it for a comment.
    function tellLostText(event) {
      if (event.style || event.end.line >= lines.length) return;
      const match = /^(\s+)(#\S.*)/.exec(lines[event.end.line].slice(event.end.column).join(""));
      if (!match) return;
      const column = event.end.column + match[1].length + 1;
      problems.push({ code: "halvt-felt", span: { line: event.end.line + 2, column, end: column + form.signs(match[2]) }, lost: match[2] });
    }

    function node(depth, isBlock, indentless) {
      const first = tokens.peek();
      if (first.type === "alias") {
        tokens.take();
        return guard({ sign: "*" }, depth, span(first.start, first.end));
      }
      const event = { start: first.start, end: first.start, sign: "" };
      for (const wanted of type() === "tag" ? ["tag", "anchor"] : ["anchor", "tag"]) {
        if (type() !== wanted) continue;
        const token = tokens.take();
        event.end = token.end;
        event.sign = wanted === "anchor" || event.sign === "&" ? "&" : "!";
      }
      const token = tokens.peek();
      if (indentless && token.type === "-") return collection(event, depth, token.end, indentlessItems);
      if (token.type === "text") {
        tokens.take();
        return made({ ...token, start: event.start, sign: event.sign }, depth);
      }
      if (token.type === "[") return collection(event, depth, token.end, flowItems);
      if (token.type === "{") return collection(event, depth, token.end, flowEntries);
      if (isBlock && token.type === "block list") return collection(event, depth, token.end, blockItems);
      if (isBlock && token.type === "block group") return collection(event, depth, token.end, blockEntries);
      if (event.sign) return made({ ...event, text: "", style: "" }, depth);
      return complain(isBlock ? "while parsing a block node" : "while parsing a flow node", event.start, "did not find expected node content");
    }

    function collection(event, depth, end, read) {
      const place = span(event.start, end);
      guard(event, depth, place);
      return { span: place, ...read(depth + 1) };
    }

    function blockItems(depth) {
      const { start } = tokens.take();
      const items = [];
      while (type() === "-") {
        const { end } = tokens.take();
        items.push(among("-", "block end") ? empty(end, depth) : node(depth, true, false));
      }
      if (type() !== "block end") complain("while parsing a block collection", start, "did not find expected '-' indicator");
      tokens.take();
      return { kind: "list", items };
    }

    function indentlessItems(depth) {
      const items = [];
      while (type() === "-") {
        const { end } = tokens.take();
        items.push(among("-", "key", "value", "block end") ? empty(end, depth) : node(depth, true, false));
      }
      return { kind: "list", items };
    }

    function blockEntries(depth) {
      const { start } = tokens.take();
      const group = new Group();
      while (type() === "key") {
        const key = blockPart(depth);
        group.add(key, type() === "value" ? blockPart(depth) : empty(tokens.peek().start, depth));
      }
      if (type() !== "block end") complain("while parsing a block mapping", start, "did not find expected key");
      tokens.take();
      return group.done();
    }

    function blockPart(depth) {
      const { end } = tokens.take();
      return among("key", "value", "block end") ? empty(end, depth) : node(depth, true, true);
    }

    function flowItems(depth) {
      const { start } = tokens.take();
      const items = [];
      for (let first = true; type() !== "]"; first = false) {
        if (!first) {
          if (type() !== ",") complain("while parsing a flow sequence", start, "did not find expected ',' or ']'");
          tokens.take();
          if (type() === "]") break;
        }
        items.push(type() === "key" ? pair(depth) : node(depth, false, false));
      }
      tokens.take();
      return { kind: "list", items };
    }

    // `[a: b]` is a group of one.
    function pair(depth) {
      const { start, end } = tokens.take();
      const place = span(start, end);
      guard({}, depth, place);
      const group = new Group();
      const key = among("value", ",", "]") ? empty(tokens.take().end, depth + 1) : node(depth + 1, false, false);
      group.add(key, flowValue(depth + 1, "]"));
      return { span: place, ...group.done() };
    }

    function flowEntries(depth) {
      const { start } = tokens.take();
      const group = new Group();
      for (let first = true; type() !== "}"; first = false) {
        if (!first) {
          if (type() !== ",") complain("while parsing a flow mapping", start, "did not find expected ',' or '}'");
          tokens.take();
          if (type() === "}") break;
        }
        if (type() === "key") {
          tokens.take();
          const key = among("value", ",", "}") ? empty(tokens.peek().start, depth) : node(depth, false, false);
          group.add(key, flowValue(depth, "}"));
        } else {
          const key = node(depth, false, false);
          group.add(key, empty(tokens.peek().start, depth));
        }
      }
      tokens.take();
      return group.done();
    }

    function flowValue(depth, end) {
      if (type() === "value") {
        tokens.take();
        if (!among(",", end)) return node(depth, false, false);
      }
      return empty(tokens.peek().start, depth);
    }

    // Keys with their values in the order written; a repeat is told and left out.
    class Group {
      constructor() { this.entries = []; this.lines = new Map(); }

      add(key, value) {
        if (key.kind !== "text" || key.text === "<<") refuse("yaml-forbudt", key.span, { sign: key.kind === "text" ? "<<" : "?" });
        if (this.lines.has(key.text)) {
          problems.push({ code: "felt-dobbelt", span: key.span, words: { key: key.text, line: String(this.lines.get(key.text)) }, node: value });
          return;
        }
        this.lines.set(key.text, key.span.line);
        this.entries.push([key, value]);
      }

      done() { return { kind: "group", entries: this.entries }; }
    }

    // A head is one document; YAML would allow several.
    function documents() {
      let root = null;
      for (let implicit = true; ; implicit = false) {
        if (!implicit) while (type() === "document end") tokens.take();
        if (type() === "stream end") return root;
        const explicit = !implicit || among("directive", "document start");
        if (explicit) {
          while (type() === "directive") tokens.take();
          if (type() !== "document start") complain(null, null, "did not find expected <document start>");
          const { start, end } = tokens.take();
          const [reason, help] = form.data.yaml.second;
          if (root) refuse("yaml", span(start, end), { reason, help });
        }
        const nothing = explicit && among("directive", "document start", "document end", "stream end");
        root = nothing ? empty(tokens.peek().start, 1) : node(1, true, false);
        if (type() === "document end") tokens.take();
      }
    }

    return documents();
  }

  // libyaml's complaint in an editor's words, at the place where the trouble began.
  function explained(error, text) {
    const said = `${error.context || ""} ${error.problem || ""}`;
    const began = form.data.yaml.began.some((words) => said.includes(words));
    const mark = (began && error.contextMark) || error.problemMark || error.contextMark || { line: 0, column: 0 };
    const lines = text.split("\n");
    const written = Array.from(lines[mark.line] || "");
    let { line, column } = mark;
    let [reason, help] = form.data.yaml.complaints.filter(([part]) => said.includes(part)).map((row) => row.slice(1))[0] || form.data.yaml.other;
    if (said.includes("mapping values") && /^\s*[a-z_]+:/.test(written.join("")) && written.indexOf(":") === column && line) {
      [line, column] = [line - 1, 0];
      [reason, help] = form.data.yaml.before;
    } else if (said.includes("cannot start") && written[column] === "\t") [reason, help] = form.data.yaml.tab;
    return { code: "yaml", span: { line: line + 2, column: column + 1, end: column + 2 }, words: { reason, help } };
  }

  // The head as {root, problems}; root is null when it cannot be read.
  function readHead(text) {
    const problems = [];
    try {
      const root = walk(text, problems);
      if (root && root.kind === "group") return { root, problems };
      return { root: null, problems: [...problems, { code: "hoved-tomt", span: { line: 1, column: 1, end: 4 } }] };
    } catch (stop) {
      if (stop.refused) return { root: null, problems: [stop.refused] };
      if (stop.yaml) return { root: null, problems: [explained(stop, text)] };
      throw stop;
    }
  }

  // A file taken apart: {root, headText, body, bodyLine, problems}.
  function split(text) {
    const fences = Array.from(text.matchAll(FENCE)).slice(0, 2);
    if (!fences.length || fences[0].index) {
      return { root: null, headText: "", body: text, bodyLine: 1, problems: [{ code: "hoved-mangler", span: { line: 1, column: 1, end: 2 } }] };
    }
    if (fences.length === 1) {
      const problems = [{ code: "hoved-aabent", span: { line: 1, column: 1, end: 4 } }];
      return { root: null, headText: text.slice(fences[0][0].length + 1), body: "", bodyLine: 1, problems };
    }
    const end = fences[1].index + fences[1][0].length;
    const headText = text.slice(fences[0][0].length + 1, fences[1].index);
    return { ...readHead(headText), headText, body: text.slice(end + 1), bodyLine: text.slice(0, end).split("\n").length + 1 };
  }

  Object.assign(form, { readHead, split });
})(window.caseForm);
