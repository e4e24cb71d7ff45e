// The state's traffic light, with the answers of builder/nouns/tools/traffic.py; what is asked stands in the address.
(function () {
  "use strict";
  const traffic = (window.traffic = {});
  const SIX = 1e6;

  // The light of what is over the plan; null is unknown, and so is a limit that is not used. As many decimals as the sheet has.
  traffic.light = function (over, limits) {
    const known = ["percent", "millions", "months"].filter((key) => over[key] !== null && over[key] !== undefined)
      .map((key) => [Math.round(over[key] * SIX) / SIX, limits[key]]);
    if (!known.length) return "Mangler tal";
    if (known.some(([value, limit]) => limit !== null && value > limit)) return "Rødt";
    return known.some(([value]) => value > 0) ? "Gult" : "Grønt";
  };

  // How many months one day »2026-05-01« is after another, a begun month as a whole one.
  traffic.monthsLate = function (planned, expected) {
    const [from, to] = [planned, expected].map((day) => day.split("-").map(Number));
    return (to[0] - from[0]) * 12 + to[1] - from[1] + (to[2] > from[2] ? 1 : 0);
  };

  // A Danish number: »1.250,5«; null for what is none.
  traffic.number = function (text) {
    const bare = text.replace(/[\s\u00a0]/g, "");
    if (!/^(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,6})?$/.test(bare)) return null;
    return Number(bare.replace(/\./g, "").replace(",", "."));
  };

  const form = document.getElementById("traffic");
  if (!form) return;
  const field = (name) => form.elements.namedItem(name);
  const NAMES = ["plan", "nu", "slut", "ventet"];
  const shown = (value, digits) => Math.abs(value).toLocaleString("da-DK", { maximumFractionDigits: digits });
  const limits = () => ({
    percent: Number(form.dataset.percent),
    millions: field("procent").checked ? null : Number(form.dataset.millions),
    months: Number(form.dataset.months),
  });

  function say(id, light, words) {
    const place = document.getElementById(id);
    const lamp = document.querySelector(`[data-lamp="${light}"]`).firstElementChild.cloneNode(true);
    place.replaceChildren(lamp, ` ${words}`);
  }

  function cost(wrong) {
    const [planned, now] = ["plan", "nu"].map((name) => {
      const found = traffic.number(field(name).value);
      if (field(name).value && found === null) wrong.push(`»${field(name).value}« er ikke et tal i mio. kr. Skriv fx 12,5.`);
      return found;
    });
    if (planned === null || now === null) return say("traffic-cost", "Mangler tal", "Skriv begge beløb.");
    const millions = now - planned;
    const percent = planned > 0 ? (millions / planned) * 100 : null;
    const more = millions > 0 ? "mere" : "mindre";
    const words = millions === 0 ? "Som planlagt." : `${shown(millions, 2)} mio. kr. ${more} end planen`
      + (percent === null ? "." : `, ${shown(percent, 1)} pct.`);
    return say("traffic-cost", traffic.light({ percent, millions }, limits()), words);
  }

  function time() {
    const [planned, expected] = ["slut", "ventet"].map((name) => field(name).value);
    if (!planned || !expected) return say("traffic-time", "Mangler tal", "Skriv begge datoer.");
    const months = traffic.monthsLate(planned, expected);
    const unit = Math.abs(months) === 1 ? "måned" : "måneder";
    const words = months === 0 ? "Til tiden." : `${shown(months, 0)} ${unit} ${months > 0 ? "senere" : "tidligere"} end planen.`;
    return say("traffic-time", traffic.light({ months }, limits()), words);
  }

  function draw() {
    const wrong = [];
    cost(wrong);
    time();
    document.getElementById("traffic-wrong").textContent = wrong.join(" ");
  }

  function keep() {
    const query = new URLSearchParams();
    NAMES.filter((name) => field(name).value).forEach((name) => query.set(name, field(name).value));
    if (field("procent").checked) query.set("procent", "ja");
    const search = query.toString();
    // Some browsers refuse to rewrite the address of a file on disk; the answer is right all the same.
    const address = location.pathname + (search && `?${search}`) + location.hash;
    try { history.replaceState(null, "", address); } catch (refused) { /* the address stays */ }
  }

  const asked = new URLSearchParams(location.search);
  NAMES.forEach((name) => { field(name).value = (asked.get(name) || "").slice(0, 20); });
  field("procent").checked = asked.get("procent") === "ja";
  form.addEventListener("input", () => { draw(); keep(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  draw();
})();
