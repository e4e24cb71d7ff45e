// Abbreviations that neither the case nor the glossary explains. A port of nouns/abbreviations and stages/abbreviations.
(function (form) {
  "use strict";
  const { pattern, passed, known } = form.data.abbreviations;

  // A warning at the first use; `firstLine` is the number of the body's first line in the file.
  form.unexplained = (text, title, body, firstLine) => {
    const abbreviation = new RegExp(pattern, "gu");
    const told = new Set([...known, ...(title.match(abbreviation) || [])]);
    const found = [];
    body.split("\n").forEach((line, at) => {
      const readable = line.replace(new RegExp(passed, "gu"), (part) => " ".repeat(part.length));
      for (const match of readable.matchAll(abbreviation)) {
        const [value] = match;
        if (!told.has(value) && !text.includes(`(${value})`) && !text.includes(`${value} (`)) {
          const column = form.signs(line.slice(0, match.index)) + 1;
          const span = { line: firstLine + at, column, end: column + value.length };
          found.push({ code: "forkortelse-uforklaret", span, path: ["tekst"], words: { value } });
        }
        told.add(value);
      }
    });
    return found;
  };
})(window.caseForm);
