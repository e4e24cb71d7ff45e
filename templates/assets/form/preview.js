// The case's page in miniature, from what the check has read, built of elements and never of text taken for HTML.
(function (form) {
  "use strict";
  const { el, data: { vocabularies: { status: statuses } } } = form;
  const ASIDE = ["kilder", "sikkerhed", "udledt", "note"];
  const SPAN = ["fra", "til"];

  // The lamps of every status lie ready in the page.
  const light = ({ id }) => form.get("lamper").content.children[statuses.findIndex((one) => one.id === id)].cloneNode(true);
  const unknown = (text) => el("span", { class: "unknown" }, text || "Ukendt");
  const from = (id, date) => (date ? ` ${id === "ukendt" ? "efter seneste kilde," : "ifølge kilde fra"} ${date.text}` : "");
  // The numbers of a claim's sources, and what a reader must know before leaning on it.
  function support(numbers, claim) {
    const cited = (claim.kilder || []).filter((id) => numbers.has(id)).map((id) => numbers.get(id));
    const doubts = [claim.udledt && "vores vurdering", claim.sikkerhed && claim.sikkerhed.mark].filter(Boolean);
    const marks = doubts.flatMap((doubt) => [" ", el("span", { class: "doubt" }, doubt)]);
    return [cited.length ? el("sup", {}, cited.join(", ")) : "", ...marks];
  }

  // What a single value says in a sentence.
  function word(value) {
    if (value === true) return "ja";
    if (typeof value !== "object") return String(value);
    return value.everyone ? "Alle 98 kommuner" : value.title || value.text || value.name || "";
  }

  // A value as parts of a sentence; a group says its fields one after another, each that needs it with its name.
  function said(kind, value, numbers) {
    if (kind.kind !== "Record") return [word(value)];
    const rows = kind.fields.filter((row) => row.key in value && !ASIDE.includes(row.key) && value[row.key] !== false);
    const [when, what] = [true, false].map((late) => rows.filter((row) => SPAN.includes(row.key) === late));
    const parts = [...what, ...when].map((row) => {
      const [label, inner, one] = [row.label.toLowerCase(), row.kind, value[row.key]];
      if (inner.kind === "YesNo") return [label];
      if (inner.kind === "ListOf") return [`${row.label}: `, ...joined(one.map((item) => said(inner.item, item, numbers)), "; ")];
      const name = inner.kind === "Record" ? `${row.label}: ` : SPAN.includes(row.key) ? `${label} ` : "";
      return [name, ...said(inner, one, numbers)];
    });
    return [...joined(parts, ", "), ...support(numbers, value)];
  }

  const joined = (parts, between) => parts.flatMap((part, i) => (i ? [between, ...part] : part));
  const row = (label, values) => el("div", {}, el("dt", {}, label),
    ...(values.length ? values : [[unknown()]]).map((parts) => el("dd", {}, ...parts)));
  // A field of the table with each of its values.
  function field(key, values, numbers) {
    const { label, kind } = form.data.case.fields.find((one) => one.key === key);
    const list = values[key] === undefined ? [] : kind.kind === "ListOf" ? values[key] : [values[key]];
    return row(label, list.map((one) => said(kind.item || kind, one, numbers)));
  }

  function facts(values, numbers) {
    const { vaerdi, dato } = values.status || {};
    const keys = ["partnere", "form", "modeller", "omraader", "start", ...("slut" in values ? ["slut"] : [])];
    const now = vaerdi && [el("b", {}, vaerdi.title), from(vaerdi.id, dato), ...support(numbers, values.status)];
    return el("dl", {}, row("Status", now ? [now] : []), ...keys.map((key) => field(key, values, numbers)));
  }

  // The form's other groups, with those of their fields that say something.
  function more(values, numbers) {
    return form.data.groups.slice(1, -1).map((group) => {
      const keys = group.keys.filter((key) => key in values && key !== "slut");
      const rows = keys.map((key) => field(key, values, numbers));
      return rows.length ? section(group.title, el("dl", { class: "pairs" }, ...rows)) : null;
    });
  }

  function sources(values) {
    const items = (values.kilder || []).map((one) => el("li", {}, el("div", {}, el("b", {}, one.titel || "Uden titel"), el("br"),
      el("span", { class: "small" }, [one.udgiver, one.dato && one.dato.text, one.url].filter(Boolean).join(", ")))));
    return items.length ? section("Kilder", el("ol", { class: "sources" }, ...items)) : null;
  }

  const section = (title, ...children) => el("section", { class: "stack" }, el("h4", {}, title), ...children);
  // A line of the body with the numbers of the sources that it cites.
  function cited(text, numbers) {
    return text.split(/(\[\^[^[\]\s]{1,80}\])/u).map((part) => {
      const id = part.slice(2, -1);
      return part.startsWith("[^") && numbers.has(id) ? el("sup", {}, String(numbers.get(id))) : part;
    });
  }

  // Headings stand below the preview's own; points and paragraphs go on until a blank line.
  function body(lines, numbers) {
    const root = el("div", { class: "prose" });
    let open = null;
    const into = (tag, parts) => {
      if (!open || open.localName !== tag) root.append(open = el(tag));
      open.append(...parts);
    };
    for (const { raw, code, heading } of lines) {
      const more = open && open.localName !== "p" && open.lastElementChild;
      const item = /^\s*(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/.exec(raw);
      if (heading && heading.above) (open || root).remove();
      if (heading) root.append(el(`h${Math.min(6, heading.level + 2)}`, {}, ...cited(heading.text, numbers)));
      if (heading || (!raw.trim() && !code)) open = null;
      else if (code) into("pre", [`${raw}\n`]);
      else if (item) into(item[1] ? "ol" : "ul", [el("li", {}, ...cited(item[2], numbers))]);
      else if (more) more.append(" ", ...cited(raw.trim(), numbers));
      else into("p", [...cited(raw.trim(), numbers), " "]);
    }
    return root;
  }

  // Draws the whole preview into a place.
  function preview(place, { values, lines }) {
    const numbers = new Map((values.kilder || []).map((source, i) => [source.id, i + 1]));
    const { vaerdi, dato } = values.status || {};
    const about = dato ? el("span", { class: "tag" }, from(vaerdi && vaerdi.id, dato)) : null;
    const unknowns = (values.ukendt || []).map((text) => el("li", {}, form.capital(text)));
    const written = lines.some((line) => line.raw.trim());
    place.replaceChildren(...[
      el("p", { class: "pills" }, vaerdi ? light(vaerdi) : unknown("Status mangler"), about),
      el("h3", { class: "preview-title", "data-preview": "titel" }, values.titel || unknown("Uden titel")),
      el("p", { class: "lead", "data-preview": "resume" }, values.resume || unknown("Resumé mangler")),
      el("div", { class: "facts" }, el("h4", {}, "Fakta"), facts(values, numbers)),
      written ? body(lines, numbers) : null,
      ...more(values, numbers), unknowns.length ? section("Det ved vi ikke", el("ul", {}, ...unknowns)) : null, sources(values),
    ].filter(Boolean));
  }

  Object.assign(form, { preview });
})(window.caseForm);
