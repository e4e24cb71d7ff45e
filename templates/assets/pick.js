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
  // The appendix has a button beside each that compares, and at each answer on the page of a case.
  const [first] = document.querySelectorAll("[data-choose=compare]");
  function pick(id, title) {
    const made = first.cloneNode(true);
    Object.assign(made.dataset, { choose: "appendix", id });
    made.firstChild.data = "Læg i bilag";
    made.lastChild.textContent = " " + title;
    return made;
  }
  document.querySelectorAll("[data-choose=compare]").forEach((one) => {
    one.after(pick("case:" + one.dataset.id, one.lastChild.textContent));
  });
  document.querySelectorAll("[data-answer]").forEach((one) => {
    one.append(" ", pick(`svar:${first.dataset.id}:${one.dataset.answer}`, one.previousElementSibling.textContent));
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-choose]");
    if (button) start().then(() => window.tray.press(button));
  });
  addEventListener("storage", look);
  look();
})();
