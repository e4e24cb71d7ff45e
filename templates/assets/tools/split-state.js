// What is asked on the page »Fordelingsnøgle«: read from its address, written back to it, and worked out to an amount,
// inhabitants and a key that division.js can divide by; what cannot be read or divided is said in Danish. Nothing is stored.
(function () {
  "use strict";
  const split = (window.split = {});
  const KINDS = { lige: "lige deling", indbyggere: "deling efter indbyggertal", halvt: "halvt af hver", procenter: "" };
  const LARGEST = 1e12;
  const HALF = 50;

  split.kroner = (number) => Math.round(number).toLocaleString("da-DK") + " kr.";
  split.number = (value, digits = 0) => (
    value.toLocaleString("da-DK", { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  split.joined = (words) => words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " og " + words[words.length - 1];
  split.against = KINDS;

  // »1.500.000«, »1500000 kr.« and »1,5 mio.« in whole kroner; null for what is none of them.
  split.amount = function (text) {
    const bare = text.toLowerCase().replace(/[\s\u00a0]/g, "").replace(/^kr\.?|kr\.?$/g, "");
    const millions = /^(\d+(?:,\d+)?)(mio|mia)\.?$/.exec(bare);
    const whole = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/.test(bare);
    if (!millions && !whole) return null;
    const unit = millions && millions[2] === "mia" ? 1e9 : 1e6;
    const found = millions ? Math.round(Number(millions[1].replace(",", ".")) * unit) : Number(bare.replace(/\./g, ""));
    return found <= LARGEST ? found : null;
  };

  // An amount as it is best read; what is none stays as it was written.
  split.spelled = (text) => (text && split.amount(text) !== null ? split.number(split.amount(text)) : text);

  split.empty = () => ({ chosen: [], amount: "", kind: "indbyggere", equal: "", least: "", most: "", against: "", preset: "" });

  // The question in the address, with what had to be left out: { state, notes }.
  split.read = function (search, known) {
    const query = new URLSearchParams(search);
    const state = split.empty();
    const notes = [];
    for (const slug of query.getAll("kommune").flatMap((text) => text.split(",")).filter(Boolean)) {
      const place = known.places.get(slug);
      if (!place) notes.push(`Adressen nævner »${slug}«, som ikke er en kommune på listen. Den er sprunget over.`);
      else if (state.chosen.includes(slug)) notes.push(`${place.name} står to gange i adressen og tæller én gang.`);
      else state.chosen.push(slug);
    }
    const one = (name, fits, words) => {
      const value = query.get(name) || "";
      if (value && !fits(value)) notes.push(`Adressen nævner ${words} »${value}«, som siden ikke kender. Den er sprunget over.`);
      return value && fits(value) ? value : "";
    };
    state.preset = one("eksempel", (id) => known.presets.has(id), "nøglen");
    const preset = known.presets.get(state.preset);
    const kinds = ["lige", "indbyggere", "blandet", preset && preset.kind];
    state.kind = one("noegle", (kind) => kinds.includes(kind), "delingen") || (preset ? preset.kind : state.kind);
    state.against = one("mod", (kind) => ["lige", "indbyggere", "halvt"].includes(kind), "sammenligningen");
    Object.assign(state, Object.fromEntries([["amount", "beloeb"], ["equal", "lige"], ["least", "mindst"], ["most", "hoejst"]]
      .map(([key, name]) => [key, query.get(name) || ""])));
    if (preset && !query.has("kommune")) state.chosen = preset.members.slice();
    return { state, notes };
  };

  split.address = function (state) {
    const query = new URLSearchParams();
    const pairs = [
      ["eksempel", state.preset], ["beloeb", state.amount],
      ["noegle", state.kind === "indbyggere" && !state.preset ? "" : state.kind],
      ["lige", state.kind === "blandet" ? state.equal : ""],
      ["mindst", state.least], ["hoejst", state.most], ["mod", state.against],
    ];
    pairs.filter(([, value]) => value).forEach(([name, value]) => query.set(name, value));
    const chosen = state.chosen.join(",");
    // A comma is allowed in a query, and is easier to read there.
    return [chosen && "kommune=" + chosen, query.toString()].filter(Boolean).join("&");
  };

  // What a preset gives when no amount is written: its own, or its rate for those who are chosen.
  split.given = function (state, known) {
    const preset = known.presets.get(state.preset);
    if (!preset) return null;
    if (!preset.rate) return preset.amount || null;
    const heads = preset.kind === "lige" ? state.chosen.length
      : state.chosen.reduce((all, slug) => all + known.places.get(slug).count, 0);
    return Math.round((heads * preset.rate) / 100) || null;
  };

  function unreadable(state) {
    const wrong = [["Beløbet", state.amount], ["Gulvet", state.least], ["Loftet", state.most]]
      .find(([, text]) => text && split.amount(text) === null);
    if (wrong) {
      return `${wrong[0]} »${wrong[1]}« er ikke et beløb i hele kroner på højst 1.000 mia. Skriv fx 1.500.000 eller 1,5 mio.`;
    }
    const percent = !state.equal || (/^\d{1,3}$/.test(state.equal) && Number(state.equal) <= 100);
    return state.kind !== "blandet" || percent ? "" : `»${state.equal}« er ikke et helt tal fra 0 til 100 procent.`;
  }

  // { amount, inhabitants, key } of what is asked, or { wrong } in Danish, with what to change.
  split.ask = function (state, known) {
    if (!state.chosen.length) return { wrong: "Vælg de kommuner, der skal dele, eller begynd med en nøgle fra en case." };
    if (state.chosen.length < 2) return { wrong: "Vælg mindst én kommune til." };
    const wrong = unreadable(state);
    if (wrong) return { wrong };
    const amount = state.amount ? split.amount(state.amount) : split.given(state, known);
    if (amount === null) return { wrong: "Skriv det beløb, der skal deles." };
    const preset = known.presets.get(state.preset);
    const key = {
      kind: state.kind, equal: state.equal === "" ? HALF : Number(state.equal), percents: preset ? preset.percents : {},
      least: state.least ? split.amount(state.least) : null, most: state.most ? split.amount(state.most) : null,
    };
    const inhabitants = Object.fromEntries(state.chosen.map((slug) => [slug, known.places.get(slug).count]));
    const asked = { amount, inhabitants, key };
    const fault = window.division.fault(amount, inhabitants, key);
    return fault ? { wrong: said(fault, asked, preset, known) } : asked;
  };

  function said(fault, { amount, inhabitants, key }, preset, known) {
    const number = Object.keys(inhabitants).length;
    const all = split.kroner(amount);
    if (fault === "procenter") {
      const names = split.joined(preset.members.map((slug) => known.places.get(slug).name));
      return `Procenterne er aftalt mellem ${names}. Vælg netop dem, eller vælg en anden måde at dele på.`;
    }
    if (fault === "omvendt") return "Gulvet er højere end loftet. Sænk gulvet, eller hæv loftet.";
    const each = `Når ${number} kommuner hver betaler`;
    if (fault === "gulv") {
      const fits = split.kroner(Math.floor(amount / number));
      return `${each} mindst ${split.kroner(key.least)}, bliver det ${split.kroner(key.least * number)}, `
        + `og det er mere end ${all} Sænk gulvet til højst ${fits}, eller hæv beløbet.`;
    }
    if (fault === "loft") {
      const fits = split.kroner(Math.ceil(amount / number));
      return `${each} højst ${split.kroner(key.most)}, bliver det kun ${split.kroner(key.most * number)} `
        + `af ${all} Hæv loftet til mindst ${fits}, eller sænk beløbet.`;
    }
    return "Skriv et beløb på mindst én krone.";
  }

  // What it is compared with, where nothing is chosen: the equal split, or by inhabitants where that is what is asked.
  split.comparison = function (state) {
    const kind = state.against || (state.kind === "lige" ? "indbyggere" : "lige");
    const key = kind === "halvt" ? { kind: "blandet", equal: HALF } : { kind };
    return { kind, key, title: KINDS[kind] };
  };
})();
