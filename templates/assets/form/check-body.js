// What a body may not hold: pictures, HTML, links that lead nowhere, headings that jump. A port of stages/validate/markdown.
(function (form) {
  "use strict";
  const SAFE = /^(?:https?:\/\/[^/\s\\]+|mailto:|tel:)/i;
  const SOURCE = /^(?:\.{1,2}\/)?(?:[a-z]+\/)?[a-z0-9-]+\.md$/;
  const TARGETS = /\]\(\s*<?([^)\s>]*)|<((?:https?|mailto):[^>\s]+)>|^\s*\[(?!\^)[^\]]+\]:\s*(\S+)/gm;
  const HTML = /<\/?[a-zA-Z][^>]*>|<!--|<[!?](?=[a-zA-Z[])/g;
  const FOOTNOTE = /\[\^([^[\]\s]{1,80})\]/gu;

  // A search that goes on from the last find of the same text, so that a repeat is told at its own place; -1 when not found.
  function finder(block) {
    const after = new Map();
    return (text) => {
      const offset = block.indexOf(text, after.get(text) || 0);
      after.set(text, offset >= 0 ? offset + 1 : 0);
      return offset;
    };
  }

  function unquoted(text) {
    try { return decodeURIComponent(text); } catch (broken) { return text; }
  }

  // The link targets written in a block with their offsets.
  function targets(block) {
    return Array.from(block.matchAll(TARGETS), (match) => {
      const written = match[1] !== undefined ? match[1] : match[2] !== undefined ? match[2] : match[3];
      return { offset: match.index + (match[3] !== undefined || match[1] !== undefined ? match[0].length - written.length : 1), written };
    });
  }

  function thousands(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  }

  // What is too much of a block, or nothing.
  function weight(block) {
    const words = form.data.phrases;
    const length = form.signs(block);
    if (length > form.data.limits.block) return words.tooLong.replace("{count}", thousands(length));
    let unclosed = 0, waiting = 0;
    for (const sign of block.match(/[[\]]/g) || []) {
      waiting = sign === "[" ? waiting + 1 : Math.max(0, waiting - 1);
      unclosed = Math.max(unclosed, waiting);
    }
    return unclosed > form.data.limits.open ? words.unclosed.replace("{count}", thousands(unclosed)) : "";
  }

  // The body without the stretches that would keep the parser busy for minutes, and a problem for each. A port of validate/heavy.
  function lighten(body, firstLine) {
    const most = form.data.limits.blocks;
    const problems = [], left = [];
    const blocks = Array.from(body.matchAll(/[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*/g)).slice(0, most + 1);
    let kept = "", done = 0;
    blocks.forEach((match, number) => {
      const last = number === most;
      const what = last ? form.data.phrases.tooMany.replace("{count}", thousands(most)) : weight(match[0]);
      if (!what) return;
      const text = last ? body.slice(match.index) : match[0];
      const line = firstLine + body.slice(0, match.index).split("\n").length - 1;
      kept += body.slice(done, match.index) + "\n".repeat(text.split("\n").length - 1);
      done = match.index + text.length;
      left.push(text);
      problems.push({ code: "tekst-tung", span: { line, column: 1, end: 2 }, words: { what }, path: ["tekst"], hint: "" });
    });
    return { body: kept + body.slice(done), left: left.join("\n\n"), problems };
  }

  // A body's {tokens, headings, links, cited, problems}; `numbers` is null when the head cannot be read.
  function checkBody(body, firstLine, numbers) {
    const light = lighten(body, firstLine);
    const lines = light.body.split("\n");
    const problems = light.problems, headings = [], links = [], anchors = new Set();
    const { tokens, cited } = form.markdown(light.body, numbers || new Map());
    for (const [, id] of light.left.matchAll(FOOTNOTE)) if (numbers && numbers.has(id)) cited.add(id);
    const tell = (code, span, words) => problems.push({ code, span, words, path: ["tekst"], hint: "" });
    let linked = 0;

    function wholeLine(number) {
      const length = number < lines.length ? form.signs(lines[number]) + 1 : 2;
      return { line: firstLine + number, column: 1, end: Math.max(2, length) };
    }

    function at(first, block, offset, text) {
      const before = block.slice(0, offset);
      const column = form.signs(before.slice(before.lastIndexOf("\n") + 1)) + 1;
      return { line: firstLine + first + before.split("\n").length - 1, column, end: column + Math.max(form.signs(text), 1) };
    }

    function heading(token, inline) {
      const level = Number(token.tag[1]);
      const before = headings.length ? headings[headings.length - 1].level : 1;
      const place = wholeLine(token.map ? token.map[0] : 0);
      if (level === 1 && numbers) tell("overskrift-titel", place, {});
      else if (level > before + 1) tell("overskrift-niveau", place, { before: String(before), level: String(level) });
      const text = inline.children.filter((child) => ["text", "code"].includes(child.type)).map((child) => child.content).join("");
      token.anchor = anchor(form.slug(text) || "afsnit");
      headings.push({ level, text, anchor: token.anchor });
    }

    // The name, numbered until no other heading and no part of the page's own has it.
    function anchor(name) {
      const base = (/^(kilde-|fn)/.test(name) ? "afsnit-" : "") + name;
      let found = base;
      for (let number = 2; anchors.has(found) || form.data.anchors.includes(found); number++) found = `${base}-${number}`;
      anchors.add(found);
      return found;
    }

    function texts(token) {
      const [first, last] = token.map || [0, lines.length];
      const block = lines.slice(first, last).join("\n");
      const written = targets(block);
      const find = finder(block);
      for (const child of token.children) {
        if (child.type === "link_open") link(child, first, block, written, find);
        else if (child.type === "image") tell("billede", at(first, block, Math.max(find("!["), 0), "!["), {});
        else if (child.type === "text") plain(child.content, first, block, find);
      }
    }

    function plain(text, first, block, find) {
      for (const [tag] of text.matchAll(HTML)) {
        const offset = find(tag);
        if (offset >= 0 && block[offset - 1] !== "\\") tell("html", at(first, block, offset, tag), { value: tag });
      }
      const rest = form.data.placeholder;
      if (text.includes(rest)) tell("skabelon-rest", at(first, block, Math.max(find(rest), 0), rest), { value: rest });
      if (!numbers) return;
      const known = [...numbers.keys()].join(", ") || form.data.phrases.none;
      for (const match of text.matchAll(FOOTNOTE)) {
        tell("fodnote-ukendt", at(first, block, Math.max(find(match[0]), 0), match[0]), { value: match[1], known });
      }
    }

    function link(token, first, block, written, find) {
      const { href } = token;
      const before = linked;
      linked += href.length;
      // Addresses fill more than a file may: only one written once and used again and again can make them.
      if (linked > form.data.limits.bytes) {
        if (before <= form.data.limits.bytes) tell("tekst-tung", wholeLine(0), { what: form.data.phrases.linked });
        return;
      }
      const position = written.findIndex((one) => [one.written, form.unescaped(one.written)].some((text) => form.normalizedLink(text) === href));
      const found = position >= 0 ? written.splice(position, 1)[0] : { offset: Math.max(find(unquoted(href)), 0), written: unquoted(href) };
      const place = at(first, block, found.offset, found.written);
      if (href.startsWith("#")) links.push({ target: found.written, place });
      else if (SAFE.test(href)) token.safe = true;
      else if (SOURCE.test(href.split("#")[0])) links.push({ target: href, place });
      else {
        const forbidden = /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2})/.test(unquoted(href));
        tell(forbidden ? "link-forbudt" : "link-ukendt", place, { value: found.written });
      }
    }

    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token.level > form.data.limits.nesting) {
        tell("tekst-dyb", wholeLine(token.map ? token.map[0] : 0), { limit: String(form.data.limits.nesting) });
        break;
      }
      if (token.type === "heading_open") heading(token, tokens[i + 1]);
      else if (token.type === "inline") texts(token);
    }
    return { tokens, headings, links, cited, problems };
  }

  Object.assign(form, { checkBody });
})(window.caseForm);
