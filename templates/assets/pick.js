// The buttons that choose. Most readers choose nothing, so what keeps a choice (choices.js, tray.js) is loaded when there is one.
(function () {
  "use strict";
  const { src, dataset } = document.currentScript;
  const paths = (dataset.load || "assets/choices.js assets/tray.js").split(" ");
  const [choices, tray] = paths.map((path) => new URL("../" + path, src).href);
  let ready;
  const load = (address) => new Promise((done) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    document.head.append(script);
  });
  const start = () => (ready = ready || load(choices).then(() => load(tray)));
  function look() {
    let kept = location.search.includes("valgt=");
    try { kept = kept || Object.keys(localStorage).some((key) => key.includes(".valg.")); } catch { /* it keeps nothing */ }
    if (kept) start();
  }
  // As the macro in choose.html writes it. Pages of many cards, and cases of many answers, are spared its weight.
  function pick(kind, id, title) {
    const made = document.createElement("button");
    const named = document.createElement("span");
    Object.assign(named, { className: "vh", textContent: " " + title.trim() });
    Object.assign(made, { type: "button", className: "pick" });
    Object.assign(made.dataset, { choose: kind, id });
    made.append(kind === "compare" ? "Sammenlign" : "Læg i bilag", named);
    return made;
  }
  const [own] = document.querySelectorAll(".card-picks");
  document.querySelectorAll("[data-answer]").forEach((one) => {
    one.append(" ", pick("appendix", `svar:${own.dataset.case}:${one.dataset.answer}`, one.previousElementSibling.textContent));
  });
  document.querySelectorAll(".card-picks").forEach((one) => {
    const title = one.closest("li, header, article").querySelector(".card-title, h1, summary > *").textContent;
    one.append(pick("compare", one.dataset.case, title), " ", pick("appendix", "case:" + one.dataset.case, title));
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-choose]");
    if (button) start().then(() => window.tray.press(button));
  });
  addEventListener("storage", look);
  look();
})();
