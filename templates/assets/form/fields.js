// The form's controls, made from the field table. Each is {element, get, set, find}: answers out and in, and the place of a path.
(function (form) {
  "use strict";
  const DOUBT = ["kilder", "sikkerhed", "udledt", "note"];
  let made = 0;

  // An element with attributes and children; children may be texts.
  function el(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== undefined && value !== "") element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  const hidden = (text) => el("span", { class: "vh" }, text);

  // What stands around every control: help and a place for errors, both read out with the field.
  function frame(row) {
    const id = `f${++made}`;
    const help = el("p", { class: "help", id: `${id}-help` }, row.help + (row.example ? ` Fx ${row.example}.` : ""));
    const error = el("p", { class: "error", id: `${id}-error`, hidden: true });
    return { id, help, error, described: `${id}-help ${id}-error` };
  }

  // Shows what is wrong with a control, or nothing.
  function showErrors(error, elements, messages) {
    error.hidden = !messages.length;
    error.replaceChildren(...messages.map((message) => el("span", {}, hidden("Fejl: "), message)));
    elements.forEach((element) => {
      if (messages.length) element.setAttribute("aria-invalid", "true"); else element.removeAttribute("aria-invalid");
    });
  }

  function optional(row) {
    return row.required || row.key === "partnere" ? null : el("span", { class: "optional" }, " (valgfrit)");
  }

  function options(kind) {
    if (kind.kind === "YesNo") return [["ja", "Ja"], ["nej", "Nej"]];
    const about = ({ description }) => (description ? ` – ${description[0].toLowerCase()}${description.slice(1)}` : "");
    return form.data.vocabularies[kind.vocabulary].map((term) => [term.id, term.title + about(term)]);
  }

  function selectOf(kind, row, attributes) {
    const blank = row.default ? `${row.default[0].toUpperCase()}${row.default.slice(1)} (det normale)` : "Vælg …";
    const select = el("select", attributes, new Option(blank, ""));
    select.append(...options(kind).map(([value, word]) => new Option(word, value)));
    return select;
  }

  // A word that the list does not know is kept, so that nothing is lost and the check can tell of it.
  function chosen(select, kind, value) {
    const term = kind.kind === "Choice" && form.findTerm(kind.vocabulary, value);
    const known = Array.from(select.options).find((option) => option.value === (term ? term.id : value.toLowerCase()));
    if (!known && value) select.append(new Option(`»${value}« (ikke på listen)`, value));
    select.value = known ? known.value : value;
  }

  function inputOf(kind, row, attributes) {
    if (kind.kind === "Text" && kind.longest > 200) return el("textarea", { ...attributes, rows: kind.longest > 400 ? 3 : 2 });
    const names = kind.kind === "MunicipalityKind" && (kind.or_group ? "list-all" : "list-98");
    const list = kind.kind === "Reference" ? `list-${kind.folder}` : names;
    const address = kind.kind === "Url" ? { inputmode: "url", placeholder: "https://" } : {};
    return el("input", { ...attributes, type: "text", list, ...address });
  }

  const SHORT = ["DateKind", "Number", "Months", "Identifier", "MunicipalityKind", "YesNo"];

  // Whether two such fit beside each other.
  function short(kind) {
    if (kind.kind === "Text") return kind.longest <= 80;
    if (kind.kind !== "Choice") return SHORT.includes(kind.kind);
    return form.data.vocabularies[kind.vocabulary].every((term) => term.title.length < 25 && !term.description);
  }

  // One value: a box, a list to choose from, or a box that suggests.
  function scalar(kind, row) {
    const { id, help, error, described } = frame(row);
    const choice = kind.kind === "Choice" || kind.kind === "YesNo";
    const attributes = {
      id, class: "choose", "data-key": row.key, autocomplete: "off",
      "aria-describedby": described, "aria-required": row.required && "true",
    };
    const input = choice ? selectOf(kind, row, attributes) : inputOf(kind, row, attributes);
    const caption = el("label", { for: id, class: "above" }, row.label, row.required ? null : optional({}));
    const element = el("div", { class: short(kind) ? "row short" : "row" }, caption, help, error, input);
    const control = {
      element,
      get: () => input.value,
      set: (value) => { if (choice) chosen(input, kind, value || ""); else input.value = value || ""; },
      find: () => control,
      target: () => input,
      fail: (messages) => showErrors(error, [input], messages),
    };
    return control;
  }

  // Sources and reservations that nobody must give are folded; the rest of a group stands open.
  function isFolded(kind, field) {
    const asked = field.key === "kilder" && kind.sourced;
    return DOUBT.includes(field.key) && !asked && kind.fields.some((one) => one.key === "sikkerhed");
  }

  // Fields together: a box around them with a name.
  function record(kind, row, label, remove) {
    const { id, help, error, described } = frame(row);
    const controls = new Map(kind.fields.map((field) => [field.key, control(field)]));
    const elements = (fields) => fields.map((field) => controls.get(field.key).element);
    const folded = kind.fields.filter((field) => isFolded(kind, field));
    const title = el("summary", {}, kind.sourced ? "Forbehold" : "Kilde og forbehold", hidden(`: ${label}`));
    const alone = label === row.label;
    const describedBy = alone ? described : `${id}-error`;
    const box = el("fieldset", { class: "group", id, tabindex: "-1", "aria-describedby": describedBy },
      el("legend", {}, label), alone ? help : null, error,
      ...elements(kind.fields.filter((field) => !isFolded(kind, field))),
      folded.length ? el("details", {}, title, ...elements(folded)) : null, remove || null);
    const self = {
      element: box,
      controls,
      get: () => Object.fromEntries([...controls].map(([key, one]) => [key, one.get()])),
      set: (values) => controls.forEach((one, key) => one.set((values || {})[key])),
      find: ([key, ...rest]) => (controls.has(key) ? controls.get(key).find(rest) : self),
      target: () => box,
      fail: (messages) => showErrors(error, [box], messages),
      rename: (name) => { box.querySelector("legend").textContent = name; },
    };
    return self;
  }

  // Names the items of a list by their number, and their buttons with them.
  function number(items, row) {
    items.forEach((item, i) => {
      const name = `${row.label}, nr. ${i + 1}`;
      item.rename(name);
      item.button.replaceChildren("Fjern", hidden(` ${name}`));
    });
  }

  function insert(kind, row, items, add) {
    const button = el("button", { type: "button", class: "button plain" }, "Fjern");
    const name = `${row.label}, nr. ${items.length + 1}`;
    const item = kind.kind === "Record" ? record(kind, row, name, button) : single(kind, row, button);
    item.button = button;
    button.addEventListener("click", () => {
      const at = items.indexOf(item);
      items.splice(at, 1);
      item.element.remove();
      number(items, row);
      (items[Math.min(at, items.length - 1)] || { target: () => add }).target().focus();
      form.changed();
    });
    items.push(item);
    number(items, row);
    return item;
  }

  // Any number of values, each with a button that takes it away, and one that adds.
  function list(kind, row) {
    const { id, help, error, described } = frame(row);
    const items = [];
    const place = el("div", { class: "items" });
    const named = { class: "button quiet", id, "data-add": row.key, "aria-describedby": described };
    const add = el("button", { type: "button", ...named }, "Tilføj", hidden(` til: ${row.label}`));
    const box = el("fieldset", { class: "list", tabindex: "-1", "aria-describedby": described },
      el("legend", {}, row.label, optional(row)), help, error, place, add);
    const put = (value) => {
      const item = insert(kind, row, items, add);
      place.append(item.element);
      if (value !== undefined) item.set(value);
      else if (row.key === "kilder" && kind.kind === "Record") item.controls.get("id").set(freeSourceId(items));
      return item;
    };
    add.addEventListener("click", () => {
      const item = put();
      (item.element.querySelector("input, select, textarea") || item.element).focus();
      form.changed();
    });
    const self = {
      element: box,
      get: () => items.map((item) => item.get()),
      set: (values) => {
        items.length = 0;
        place.replaceChildren();
        (values || []).forEach(put);
        if (!items.length && (row.required || row.key === "partnere")) put();
      },
      // Blank items are not written, so a position counts those that are.
      find: ([position, ...rest]) => {
        if (position === undefined) return items.length === 1 ? items[0].find(rest) : self;
        const item = items.filter((one) => form.filled(one.get()) !== undefined)[position];
        return item ? item.find(rest) : self;
      },
      target: () => (items[0] ? items[0].target() : add),
      fail: (messages) => showErrors(error, [box], messages),
    };
    return self;
  }

  function freeSourceId(items) {
    const taken = items.slice(0, -1).map((item) => item.get().id);
    let number = 1;
    while (taken.includes(`kilde-${number}`)) number++;
    return `kilde-${number}`;
  }

  function single(kind, row, button) {
    const item = scalar(kind, { ...row, help: "", example: "", required: true });
    const caption = item.element.querySelector("label");
    item.element.querySelector(".help").remove();
    item.element.append(button);
    item.rename = (name) => caption.replaceChildren(name);
    return item;
  }

  // What can be ticked: a vocabulary's words or the file's sources, and whatever was chosen that is not among them.
  function choices(kind, values) {
    const known = kind.kind === "SourceId" ? form.sources() : form.data.vocabularies[kind.vocabulary];
    const strange = values.filter((value) => !known.some((one) => one.id === value));
    return [...known, ...strange.map((id) => ({ id, title: `»${id}« (ikke på listen)` }))];
  }

  // Boxes to tick: the words of a short vocabulary, or the sources that the file has.
  function ticks(kind, row) {
    const { help, error, described } = frame(row);
    const place = el("div", { class: "ticks" });
    const box = el("fieldset", { class: "list", tabindex: "-1", "aria-describedby": described },
      el("legend", {}, row.label, row.required ? null : optional({})), help, error, place);
    let values = [];

    function draw() {
      const all = choices(kind, values);
      const before = place.contains(document.activeElement) ? document.activeElement.value : null;
      place.replaceChildren(...all.map(({ id, title }) => {
        const tick = el("input", { type: "checkbox", value: id, "data-key": row.key });
        tick.checked = values.includes(id);
        tick.addEventListener("change", () => { values = tick.checked ? [...values, id] : values.filter((one) => one !== id); });
        if (id === before) setTimeout(() => tick.focus());
        return el("label", { class: "tick" }, tick, el("span", {}, title));
      }));
      if (!all.length) place.append(el("p", { class: "help" }, "Skriv kilden under »Kilder« først; så kan du vælge den her."));
    }

    const self = {
      element: box,
      redraw: kind.kind === "SourceId" ? draw : null,
      rename: (from, to) => { values = values.map((value) => (value === from ? to : value)); },
      get: () => values.slice(),
      set: (found) => {
        const term = (value) => kind.kind === "Choice" && form.findTerm(kind.vocabulary, value);
        values = (found || []).map((value) => (term(value) || { id: value }).id);
        draw();
      },
      find: () => self,
      target: () => place.querySelector("input") || box,
      fail: (messages) => showErrors(error, [box], messages),
    };
    if (self.redraw) form.sourceTicks.add(self);
    draw();
    return self;
  }

  function control(row) {
    const { kind } = row;
    if (kind.kind === "Record") return record(kind, row, row.label);
    if (kind.kind !== "ListOf") return scalar(kind, row);
    return ["Choice", "SourceId"].includes(kind.item.kind) ? ticks(kind.item, row) : list(kind.item, row);
  }

  Object.assign(form, { el, hidden, showErrors, control, sourceTicks: new Set() });
})(window.caseForm);
