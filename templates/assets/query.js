// A reader's words made into words that the index holds: small words left out, æøå typed otherwise, typing errors, compounds.
// Numbers, accents and abbreviations are written as `stages/index/forms.py` writes those of the pages: »1ð6«, »klð«.
// One rewritten query comes out, never several to be merged, and with it what was done, so that the page can say so.
(function () {
  "use strict";
  const search = (window.catalogueSearch = window.catalogueSearch || {});
  if (search.rewrite) return; // where pages change without a load, what is known of words stays
  let lexicon;

  // `words.js` calls this with what it knows of the site, packed; `ready` is kept once it is unpacked.
  search.words = function (text) {
    const unzipped = new Blob([search.bytes(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
    search.ready = new Response(unzipped).json().then((told) => {
      const names = Object.entries(told.names).flatMap(([id, all]) => all.map((name) => [loose(name), id]));
      lexicon = { ...unpacked(told.words), stop: new Set(told.stop), names: new Map(names) };
      lexicon.order = new Map(told.order.split(" ").map((id, place) => [id.replace(/^[*~^+]/, ""), { place, mark: id[0] }]));
      // A phrase asks for what it means only where a page has that.
      const phrases = told.phrases.filter(([meant]) => known(meant));
      lexicon.phrases = phrases.map(([meant, ...words]) => ({ meant, stems: words.map(stem) }));
      lexicon.topics = new Set(told.topics.map((name) => stem(loose(name))));
      lexicon.named = new Map(names.map(([name, id]) => [stemmed(name), id]));
      lexicon.whole = new Map(Object.entries(told.whole));
      // A reader's word may be called as what every object has, so it is looked for in a map.
      lexicon.abbreviations = new Map(Object.entries(told.abbreviations).map(([brief, meant]) => [stem(brief), meant]));
    });
  };

  // Each word begins with a capital that says how many letters it shares with the one before; `,` leads the pages it is on.
  function unpacked(text) {
    const counts = new Map();
    let before = "";
    for (const [, shared, rest, pages] of text.matchAll(/([A-Z])([^A-Z,]*)(?:,([^A-Z]+))?/g)) {
      before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
      counts.set(before, pages ? parseInt(pages, 36) : 1);
    }
    const folds = grouped(counts, loose);
    const [sorted, sortedFolds] = [counts, folds].map((words) => Array.from(words.keys()).sort());
    return { counts, folds, sorted, sortedFolds, masks: new Map() };
  }

  // The commonest word of each group.
  function grouped(counts, key) {
    const found = new Map();
    counts.forEach((pages, word) => {
      const group = key(word);
      if (!found.has(group) || counts.get(found.get(group)) < pages) found.set(group, word);
    });
    return found;
  }

  // Letters without their Danish signs, and without the one that keeps a word whole.
  function bare(text) {
    const danish = text.toLowerCase().normalize("NFC").replace(/^ð/, "").replace(/[åæ]/g, "a").replace(/ø/g, "o");
    return danish.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  // What spellings have in common: »Ærø«, »Aeroe« and »aero«; »Aarhus« and »Århus«.
  function loose(text) {
    return bare(text).replace(/aa|ae/g, "a").replace(/oe/g, "o");
  }

  // Danish Snowball, as Pagefind stems the words of its index.
  const ENDINGS = new RegExp("(?:erendes|erende|hedens|ethed|erede|heden|heder|endes|ernes|erens|erets|ered|ende|erne|eren|erer"
    + "|heds|enes|eres|eret|hed|ene|ere|ens|ers|ets|en|er|es|et|e)$");
  function stem(word) {
    const start = Math.max(3, ((/[aeiouyæøå][^aeiouyæøå]/.exec(word) || { index: word.length }).index + 2));
    const cut = (pattern, by = "") => {
      const tail = word.slice(start);
      word = word.slice(0, start) + tail.replace(pattern, by);
      return tail.length !== word.length - start;
    };
    const pair = () => { if (/(?:gd|dt|gt|kt)$/.test(word.slice(start))) word = word.slice(0, -1); };
    if (!cut(ENDINGS) && /[abcdfghjklmnoprtvyzå]s$/.test(word)) cut(/s$/);
    pair();
    if (/igst$/.test(word)) cut(/st$/);
    if (cut(/(?:elig|els|lig|ig)$/)) pair();
    else cut(/løst$/, "løs");
    if (word.length > start && /([^aeiouyæøå])\1$/.test(word)) word = word.slice(0, -1);
    return word;
  }

  function stems() {
    lexicon.stems = lexicon.stems || grouped(lexicon.counts, stem);
    return lexicon.stems;
  }

  function looseStems() {
    lexicon.looseStems = lexicon.looseStems || grouped(lexicon.counts, (word) => loose(stem(word)));
    return lexicon.looseStems;
  }

  // »brandvæsenet« and »brandvæsen« have different stems, so the plain word is searched for: its stem begins the other's.
  const FORMS = /(?:ernes|erne|enes|ene|ens|ets|en|et|er|s)$/;
  function plain(word) {
    const base = word.replace(FORMS, "");
    if (base.length < 5 || base === word || !lexicon.counts.has(base)) return word;
    return stem(word) !== stem(base) && stem(word).startsWith(stem(base)) ? base : word;
  }

  function known(word) {
    return lexicon.counts.has(word) || stems().has(stem(word)) || plain(word) !== word;
  }

  // The first entry of a sorted list that begins so.
  function beginning(sorted, start) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low < sorted.length && sorted[low].startsWith(start) ? sorted[low] : "";
  }

  // The beginning of a listed word that the folded letters stand for.
  function unfolded(key) {
    const found = beginning(lexicon.sortedFolds, key);
    const word = found && lexicon.folds.get(found);
    for (let length = 1; word && length <= word.length; length += 1) {
      if (loose(word.slice(0, length)) === key) return word.slice(0, length);
    }
    return "";
  }

  // Insertions, deletions, substitutions and swaps of neighbours between two words, or more than `most`.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let last = [];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= other.length; j += 1) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, last[j - 2] + 1);
        next.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      last = row;
      row = next;
    }
    return row[other.length];
  }

  // A bit for each letter of a word: words whose letters differ much need no closer look.
  function mask(key) {
    if (!lexicon.masks.has(key)) {
      lexicon.masks.set(key, Array.from(key).reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) % 31)), 0));
    }
    return lexicon.masks.get(key);
  }

  function bits(number) {
    let left = number;
    let count = 0;
    while (left) { left &= left - 1; count += 1; }
    return count;
  }

  // The likeliest word within so many errors: people seldom miss the first letter, and mean common words.
  // »ae« may be æ or two letters in the wrong order, so a word is compared both ways.
  function nearest(word, among, most) {
    let best = "";
    let score = -1;
    new Set([bare(word), loose(word)]).forEach((key) => among.forEach((listed, other) => {
      if (Math.abs(other.length - key.length) > most || bits(mask(key) ^ mask(other)) > 2 * most || /\d/.test(other)) return;
      const errors = distance(key, other, most);
      if (errors > most) return;
      const value = (most - errors) * 4 + (other[0] === key[0] ? 2 : 0) + 1 - 1 / (1 + lexicon.counts.get(listed));
      if (value > score) [best, score] = [listed, value];
    }));
    return best;
  }

  // A word that is still being typed, with one error: the same as the beginning of which listed word?
  function nearestBeginning(key) {
    let best = "";
    lexicon.folds.forEach((word, other) => {
      if (other.length <= key.length || other[0] !== key[0]) return;
      if (best && lexicon.counts.get(word) <= lexicon.counts.get(best)) return;
      if ([-1, 0, 1].some((more) => distance(key, other.slice(0, key.length + more), 1) < 2)) best = word;
    });
    return best;
  }

  // Two known words written as one, with or without a linking letter.
  function halves(word) {
    let best;
    for (let cut = 2; cut <= word.length - 4; cut += 1) {
      const first = word.slice(0, cut);
      if (!lexicon.counts.has(first) || lexicon.stop.has(first)) continue;
      for (const rest of [word.slice(cut), /[se]/.test(word[cut]) ? word.slice(cut + 1) : ""]) {
        const worth = rest.length > 3 && known(rest) ? Math.min(first.length, rest.length) : 0;
        if (worth && (!best || worth > best.worth)) best = { worth, words: [first, rest] };
      }
    }
    return best ? best.words : null;
  }

  // »udbudsregler« is about both udbud and regler: the halves of a question's only word, if that is a compound and no name.
  search.apart = function ({ text, name }) {
    const [word, ...more] = text.length === 1 && !name ? text[0] : [""];
    const two = !more.length && /^[a-zæøå]+$/.test(word) && halves(word);
    return two && two.every((half) => half.length > 3) ? two.map((half) => [half]) : null;
  };

  function same(word) {
    return { from: word, to: [plain(word)], kind: "same" };
  }

  // Numbers and abbreviations.

  const NAIL = "ð";

  // A word as a reader writes it.
  search.shown = (word) => word.replace(/(\d)ð(?=\d)/g, "$1,").replace(/ð/g, "");

  // é is e, å stays: its ring is no accent.
  function unaccented(text) {
    return text.normalize("NFD").replace(/(a\u030a)|[\u0300-\u036f]/gi, "$1").normalize("NFC");
  }

  // »1,6« is one word and not 16; »1.600«, »1 600« and »1600« are the same; »OS 2« is »OS2« if the site writes it so.
  function joined(text) {
    const has = (word) => lexicon.counts.has(word) || lexicon.counts.has(word + NAIL);
    const listed = (whole, word) => (has(word.toLowerCase()) ? word : whole);
    return text
      .replace(/(^|[^\d.,])(\d{1,3}(?:\.\d{3})+)(?!\.?\d)/g, (whole, before, number) => before + number.replace(/\./g, ""))
      .replace(/\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g, (whole) => listed(whole, whole.replace(/\D/g, "")))
      .replace(/(\d)[.,](?=\d)/g, "$1" + NAIL)
      .replace(/[a-zæøå]{2,4}[ -]\d{1,2}(?!\d)/gi, (whole) => listed(whole, whole.replace(/[ -]/, "")));
  }

  // A number is whole: 16 is not the beginning of 16.000.
  function number(word) {
    const listed = lexicon.counts.has(word + NAIL);
    return { from: search.shown(word), to: listed ? [word + NAIL] : [], kind: listed ? "same" : "unknown" };
  }

  // An abbreviation is found as a word and in the genitive. In small letters »med« is the word, in capitals what MED stands for.
  function short(word) {
    const [, base] = /^([a-zæøå]{2,3}?)(?:['’´]?s)?$/i.exec(word) || [];
    return [word, base].filter(Boolean).map((one) => one.toLowerCase() + NAIL)
      .find((one) => lexicon.counts.has(one) && (word.startsWith(one.slice(0, -1).toUpperCase()) || taken(word, one)));
  }

  function taken(word, one) {
    return !lexicon.stop.has(word) && (word === one.slice(0, -1) || !known(word.replace(/['’´]/, "")));
  }

  // A word typed without Danish letters may by chance be a rare word of the site: »udtraeden« is a field's name in the data.
  const MUCH = 4;
  function usual(word) {
    const pages = lexicon.counts.get(word) || 0;
    const danish = word.replace(/ae/g, "æ").replace(/oe/g, "ø").replace(/aa/g, "å");
    if (danish !== word && lexicon.counts.get(danish) >= pages) return danish;
    const spelt = lexicon.folds.get(loose(word));
    return pages && /^[a-z]+$/.test(word) && spelt !== word && lexicon.counts.get(spelt) >= MUCH * pages ? spelt : "";
  }

  // A word that is kept whole, in any of its forms or as the beginning of one, when no other word begins so.
  function wholly(word) {
    const free = word.length > 2 && !lexicon.counts.has(word) && !beginning(lexicon.sorted, word);
    const form = lexicon.whole.has(word) ? word : free && Array.from(lexicon.whole.keys()).find((one) => one.startsWith(word));
    const whole = form && NAIL + lexicon.whole.get(form);
    return lexicon.counts.has(whole) ? whole : "";
  }

  // One word of the question: what to search for instead, and why.
  function resolved(word) {
    if (/^\d[\dð]*$/.test(word)) return number(word);
    const meant = lexicon.abbreviations.get(stem(word));
    if (meant) return { from: word, to: [meant], kind: "meaning" };
    const whole = wholly(word);
    if (whole) return { from: word, to: [whole], kind: "same" };
    const danish = usual(word);
    if (danish) return { from: word, to: [danish], kind: "spelling" };
    if (known(word)) return same(word);
    const key = loose(word);
    const spelt = lexicon.folds.get(key) || looseStems().get(loose(stem(word)));
    if (spelt) return { from: word, to: [spelt], kind: "spelling" };
    if (beginning(lexicon.sorted, word)) return same(word);
    if (/\d/.test(word)) return { from: word, to: [], kind: "unknown" };
    const begun = key.length > 2 && unfolded(key);
    if (begun) return { from: word, to: [begun], kind: "spelling" };
    return guessed(word, key);
  }

  // »angreb« where the site only has »cyberangreb«: the commonest word that ends so.
  const ENDING = 4;
  function compound(key) {
    let best = "";
    if (key.length <= ENDING) return best;
    looseStems().forEach((word, other) => {
      if (other.endsWith(key) && !(lexicon.counts.get(best) >= lexicon.counts.get(word))) best = word;
    });
    return best;
  }

  function guessed(word, key) {
    const base = loose(stem(word));
    const one = compound(base)
      || (key.length > 3 && (nearest(word, lexicon.folds, 1) || (base.length > 5 && nearest(stem(word), looseStems(), 1))));
    if (one) return { from: word, to: [one], kind: "spelling" };
    const two = word.length > 5 && halves(word);
    if (two) return { from: word, to: two, kind: "spelling", halves: true };
    const far = (key.length > 7 && nearest(word, lexicon.folds, 2)) || (key.length > 4 && nearestBeginning(key));
    return far ? { from: word, to: [far], kind: "spelling" } : { from: word, to: [], kind: "unknown" };
  }

  // A word with a hyphen or slash is one word if the site knows it so, else several.
  function resolvedAll(typed) {
    const word = typed.toLowerCase();
    const brief = short(typed);
    if (brief) return [{ from: typed, to: [brief], kind: "same" }];
    if (/^\d[\dð]*(?:[-–−/]\d[\dð]*)+$/.test(word)) return range(word);
    const [, letters, digits] = /^(\p{L}{2,})(\d+)$/u.exec(typed) || [];
    if (digits && !beginning(lexicon.sorted, word)) return [letters, digits].flatMap(resolvedAll);
    if (lexicon.abbreviations.has(stem(word)) || /^[\p{L}\p{N}]+$/u.test(word)) return [resolved(word)];
    const parts = typed.split(/[^\p{L}\p{N}]+/u);
    const whole = parts.map((part) => short(part) || part.toLowerCase()).join("");
    if (known(whole)) return [{ from: word, to: [whole], kind: "same" }];
    return parts.flatMap(resolvedAll);
  }

  // »2016-2020« is a word of its own where a page has it, else two numbers.
  function range(word) {
    const numbers = word.split(/[-–−/]/);
    const whole = numbers.map((one) => one + NAIL).join("");
    return lexicon.counts.has(whole) ? [{ from: word, to: [whole], kind: "same" }] : numbers.map(resolved);
  }

  // »§ 60 a« is a word of its own, as the sign is not in the index; the number stands with it, to be marked in the text.
  function paragraph(word) {
    const [, digits] = /^paragraf(\d+)[a-z]?$/.exec(word) || [];
    const known = digits && beginning(lexicon.sorted, word);
    return known ? [{ from: "§ " + word.slice(8), to: [word, digits + NAIL], kind: "same" }] : null;
  }

  function tokens(text) {
    return joined(unaccented(text))
      .replace(/(?:§+|\bparagraf)\s*(\d+)(?:\s*([a-z])(?![\p{L}\p{N}]))?/giu, " paragraf$1$2 ")
      .match(/[\p{L}\p{N}]+(?:[-–−/.'’´&][\p{L}\p{N}]+)*/gu) || [];
  }

  // »hvordan kommer vi ud« asks for what »komme ud« stands for: the words of the phrase in their order, with few between them.
  const BETWEEN = 2;
  function phrase(words) {
    const stems = words.map((word) => stem(word.toLowerCase()));
    let found = null;
    for (const { meant, stems: sought } of lexicon.phrases) {
      for (let first = stems.indexOf(sought[0]); first >= 0; first = stems.indexOf(sought[0], first + 1)) {
        const places = [first];
        for (const one of sought.slice(1)) places.push(stems.indexOf(one, places[places.length - 1] + 1));
        const near = places.every((at, n) => at >= 0 && (!n || at - places[n - 1] <= BETWEEN + 1));
        if (near && !(found && found.places[0] <= first)) found = { meant, places };
      }
    }
    return found;
  }

  // The words of a question, each with what to search for; those of a phrase are one.
  function read(question, one) {
    const all = tokens(question);
    const { meant, places } = phrase(all) || { places: [] };
    const said = { from: places.map((at) => all[at]).join(" "), to: [meant], kind: "meaning" };
    return all.flatMap((word, at) => (at === places[0] ? [said] : places.includes(at) ? [] : one(word)));
  }

  // A sentence that asks: five words or more, a question word or a verb first.
  const FIRST = /^(?:hv|(?:kan|skal|må|bør|vil|tør|er|har|får|bliver|findes|gør|går|sker|mister|betaler) )/i;
  function asks(question) {
    return FIRST.test(question.trim()) && question.trim().split(/\s+/).length > 4;
  }

  // The question as { words: [{ from, to, kind }], text: [words to search for], name: id of the page that bears the name,
  // about: which of the words it is about, general: whether it is a sentence that names no place, case or programme, ofPage:
  // whether it asks about a page by its name }.
  search.rewrite = function (question) {
    const stop = (word) => lexicon.stop.has(word) && [{ from: word, to: [word], kind: "stop" }];
    const small = (word) => !short(word) && stop(word.toLowerCase());
    // A word that is nearest to one too common to search for: a slip in it if other words are asked for, else one we have not.
    const slip = (word) => word.kind === "spelling" && word.to.length === 1 && lexicon.stop.has(word.to[0]);
    const typed = read(question, (word) => paragraph(word.toLowerCase()) || small(word) || resolvedAll(word));
    const alone = typed.every((word) => !word.to.length || word.kind === "stop" || slip(word));
    const taken = alone ? { to: [], kind: "unknown" } : { kind: "stop" };
    const words = typed.map((word) => (slip(word) ? { ...word, ...taken } : word));
    const content = words.filter((word) => word.to.length && word.kind !== "stop");
    const stops = words.filter((word) => word.kind === "stop");
    if (!content.length) stops.forEach((word) => { word.kind = "same"; });
    const text = (content.length ? content : stops).flatMap((word) => (word.halves ? word.to.map((half) => [half]) : [word.to]));
    const place = content.some(({ from }) => mark(named(from)) === "^");
    const subject = topic(content);
    const meaning = content.find((word) => word.kind === "meaning" && word.to.length === 1);
    const about = text.length > 1 && (((text.length > 2 || meaning || FIRST.test(question)) && subject) || (!place && meaning));
    const name = named(question) || named(text.flat().map(search.shown).join(" "));
    const general = asks(question) && !place && !subject;
    const ofPage = about && about.kind !== "meaning" && FIRST.test(question);
    return { words, text, about: about ? text.find((one) => one === about.to) : null, name, general, ofPage };
  };

  // The question word for word; a word that no page has gives no pages.
  search.literally = function (question) {
    const whole = (word) => [{ from: word, to: [short(word) || word.toLowerCase()], kind: "same" }];
    const words = tokens(question).flatMap((word) => paragraph(word.toLowerCase()) || whole(word));
    const listed = (word) => known(word.replace(/[^\p{L}\p{N}]/gu, "")) || beginning(lexicon.sorted, word);
    const found = words.every(({ to }) => to.every(listed));
    return { words, text: found ? words.map((word) => word.to) : [], name: named(question) };
  };

  // Where a page stands in the site, whether it is a word of the glossary, whether it gathers what others say, and whether it
  // tells of one case or municipality.
  search.place = (id) => lexicon.order.get(id).place;
  const mark = (id) => id && lexicon.order.get(id).mark;
  search.isWord = (id) => mark(id) === "*";
  search.gathers = (id) => mark(id) === "~";
  search.isOne = (id) => mark(id) === "^" || mark(id) === "+";

  // The first letter of a word begins hundreds: while somebody types it is not asked yet. Who sends the question asks it.
  search.typed = (text) => text.replace(/(^|\p{L}\s+)\p{L}$/u, "$1");

  // How the words begin that a short word begins: the index keeps words of three equal letters together, and no others.
  search.beginnings = function (words) {
    const short = words.filter((word) => word.length < 3);
    const longer = (word) => lexicon.sorted.filter((listed) => listed.startsWith(word)).map((listed) => listed.slice(0, 3));
    return Array.from(new Set(short.flatMap(longer)));
  };

  search.pagesWith = function (words) {
    return Math.min(...words.map((word) => lexicon.counts.get(word) || lexicon.counts.get(stems().get(stem(word))) || 1));
  };

  // »it-selskab 2026« and »fælles it-selskab« ask for what »it-selskab« names.
  function named(text) {
    const key = loose(text).replace(/[^a-z0-9]+/g, " ").trim().replace(/ kommunes?$/, "");
    const bearer = (name) => lexicon.names.get(name) || lexicon.named.get(stemmed(name));
    return bearer(key) || bearer(key.replace(/^falles | (?:i )?20\d\d$/g, ""));
  }

  // The page that bears a word of the question as its name.
  search.bearer = (about) => named(about.map(search.shown).join(" "));

  // With a hyphen, in two words or in one: the same name.
  function stemmed(key) {
    return key.split(" ").map(stem).join("");
  }

  // The word that names a case, a guide or an initiative, the rarest of them: what the sentence is about.
  function topic(content) {
    const names = content.filter(({ to }) => to.length === 1 && lexicon.topics.has(stem(loose(search.shown(to[0])))));
    return names.sort((one, other) => search.pagesWith(one.to) - search.pagesWith(other.to))[0];
  }
})();
