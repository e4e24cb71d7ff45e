// Dates and numbers as sources give them. Patterns, words and the first year are those of dates and amounts in nouns/language.
(function (form) {
  "use strict";
  const { months, seasons, parts, undated, firstYear, qualifiers: { atLeast, atMost } } = form.data;
  // What each shape of a date says, as {first, last, text}; nothing when there is no such day.
  const SHAPES = {
    "date.day": (m) => isDay(+m[1], +m[2], +m[3]) && { first: m[0], last: m[0], text: `${+m[3]}. ${months[m[2] - 1]} ${+m[1]}` },
    "date.month": (m) => span(+m[1], +m[2], 1, `${months[m[2] - 1]} ${+m[1]}`),
    "date.year": (m) => span(+m[0], 1, 12, m[0]),
    "date.years": (m) => +m[1] < +m[2] && span(+m[1], 1, 12 * (m[2] - m[1] + 1), `${+m[1]}-${+m[2]}`),
    "date.part": (m) => span(+m[3], (m[1] - 1) * parts[m[2]] + 1, parts[m[2]], `${m[1]}. ${m[2]} ${+m[3]}`),
    "date.season": (m) => span(+m[2], seasons[m[1]][0], 3, `${seasons[m[1]][1]} ${m[2]}`),
  };

  const isDay = (year, month, day) => year >= firstYear && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
  const days = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  const iso = (...parts) => parts.map((part, i) => String(part).padStart(i ? 2 : 4, "0")).join("-");

  // `length` months from `month`; days are ISO texts, which compare as dates do.
  function span(year, month, length, text) {
    const endYear = year + Math.floor((month + length - 2) / 12);
    const endMonth = (month + length - 2) % 12 + 1;
    return isDay(year, month, 1) && { first: iso(year, month, 1), last: iso(endYear, endMonth, days(endYear, endMonth)), text };
  }

  // A date of any precision as {first, last, text, approximate, undated}, or null: »2016-02-30« is no date.
  function date(written) {
    const text = written.trim();
    const about = form.pattern("date.about").exec(text);
    const exact = about ? text.slice(about[0].length).trim() : text;
    if (exact === undated) return about ? null
      : { first: "9999-12-31", last: "9999-12-31", text: exact, approximate: false, undated: true };
    const shape = Object.keys(SHAPES).find((name) => form.pattern(name).test(exact));
    const found = shape && SHAPES[shape](form.pattern(shape).exec(exact));
    return found ? { ...found, text: (about ? "ca. " : "") + found.text, approximate: Boolean(about), undated: false } : null;
  }

  // A text by the command line's rows of what others write for a date or an amount.
  const respelled = (name, text) => form.data.respelled[name].reduce(
    (said, [from, to]) => said.replace(new RegExp(from, "giu"), to), text.trim().slice(0, 300));

  // What helps when a text is no date: the date it must be, or why it cannot be one.
  function dateHint(written) {
    const serial = form.pattern("date.serial").test(written) && new Date(Date.UTC(1899, 11, 30 + Number(written)));
    if (serial) return form.didYouMean(serial.toISOString().slice(0, 10));
    const meant = respelled("dates", written.toLowerCase());
    if (date(meant) && meant !== undated) return form.didYouMean(meant);
    const [, year, month, day] = (form.pattern("date.shape").exec(meant) || []).map(Number);
    if (month > 12) return form.data.phrases.months;
    if (!month || !day || year < firstYear) return "";
    return form.fill(form.data.phrases.days, { month: form.capital(months[month - 1]), year, days: days(year, month) });
  }

  // What helps when a text is no amount: the amount that it holds, and that its unit stands elsewhere.
  function amountHint(written, alone) {
    const [, said, unit] = form.pattern("amount.unit").exec(respelled("amounts", written)) || [];
    if (!said || !amount(said)) return "";
    return (unit ? form.data.phrases[alone ? "bare" : "unit"].replace("{unit}", () => unit) : "") + form.didYouMean(said);
  }

  // A Danish number or range as {text, low, high}, or null; a bound that its word leaves open is null.
  function amount(written) {
    const match = form.pattern("amount").exec(written.trim());
    if (!match || (match[3] && !form.pattern("amount.number").test(match[3]))) return null;
    const [, word, first, second] = match;
    const [low, high] = [value(first), value(second || first)];
    if (high < low) return null;
    const shown = (word ? `${word} ` : "") + first.replace(/-/g, "−");
    const open = { low: atMost.includes(word), high: atLeast.includes(word) };
    return { text: second ? `${shown}-${second}` : shown, low: open.low ? null : low, high: open.high ? null : high };
  }

  const value = (text) => Number(text.replace("−", "-").replace(/\./g, "").replace(",", "."));
  // The day in Denmark, wherever the reader is: Swedish is written 2026-11-28.
  const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });

  Object.assign(form, { date, dateHint, amount, amountHint, respelled, today });
})(window.caseForm);
