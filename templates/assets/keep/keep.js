// »Læs kataloget uden net«: says whether the catalogue is kept on this device, keeps it and removes it. Nothing is kept before
// the reader asks for it. The keeping itself is the work of sw.js, that is worker.js with the edition's list of files.
(function () {
  "use strict";
  const part = document.getElementById("keep");
  const isAble = window.isSecureContext && navigator.serviceWorker && window.caches;
  if (!part || location.protocol === "file:" || !isAble) return;
  const [said, meter, keep, drop] = ["said", "meter", "do", "drop"].map((name) => document.getElementById("keep-" + name));
  const address = new URL(part.dataset.worker, location.href);
  const root = new URL("./", address);
  const STORE = "katalog:" + root.pathname;
  const NOT_KEPT = "Kataloget er ikke gemt på denne enhed. Gemmer I det, kan I læse og søge i det uden net. "
    + "Alle sider bliver hentet, så brug helst wifi.";
  const KEPT = "Kataloget er gemt på denne enhed og kan læses uden net. "
    + "Når I har net, ser I stadig den nyeste udgave, og det gemte bliver fornyet.";
  const SPARING = "Enheden er sat til at spare på data, så en side bliver gemt, når I åbner den.";
  const UNFINISHED = "Resten bliver hentet, mens I bruger kataloget med net.";
  const FAILED = "Det lykkedes ikke at gemme kataloget. Prøv igen, når forbindelsen er bedre.";

  function show(text, { isKept = false, isBusy = false } = {}) {
    said.textContent = text;
    meter.hidden = !isBusy;
    keep.hidden = isKept || isBusy;
    drop.hidden = !isKept && !isBusy;
    part.hidden = false;
  }

  function report({ kept, all, sparing }) {
    if (kept === all) show(KEPT, { isKept: true });
    else if (!kept) show(NOT_KEPT);
    else show(`${kept} af ${all} filer er gemt på denne enhed. ${sparing ? SPARING : UNFINISHED}`, { isKept: true });
  }

  // Another site may have a worker for the whole host; it is not ours.
  async function registration() {
    const found = await navigator.serviceWorker.getRegistration(root.href);
    return found && found.scope === root.href ? found : null;
  }

  function activated(found) {
    const worker = found.installing || found.waiting || found.active;
    return new Promise((resolve, reject) => {
      const look = () => {
        if (worker.state === "activated") resolve(worker);
        else if (worker.state === "redundant") reject(new Error(worker.state));
      };
      worker.addEventListener("statechange", look);
      look();
    });
  }

  function ask(worker, wish) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      worker.postMessage(wish, [port2]);
    });
  }

  let run = 0;

  // Step by step, so that the reader sees it come and can break it off.
  async function keepAll() {
    const mine = ++run;
    show("Kataloget bliver gemt …", { isBusy: true });
    const found = await navigator.serviceWorker.register(address.href, { scope: root.href, updateViaCache: "none" });
    const worker = await activated(found);
    let state = await ask(worker, "state");
    for (let before = -1; mine === run && state.kept > before && state.kept < state.all;) {
      meter.max = state.all;
      meter.value = state.kept;
      before = state.kept;
      state = await ask(worker, "keep");
    }
    if (mine !== run) return;
    report(state);
    (state.kept ? drop : keep).focus();
  }

  async function remove() {
    run += 1;
    const found = await registration();
    if (found) await found.unregister();
    await caches.delete(STORE);
    show("Det gemte er fjernet fra denne enhed. " + NOT_KEPT);
    keep.focus();
  }

  async function begin() {
    const found = await registration();
    if (found && found.active) report(await ask(found.active, "state"));
    else show(NOT_KEPT);
  }

  keep.addEventListener("click", () => keepAll().catch(() => show(FAILED)));
  drop.addEventListener("click", remove);
  begin();
})();
