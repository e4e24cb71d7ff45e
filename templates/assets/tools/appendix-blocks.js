// Things in, the appendix out as blocks that both the page and the file are made of, so that the two say the same.
//   { kind: "title" | "heading" | "text" | "small" | "table" | "checks" | "sources" | "words", … }; a heading has a level from 2,
//   all have `of`, the id of the thing that they belong to, empty for none. Words are runs: { text, href, to, style }, where
//   `href` is an address, `to` the number of a source, and `style` one of "bold", "raised", "small", "mark", "unknown".
(function () {
  "use strict";
  const { appendix } = window;
  const HOST = /^https?:\/\/(?:www\.)?([^/?#:]+)/;
  // The rows of a comparison that an appendix has room for; the page »Sammenlign« has them all.
  const COMPARED = new Set(["status", "partnere", "form", "indgangspris", "lovet", "opnaaet", "betaling", "udtraeden"]);
  const WHOLE = "sammenlign.html?case=";
  const word = (text, style = "") => ({ text, style });

  // Sources are numbered once each, whichever page cites them, and words are explained once.
  function Notes(link) {
    const numbers = new Map();
    const sources = [];
    const words = new Map();
    return {
      sources, words, link,
      number(source) {
        const key = source.url || [source.title, source.publisher, source.date].join("\n");
        if (!numbers.has(key)) numbers.set(key, sources.push(source));
        return numbers.get(key);
      },
      explain(folder, exhibit) {
        for (const slug of exhibit.words) words.set(slug, folder.words[slug]);
      },
    };
  }

  function support(notes, folder, quote) {
    const found = quote.sources.map((id) => notes.number(folder.sources[id])).sort((a, b) => a - b);
    const cited = [...new Set(found)].flatMap((number, i) => [
      ...(i ? [word(",", "raised")] : []), { text: String(number), to: number, style: "raised" },
    ]);
    const marks = (quote.marks || []).flatMap((mark) => [word(" "), word(mark, "mark")]);
    return [...cited, ...marks, ...(quote.note ? [word(` ${quote.note}`, "small")] : [])];
  }
  const told = (notes, folder, quote, short = false) => (
    [word(quote.meaning && !short ? `${quote.text} – ${quote.meaning}` : quote.text), ...support(notes, folder, quote)]);

  // The paragraphs of a fact: `most` quotes, and how many more the page of the case has.
  function paragraphs(notes, folder, fact, most) {
    const shown = fact.quotes.slice(0, most).map((quote) => told(notes, folder, quote, most === 1));
    const left = fact.left + Math.max(0, fact.quotes.length - most);
    if (left) shown[shown.length - 1].push(word(` Casens side har ${left} mere.`, "small"));
    return shown;
  }

  function nobodyKnows(label, unknown, of) {
    return unknown.length ? [{ kind: "small", of, runs: [word(label, "bold"), word(`${appendix.joined(unknown)}.`)] }] : [];
  }

  function aboutCase(notes, item) {
    const { folder, exhibit, id } = item;
    const known = exhibit.facts.filter((fact) => fact.quotes.length);
    const unknown = exhibit.facts.filter((fact) => !fact.quotes.length).map((fact) => fact.label.toLowerCase());
    notes.explain(folder, exhibit);
    return [
      { kind: "heading", level: 2, of: id, runs: [notes.link(folder.title, folder.path)] },
      ...exhibit.quotes.map((quote) => ({ kind: "text", of: id, runs: told(notes, folder, quote) })),
      {
        kind: "table", of: id, name: `Fakta om ${folder.title}`, head: [], widths: [17, 83],
        rows: known.map((fact) => [[[word(fact.label, "bold")]], paragraphs(notes, folder, fact, Infinity)]),
      },
      ...nobodyKnows("Ukendt: ", unknown, id),
    ];
  }

  function comparison(notes, item) {
    const { folders, id } = item;
    const of = folders.map((folder) => ({ folder, exhibit: folder.exhibits[""] }));
    of.forEach(({ folder, exhibit }) => notes.explain(folder, exhibit));
    const facts = of[0].exhibit.facts.map((fact, i) => ({ ...fact, each: of.map(({ exhibit }) => exhibit.facts[i]) }))
      .filter(({ field }) => COMPARED.has(field));
    const known = facts.filter(({ each }) => each.some((fact) => fact.quotes.length));
    const unknown = facts.filter((fact) => !known.includes(fact)).map(({ label }) => label.toLowerCase());
    const cell = (fact, i) => (fact.quotes.length ? paragraphs(notes, folders[i], fact, 1) : [[word("Ukendt", "unknown")]]);
    return [
      { kind: "heading", level: 2, of: id, runs: [word("Sammenligning")] },
      {
        kind: "table", of: id, name: item.title, widths: [14, ...folders.map(() => 86 / folders.length)],
        head: [[word("")], ...folders.map((folder) => [notes.link(folder.title, folder.path, "bold")])],
        rows: known.map(({ label, each }) => [[[word(label, "bold")]], ...each.map(cell)]),
      },
      ...nobodyKnows("Ukendt for dem alle: ", unknown, id),
      {
        kind: "small", of: id,
        runs: [
          word("Et uddrag. Alle rækker står i "), notes.link("hele sammenligningen", WHOLE + item.names.join(",")), word("."),
        ],
      },
    ];
  }

  function answers(notes, items) {
    const titles = [...new Set(items.map((item) => item.title))];
    return titles.flatMap((title) => items.filter((item) => item.title === title).flatMap(({ folder, exhibit, id }, i) => {
      notes.explain(folder, exhibit);
      const [first, ...others] = exhibit.quotes;
      return [
        ...(i ? [] : [{ kind: "heading", level: 3, of: id, runs: [word(title)] }]),
        {
          kind: "text", of: id,
          runs: [notes.link(folder.title, folder.path, "bold"), word(": "), ...told(notes, folder, first)],
        },
        ...others.map((quote) => ({ kind: "text", of: id, runs: told(notes, folder, quote) })),
      ];
    }));
  }

  function checklist(notes, items) {
    const guides = [...new Set(items.map((item) => item.folder))];
    return guides.flatMap((folder) => [
      { kind: "heading", level: 3, of: "", runs: [notes.link(folder.title, folder.path)] },
      {
        kind: "checks",
        rows: items.filter((item) => item.folder === folder).map(({ exhibit, id }) => {
          notes.explain(folder, exhibit);
          const [why] = exhibit.quotes;
          const because = why ? [word(` ${why.text}`, "small"), ...support(notes, folder, why)] : [];
          return { of: id, runs: [word(exhibit.title), ...because] };
        }),
      },
    ]);
  }

  function sources(notes) {
    if (!notes.sources.length) return [];
    const rows = notes.sources.map(({ title, publisher, date, reading, url }, i) => {
      const host = HOST.exec(url);
      const rest = `. ${publisher}, ${date}. ${reading[0].toUpperCase()}${reading.slice(1)}.${host ? ` ${host[1]}` : ""}`;
      return { number: i + 1, runs: [{ text: title, href: url, style: "" }, word(rest)] };
    });
    return [{ kind: "heading", level: 2, of: "", runs: [word("Kilder")] }, { kind: "sources", rows }];
  }

  // ICU orders any aa as å; U+034F between them keeps apart the two of »dataansvarlig«, as `sort_key` of
  // nouns/language/danish.py does.
  function parted(name) {
    return name.replace(/(agenda|data|ekstra|firma|klima|skema|tema)(?=a)/gi, "$1\u034f");
  }

  function words(notes) {
    if (!notes.words.size) return [];
    const rows = [...notes.words.values()].sort(([a], [b]) => parted(a).localeCompare(parted(b), "da"))
      .map(([name, explanation]) => ({ runs: [word(name, "bold"), word(` – ${explanation}`)] }));
    return [{ kind: "heading", level: 2, of: "", runs: [word("Ordene i bilaget")] }, { kind: "words", rows }];
  }

  function end(told) {
    const { name, edition, fingerprint, address } = told;
    const dated = edition ? ` Udgave ${edition.date}, med fingeraftrykket ${edition.fingerprint}.` : "";
    return [
      { kind: "heading", level: 2, of: "", runs: [word("Om bilaget")] },
      {
        kind: "small", of: "",
        runs: [word(`Citeret fra ${name}.${dated} Bilagets fingeraftryk: `), word(fingerprint, "bold"),
          word(". Tallene hævet over linjen er kilderne. »Ukendt« betyder, at det ikke står i de kilder, kataloget bygger på.")],
      },
      {
        kind: "small", of: "",
        runs: [
          word(`Se, om noget er ændret siden: Åbn ${told.base ? "" : "i kataloget "}`),
          { text: address, href: told.link, style: "" },
        ],
      },
    ];
  }

  function part(title, blocks) {
    return blocks.length ? [{ kind: "heading", level: 2, of: "", runs: [word(title)] }, ...blocks] : [];
  }

  // `told` is { title, heading, name, edition, fingerprint, address, link, base }: links lead from `base`, empty for no links.
  appendix.blocks = function (items, told) {
    const link = (text, path, style = "") => ({ text, href: told.base && told.base + path, style });
    const notes = Notes(link);
    const of = (kind) => items.filter((item) => item.kind === kind);
    const body = [
      ...of("case").flatMap((item) => aboutCase(notes, item)),
      ...of("sammenligning").flatMap((item) => comparison(notes, item)),
      ...part("Svar fra andre", answers(notes, of("svar"))),
      ...part("Tjekliste", checklist(notes, of("tjek"))),
    ];
    return [
      ...(told.heading ? [{ kind: "head", of: "", runs: [word(told.heading)] }] : []),
      { kind: "title", of: "", runs: [word(told.title)] },
      ...body, ...sources(notes), ...words(notes), ...end(told),
    ];
  };
})();
