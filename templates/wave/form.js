// The offline form of a wave: answers of one case at a time, kept on this machine, and saved as one file of rows.
(function () {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const key = "boelge-" + data.year;
  const chosen = document.getElementById("case");
  const fields = document.getElementById("fields");
  const told = document.getElementById("told");
  const signed = data.signature.map((one) => one.title);
  const kept = read();

  function read() {
    try {
      return JSON.parse(window.localStorage.getItem(key)) || {};
    } catch (error) {
      return {};
    }
  }

  function keep() {
    try {
      window.localStorage.setItem(key, JSON.stringify(kept));
    } catch (error) {
      told.textContent = "Browseren gemmer ikke undervejs. Gem filen, før I lukker siden.";
    }
  }

  function element(name, attributes, text) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([one, value]) => made.setAttribute(one, value));
    made.textContent = text || "";
    return made;
  }

  function control(question, id) {
    if (question.choices) {
      const select = element("select", { id: id });
      select.append(element("option", { value: "" }, "Intet svar"));
      question.choices.forEach((word) => select.append(element("option", { value: word }, word)));
      return select;
    }
    return element(question.long ? "textarea" : "input", question.long ? { id: id, maxlength: data.longest } : { id: id });
  }

  function field(question, number, values) {
    const id = "q" + number;
    const part = element("p", { class: "field" });
    part.append(element("label", { for: id }, question.wording));
    const input = control(question, id);
    if (question.help) {
      part.append(element("span", { class: "hint", id: id + "h" }, question.help));
      input.setAttribute("aria-describedby", id + "h");
    }
    input.value = values[question.title] || "";
    input.addEventListener("input", () => {
      values[question.title] = input.value;
      kept[chosen.value] = values;
      keep();
    });
    part.append(input);
    return part;
  }

  function show() {
    const subject = data.subjects.find((one) => one.slug === chosen.value);
    fields.replaceChildren();
    fields.hidden = document.getElementById("actions").hidden = !subject;
    told.textContent = "";
    if (subject) {
      const values = kept[subject.slug] || Object.assign({}, subject.known);
      fields.append(...data.signature.concat(data.questions).map((one, number) => field(one, number, values)));
    }
  }

  function cell(text) {
    return '"' + String(text || "").replace(/\s+/g, " ").trim().replace(/"/g, '""') + '"';
  }

  function rows() {
    const titles = data.signature.concat(data.questions).map((one) => one.title);
    const head = [data.titles.case, data.titles.name].concat(titles, [data.titles.wave]);
    const body = data.subjects.filter((one) => kept[one.slug]).map((one) => {
      const values = titles.map((title) => kept[one.slug][title]);
      return [one.slug, one.title].concat(values, [String(data.year)]);
    });
    return [head].concat(body).map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
  }

  function unsigned() {
    return data.subjects.filter((one) => kept[one.slug] && signed.some((title) => !(kept[one.slug][title] || "").trim()));
  }

  function save(event) {
    event.preventDefault();
    const missing = unsigned();
    if (missing.length) {
      told.className = "wrong";
      told.textContent = "Skriv både funktion og dato for svaret for: " + missing.map((one) => one.title).join(", ") + ".";
      return;
    }
    if (!Object.keys(kept).length) {
      told.className = "wrong";
      told.textContent = "Der er ingen svar at gemme endnu. Skriv, hvilken funktion der svarer, og hvilken dag.";
      return;
    }
    const link = element("a", { download: "svar-" + data.year + ".csv" });
    link.href = URL.createObjectURL(new Blob(["\ufeff" + rows()], { type: "text/csv;charset=utf-8" }));
    link.click();
    URL.revokeObjectURL(link.href);
    told.className = "";
    told.textContent = "Filen svar-" + data.year + ".csv er gemt. Send den til redaktionen.";
  }

  data.subjects.forEach((one) => chosen.append(element("option", { value: one.slug }, one.title)));
  chosen.addEventListener("change", show);
  document.getElementById("form").addEventListener("submit", save);
  document.getElementById("clear").addEventListener("click", () => {
    delete kept[chosen.value];
    keep();
    show();
  });
})();
