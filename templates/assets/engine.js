// The search engine: Pagefind's own files over http, the same as classic scripts from disk, where nothing can be fetched.
// Over http the scripts are the way out too, as some servers refuse files of types that they do not know.
(function () {
  "use strict";
  const search = (window.catalogueSearch = window.catalogueSearch || {});
  if (search.pagefind) return; // where pages change without a load, the engine stays
  const OPTIONS = {
    noWorker: true,
    exactDiacritics: true,
    excerptLength: 28,
    ranking: { metaWeights: { title: 12, aliast: 7, felter: 3, spurgt: 4, alias: 0.25 } },
  };
  // Cases of the whole country belong to every municipality and region.
  const EVERYWHERE = "*";
  const FEW = 5;
  const WORDS = 0.5;
  const ONE = 0.7;
  const MUCH = 3;
  const FAR = 5;
  const files = new Map();
  const scripts = new Map();
  let packed;
  let missing = "";

  function script(address) {
    if (!scripts.has(address)) {
      scripts.set(address, new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = address;
        element.onload = resolve;
        element.onerror = () => reject(new Error(address));
        document.head.append(element);
      }));
    }
    return scripts.get(address);
  }

  // The scripts of the pack call these two.
  search.core = (make, digits) => { packed = { make, digits }; };
  search.data = (content) => Object.entries(content).forEach(([name, text]) => files.set(name, text));

  // Five digits of base 85 (RFC 1924) are four bytes; the last few are filled up with the highest digit, `~`.
  const DIGITS = new Uint8Array(128);
  Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~")
    .forEach((letter, value) => { DIGITS[letter.charCodeAt(0)] = value; });

  search.bytes = function (text) {
    const whole = text.padEnd(Math.ceil(text.length / 5) * 5, "~");
    const found = new DataView(new ArrayBuffer(whole.length / 5 * 4));
    for (let from = 0, to = 0; from < whole.length; to += 4) {
      let value = 0;
      for (const end = from + 5; from < end; from += 1) value = value * 85 + DIGITS[whole.charCodeAt(from)];
      found.setUint32(to, value);
    }
    return new Uint8Array(found.buffer, 0, Math.floor(text.length * 4 / 5));
  };

  // Which script of the pack holds a file: a chunk of words has its own, texts of pages are bundled by the first digits of their
  // names.
  function holder(name) {
    const file = name.replace(/^.*\/|\.\w+$/g, "");
    return (name.startsWith("fragment/") ? "f" + file.replace(/^.*_/, "").slice(0, packed.digits) : file) + ".js";
  }

  function standIn(folder) {
    return async function (address) {
      const name = String(address).replace(/[?#].*$/, "").replace(/^.*?\/pagefind\//, "");
      if (!files.has(name)) await script(folder + holder(name)).catch(() => null);
      if (!files.has(name) && /^(?:index|filter)\//.test(name)) missing = name;
      return files.has(name) ? new Response(search.bytes(files.get(name))) : new Response(null, { status: 404 });
    };
  }

  async function fromPack(root, options) {
    const folder = new URL("offline/", root).href;
    await script(folder + "core.js");
    return packed.make(standIn(folder), undefined).createInstance({ ...options, basePath: "/pagefind/", baseUrl: "/" });
  }

  async function fromServer(root, options) {
    const module = await import(new URL("pagefind/pagefind.js", root).href);
    return module.createInstance({ ...options, baseUrl: "/" });
  }

  // Pagefind for the site at `root`; counts come back only after the filters are asked for once.
  search.pagefind = async function (root, options = OPTIONS) {
    if (!window.WebAssembly || !window.DecompressionStream) throw new Error("too old");
    if (location.protocol !== "file:") {
      try {
        const stock = await fromServer(root, options);
        await stock.filters();
        return stock;
      } catch { /* the pack answers instead */ }
    }
    const pack = await fromPack(root, options);
    await pack.filters();
    return pack;
  };

  // What is said where no index can be asked, so that nobody takes what is shown for all; `what` was looked at instead.
  search.unable = (what) => "Søgningen kan ikke køre her: Browseren er for gammel eller indstillet til ikke at tillade det, "
    + `eller søgeindekset mangler. Derfor er der kun set på ${what}, og der kan være mere at finde. `
    + "Åbn siden i en anden browser, eller se listen over alle sider, og find ordet i den med browserens egen søgning.";

  let engine;

  // Begins to load what an answer needs; `edition` keeps a browser from using the words of an older edition.
  search.open = function (root, edition = "") {
    const words = () => script(new URL("offline/words.js", root).href + edition).then(() => search.ready);
    engine = engine || Promise.all([search.pagefind(root), words()]).then(([pagefind]) => pagefind);
    return engine;
  };

  // The addresses of the cases that answer a question, with what was done to it, for the list of cases.
  let addresses;
  search.cases = (told) => { addresses = told; };
  search.casesFor = async function (root, edition, question) {
    await Promise.all([search.open(root, edition), script(new URL("offline/cases.js", root).href + edition)]);
    const { hits, asked } = await search.find(question, { type: ["Case"] });
    const text = asked.text.flat().map(search.shown);
    return { found: new Set(hits.map((hit) => addresses[hit.id])), asked: { ...asked, text } };
  };

  // What is chosen in the facets, as Pagefind says it: one of the values of each facet.
  function filters(chosen, except) {
    const asked = Object.entries(chosen).filter(([facet, values]) => values.length && facet !== except);
    const any = (facet, values) => (facet === "type" ? values : values.concat(EVERYWHERE));
    return Object.fromEntries(asked.map(([facet, values]) => [facet, { any: any(facet, values) }]));
  }

  // The index never changes under a page, so what was asked is not asked again: one question asks much of this several times, and
  // the next letter as well.
  const MANY = 24;
  const given = new Map();

  function ask(words, chosen, except) {
    const key = JSON.stringify([words, filters(chosen, except)]);
    if (!given.has(key)) {
      if (given.size >= MANY) given.delete(given.keys().next().value);
      given.set(key, told(words, chosen, except).catch((error) => { given.delete(key); throw error; }));
    }
    return given.get(key);
  }

  // The answer must not depend on what earlier questions have fetched, so all that a short word may begin is fetched first.
  async function told(words, chosen, except) {
    const pagefind = await engine;
    const beginnings = search.beginnings(words.flat());
    if (beginnings.length) await pagefind.preload(beginnings.join(" "));
    const answer = await pagefind.search(words.flat().join(" ") || null, { filters: filters(chosen, except) });
    // Pagefind goes on without what it cannot fetch, and would count too few.
    if (missing) throw new Error(missing);
    answer.results.sort((one, other) => worth(other) - worth(one) || search.place(one.id) - search.place(other.id));
    return answer;
  }

  // Equal scores come in any order, and differ in their last digits.
  function worth(hit) {
    return Math.round(hit.score * 1e6);
  }

  // How many pages each value of each facet would give, were it added to the others of its facet.
  async function counted(words, chosen, answer) {
    const counts = { ...answer.filters };
    const open = Object.keys(chosen).filter((facet) => chosen[facet].length);
    await Promise.all(open.map(async (facet) => { counts[facet] = (await ask(words, chosen, facet)).filters[facet]; }));
    return (facet, value) => {
      const found = counts[facet] || {};
      return (found[value] || 0) + (facet === "type" ? 0 : found[EVERYWHERE] || 0);
    };
  }

  // No page has all the words: one goes, so that what is left leads to the page that is most about it, and the words that few
  // pages have stay. If no single word is too many, the commonest says least. What the question is about stays; facets must not
  // change the question.
  async function relaxed(words, chosen, about) {
    let left = words;
    let answer = await ask(left, {});
    while (!answer.unfilteredResultCount && left.length > 1) {
      const others = left.filter((word) => word !== about);
      const { way, score } = await clearest(left, about);
      const commonest = others.reduce((one, other) => (search.pagesWith(other) > search.pagesWith(one) ? other : one));
      left = score ? way : left.filter((word) => word !== commonest);
      answer = await ask(left, {});
    }
    if (left.length > 1 && answer.unfilteredResultCount < FEW) left = await clearer(left, answer, about);
    return { left, answer: await ask(left, chosen) };
  }

  // The words of a sentence may meet only where the site gathers what many pages say, or on few pages that hardly name them,
  // while a page is far more about all of them but one: then that one is left out, but never the rarest of what few pages name.
  async function clearer(words, answer, about) {
    const gathered = answer.results.every((hit) => search.gathers(hit.id));
    if (!gathered && words.length < 3) return words;
    const { way, without, score } = await clearest(words, about);
    if (score < (gathered ? MUCH : FAR) * best(answer)) return words;
    return gathered || words.some((word) => search.pagesWith(word) < search.pagesWith(without)) ? way : words;
  }

  // All of the words but one, so that the best page is found best; a word counts the more, the fewer pages have it, above all
  // where there are few words.
  async function clearest(words, about) {
    const lost = words.filter((word) => word !== about);
    const ways = lost.map((word) => words.filter((other) => other !== word));
    const scores = await Promise.all(ways.map(async (way) => best(await ask(way, {}))));
    const worth = scores.map((score, at) => score * search.pagesWith(lost[at]) ** (2 / words.length));
    const at = worth.indexOf(Math.max(...worth));
    return { way: ways[at], without: lost[at], score: scores[at] };
  }

  // »hvem står bag OS2«: a short question about a page by its name keeps the words that the page has.
  async function ofBearer(asked) {
    const bearer = asked.ofPage && asked.text.length <= FEW && search.bearer(asked.about);
    if (!bearer) return asked.text;
    const has = (word) => ask([asked.about, word], {}).then(({ results }) => results.some((hit) => hit.id === bearer));
    const kept = await Promise.all(asked.text.map(has));
    return asked.text.filter((word, at) => kept[at]);
  }

  function best(answer) {
    return answer.results.length ? answer.results[0].score : 0;
  }

  // Pages with all the words but one, or if there are none with any, best first: a page found several ways counts each.
  // What a phrase says that the question is about comes before. Of a single compound that few pages have: pages with its halves.
  async function nearby(asked, chosen, hits) {
    const apart = search.apart(asked);
    const words = apart || asked.text;
    const about = asked.words.some((word) => word.to === asked.about && word.kind === "meaning");
    const first = about ? pagesFirst(asked, (await ask([asked.about], chosen)).results).slice(0, FEW) : [];
    const found = new Set(hits.concat(first).map((hit) => hit.id));
    const ways = apart ? [apart] : words.map((word) => words.filter((other) => other !== word));
    const near = await united(ways, chosen, found);
    const rest = near.length || words.length < 3 ? near : await united(words.map((word) => [word]), chosen, found);
    return first.filter((hit) => !hits.includes(hit)).concat(rest);
  }

  async function united(ways, chosen, without) {
    const scores = new Map();
    const near = new Map();
    for (const answer of await Promise.all(ways.map((way) => ask(way, chosen)))) {
      answer.results.filter((hit) => !without.has(hit.id)).forEach((hit, place) => {
        scores.set(hit.id, (scores.get(hit.id) || 0) + Math.log(1 + hit.score) / (place + 2));
        if (!near.has(hit.id)) near.set(hit.id, hit);
      });
    }
    return Array.from(near.values()).sort((one, other) => scores.get(other.id) - scores.get(one.id));
  }

  // The page that bears the very name stands first.
  function named(hits, id) {
    const best = hits.find((hit) => hit.id === id);
    return best ? [best, ...hits.filter((hit) => hit !== best)] : hits;
  }

  // »servere« begins as »service« does, and »§ 60 a« as »§ 60«: pages with the word itself come before those with a longer one.
  async function itself(words, chosen, hits) {
    const [word, ...others] = words.length === 1 ? words[0] : [];
    const section = /^paragraf\d+$/.test(word);
    if (!word || (others.length && !section) || (!section && hits.length <= search.pagesWith([word]))) return hits;
    const { results } = await ask([section ? word + "ð" : `"${word}"`], chosen);
    const exact = new Set(results.map((hit) => hit.id));
    return [...hits.filter((hit) => exact.has(hit.id)), ...hits.filter((hit) => !exact.has(hit.id))];
  }

  // »hvad koster det at komme ud«: a phrase is what the question is about, so pages about it come before those that only have it.
  async function aboutIt(asked, chosen, hits) {
    if (!asked.about) return hits;
    const results = named(pagesFirst(asked, (await ask([asked.about], chosen)).results), search.bearer(asked.about));
    const places = new Map(results.map((hit, place) => [hit.id, place]));
    const worth = new Map(hits.map((hit, place) => [hit, 1 / (place + 2) + 2 / ((places.get(hit.id) ?? hits.length) + 2)]));
    return hits.slice().sort((one, other) => worth.get(other) - worth.get(one));
  }

  // Who asks with several words, or in a sentence, wants more than what a word means: words of the glossary count half. A general
  // question is rather answered by a guide than by one case.
  function pagesFirst(asked, hits) {
    if (asked.text.length < 2 && !asked.general && !asked.words.some((word) => word.kind === "meaning")) return hits;
    const share = (id) => (search.isWord(id) ? WORDS : asked.general && search.isOne(id) ? ONE : 1);
    const worth = new Map(hits.map((hit) => [hit, hit.score * share(hit.id)]));
    return hits.slice().sort((one, other) => worth.get(other) - worth.get(one));
  }

  // The answer to a question: hits best first, near misses, a count for each facet's value, and what was done to the question.
  search.find = async function (question, chosen = {}, literal = false) {
    await engine;
    const asked = literal ? search.literally(question) : search.rewrite(question);
    if (question.trim() && !asked.text.length) return { hits: [], near: [], count: () => 0, asked, left: [] };
    const { left, answer } = await relaxed(await ofBearer(asked), chosen, asked.about);
    const ordered = await aboutIt(asked, chosen, await itself(left, chosen, pagesFirst(asked, answer.results)));
    const hits = named(ordered, asked.name);
    const few = !literal && hits.length < FEW && (asked.text.length > 1 || search.apart(asked));
    const near = few ? await nearby(asked, chosen, hits) : [];
    return { hits, near, count: await counted(left, chosen, answer), asked, left };
  };
})();
