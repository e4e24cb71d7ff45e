// What the check found: a summary on top with the number and a link to each place, and the same words at each field.
(function (form) {
  "use strict";
  const { el, hidden } = form;

  function plural(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
  }

  function counted(problems) {
    const warnings = problems.filter((problem) => problem.severity === "warning").length;
    const errors = problems.length - warnings;
    const words = [errors ? plural(errors, "fejl", "fejl") : "", warnings ? plural(warnings, "advarsel", "advarsler") : ""].filter(Boolean);
    return words.join(" og ") || "Ingen fejl";
  }

  // »Kommuner, nr. 2: Kommune«: the way to a field in the words of the form.
  function where(problem) {
    const [first, ...rest] = problem.path;
    if (first === "tekst" && !rest.length) return "Brødteksten";
    if (first === "filnavn") return "Filens navn";
    let row = form.data.case.fields.find((field) => field.key === first);
    if (!row) return "Filen";
    const words = [row.label];
    let kind = row.kind;
    for (const step of rest) {
      if (typeof step === "number") {
        words[words.length - 1] += `, nr. ${step + 1}`;
        kind = kind.item || kind;
      } else {
        const { fields } = kind.kind === "ListOf" ? kind.item : kind;
        row = fields && fields.find((field) => field.key === step);
        if (!row) break;
        words.push(row.label);
        kind = row.kind;
      }
    }
    return words.join(": ");
  }

  function sentence(text) {
    const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
    return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
  }

  // Opens the folded groups around an element, shows it and gives it focus.
  function go(element) {
    for (let around = element; around; around = around.parentElement) if (around.tagName === "DETAILS") around.open = true;
    element.focus();
    element.scrollIntoView({ block: "center" });
  }

  // {summary, problems, find}: lists the problems and marks the fields; `find` gives the control of a problem.
  function report(summary, problems, find) {
    const marked = new Map();
    const items = problems.map((problem) => {
      const control = find(problem);
      const message = sentence(problem.message);
      if (control) marked.set(control, [...(marked.get(control) || []), `${message} ${problem.advice}`]);
      const target = control && control.target();
      const link = el("a", { href: target && target.id ? `#${target.id}` : "#formular" }, where(problem));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(control ? control.target() : document.getElementById("formular"));
        if (control && control.reach) control.reach(problem);
      });
      const rule = el("a", { class: "small", href: form.data.page.replace("{code}", problem.code) }, "Om reglen", hidden(` ${form.data.rules[problem.code][3]}`));
      return el("li", { "data-code": problem.code, "data-severity": problem.severity, "data-line": problem.span.line, "data-column": problem.span.column },
        problem.severity === "warning" ? "Advarsel – " : "", link, ": ", el("span", { "data-message": true }, message), " ",
        el("span", { "data-advice": true }, problem.advice), " ", rule);
    });
    form.marked.forEach((control) => { if (!marked.has(control)) control.fail([]); });
    marked.forEach((messages, control) => control.fail(messages));
    form.marked = new Set(marked.keys());
    const well = !problems.some((problem) => problem.severity === "error");
    summary.classList.toggle("problems", !well);
    summary.dataset.errors = String(problems.filter((problem) => problem.severity === "error").length);
    summary.hidden = false;
    summary.querySelector("h2").textContent = counted(problems);
    summary.querySelector("p").textContent = well
      ? (problems.length ? "Filen kan sendes, men læs advarslerne først." : "Filen er klar. Send den, hent den eller kopiér den herunder.")
      : "Hvert punkt fører hen til stedet. Intet går tabt imens.";
    summary.querySelector("ol").replaceChildren(...items);
  }

  Object.assign(form, { report, sentence, marked: new Set() });
})(window.caseForm);
