// The form's controls, made from the field table. Each is {element, get, set, find}: answers out and in, and the place of a path.
(function (form) {
  "use strict";
  let made = 0;

  // An element with attributes and children; children may be texts.
  function el(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    const given = Object.entries(attributes).filter(([, value]) => ![false, undefined, ""].includes(value));
    given.forEach(([key, value]) => element.setAttribute(key, value === true ? "" : value));
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  const hidden = (text) => el("span", { class: "vh" }, text);
  // A button that does something when it is pressed.
  function button(kind, act, ...words) {
    const pressed = el("button", { type: "button", class: `button ${kind}` }, ...words);
    pressed.addEventListener("click", act);
    return pressed;
  }

  // What stands around every control: help and a place for errors, both read out with the field.
  function frame(row) {
    const id = `f${++made}`;
    const help = el("p", { class: "help", id: `${id}-help` }, row.asked);
    const error = el("p", { class: "error", id: `${id}-error`, hidden: true });
    return { id, help, error, described: `${id}-help ${id}-error` };
  }

  // Shows what is said of a control, or nothing; a warning makes it no less right.
  function showErrors(error, elements, found) {
    const wrong = found.some((one) => one.className !== "warning");
    error.hidden = !found.length;
    error.replaceChildren(...found);
    elements.forEach((one) => { if (wrong) one.setAttribute("aria-invalid", "true"); else one.removeAttribute("aria-invalid"); });
  }

  const optional = (row) => (row.required || row.key === "partnere" ? null : el("span", { class: "optional" }, " (valgfrit)"));

  function selectOf(kind, row, attributes) {
    const blank = row.default ? `${form.capital(row.default)} (det normale)` : "Vælg …";
    const select = el("select", attributes, new Option(blank, ""));
    select.append(...form.data.vocabularies[kind.vocabulary || "ja-nej"].map((term) => new Option(term.choice, term.id)));
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
    if (row.lines) return el("textarea", { ...attributes, rows: row.lines });
    const names = kind.kind === "MunicipalityKind" && (kind.or_group ? "list-all" : "list-98");
    const list = kind.kind === "Reference" ? `list-${kind.folder}` : names;
    const address = kind.kind === "Url" ? { inputmode: "url", placeholder: "https://" } : {};
    return el("input", { ...attributes, type: "text", list, ...address });
  }

  // One value: a box, a list to choose from, or a box that suggests.
  function scalar(kind, row) {
    const { id, help, error, described } = frame(row);
    const choice = kind.kind === "Choice" || kind.kind === "YesNo";
    const attributes = {
      id, class: "choose", "data-key": row.key, autocomplete: "off", maxlength: choice ? "" : form.data.limits.bytes,
      "aria-describedby": described, "aria-required": row.required && "true",
    };
    const input = choice ? selectOf(kind, row, attributes) : inputOf(kind, row, attributes);
    const caption = el("label", { for: id, class: "above" }, row.label, row.required ? null : optional({}));
    const element = el("div", { class: row.short ? "row short" : "row" }, caption, help, error, input);
    const control = {
      element,
      get: () => input.value,
      set: (value) => { if (choice) chosen(input, kind, value || ""); else input.value = value || ""; },
      find: () => control,
      target: () => input,
      fail: (found) => showErrors(error, [input], found),
      mend: (word) => { input.focus(); control.set(word); input.dispatchEvent(new Event("change", { bubbles: true })); },
    };
    return control;
  }

  // Fields together: a box around them with a name.
  function record(kind, row, label, away) {
    const { id, help, error, described } = frame(row);
    const controls = new Map(kind.fields.map((field) => [field.key, control(field)]));
    const elements = (fields) => fields.map((field) => controls.get(field.key).element);
    const folded = kind.fields.filter((field) => field.folded);
    const title = el("summary", {}, kind.sourced ? "Forbehold" : "Kilde og forbehold", hidden(`: ${row.label}`));
    const alone = label === row.label;
    const box = el("fieldset", { class: "group", id, tabindex: "-1", "aria-describedby": alone ? described : `${id}-error` },
      el("legend", {}, label), alone ? help : null, error,
      ...elements(kind.fields.filter((field) => !field.folded)),
      folded.length ? el("details", {}, title, ...elements(folded)) : null, away);
    const self = {
      element: box, controls,
      get: () => Object.fromEntries([...controls].map(([key, one]) => [key, one.get()])),
      set: (values) => controls.forEach((one, key) => one.set((values || {})[key])),
      find: ([key, ...rest]) => (controls.has(key) ? controls.get(key).find(rest) : self),
      target: () => box,
      fail: (found) => showErrors(error, [box], found),
      rename: (name) => { box.querySelector("legend").textContent = name; away.replaceChildren("Fjern", hidden(` ${name}`)); },
    };
    return self;
  }

  // A new item of a list with the button that takes it away; all items are named by their number, and their buttons with them.
  function insert(kind, row, items, add) {
    const number = () => items.forEach((one, i) => one.rename(form.oneOf(row.label, i)));
    const away = button("plain", () => {
      const at = items.indexOf(item);
      items.splice(at, 1);
      item.element.remove();
      number();
      (items[Math.min(at, items.length - 1)] || { target: () => add }).target().focus();
      form.changed();
    });
    const item = kind.kind === "Record" ? record(kind, row, "", away) : single(kind, row, away);
    items.push(item);
    number();
    return item;
  }

  // Any number of values, each with a button that takes it away, and one that adds.
  function list(kind, row) {
    const { id, help, error, described } = frame(row);
    const items = [];
    const place = el("div", { class: "items" });
    const add = button("quiet", () => {
      const item = put();
      (item.element.querySelector("input, select, textarea") || item.element).focus();
      form.changed();
    }, "Tilføj", hidden(` til: ${row.label}`));
    Object.entries({ id, "data-add": row.key, "aria-describedby": described }).forEach((one) => add.setAttribute(...one));
    const box = el("fieldset", { class: "list", tabindex: "-1", "aria-describedby": described },
      el("legend", {}, row.label, optional(row)), help, error, place, add);
    const put = (value) => {
      const item = insert(kind, row, items, add);
      place.append(item.element);
      if (value !== undefined) item.set(value);
      else if (row.key === "kilder" && kind.kind === "Record") item.controls.get("id").set(freeSourceId(items));
      return item;
    };
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
      fail: (found) => showErrors(error, [box], found),
    };
    return self;
  }

  function freeSourceId(items) {
    const taken = items.slice(0, -1).map((item) => item.get().id);
    return items.map((item, i) => `kilde-${i + 1}`).find((id) => !taken.includes(id));
  }

  function single(kind, row, away) {
    const item = scalar(kind, { ...row, asked: "", required: true });
    const caption = item.element.querySelector("label");
    item.element.querySelector(".help").remove();
    item.element.append(away);
    item.rename = (name) => { caption.replaceChildren(name); away.replaceChildren("Fjern", hidden(` ${name}`)); };
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
      if (!all.length) place.append(el("p", { class: "help" }, "Skriv kilden under »Kilder« først, så kan den vælges her."));
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
      mend: (word, wrong) => { self.set(values.map((value) => (value === wrong ? word : value))); form.changed(); },
      target: () => place.querySelector("input") || box,
      fail: (found) => showErrors(error, [box], found),
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

  form.get = (id) => document.getElementById(id);
  Object.assign(form, { el, hidden, button, showErrors, control, sourceTicks: new Set() });
})(window.caseForm);
