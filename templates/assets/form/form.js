// The page »Tilføj en case«: builds the form, keeps what is written, checks it, and sends it on its way.
(function (form) {
  "use strict";
  const { el, data } = form;
  const get = (id) => document.getElementById(id);
  const page = get("formular");
  const summary = get("opsummering");
  const area = get("tekst");
  const fileName = get("filnavn");
  const status = get("gemt");
  const notice = get("besked");
  const controls = new Map();
  const counts = [];
  const LONGEST = 7000;
  // What is being written: an opened file stays as it is until something is changed.
  let draft = { opened: null, changed: false, rest: [], problems: [] };
  let before = null;
  let checked = false;
  let timer = 0;

  const at = (id, invalid) => ({
    target: () => get(id),
    fail: (messages) => {
      const error = get(`${id}-error`);
      error.hidden = !messages.length;
      error.replaceChildren(...messages.map((message) => el("span", {}, form.hidden("Fejl: "), message)));
      if (messages.length) get(id).setAttribute("aria-invalid", "true"); else get(id).removeAttribute("aria-invalid");
    },
    reach: invalid,
  });
  const bodyControl = at("tekst", (problem) => {
    const rows = area.value.split("\n");
    const row = Math.max(0, Math.min(rows.length - 1, problem.span.line - draft.bodyLine));
    const start = rows.slice(0, row).join("\n").length + (row ? 1 : 0);
    area.setSelectionRange(start, start + rows[row].length);
  });
  const nameControl = at("filnavn");

  form.sources = () => (controls.has("kilder") ? controls.get("kilder").get() : []).filter((one) => one.id.trim())
    .map((one) => ({ id: one.id.trim(), title: one.titel.trim() ? `${one.titel.trim()} (${one.id.trim()})` : one.id.trim() }));
  form.changed = () => { draft.changed = true; soon(); };

  function build() {
    const rows = new Map(data.case.fields.map((row) => [row.key, row]));
    data.groups.forEach((group, i) => {
      const fields = group.keys.filter((key) => rows.has(key)).map((key) => {
        controls.set(key, form.control(rows.get(key)));
        return controls.get(key).element;
      });
      const use = el("p", { class: "use" }, group.use);
      const count = el("span", { class: "optional" });
      const box = i ? el("details", { class: "part" }, el("summary", {}, el("h2", {}, group.title), " ", count, use), ...fields) : null;
      if (i) counts.push({ keys: group.keys, count });
      get(i ? "flere" : "vigtigst").append(...(i ? [box] : [use, ...fields]));
    });
    const suggest = (id, words) => document.body.append(el("datalist", { id }, ...words.map((word) => el("option", { value: word }))));
    suggest("list-98", data.municipalities);
    suggest("list-all", [...data.municipalities, ...data.groupsOfMunicipalities.map(([name]) => name)]);
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

  function answers() {
    return Object.fromEntries([...controls].map(([key, control]) => [key, control.get()]));
  }

  function name() {
    const written = fileName.value.trim().replace(/\.md$/, "");
    const title = (controls.get("titel").get() || "").trim();
    return `${written || form.slug(title) || "ny-case"}.md`;
  }

  function text() {
    return draft.opened && !draft.changed ? form.cleanText(draft.opened.text) : form.writeCase(answers(), area.value);
  }

  // An unfinished copy keeps what the form has no place for, as remarks.
  function copyText() {
    if (!draft.changed || !draft.rest.length) return text();
    const remarks = draft.rest.flatMap((one) => one.text.split("\n")).map((line) => `# ${line}`);
    return text().replace(/^---\n/, ["---", ...remarks, ""].join("\n"));
  }

  function fill(found, body, file) {
    controls.forEach((control, key) => control.set(found[key]));
    area.value = body;
    fileName.value = file;
    redrawSources(true);
  }

  function blank() {
    draft = { opened: null, changed: false, rest: [], problems: [] };
    fill({ gennemgaaet: new Date().toISOString().slice(0, 10) }, "", "");
    checked = false;
    summary.hidden = true;
    get("send").hidden = true;
    form.marked.forEach((control) => control.fail([]));
    form.marked = new Set();
    showRest();
  }

  function snapshot() {
    return { answers: answers(), body: area.value, file: fileName.value, ...draft };
  }

  function restore(saved) {
    fill(saved.answers, saved.body, saved.file);
    draft = { opened: saved.opened, changed: saved.changed, rest: saved.rest, problems: saved.problems, bodyLine: saved.bodyLine };
    showRest();
    refresh();
  }

  let drawn = "";
  function redrawSources(always) {
    const now = JSON.stringify(form.sources());
    if (now === drawn && !always) return;
    drawn = now;
    form.sourceTicks.forEach((tick) => { if (tick.element.isConnected) tick.redraw(); else form.sourceTicks.delete(tick); });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(refresh, 250);
    page.dataset.waiting = "true";
  }

  // After a pause in the writing: keep it, draw it, and when it has been checked once, check it again in silence.
  function refresh() {
    clearTimeout(timer);
    timer = 0;
    redrawSources(false);
    countAnswers();
    fileName.placeholder = name().replace(/\.md$/, "");
    const made = draft.opened && !draft.changed ? form.writeCase(answers(), area.value) : text();
    const found = form.check(made, name());
    form.preview(get("visning"), found.body ? found : { values: {}, body: null });
    get("adresse").textContent = `cases/${name().replace(/\.md$/, "")}.html`;
    const kept = form.saveDraft(snapshot());
    status.textContent = kept ? "Gemt i denne browser." : "Browseren må ikke gemme her. Hent en kopi, før du lukker siden.";
    if (checked) show(problems());
    page.dataset.waiting = "false";
  }

  // What is wrong: with the opened file as it is, or with the file that the form makes and what it had no place for.
  function problems() {
    if (draft.opened && !draft.changed) return draft.problems;
    const head = form.writeCase(answers(), "").split("\n").length;
    draft.bodyLine = head;
    return [...draft.rest.map((one) => one.problem), ...form.check(text(), name()).problems];
  }

  function find(problem) {
    const same = (one) => one.problem.code === problem.code && one.problem.span.line === problem.span.line && one.problem.span.column === problem.span.column;
    const position = draft.rest.findIndex(same);
    if (position >= 0) return { target: () => get("rest").children[position], fail: () => {} };
    const [first, ...rest] = problem.path;
    if (first === "tekst" && !rest.length) return bodyControl;
    if (first === "filnavn") return nameControl;
    return controls.has(first) ? controls.get(first).find(rest) : null;
  }

  function show(found) {
    form.report(summary, found, find);
    const well = !found.some((problem) => problem.severity === "error");
    get("send").hidden = !well;
    if (well) showSending();
  }

  function showSending() {
    const made = text();
    const stem = name().replace(/\.md$/, "");
    const known = data.world.cases.includes(stem);
    const address = `${page.dataset.new}?filename=${encodeURIComponent(name())}&value=${encodeURIComponent(made)}`;
    const fits = !known && address.length <= LONGEST;
    get("send-link").href = known ? `${page.dataset.edit}/${name()}` : fits ? address : `${page.dataset.new}?filename=${encodeURIComponent(name())}`;
    get("send-short").hidden = !fits;
    get("send-long").hidden = fits || known;
    get("send-known").hidden = !known;
    get("fil").value = made;
  }

  function check() {
    if (timer) refresh();
    checked = true;
    show(problems());
    summary.querySelector("h2").focus();
    summary.scrollIntoView({ block: "start" });
  }

  // What an opened file said that the form has no place for; each stands as an error until it is dealt with.
  function showRest() {
    get("rest-del").hidden = !draft.rest.length;
    get("rest").replaceChildren(...draft.rest.map((one, i) => {
      const done = el("button", { type: "button", class: "button plain" }, "Jeg har taget mig af det", form.hidden(`: ${one.problem.message}`));
      done.addEventListener("click", () => {
        draft.rest.splice(i, 1);
        draft.changed = true;
        showRest();
        (get("rest").children[0] || get("besked")).focus();
        refresh();
      });
      return el("li", { id: `rest-${i}`, tabindex: "-1" }, el("p", {}, `${form.sentence(one.problem.message)} ${one.problem.advice}`), el("pre", { tabindex: "0" }, one.text), done);
    }));
  }

  function tell(message, undo) {
    notice.hidden = false;
    notice.replaceChildren(el("p", {}, message));
    if (undo) {
      const button = el("button", { type: "button", class: "button quiet" }, "Fortryd");
      button.addEventListener("click", () => { restore(before); tell("Det er, som det var før."); });
      notice.append(button);
    }
    notice.focus();
  }

  function startOver() {
    before = snapshot();
    blank();
    refreshEmpty();
    tell("Formularen og det, browseren havde gemt, er tømt.", true);
  }

  // An empty form is drawn but not kept.
  function refreshEmpty() {
    clearTimeout(timer);
    timer = 0;
    countAnswers();
    form.emptyDraft();
    form.preview(get("visning"), { values: {}, body: null });
    get("adresse").textContent = "";
    status.textContent = "";
  }

  function open(opened) {
    before = snapshot();
    const hadWork = draft.changed || draft.opened;
    blank();
    const found = form.openFile(opened);
    fill(found.answers, found.body, opened.name.replace(/\.md$/, ""));
    const start = form.cleanText(opened.text).split("\n").length - found.body.split("\n").length + 1;
    draft = { opened, changed: false, rest: found.rest, problems: found.problems, bodyLine: start };
    showRest();
    refresh();
    const kept = Object.keys(form.filled(found.answers) || {}).length;
    const lost = found.rest.length ? (found.rest.length === 1 ? " Ét sted kunne ikke læses; det står herunder." : ` ${found.rest.length} steder kunne ikke læses; de står herunder.`) : "";
    tell(`»${opened.name}« er åbnet: ${kept} felter er læst.${lost} Tryk »Kontrollér« for at se, hvad kontrollen siger.`, hadWork);
  }

  async function openPicked() {
    const [file] = get("vaelg-fil").files;
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    open({ name: file.name, size: bytes.length, ...form.decodeFile(bytes) });
    get("vaelg-fil").value = "";
  }

  function openPasted() {
    const pasted = get("indsat").value;
    if (!pasted.trim()) { get("indsat").focus(); return; }
    const title = /^titel:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(pasted);
    const stem = (title && form.slug(title[1])) || "ny-case";
    open({ name: `${stem}.md`, size: new TextEncoder().encode(pasted).length, text: pasted, broken: null });
    get("indsat").value = "";
  }

  // A source that gets another id keeps those who refer to it.
  let oldId = "";
  page.addEventListener("focusin", ({ target }) => { if (target.dataset.key === "id") oldId = target.value.trim(); });
  page.addEventListener("change", ({ target }) => {
    const id = target.value && target.value.trim();
    if (target.dataset.key !== "id" || !oldId || !id || form.sources().some((one) => one.id === oldId)) return;
    form.sourceTicks.forEach((tick) => tick.rename(oldId, id));
    oldId = id;
    redrawSources(true);
    form.changed();
  });
  page.addEventListener("input", form.changed);
  page.addEventListener("change", form.changed);
  get("kontroller").addEventListener("click", check);
  get("forfra").addEventListener("click", startOver);
  get("kladde").addEventListener("click", () => form.download(name(), copyText()));
  get("hent").addEventListener("click", () => form.download(name(), text()));
  get("kopier").addEventListener("click", async () => {
    get("kopieret").textContent = (await form.copyText(get("fil"))) ? "Kopieret." : "Markér teksten, og kopiér den selv.";
  });
  get("vaelg-fil").addEventListener("change", openPicked);
  get("aabn-tekst").addEventListener("click", openPasted);
  get("overskrifter").addEventListener("click", () => {
    const missing = data.headings.filter((heading) => !area.value.includes(`## ${heading}`)).map((heading) => `## ${heading}\n`);
    area.value = [area.value.trimEnd(), ...missing].filter(Boolean).join("\n\n");
    area.focus();
    form.changed();
  });
  // A page that is left before the pause is over still keeps what was written.
  addEventListener("pagehide", () => { if (timer) refresh(); });

  build();
  const saved = form.loadDraft();
  blank();
  if (saved) restore(saved); else refreshEmpty();
  page.dataset.ready = "true";
})(window.caseForm);
