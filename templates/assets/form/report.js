// What the check found: a summary on top with the number and a link to each place, and the same words at each field.
(function (form) {
  "use strict";
  const { el, hidden } = form;

  function counted(problems) {
    const warnings = problems.filter((problem) => problem.severity === "warning").length;
    const errors = problems.length - warnings;
    const told = [errors && `${errors} fejl`, warnings && `${warnings} ${warnings === 1 ? "advarsel" : "advarsler"}`];
    return told.filter(Boolean).join(" og ") || "Ingen fejl";
  }

  // »Kommuner, nr. 2: Kommune«: the way to a field in the words of the form.
  function where([first, ...rest]) {
    if (first === "tekst") return rest.length ? `Brødteksten, linje ${rest[0]}` : "Brødteksten";
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

  // One problem as it stands in the summary, with a link to its control and one to its rule.
  function listed(problem, control) {
    const target = control && control.target();
    const link = el("a", { href: target && target.id ? `#${target.id}` : "#formular" }, where(problem.path));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(control ? control.target() : document.getElementById("formular"));
      if (control && control.reach) control.reach(problem);
    });
    const about = hidden(` ${form.data.rules[problem.code][3]}`);
    const rule = el("a", { class: "small", href: form.data.page.replace("{code}", problem.code) }, "Om reglen", about);
    const message = el("span", { "data-message": true }, sentence(problem.message));
    const advice = el("span", { "data-advice": true }, problem.advice);
    return el("li", { "data-code": problem.code, "data-severity": problem.severity, "data-path": JSON.stringify(problem.path) },
      problem.severity === "warning" ? "Advarsel – " : "", link, ": ", message, " ", advice, " ", rule);
  }

  // Lists the problems in the summary and marks the fields; `find` gives the control of a problem.
  function report(summary, problems, find) {
    const marked = new Map();
    const items = problems.map((problem) => {
      const control = find(problem);
      const words = `${sentence(problem.message)} ${problem.advice}`;
      if (control) marked.set(control, [...(marked.get(control) || []), words]);
      return listed(problem, control);
    });
    form.marked.forEach((control) => { if (!marked.has(control)) control.fail([]); });
    marked.forEach((messages, control) => control.fail(messages));
    form.marked = new Set(marked.keys());
    const errors = problems.filter((problem) => problem.severity === "error").length;
    summary.classList.toggle("problems", errors > 0);
    summary.dataset.errors = String(errors);
    summary.hidden = false;
    summary.querySelector("h2").textContent = counted(problems);
    const ready = problems.length ? "Filen kan sendes, men læs advarslerne først."
      : "Filen er klar. Send den, hent den eller kopiér den herunder.";
    summary.querySelector("p").textContent = errors ? "Hvert punkt fører hen til stedet. Intet går tabt imens." : ready;
    summary.querySelector("ol").replaceChildren(...items);
  }

  Object.assign(form, { report, sentence, marked: new Set() });
})(window.caseForm);
