// Danish words as the command line knows them: spelling, »mente du«, dates and numbers. A port of nouns/danish, dates and amounts.
(function (form) {
  "use strict";
  const FOLDS = { "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "é": "e", "è": "e", "ß": "ss", "§": "paragraf ", "\u00a0": " " };

  // Lower case and ASCII, as Danes type without Danish keys.
  function folded(text) {
    const spelled = Array.from(text.normalize("NFC").toLowerCase(), (sign) => FOLDS[sign] || sign).join("");
    return spelled.normalize("NFD").replace(/[^\x00-\x7f]/g, "");
  }

  function slug(text) {
    return folded(text).replace(/[^a-z0-9]+/g, " ").trim().split(" ").join("-");
  }

  // The share of signs two words have in common in long stretches: Python's difflib, so that both sides guess alike.
  function alike(one, other) {
    let common = 0;
    const parts = [[0, one.length, 0, other.length]];
    while (parts.length) {
      const [a, aEnd, b, bEnd] = parts.pop();
      let best = [a, b, 0];
      let lengths = {};
      for (let i = a; i < aEnd; i++) {
        const next = {};
        for (let j = b; j < bEnd; j++) {
          if (one[i] !== other[j]) continue;
          const length = next[j] = (lengths[j - 1] || 0) + 1;
          if (length > best[2]) best = [i - length + 1, j - length + 1, length];
        }
        lengths = next;
      }
      if (!best[2]) continue;
      common += best[2];
      parts.push([a, best[0], b, best[1]], [best[0] + best[2], aEnd, best[1] + best[2], bEnd]);
    }
    return one.length + other.length ? 2 * common / (one.length + other.length) : 1;
  }

  // The known word nearest to what was written, or "". Of two equally near the later in code point order.
  function closest(written, known, cutoff) {
    let best = "";
    let share = cutoff;
    const sought = Array.from(written);
    for (const word of known) {
      const found = alike(Array.from(word), sought);
      if (found > share || (found === share && word > best)) [best, share] = [word, found];
    }
    return best;
  }

  function municipalityKey(name) {
    const bare = folded(name).trim().replace(/ (?:regions)?kommune[rs]?$/, "").replace(/ /g, "-").replace(/^-+|-+$/g, "");
    return form.data.genitives[bare] || bare;
  }

  const FIRST_YEAR = 1800;
  const DATE_SHAPES = [
    [/^(\d{4})-(\d{2})-(\d{2})$/, (m) => real(+m[1], +m[2], +m[3]) && {
      first: m[0], last: m[0], text: `${+m[3]}. ${form.data.months[m[2] - 1]} ${+m[1]}` }],
    [/^(\d{4})-(\d{2})$/, (m) => real(+m[1], +m[2], 1) && { ...span(+m[1], +m[2], 1), text: `${form.data.months[m[2] - 1]} ${+m[1]}` }],
    [/^\d{4}$/, (m) => real(+m[0], 1, 1) && { ...span(+m[0], 1, 12), text: m[0] }],
    [/^(\d{4})\s*[-–]\s*(\d{4})$/, (m) => real(+m[1], 1, 1) && +m[1] < +m[2] && {
      first: span(+m[1], 1, 12).first, last: span(+m[2], 1, 12).last, text: `${+m[1]}-${+m[2]}` }],
    [/^([1-4])\. (kvartal|halvår) (\d{4})$/, (m) => {
      const length = m[2] === "kvartal" ? 3 : 6;
      const month = (m[1] - 1) * length + 1;
      return month <= 12 && real(+m[3], month, 1) && { ...span(+m[3], month, length), text: `${m[1]}. ${m[2]} ${+m[3]}` };
    }],
    [/^(forår|sommer|efterår|vinter)(?:et|en)? (\d{4})$/, (m) => {
      const [month, shown] = form.data.seasons[m[1]];
      return real(+m[2], month, 1) && { ...span(+m[2], month, 3), text: `${shown} ${m[2]}` };
    }],
  ];

  function real(year, month, day) {
    return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
  }

  function days(year, month) {
    const february = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return month === 2 ? february : [4, 6, 9, 11].includes(month) ? 30 : 31;
  }

  function iso(year, month, day) {
    return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  }

  // `length` months from `month`; days are ISO texts, which compare as dates do.
  function span(year, month, length) {
    const endYear = year + Math.floor((month + length - 2) / 12);
    const endMonth = (month + length - 2) % 12 + 1;
    return { first: iso(year, month, 1), last: iso(endYear, endMonth, days(endYear, endMonth)) };
  }

  // A date of any precision as {first, last, text, approximate, undated}, or null: »2016-02-30« is no date.
  function date(written) {
    const text = written.trim();
    const about = /^ca\.? /.exec(text);
    const exact = about ? text.slice(about[0].length).trim() : text;
    if (exact === form.data.undated) {
      return about ? null : { first: "9999-12-31", last: "9999-12-31", text: exact, approximate: false, undated: true };
    }
    for (const [shape, read] of DATE_SHAPES) {
      const match = shape.exec(exact);
      const found = match && read(match);
      if (match) return found ? { ...found, text: (about ? "ca. " : "") + found.text, approximate: Boolean(about), undated: false } : null;
    }
    return null;
  }

  // What helps when a text is no date: the date it must be, or why it cannot be one.
  function dateHint(written) {
    const text = written.trim().toLowerCase();
    const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
    const dayFirst = yearFirst || /^(?:(?:den )?(\d{1,2})(?:[/.-] ?| ))?(\d{1,2}|[a-zæøå]{3,9})\.?(?: ?[/.-] ?| )(\d{4})$/.exec(text);
    if (!dayFirst) return "";
    const [year, part, day] = yearFirst ? [+yearFirst[1], yearFirst[2], +(yearFirst[3] || 0)] : [+dayFirst[3], dayFirst[2], +(dayFirst[1] || 0)];
    const month = /^\d/.test(part) ? +part : form.data.months.findIndex((name) => name.startsWith(part)) + 1;
    if (month > 12) return form.data.phrases.months;
    const meant = iso(year, month, day).slice(0, day ? 10 : 7);
    if (date(meant)) return form.data.phrases.meant.replace("{word}", meant);
    if (!month || year < FIRST_YEAR || !day) return "";
    const name = form.data.months[month - 1];
    const words = { month: name[0].toUpperCase() + name.slice(1), year, days: days(year, month) };
    return form.data.phrases.days.replace(/\{(\w+)\}/g, (all, key) => words[key]);
  }

  const NUMBER = "[-−]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})(?:,\\d{1,15})?";

  // A Danish number or range as {text}, or null.
  function amount(written) {
    const words = form.data.qualifiers.map((word) => word.replace(/\./g, "\\.")).join("|");
    const match = new RegExp(`^(?:(${words}) )?(${NUMBER})(?:\\s*[-–]\\s*(\\d[\\d.,]*))?$`).exec(written.trim());
    if (!match || (match[3] && !new RegExp(`^${NUMBER}$`).test(match[3]))) return null;
    if (match[3] && value(match[3]) < value(match[2])) return null;
    const low = (match[1] ? match[1] + " " : "") + match[2].replace(/-/g, "−");
    return { text: match[3] ? `${low}-${match[3]}` : low };
  }

  function value(text) {
    return Number(text.replace("−", "-").replace(/\./g, "").replace(",", "."));
  }

  // Columns are counted in characters, as the command line does; JavaScript counts halves of some.
  function signs(text) {
    let count = 0;
    for (const _ of text) count++;
    return count;
  }

  Object.assign(form, { folded, slug, closest, municipalityKey, date, dateHint, amount, signs });
})(window.caseForm);
