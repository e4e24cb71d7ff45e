// What the check found: a summary on top with the number and a link to each place, and the same words at each field.
(function (form) {
  "use strict";
  const { el, hidden } = form;

  function counted(errors, warnings) {
    const told = [errors && `${errors} fejl`, warnings && `${warnings} ${warnings === 1 ? "advarsel" : "advarsler"}`];
    return told.filter(Boolean).join(" og ") || "Ingen fejl";
  }

  // »Kommune 2: Kommune«: the way to a field in the words of the form.
  function where(path) {
    if (path[0] === "tekst") return path.length > 1 ? `Brødteksten, linje ${path[1]}` : "Brødteksten";
    if (path[0] === "filnavn") return "Filens navn";
    const label = (i) => form.data.labels[path.slice(0, i + 1).filter((step) => typeof step === "string").join(".")];
    const word = (i) => (typeof path[i + 1] === "number" ? form.oneOf(label(i), path[i + 1]) : label(i));
    return path.map((step, i) => typeof step !== "number" && word(i)).filter(Boolean).join(": ") || "Casen";
  }

  const sentence = (text) => form.capital(/[.!?…]$/.test(text) ? text : `${text}.`);
  // Opens the folded groups around an element, shows it and gives it focus.
  function go(element) {
    for (let around = element; around; around = around.parentElement) if (around.tagName === "DETAILS") around.open = true;
    element.focus();
    element.scrollIntoView({ block: "center" });
  }

  // »Ret« beside »Mente du«: puts the word in, where the control can take it.
  function mender(problem, control, again) {
    const word = form.meantWord(problem.hint || "");
    if (!word || !control || !control.mend) return "";
    const act = () => { control.mend(word, problem.words.value, problem); again(); };
    return form.button("quiet mend", act, "Ret", hidden(` ${where(problem.path)} til »${word}«`));
  }

  // One problem as it stands in the summary, with a link to its control and one to its rule.
  function listed(problem, control, again) {
    const target = control && control.target();
    const link = el("a", { href: target && target.id ? `#${target.id}` : "#formular" }, where(problem.path));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(control ? control.target() : form.get("formular"));
      control?.reach?.(problem);
    });
    const href = form.data.page.replace("{code}", problem.code);
    const rule = el("a", { class: "small", href }, "Om reglen", hidden(` ${form.data.rules[problem.code][3]}`));
    const message = el("span", { "data-message": true }, sentence(problem.message));
    const advice = el("span", { "data-advice": true }, problem.advice);
    const kind = problem.severity === "warning" ? el("b", {}, "Advarsel: ") : "";
    return el("li", { "data-code": problem.code, "data-severity": problem.severity, "data-path": JSON.stringify(problem.path) },
      kind, link, ": ", message, " ", advice, " ", mender(problem, control, again), " ", rule);
  }

  // Errors first, then warnings, each as they stand on the page; what is about the whole comes first.
  function inOrder(problems, find) {
    const found = problems.map((problem) => ({ problem, control: find(problem), late: problem.severity === "warning" ? 1 : 0 }));
    const place = ({ control }) => (control ? control.target() : form.get("formular"));
    const follows = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    const line = ({ problem }) => Number(problem.path[1]) || 0;
    return found.sort((one, other) => one.late - other.late ||
      (place(one) === place(other) ? line(one) - line(other) : follows(place(one), place(other))));
  }

  // Lists the problems in the summary and marks the fields; `find` gives the control of a problem, `again` checks once more.
  function report(summary, problems, find, again) {
    const marked = new Map();
    const found = inOrder(problems, find);
    found.forEach(({ problem, control, late }) => {
      const words = `${sentence(problem.message)} ${problem.advice} `;
      const kind = hidden(late ? "Advarsel: " : "Fejl: ");
      const said = el("span", { class: late ? "warning" : "" }, kind, words, mender(problem, control, again));
      if (control) marked.set(control, [...(marked.get(control) || []), said]);
    });
    form.marked.forEach((control) => { if (!marked.has(control)) control.fail([]); });
    marked.forEach((said, control) => control.fail(said));
    form.marked = new Set(marked.keys());
    const errors = found.filter(({ late }) => !late).length;
    summary.classList.toggle("problems", errors > 0);
    summary.dataset.errors = String(errors);
    summary.hidden = false;
    summary.querySelector("h2").textContent = counted(errors, found.length - errors);
    const most = form.data.limits.listed;
    const ready = found.length ? "Casen kan sendes, men læs advarslerne først."
      : "Casen er klar. Send den, hent den, eller kopiér den herunder.";
    summary.querySelector("p").textContent = errors ? `Hvert punkt fører hen til stedet.${found.length < most
      ? "" : ` Her er de første ${most}.`} Intet går tabt imens.` : ready;
    summary.querySelector("ol").replaceChildren(...found.map(({ problem, control }) => listed(problem, control, again)));
  }

  Object.assign(form, { report, sentence, marked: new Set() });
})(window.caseForm);
