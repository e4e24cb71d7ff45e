// The case's page in miniature, drawn from what the check has read. Built of elements, never of text taken for HTML.
(function (form) {
  "use strict";
  const { el } = form;
  const TONES = { groen: ["green", 23], gul: ["yellow", 14], roed: ["red", 5] };

  function light(term) {
    const [tone, lit] = TONES[term.tone] || ["grey", 0];
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 12 28");
    svg.setAttribute("aria-hidden", "true");
    for (const y of [5, 14, 23]) {
      const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      const place = { cx: 6, cy: y, r: 4.2, class: y === lit ? "on" : "" };
      Object.entries(place).forEach(([name, value]) => circle.setAttribute(name, value));
      svg.append(circle);
    }
    return el("span", { class: `light ${tone}` }, svg, term.title);
  }

  function unknown(text) {
    return el("span", { class: "unknown" }, text || "Ukendt");
  }

  function capital(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  }

  // The numbers of a claim's sources, and what a reader must know before leaning on it.
  function support(numbers, claim) {
    const found = [];
    const cited = (claim.kilder || []).filter((id) => numbers.has(id));
    if (cited.length) found.push(el("sup", {}, cited.map((id) => numbers.get(id)).join(", ")));
    if (claim.udledt) found.push(" ", el("span", { class: "doubt" }, "vores vurdering"));
    if (claim.sikkerhed && claim.sikkerhed.mark) found.push(" ", el("span", { class: "doubt" }, claim.sikkerhed.mark));
    return found;
  }

  function fact(word, ...values) {
    return el("div", {}, el("dt", {}, word), ...(values.length ? values : [unknown()]).map((value) => el("dd", {}, ...[value].flat())));
  }

  function partner(numbers, one) {
    const name = one.kommune ? one.kommune.everyone ? "Alle 98 kommuner" : one.kommune.name : unknown();
    return [name, one.rolle ? `, ${one.rolle}` : "", one.fra ? `, fra ${one.fra.text}` : "", one.til ? `, til ${one.til.text}` : "", ...support(numbers, one)];
  }

  function word(numbers, claim) {
    return claim && claim.vaerdi ? [claim.vaerdi.title, ...support(numbers, claim)] : unknown();
  }

  function dated(numbers, claim) {
    return claim && claim.dato ? [capital(claim.dato.text), ...support(numbers, claim)] : unknown();
  }

  function facts(values, numbers) {
    const status = values.status || {};
    return el("dl", {},
      fact("Status", status.vaerdi ? [el("b", {}, status.vaerdi.title), status.dato ? ` ifølge kilde fra ${status.dato.text}` : "", ...support(numbers, status)] : unknown()),
      fact("Kommuner", ...(values.partnere || []).map((one) => partner(numbers, one))),
      fact("Organisationsform", word(numbers, values.form)),
      fact("Samarbejdsmodel", ...(values.modeller || []).map((one) => word(numbers, one))),
      fact("Område", ...(values.omraader || []).map((term) => term.title)),
      fact("Start", dated(numbers, values.start)),
      values.slut ? fact("Slut", dated(numbers, values.slut)) : null);
  }

  function side(numbers, found) {
    if (!found) return unknown();
    const basis = found.grundlag ? el("span", { class: "basis" }, capital(found.grundlag.title)) : "";
    const figure = found.tal && found.enhed ? el("b", {}, `${found.tal.text} ${found.enhed} `) : "";
    return el("span", {}, basis, " ", figure, found.tekst || "", ...support(numbers, found), found.aar ? el("span", { class: "small" }, ` ${capital(found.aar.text)}.`) : "");
  }

  function gains(values, numbers) {
    if (!(values.gevinster || []).length) return null;
    const rows = values.gevinster.map((gain) => el("div", {}, el("dt", {}, capital(gain.hvad || "Gevinst")),
      el("dd", {}, "Lovet: ", side(numbers, gain.lovet)), el("dd", {}, "Opnået: ", side(numbers, gain.maalt))));
    return section("Lovet og målt", el("dl", { class: "pairs" }, ...rows));
  }

  function figures(values, numbers) {
    const rows = [...(values.indgangspris || []), ...(values.oekonomi || []), ...(values.stoerrelse || [])].map((one) =>
      el("div", {}, el("dt", {}, capital(one.emne || "Tal")), el("dd", {}, el("b", {}, one.tal ? one.tal.text : ""), ` ${one.enhed || ""}`, ...support(numbers, one),
        one.aar ? `, ${one.aar.text}` : "")));
    return rows.length ? section("Penge og størrelse", el("dl", { class: "pairs" }, ...rows)) : null;
  }

  // Every list of sentences that has its own name in the table.
  function statements(values, numbers) {
    const rows = form.data.case.fields.filter((row) => row.kind.kind === "ListOf" && row.kind.item.type === "Statement" && (values[row.key] || []).length);
    const pairs = rows.map((row) => el("div", {}, el("dt", {}, row.label), ...values[row.key].map((one) => el("dd", {}, one.tekst || "", ...support(numbers, one)))));
    return pairs.length ? section("Styring, erfaringer og mere", el("dl", { class: "pairs" }, ...pairs)) : null;
  }

  function timeline(values, numbers) {
    const events = (values.tidslinje || []).map((one) => el("li", { class: one.forventet ? "expected" : "" },
      el("span", { class: "when" }, one.dato ? capital(one.dato.text) : "Ukendt", one.forventet ? " – forventet" : ""), one.tekst || "", ...support(numbers, one)));
    return events.length ? section("Tidslinje", el("ol", { class: "timeline" }, ...events)) : null;
  }

  function unknowns(values) {
    return (values.ukendt || []).length ? section("Det ved vi ikke", el("ul", {}, ...values.ukendt.map((text) => el("li", {}, capital(text))))) : null;
  }

  function sources(values) {
    const items = (values.kilder || []).map((one) => el("li", {}, el("div", {}, el("b", {}, one.titel || "Uden titel"), el("br"),
      el("span", { class: "small" }, [one.udgiver, one.dato && one.dato.text].filter(Boolean).join(", ") + (one.url ? `. ${one.url}` : "")))));
    return items.length ? section("Kilder", el("ol", { class: "sources" }, ...items)) : null;
  }

  function section(title, ...children) {
    return el("section", { class: "stack" }, el("h4", {}, title), ...children);
  }

  const TAGS = { paragraph: "p", list: "ul", item: "li", dl: "dl", dt: "dt", dd: "dd", blockquote: "blockquote", alert: "div", alert_title: "p",
    table: "table", thead: "thead", tbody: "tbody", tr: "tr", th: "th", td: "td", heading: "h4" };

  // A body's tokens as elements; headings stand below the preview's own.
  function body(tokens) {
    const root = el("div", { class: "prose" });
    const open = [root];
    const into = (element) => open[open.length - 1].append(element);
    for (const token of tokens) {
      const kind = token.type.replace(/_(open|close)$/, "");
      if (token.type === "inline") inline(token.children, open[open.length - 1]);
      else if (token.hidden) { if (token.nesting < 0) into(" "); }
      else if (token.nesting > 0) {
        const tag = kind === "list" ? token.tag : kind === "heading" ? `h${Math.min(6, Number(token.tag[1]) + 2)}` : TAGS[kind];
        const element = el(tag, { class: token.alert ? `markdown-alert markdown-alert-${token.alert}` : token.right ? "number" : "" });
        if (kind === "item" && "checked" in token) element.append(token.checked ? "☑ " : "☐ ");
        into(element);
        open.push(element);
      } else if (token.nesting < 0) open.pop();
      else into(token.type === "hr" ? el("hr") : el("pre", {}, el("code", {}, token.content)));
    }
    return root;
  }

  function inline(children, parent) {
    const open = [parent];
    for (const child of children) {
      const into = open[open.length - 1];
      if (child.type === "text") into.append(child.content);
      else if (child.type === "code") into.append(el("code", {}, child.content));
      else if (child.type === "cite") into.append(el("sup", {}, String(child.number)));
      else if (child.type === "softbreak") into.append("\n");
      else if (child.type === "hardbreak") into.append(el("br"));
      else if (child.nesting > 0) {
        // Links show where they lead but lead nowhere: a click must not lose what is being written.
        const element = child.type === "link_open" ? el("span", { class: "link", title: child.href }) : el(child.tag);
        into.append(element);
        open.push(element);
      } else if (child.nesting < 0) open.pop();
    }
  }

  // Draws the whole preview into a place.
  function preview(place, { values, body: read }) {
    const numbers = new Map((values.kilder || []).map((source, i) => [source.id, i + 1]));
    const status = values.status || {};
    const about = status.dato ? el("span", { class: "tag" }, `ifølge kilde fra ${status.dato.text}`) : null;
    place.replaceChildren(...[
      el("p", { class: "pills" }, status.vaerdi ? light(status.vaerdi) : unknown("Status mangler"), about),
      el("h3", { class: "preview-title", "data-preview": "titel" }, values.titel || unknown("Uden titel")),
      el("p", { class: "lead", "data-preview": "resume" }, values.resume || unknown("Resumé mangler")),
      el("div", { class: "facts" }, el("h4", {}, "Fakta"), facts(values, numbers)),
      read ? body(read.tokens) : null,
      gains(values, numbers), figures(values, numbers), statements(values, numbers), timeline(values, numbers), unknowns(values), sources(values),
    ].filter(Boolean));
  }

  Object.assign(form, { preview });
})(window.caseForm);
