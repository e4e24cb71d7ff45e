// What a card says of the gain or the price that one filters for (builder/stages/data/line_script.py), loaded when one does.
//   caseLine.want(asked, cards, then)  loads them for the `cards`, once, when the choice wants them
//   caseLine.drawn(address, ...said)   a line as card.html draws it, of the case at `address`
//   caseLine.tell(card, asked)         shows those of the card's lines that the choice asks for
(function () {
  "use strict";
  const LINED = ["bevis", "pris"];
  const root = new URL("../", document.currentScript.src);
  let lined = false;

  function want(asked, cards, then) {
    if (lined || !LINED.some((key) => asked[key].length)) return;
    lined = true;
    window.caseLines = function (told) {
      cards.forEach((card) => put(card, told[card.path.replace(/^.*\/|\.html$/g, "")] || []));
      then();
    };
    const script = document.createElement("script");
    script.src = new URL("cases/linjer.js", root).href + "?v="
      + encodeURIComponent(document.getElementById("filter").dataset.index || "");
    document.head.append(script);
  }

  function put(card, lines) {
    const address = card.element.querySelector("h3 a").getAttribute("href");
    card.lines = lines.map(([key, value, ...said]) => ({ key, value, line: drawn(address, ...said) }));
    card.element.querySelector("dl").prepend(...card.lines.map(({ line }) => line));
  }

  function drawn(address, label, text, doubts, source, others) {
    const [line, term, said, link] = ["div", "dt", "dd", "a"].map((name) => document.createElement(name));
    line.className = "asked";
    term.textContent = label;
    link.textContent = "kilde";
    link.setAttribute("href", address + "#kilde-" + source);
    said.append(text);
    doubts.forEach((words) => {
      const doubt = document.createElement("span");
      Object.assign(doubt, { className: "doubt", textContent: words });
      said.append(" ", doubt);
    });
    if (source) said.append(" (", link, ")");
    if (others) said.append(` og ${others} mere`);
    line.append(term, said);
    return line;
  }

  function tell(card, asked) {
    card.lines.forEach(({ line, key, value }) => { line.hidden = !asked[key].includes(value); });
  }

  window.caseLine = { want, drawn, tell };
})();
