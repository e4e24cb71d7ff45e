// The page »Tilføj en case«: builds the form, keeps what is written, checks it, and sends it on its way.
(function (form) {
  "use strict";
  const { el, data } = form;
  const get = (id) => document.getElementById(id);
  const page = get("formular");
  const summary = get("opsummering");
  const area = get("tekst");
  const fileName = get("filnavn");
  const controls = new Map();
  const counts = [];
  // The published case that the address asks to change; its draft is kept apart from that of a new one.
  const slug = new URLSearchParams(location.search).get("case") || "";
  // What is being written: whether anybody has touched it, and what an older draft said that has no field.
  let draft = { changed: false, rest: [] };
  let before = null;
  let checked = false;
  let timer = 0;

  const at = (id, reach) => ({
    target: () => get(id),
    fail: (messages) => form.showErrors(get(`${id}-error`), [get(id)], messages),
    reach,
  });
  const bodyControl = at("tekst", ({ path }) => {
    // The file's first line of text is the box's first that is not blank.
    const skipped = /^(?:[^\S\n]*\n)*/.exec(area.value)[0].split("\n").length - 1;
    const rows = area.value.split("\n");
    const row = Math.min(rows.length - 1, skipped + (path[1] || 1) - 1);
    const start = rows.slice(0, row).join("\n").length + (row ? 1 : 0);
    area.setSelectionRange(start, start + rows[row].length);
  });
  const nameControl = at("filnavn");

  form.sources = () => (controls.has("kilder") ? controls.get("kilder").get() : []).filter((one) => one.id.trim())
    .map((one) => ({ id: one.id.trim(), title: one.titel.trim() ? `${one.titel.trim()} (${one.id.trim()})` : one.id.trim() }));
  form.changed = () => {
    draft.changed = true;
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
    const option = (word) => el("option", { value: word });
    const suggest = (id, words) => document.body.append(el("datalist", { id }, ...words.map(option)));
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

  const text = () => form.writeCase(answers(), area.value);
  const snapshot = () => ({ answers: answers(), body: area.value, file: fileName.value, case: slug, ...draft });
  const result = () => form.check({ answers: answers(), body: area.value, name: name(), rest: draft.rest });

  // Puts an opened draft or case into the form, and forgets what was there and what was said of it.
  function put(found) {
    controls.forEach((control, key) => control.set(found.answers[key]));
    area.value = found.body;
    fileName.value = found.file;
    draft = { changed: found.changed, rest: found.rest };
    checked = false;
    summary.hidden = true;
    get("send").hidden = true;
    form.marked.forEach((control) => control.fail([]));
    form.marked = new Set();
    redrawSources(true);
    showRest();
    refresh();
  }

  function blank() {
    put({ answers: { gennemgaaet: form.today() }, body: "", file: slug, changed: false, rest: [] });
  }

  let drawn = "";
  function redrawSources(always) {
    const now = JSON.stringify(form.sources());
    if (now === drawn && !always) return;
    drawn = now;
    form.sourceTicks.forEach((tick) => { if (tick.element.isConnected) tick.redraw(); else form.sourceTicks.delete(tick); });
  }

  // After a pause in the writing: keep it, draw it, and when it has been checked once, check it again in silence.
  function refresh() {
    clearTimeout(timer);
    timer = 0;
    redrawSources(false);
    countAnswers();
    fileName.placeholder = name().replace(/\.md$/, "");
    const found = result();
    form.preview(get("visning"), found);
    get("adresse").textContent = draft.changed || slug ? `cases/${name().replace(/\.md$/, "")}.html` : "";
    // What nobody has touched is not kept: an empty form, or a published case as it is.
    const kept = draft.changed && form.saveDraft(snapshot());
    const refused = "Browseren må ikke gemme her. Hent en kopi, før du lukker siden.";
    get("gemt").textContent = !draft.changed ? "" : kept ? "Gemt i denne browser." : refused;
    if (checked) show(found.problems);
    page.dataset.waiting = "false";
  }

  function find(problem) {
    const lost = draft.rest.findIndex((one) => one.code === problem.code && one.text === problem.text);
    if (lost >= 0) return { target: () => get("rest").children[lost], fail: () => {} };
    const [first, ...rest] = problem.path;
    if (first === "tekst") return bodyControl;
    if (first === "filnavn") return nameControl;
    return controls.has(first) ? controls.get(first).find(rest) : null;
  }

  function show(problems) {
    form.report(summary, problems, find);
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
      const which = form.hidden(`: ${message}`);
      const done = el("button", { type: "button", class: "button plain" }, "Jeg har taget mig af det", which);
      done.addEventListener("click", () => {
        draft.rest.splice(i, 1);
        draft.changed = true;
        showRest();
        (get("rest").children[0] || get("besked")).focus();
        refresh();
      });
      const said = el("p", {}, `${form.sentence(message)} ${advice}`);
      return el("li", { id: `rest-${i}`, tabindex: "-1" }, said, el("pre", { tabindex: "0" }, one.text), done);
    }));
  }

  // Says what was done, with buttons as [word, what it does].
  function tell(message, ...buttons) {
    const notice = get("besked");
    notice.hidden = false;
    notice.replaceChildren(el("p", {}, message), ...buttons.map(([word, act]) => {
      const button = el("button", { type: "button", class: "button quiet" }, word);
      button.addEventListener("click", act);
      return button;
    }));
    notice.focus();
  }

  const undo = ["Fortryd", () => { put(before); tell("Det er, som det var før."); }];

  function startOver() {
    before = snapshot();
    form.emptyDraft(slug);
    blank();
    tell("Formularen og det, browseren havde gemt, er tømt.", undo);
  }

  // Opens a copy or a case that was found; what stood in the form before can be brought back.
  function open(found, title) {
    const hadWork = draft.changed;
    before = snapshot();
    put(found);
    const number = Object.keys(form.filled(found.answers) || {}).length;
    const one = "Ét sted kunne ikke læses; det står herunder.";
    const lost = found.rest.length > 1 ? `${found.rest.length} steder kunne ikke læses; de står herunder.` : one;
    const words = [`»${title}« er åbnet: ${number} felter er læst.`, found.rest.length ? lost : "",
      "Tryk »Kontrollér« for at se, hvad kontrollen siger."];
    tell(words.filter(Boolean).join(" "), ...(hadWork ? [undo] : []));
  }

  async function openPublished() {
    const found = await form.openCase(slug, page.dataset.cases);
    if (found) open({ ...form.openTree(found.answers), body: found.body, file: slug, changed: false }, found.answers.titel);
    else tell(`Kataloget har ingen case »${slug}«.`);
  }

  async function openPicked() {
    const [file] = get("vaelg-fil").files;
    if (!file) return;
    const { draft: found, refused } = form.readCopy(file.name, await file.text());
    if (found) open({ ...found, changed: true }, file.name);
    else tell(get(refused).textContent);
    get("vaelg-fil").value = "";
  }

  // A case's own draft goes before its published text, which is still to be had.
  function begin() {
    const kept = form.loadDraft(slug);
    if (kept) put({ ...form.openDraft(kept), changed: true }); else blank();
    get("vaelg-case").value = slug;
    if (slug && kept) tell("Din kladde er hentet frem.", ["Hent den udgivne tekst i stedet", openPublished]);
    else if (slug) openPublished();
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
  get("kladde").addEventListener("click", () => {
    form.download(name().replace(/\.md$/, ".json"), JSON.stringify(snapshot(), null, 2), "application/json");
  });
  get("hent").addEventListener("click", () => form.download(name(), text(), "text/markdown"));
  get("vaelg-fil").addEventListener("change", openPicked);
  get("aabn-case").addEventListener("click", () => {
    if (timer) refresh();
    location.search = `?case=${get("vaelg-case").value}`;
  });
  get("overskrifter").addEventListener("click", () => {
    const missing = data.headings.filter((heading) => !area.value.includes(`## ${heading}`)).map((heading) => `## ${heading}\n`);
    area.value = [area.value.trimEnd(), ...missing].filter(Boolean).join("\n\n");
    area.focus();
    form.changed();
  });
  // A page that is left before the pause is over still keeps what was written.
  addEventListener("pagehide", () => { if (timer) refresh(); });

  build();
  begin();
  page.dataset.ready = "true";
})(window.caseForm);
