// The page »Tilføj en case«: builds the form, keeps what is written, checks it, and sends it on its way.
(function (form) {
  "use strict";
  const { el, get, data } = form;
  const [page, summary, area, fileName] = ["formular", "opsummering", "tekst", "filnavn"].map(get);
  const most = data.limits.bytes;
  const controls = new Map();
  const counts = [];
  // The published case that the address asks to change; its draft is kept apart from that of a new one.
  const slug = new URLSearchParams(location.search).get("case") || "";
  const [crumb, heading] = document.querySelectorAll(".crumbs [aria-current], h1");
  const add = heading.textContent, after = document.title.replace(add, "");
  // What is being written: whether anybody has touched it, what an older draft said that has no field, a case as it was opened.
  let draft = { changed: false, rest: [] };
  // Whether something is not kept yet, the box that can hold no more, and what »Fortryd« brings back.
  let unkept = false, full = null, before = null, checked = false, timer = 0, drawn = "", oldId = "";

  const at = (id, reach, mend) => ({
    target: () => get(id),
    fail: (found) => form.showErrors(get(`${id}-error`), [get(id)], found),
    reach,
    mend: (...told) => { mend(...told); form.changed(); },
  });
  // Where a line of the file's text stands in the box, whose blank first lines are not in the file.
  function lineAt({ path }) {
    const skipped = /^(?:[^\S\n]*\n)*/.exec(area.value)[0].split("\n").length - 1;
    const rows = area.value.split("\n");
    const row = Math.min(rows.length - 1, skipped + (path[1] || 1) - 1);
    const start = rows.slice(0, row).join("\n").length + (row ? 1 : 0);
    return [start, start + rows[row].length];
  }
  const bodyControl = at("tekst", (problem) => area.setSelectionRange(...lineAt(problem)), (word, wrong, problem) => {
    const [start, end] = lineAt(problem);
    area.setRangeText(area.value.slice(start, end).replace(wrong, () => word), start, end);
  });
  const nameControl = at("filnavn", undefined, (word) => { fileName.value = word; });

  form.sources = () => (controls.has("kilder") ? controls.get("kilder").get() : []).filter((one) => one.id.trim())
    .map((one) => ({ id: one.id.trim(), title: one.titel.trim() ? `${one.titel.trim()} (${one.id.trim()})` : one.id.trim() }));
  form.changed = () => {
    draft.changed = unkept = true;
    clearTimeout(timer);
    timer = setTimeout(refresh, 250);
    page.dataset.waiting = "true";
  };

  function build() {
    const rows = new Map(data.case.fields.map((row) => [row.key, row]));
    data.groups.forEach((group, i) => {
      const fields = group.keys.filter((key) => rows.has(key)).map((key) => {
        controls.set(key, form.control(rows.get(key)));
        return controls.get(key).element;
      });
      const use = el("p", { class: "use" }, group.use);
      if (!i) { get("vigtigst").append(use, ...fields); return; }
      const count = el("span", { class: "optional" });
      const title = el("summary", {}, el("h2", {}, group.title), " ", count, use);
      get("flere").append(el("details", { class: "part" }, title, ...fields));
      counts.push({ keys: group.keys, count });
    });
    const suggest = (id, words) => document.body.append(el("datalist", { id }, ...words.map((value) => el("option", { value }))));
    suggest("list-98", data.municipalities);
    suggest("list-all", [...data.municipalities, ...data.groupsOfMunicipalities.map(({ names }) => names[0])]);
    Object.entries(data.world).forEach(([folder, slugs]) => suggest(`list-${folder}`, slugs));
  }

  // A folded group says how much stands in it.
  function countAnswers() {
    const found = form.filled(answers()) || {};
    counts.forEach(({ keys, count }) => {
      const number = keys.filter((key) => key in found).length;
      count.textContent = number ? ` ${number} ${number === 1 ? "felt" : "felter"} udfyldt` : "";
    });
  }

  const answers = () => Object.fromEntries([...controls].map(([key, control]) => [key, control.get()]));
  const title = () => controls.get("titel").get().trim();
  const stem = () => fileName.value.trim().replace(/\.md$/, "") || form.slug(title(), data.limits.slug) || "ny-case";
  const name = () => `${stem()}.md`;
  const text = () => form.writeCase(answers(), area.value, draft.before);
  const snapshot = () => ({ answers: answers(), body: area.value, file: fileName.value, case: slug, ...draft });
  // The heading, the breadcrumb and the window's title say which case is put right, by its file, or which draft is gone on with.
  function entitle() {
    const published = fileName.value && get("vaelg-case").querySelector(`[value="${CSS.escape(fileName.value)}"]`);
    const now = draft.changed ? `Skriv videre på ${title() ? `»${title()}«` : "din kladde"}` : add;
    crumb.textContent = heading.textContent = published ? `Ret »${published.text}«` : now;
    document.title = `${heading.textContent}${after}`;
  }

  // Puts an opened draft or case into the form, and forgets what was there and what was said of it; `kept` when storage has it.
  function put(found, kept) {
    controls.forEach((control, key) => control.set(found.answers[key]));
    area.value = found.body;
    fileName.value = found.file;
    const before = found.lines ? { says: form.filled(answers()), lines: found.lines } : found.before;
    draft = { changed: found.changed, rest: found.rest, before };
    [unkept, full, checked] = [found.changed && !kept, null, false];
    [summary, get("send")].forEach((said) => { said.hidden = true; });
    form.marked.forEach((control) => control.fail([]));
    form.marked = new Set();
    redrawSources(true);
    showRest();
    entitle();
    refresh();
  }

  const blank = (day) => put({ answers: { gennemgaaet: day, tilfoejet: day }, body: "", file: slug, changed: false, rest: [] });
  function redrawSources(always) {
    const now = JSON.stringify(form.sources());
    if (now === drawn && !always) return;
    drawn = now;
    form.sourceTicks.forEach((tick) => { if (tick.element.isConnected) tick.redraw(); else form.sourceTicks.delete(tick); });
  }

  // A box takes in no more than a whole file may hold.
  function fit(box) {
    if (!(box.maxLength > 0)) return;
    if (box.value.length > most) box.value = box.value.slice(0, most);
    if (box.value.length === most) full = box; else if (full === box) full = null;
  }

  const copyNow = () => form.download(`${stem()}.json`, JSON.stringify(snapshot(), null, 2), "application/json");
  // What is said of each way that keeping can go, and what can be done about it.
  const KEPT = {
    untouched: [""],
    kept: ["Gemt i denne browser."],
    refused: ["Ikke gemt: Browseren har ikke plads, eller den må ikke gemme her. Hent en kopi, før du lukker siden."],
    foreign: ["En anden fane har gemt en anden kladde, og den er ikke overskrevet. Hvilken skal gælde?",
      ["Hent den anden fanes kladde", () => open(keptDraft(), "Den anden fanes kladde", true)],
      ["Behold denne", () => keep(true)]],
  };

  // Keeps what somebody has touched, and says how it went; `over` takes the place of what another tab has saved.
  function keep(over) {
    if (page.dataset.broken) return;
    if (over) [unkept] = [draft.changed, form.seeDraft(slug)];
    let way = form.standing(slug);
    if (way !== "foreign" && !draft.changed) way = "untouched";
    else if (way === "none" || (way === "kept" && unkept)) way = form.saveDraft(snapshot());
    if (way === "kept" || way === "refused") unkept = way === "refused";
    const [words, ...buttons] = KEPT[way];
    const box = full && `Feltet »${full.labels[0].firstChild.data.trim()}« er fuldt.`;
    const said = full ? `${box} Der er plads til ${form.thousands(most)} tegn, og resten er ikke med. ${words}` : words;
    if (get("gemt").textContent !== said) get("gemt").textContent = said;
    get("valg").replaceChildren(...buttons.map(([word, act]) => form.button("quiet", act, word)));
  }

  // After a pause in the writing: keep it, draw it, and when it has been checked once, check it again in silence.
  function refresh() {
    timer = clearTimeout(timer);
    keep();
    redrawSources(false);
    countAnswers();
    fileName.placeholder = stem();
    const found = form.check({ answers: answers(), body: area.value, name: name(), rest: draft.rest });
    form.preview(get("visning"), found);
    get("adresse").textContent = draft.changed || slug ? `cases/${stem()}.html` : "";
    if (checked) show(found.problems);
    page.dataset.waiting = "false";
  }

  function find(problem) {
    const lost = draft.rest.findIndex((one) => one.code === problem.code && one.text === problem.text);
    if (lost >= 0) return { target: () => get("rest").children[lost], fail: () => {} };
    const [first, ...rest] = problem.path;
    const apart = { tekst: bodyControl, filnavn: nameControl }[first];
    return apart || (controls.has(first) ? controls.get(first).find(rest) : null);
  }

  function show(problems) {
    form.report(summary, problems, find, check);
    const well = !problems.some((problem) => problem.severity === "error");
    get("send").hidden = !well;
    if (well) form.showSending(page, name(), text());
  }

  function check() {
    checked = true;
    refresh();
    summary.querySelector("h2").focus();
    summary.scrollIntoView({ block: "start" });
  }

  // What an older draft said that the form has no place for; each stands as an error until it is dealt with.
  function showRest() {
    get("rest-del").hidden = !draft.rest.length;
    get("rest").replaceChildren(...draft.rest.map((one, i) => {
      const { message, advice } = form.told(one);
      const done = form.button("plain", () => {
        draft.rest.splice(i, 1);
        form.changed();
        showRest();
        (get("rest").children[0] || get("besked")).focus();
        refresh();
      }, "Jeg har taget mig af det", form.hidden(`: ${message}`));
      const said = el("p", {}, `${form.sentence(message)} ${advice}`);
      return el("li", { id: `rest-${i}`, tabindex: "-1" }, said, el("pre", { tabindex: "0" }, one.text), done);
    }));
  }

  // Says what was done, with buttons as [word, what it does].
  function tell(message, ...buttons) {
    const notice = get("besked");
    notice.hidden = false;
    notice.replaceChildren(el("p", {}, message), ...buttons.map(([word, act]) => form.button("quiet", act, word)));
    notice.focus();
  }

  const undo = ["Fortryd", () => { put(before); tell("Det er, som det var før."); }];
  function startOver() {
    before = snapshot();
    const emptied = form.emptyDraft(slug);
    blank(form.today());
    tell(`Formularen er tømt, ${emptied ? "og" : "men ikke"} det, browseren havde gemt.`, undo);
  }

  // Opens a copy or a case that was found; what stood in the form before can be brought back.
  function open(found, title, kept) {
    before = draft.changed ? snapshot() : null;
    put(found, kept);
    const [number, lost] = [Object.keys(form.filled(found.answers) || {}).length, found.rest.length];
    const places = `${lost === 1 ? "Ét sted" : `${lost} steder`} kunne ikke læses og står herunder. `;
    const words = `»${title}« er åbnet: ${number} felter er læst. ${lost ? places : ""}`;
    tell(`${words}Tryk »Kontrollér« for at se, hvad kontrollen siger.`, ...(before ? [undo] : []));
  }

  // What fails on its way is an error, also from disk, where the browser does not tell of it.
  const safely = (act) => () => act().catch(reportError);
  const openPublished = safely(async () => {
    const found = await form.openCase(slug, page.dataset.cases);
    if (found) open({ ...found, ...form.openTree(found.answers), file: slug, changed: false }, found.answers.titel);
    else tell(`Kataloget har ingen case »${slug}«.`);
  });

  const openPicked = safely(async () => {
    const [file] = get("vaelg-fil").files;
    if (!file) return;
    const { draft: found, refused } = form.readCopy(file.name, await file.slice(0, 10 * most + 1).text());
    if (found) open({ ...found, changed: true }, file.name);
    else tell(get(refused).textContent);
    get("vaelg-fil").value = "";
  });

  function keptDraft() {
    const kept = form.loadDraft(slug);
    return kept === null ? null : { ...form.openDraft(kept), changed: true };
  }

  // A case's own draft goes before its published text, which is still to be had.
  function begin() {
    const found = keptDraft();
    if (found) put(found, true); else blank(form.today());
    get("vaelg-case").value = slug;
    if (slug && found) tell("Din kladde er hentet frem.", ["Hent den udgivne tekst i stedet", openPublished]);
    else if (slug) openPublished();
  }

  // A source that gets another id keeps those who refer to it.
  page.addEventListener("focusin", ({ target }) => { if (target.dataset.key === "id") oldId = target.value.trim(); });
  page.addEventListener("change", ({ target }) => {
    const id = target.value && target.value.trim();
    if (target.dataset.key !== "id" || !oldId || !id || form.sources().some((one) => one.id === oldId)) return;
    form.sourceTicks.forEach((tick) => tick.rename(oldId, id));
    oldId = id;
    redrawSources(true);
  });
  page.addEventListener("input", ({ target }) => { fit(target); form.changed(); });
  page.addEventListener("change", form.changed);
  get("vaelg-fil").addEventListener("change", openPicked);
  const pressed = { kontroller: check, forfra: startOver, kladde: copyNow };
  pressed.hent = () => form.download(name(), text(), "text/markdown");
  pressed["aabn-case"] = () => { location.search = `?case=${get("vaelg-case").value}`; };
  pressed.overskrifter = () => {
    const missing = data.headings.filter((heading) => !area.value.includes(`## ${heading}`)).map((heading) => `## ${heading}\n`);
    area.value = [area.value.trimEnd(), ...missing].filter(Boolean).join("\n\n");
    area.focus();
    form.changed();
  };
  Object.entries(pressed).forEach(([id, act]) => get(id).addEventListener("click", act));
  [area, fileName].forEach((box) => { box.maxLength = most; });
  addEventListener("storage", ({ key }) => { if ([form.placeOf(slug), null].includes(key)) keep(); });
  // A page that is left before the pause is over still keeps what was written; where it cannot, the browser asks.
  const leave = (event) => { if (timer) refresh(); if (unkept) event.preventDefault(); };
  ["beforeunload", "pagehide"].forEach((moment) => addEventListener(moment, leave));

  build();
  begin();
  page.dataset.ready = "true";
})(window.caseForm);
