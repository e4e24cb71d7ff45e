// The buttons that choose. Most readers choose nothing, so what keeps a choice (choices.js, tray.js) is loaded when there is one.
(function () {
  "use strict";
  const { src, dataset } = document.currentScript;
  const [choices, tray] = (dataset.load || "assets/choices.js assets/tray.js").split(" ").map((path) => new URL("../" + path, src).href);
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
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-choose]");
    if (button) start().then(() => window.tray.press(button));
  });
  addEventListener("storage", look);
  look();
})();
