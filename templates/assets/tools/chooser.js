// The page's models in the order of the reader's answers. All text stands in the page; this hides what they do not call for.
(function () {
  "use strict";
  const { data, judge, read, write } = window.chooser;
  const form = document.getElementById("vaelger");
  const list = document.getElementById("modelliste");
  const status = document.getElementById("resultat");
  const missing = document.getElementById("mangler");
  const notice = document.getElementById("besked");
  const models = new Map(Array.from(list.children, (item) => [item.dataset.model, item]));
  const questions = Array.from(form.querySelectorAll("[data-question]"));
  const radios = Array.from(form.querySelectorAll("input[type=radio]"));
  const initial = status.textContent;
  const FIRST = 2;
  const PLACES = ["Første bud", "Andet bud"];
  const joined = (words) => [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" og ");
  const title = (verdict) => models.get(verdict.model).dataset.title;

  function chosen() {
    return Object.fromEntries(radios.filter((radio) => radio.checked).map((radio) => [radio.name, radio.value]));
  }

  function show(element, shown) {
    if (element) element.hidden = !shown;
  }

  // What the answers come to, in a sentence or two.
  function told(verdicts, count) {
    if (!count) return initial;
    const named = verdicts.filter((one) => one.points).slice(0, FIRST);
    if (!named.length) return "Ingen regel taler for nogen model endnu. Svar på flere spørgsmål, eller ret et svar.";
    const words = named.map((one) => `${title(one)} (${one.points} point)`);
    const last = named[named.length - 1].points;
    const level = verdicts.filter((one) => one.points === last && !named.includes(one)).map(title);
    const tie = level.length && named.length === FIRST ? ` ${joined(level)} står lige med det andet bud.` : "";
    return `Jeres svar peger først på ${words[0]}${words[1] ? " og dernæst på " + words[1] : ""}.${tie}`;
  }

  function draw(item, verdict, place, count) {
    const answered = count > 0;
    const named = answered && place < FIRST && verdict.points > 0;
    const label = item.querySelector("[data-place]");
    label.textContent = named ? PLACES[place] : `Ikke blandt de to første: ${verdict.points} point`;
    show(label, answered);
    item.toggleAttribute("data-chosen", named);
    show(item.querySelector("[data-more]"), !answered || named);
    item.querySelectorAll("[data-rule]").forEach((rule) => show(rule, !answered || verdict.rules.includes(rule.dataset.rule)));
    show(item.querySelector("[data-none]"), answered && !verdict.rules.length);
    ["supporting", "opposing"].forEach((side) => {
      const cases = item.querySelector(`[data-${side}]`);
      Array.from(cases.children).forEach((one) => show(one, !answered || verdict[side].includes(one.dataset.case)));
      if (answered) verdict[side].forEach((slug) => cases.append(cases.querySelector(`[data-case="${slug}"]`)));
    });
  }

  function update() {
    const answers = chosen();
    const count = Object.keys(answers).length;
    const verdicts = judge(data, answers);
    const order = count ? verdicts.map((one) => one.model) : data.models.map((one) => one.id);
    order.forEach((id, place) => {
      list.append(models.get(id));
      draw(models.get(id), verdicts.find((one) => one.model === id), place, count);
    });
    const text = told(verdicts, count);
    if (status.textContent !== text) {
      const line = document.createElement("p");
      line.textContent = text;
      status.replaceChildren(line);
    }
    const open = questions.map((one, place) => (answers[one.dataset.question] ? 0 : place + 1)).filter(Boolean);
    const left = `spørgsmål ${joined(open.map(String))}`;
    missing.textContent = `Ubesvaret, og derfor ikke talt med: ${left}. Afklar dem, før I lægger jer fast.`;
    show(missing, count > 0 && open.length > 0);
  }

  // The answers of the address; what it names that is not here is said, and the rest counts.
  function restore() {
    const { answers, unknown, twice } = read(data, new URLSearchParams(location.search).get("svar") || "");
    radios.forEach((radio) => { radio.checked = answers[radio.name] === radio.value; });
    const said = [];
    const quoted = (words) => joined(words.map((one) => `»${one}«`));
    if (unknown.length) said.push(`Adressen nævner svar, som ikke findes her: ${quoted(unknown)}. Resten er brugt.`);
    if (twice.length) said.push(`Adressen svarer to gange på ${quoted(twice)}. Det første svar gælder.`);
    notice.textContent = said.join(" ");
    show(notice, said.length > 0);
    update();
  }

  function keep() {
    const query = new URLSearchParams(location.search);
    const text = write(data, chosen());
    if (text) query.set("svar", text);
    else query.delete("svar");
    const search = query.toString().replace(/%2C/g, ",");
    const address = location.pathname + (search ? "?" + search : "") + location.hash;
    try { history.pushState(null, "", address); } catch { /* the address stays */ }
    show(notice, false);
    update();
  }

  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("nulstil").addEventListener("click", () => {
    radios.forEach((radio) => { radio.checked = false; });
    keep();
  });
  addEventListener("popstate", restore);
  restore();
})();
