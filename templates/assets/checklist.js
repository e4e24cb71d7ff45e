// Ticks live in the address (#kryds=1f0c2d3e.9a8b7c6d), so a reload keeps them and a copied link shares them. Nothing is stored.
// Each point is named by eight hex digits of its words: a tick follows its point wherever that stands, and one whose point has
// other words today is told, not set on another. Addresses of before named points by their number in the list.
(function () {
  "use strict";
  const list = document.getElementById("checklist");
  if (!list) return;
  const boxes = Array.from(list.querySelectorAll("input[type=checkbox]"));
  const status = document.getElementById("checklist-status");
  const meter = document.getElementById("checklist-meter");
  const told = document.getElementById("checklist-told");
  const words = told.querySelector("span");
  const forget = told.querySelector("button");
  const nameOf = (box) => box.id.replace("punkt-", "");
  let lost = [];

  const ticked = () => boxes.filter((box) => box.checked).map(nameOf);
  function show() {
    const said = `${ticked().length} af ${boxes.length} krydset af`;
    if (status.textContent !== said) status.textContent = said;
    meter.value = ticked().length;
  }
  function save() {
    const hash = `#kryds=${[...ticked(), ...lost].join(".")}`;
    // Some browsers refuse to rewrite the address of a file on disk; changing the fragment is always allowed.
    try { history.replaceState(null, "", hash); } catch (refused) { location.replace(hash); }
  }
  function tell(text) {
    told.hidden = !text;
    forget.hidden = !lost.length;
    words.textContent = text;
  }
  function changed() {
    if (!lost.length) return "";
    const points = lost.length === 1 ? "et punkt" : "punkter";
    return `${lost.length} flueben hører til ${points}, der er ændret eller fjernet, siden adressen blev gemt, og er ikke sat `
      + "på andre punkter. Læs listen igennem, og sæt selv de flueben, der stadig passer.";
  }
  // Ticks by number say nothing of the words that stood there, so a reader is asked to look; from now on they follow points.
  function byNumber(numbers) {
    boxes.forEach((box, i) => { box.checked = numbers.includes(i + 1); });
    const over = numbers.filter((number) => number > boxes.length).length;
    save();
    tell("Adressen er fra dengang, flueben fulgte deres plads i listen. De er sat efter pladsen. Se efter, om de står rigtigt."
      + (over ? ` ${over} passer ikke til noget punkt og er ikke sat.` : ""));
  }
  function restore() {
    const found = /^#kryds=([\w.-]*)$/.exec(location.hash);
    if (!found) return false;
    const names = found[1].split(".").filter(Boolean);
    boxes.forEach((box) => { box.checked = names.includes(nameOf(box)); });
    if (names.length && names.every((name) => /^\d{1,3}$/.test(name))) {
      lost = [];
      byNumber([...new Set(names.map(Number))]);
    } else {
      lost = [...new Set(names)].filter((name) => !boxes.some((box) => nameOf(box) === name));
      tell(changed());
    }
    return true;
  }

  list.addEventListener("change", () => { show(); save(); });
  forget.addEventListener("click", () => {
    lost = [];
    tell("");
    save();
    status.closest("section").querySelector("h2").focus();
  });
  document.getElementById("checklist-reset").addEventListener("click", () => {
    boxes.forEach((box) => { box.checked = false; });
    lost = [];
    tell("");
    show();
    save();
  });
  // The style sheet prints the list alone while the page is marked.
  document.getElementById("checklist-print").addEventListener("click", () => {
    document.documentElement.dataset.print = "checklist";
    print();
  });
  addEventListener("afterprint", () => { delete document.documentElement.dataset.print; });
  // A jump to a heading replaces the fragment; put the ticks back once the page has scrolled there.
  addEventListener("hashchange", () => {
    if (!restore() && (ticked().length || lost.length)) save();
    show();
  });
  restore();
  show();
})();
