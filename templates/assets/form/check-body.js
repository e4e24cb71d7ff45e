// What a line of the body can show. What only Markdown as a whole can tell is told when the proposal is checked.
(function (form) {
  "use strict";
  const { limits, phrases } = form.data;
  const [SAFE, SOURCE, FORBIDDEN, LOCAL] = "safe source forbidden local".split(" ").map((one) => form.pattern(`markdown.${one}`));
  const [HTML, CITED] = ["html", "footnote"].map((name) => form.pattern(`markdown.${name}`, "g"));
  const nameOf = (tag) => (form.pattern("markdown.htmlName").exec(tag) || [""])[0].toLowerCase();
  const LINK = new RegExp(/(?<!(?<!\\)(?:\\\\)*\\)(!?)\[(?:[^[\]]|\[[^\]]*\])*\]/.source + // No stroke before it.
    /(?:\(\s*(?:<([^<>]*)>|((?!<)(?:[^()\s]|\([^()\s]*\))*))(?:\s+["'(][^)]*)?\s*\)|\[[^\]]*\])/.source, "g");
  const TARGET = /^ {0,3}\[(?!\^)([^\]]+)\]:\s*<?([^\s>]+)>?(?:\s+["'(].*)?\s*$/;
  const DEFINED = /^ {0,3}\[\^([^\]\s]+)\]:/;
  const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
  const UNDERLINE = /^ {0,3}(?:(=+)|(-+))[ \t]*$/;
  const FENCE = /^ {0,3}(`{3,}|~{3,})/;
  const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/;

  // The lines as {raw, text, number, code, heading}: in `text`, what is code says nothing, and a code span is blank.
  function linesOf(body) {
    let [fence, inList, before] = ["", false, ""];
    return body.split("\n").map((line, i) => {
      const mark = FENCE.exec(line);
      const fenced = Boolean(fence || mark);
      if (fence ? mark && mark[1].startsWith(fence) && !line.slice(mark[0].length).trim() : mark) fence = fence ? "" : mark[1];
      const indented = /^(?: {4}|\t)/.test(line);
      if (line.trim() && !indented) inList = ITEM.test(line) || (inList && /^ /.test(line));
      const code = fenced || (indented && !inList && !before.trim());
      const text = code ? "" : line.replace(/(?<!`)(`+)(?!`)(?:(?!\1).)+\1(?!`)/g, (span) => " ".repeat(span.length));
      const found = { raw: line, text, number: i + 1, code, heading: headingOf(text, before) };
      before = code || found.heading ? "" : line;
      return found;
    });
  }

  // {level, text} of a heading that stands on the line, or whose underline does.
  function headingOf(line, before) {
    const heading = HEADING.exec(line);
    if (heading) return { level: heading[1].length, text: heading[2] || "" };
    const under = UNDERLINE.exec(line);
    const begun = (under && under[1] ? /^\s*(?:[>#]|[-*+] |\d+[.)] )/ : /^\s*(?:[>|#]|[-*+] |\d+[.)] )/).test(before);
    return under && before.trim() && !begun ? { level: under[1] ? 1 : 2, text: before.trim(), above: true } : null;
  }

  // What is too much of a stretch without a blank line, or nothing.
  function weight(block) {
    const length = form.signs(block);
    if (length > limits.block) return phrases.tooLong.replace("{count}", form.thousands(length));
    let unclosed = 0, waiting = 0;
    for (const sign of block.match(/[[\]]/g) || []) {
      waiting = sign === "[" ? waiting + 1 : Math.max(0, waiting - 1);
      unclosed = Math.max(unclosed, waiting);
    }
    return unclosed > limits.open ? phrases.unclosed.replace("{count}", form.thousands(unclosed)) : "";
  }

  // Stretches that are too heavy are told, and left out of what else is told; gives the body without them.
  function lighten(body, tell) {
    const blocks = Array.from(body.matchAll(/[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*/g)).slice(0, limits.blocks + 1);
    let light = body;
    blocks.forEach((match, i) => {
      const last = i === limits.blocks;
      const what = last ? phrases.tooMany.replace("{count}", form.thousands(limits.blocks)) : weight(match[0]);
      if (!what) return;
      tell("tekst-tung", body.slice(0, match.index).split("\n").length, { what });
      const end = last ? body.length : match.index + match[0].length;
      light = light.slice(0, match.index) + light.slice(match.index, end).replace(/[^\n]/g, " ") + light.slice(end);
    });
    return light;
  }

  function unquoted(text) { try { return decodeURIComponent(text); } catch (broken) { return text; } }
  function target(written, number, links, tell) {
    const passed = form.passedOn(written);
    if (passed) tell("link-forbudt", number, { value: written }, passed);
    if (written.startsWith("#") || SAFE.test(written)) return;
    if (SOURCE.test(written.split("#")[0])) { links.push({ target: written, number }); return; }
    const named = (all, way, name, anchor) => `${way}${form.slug(name)}.md${anchor || ""}`;
    const meant = form.respelled("links", unquoted(written)).replace(form.pattern("address.named"), named);
    const leads = SAFE.test(meant) || SOURCE.test(meant.split("#")[0]);
    const hint = LOCAL.test(unquoted(written)) ? phrases.onDisk : leads && form.didYouMean(meant);
    tell(FORBIDDEN.test(unquoted(written)) ? "link-forbudt" : "link-ukendt", number, { value: written }, hint);
  }

  // What the words of a line say that they may not.
  function plain({ text, number }, links, tell, sources, notes, near) {
    const unlinked = text.replace(/\]\(\s*<[^<>]*>(?=[\s)])/g, (start) => "]".padEnd(start.length));
    for (const tag of unlinked.matchAll(HTML)) {
      const [, address, mail] = /^<(?:([a-z][a-z0-9+.-]+:[^\s<>]*)|([^\s<>]+@[^\s<>]+))>$/i.exec(tag[0]) || [];
      if (text[tag.index - 1] === "\\" || mail) continue;
      if (address) target(address, number, links, tell);
      else tell("html", number, { value: tag[0] }, form.data.html[nameOf(tag[0])]);
    }
    if (text.includes(form.data.placeholder)) tell("skabelon-rest", number, { value: form.data.placeholder });
    for (const [, id] of text.matchAll(CITED)) {
      const words = { value: id, known: sources.join(", ") || phrases.none };
      if (!sources.includes(id) && !notes.has(id)) tell("fodnote-ukendt", number, words, near(id));
    }
  }

  // A body's {lines, links, cited, problems}; `sources` are the ids that the case lists.
  function checkBody(body, sources) {
    const [problems, links] = [[], []];
    let [{ guesses }, before] = [limits, 1];
    const near = (id) => form.didYouMean(guesses-- > 0 ? form.closest(id.toLowerCase(), sources, 0.6) : "");
    const tell = (code, number, words, hint) => problems.push({ code, path: ["tekst", number], words, hint: hint || "" });
    const lines = linesOf(lighten(body, tell));
    const notes = new Set(lines.map(({ text }) => DEFINED.exec(text)).filter(Boolean).map(([, id]) => id));
    for (const line of lines) {
      if (line.heading) {
        const [{ level, above }, number] = [line.heading, line.number - (line.heading.above ? 1 : 0)];
        if (level === 1) tell("overskrift-titel", number, {});
        else if (level > before + 1) tell("overskrift-niveau", number, { before: String(before), level: String(level) });
        before = level;
      }
      for (const [, picture, angled, bare] of line.text.matchAll(LINK)) {
        if (picture) tell("billede", line.number, {});
        else if ((angled ?? bare) !== undefined) target(angled ?? bare, line.number, links, tell);
      }
      const [, name, defined] = TARGET.exec(line.text) || [];
      if (defined && body.toLowerCase().split(`[${name.toLowerCase()}]`).length > 2) target(defined, line.number, links, tell);
      plain(line, links, tell, sources, notes, near);
    }
    // What stands in code is not cited; what is too heavy to look at is cited all the same.
    const texts = body.split("\n").map((line, i) => (line === lines[i].raw ? lines[i].text : line).replace(/\\\[/g, ""));
    const ids = texts.flatMap((text) => Array.from(text.matchAll(CITED), ([, id]) => id));
    return { lines, links, cited: new Set(ids.filter((id) => sources.includes(id))), problems };
  }

  Object.assign(form, { checkBody });
})(window.caseForm);
