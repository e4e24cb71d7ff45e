// What is left when a script of the form fails: it is said once that the form has stopped keeping, and what stands in its fields
// and what the browser kept before can still be had as text. It leans on no other script.
(function () {
  "use strict";
  const get = (id) => document.getElementById(id);

  function said(box) {
    if (box.type === "checkbox") return box.checked ? "ja" : "";
    return box.value && box.tagName === "SELECT" ? box.selectedOptions[0].text : box.value.trim();
  }

  function line(box) { // »Kommune 1: Kommune: Lemvig«
    const words = [box.labels[0].textContent, said(box)];
    for (let at = box.closest(".group"); at; at = at.parentElement.closest(".group")) words.unshift(at.firstChild.textContent);
    return words.join(": ");
  }

  function written() {
    const boxes = Array.from(get("formular").querySelectorAll("input, select, textarea")).filter(said);
    let kept = [];
    try { kept = Object.entries(localStorage).filter(([key]) => key.startsWith("inspirationskatalog-")); } catch { /* none */ }
    return [...boxes.map(line), ...kept.map(([key, text]) => `\nGemt før fejlen, ${key}:\n${text}`)].join("\n");
  }

  function broken() {
    get("formular").dataset.broken = "true";
    get("gemt").textContent = "Formularen har en fejl og gemmer ikke længere. Hent det, du har skrevet, før du lukker siden.";
    const way = Object.assign(document.createElement("a"), { className: "button", download: "min-case.txt", href: "#" });
    way.textContent = "Hent det som tekst";
    way.addEventListener("click", () => { way.href = URL.createObjectURL(new Blob([written()], { type: "text/plain" })); });
    get("valg").replaceChildren(way);
  }

  ["error", "unhandledrejection"].forEach((name) => addEventListener(name, broken, { once: true }));
})();
