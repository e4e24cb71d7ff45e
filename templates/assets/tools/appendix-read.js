// What an appendix holds, as its address says it, and the scripts that know the words. An address looks so:
//   bilag.html?valg=case.it-forsyningen_1a2b3c4d~svar.it-forsyningen.mandat_5e6f7a8b~sammenligning.a.b.c_9c0d1e2f&titel=…&hoved=…
// Parts of a name are parted by ».«, things by »~«, and after »_« stands the digest of the words as they were when the address
// was made. RFC 3986 lets all three stand as they are, so no mail program, browser or edition needs to rewrite or cut it.
// Read are also »:« for ».«, several »valg«, and »,«, »;« or »+« for either, as other pages and people write them.
(function () {
  "use strict";
  const MOST = 40;
  const COMPARED = 4;
  const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  // How many names follow each kind; the folder of the first; a comparison takes from two to `COMPARED`.
  const KINDS = new Map([
    ["case", { folder: "cases", names: 1 }],
    ["svar", { folder: "cases", names: 2 }],
    ["tjek", { folder: "guides", names: 2 }],
    ["sammenligning", { folder: "cases", names: 0 }],
  ]);
  const PLACES = new Map([["cases", "cases"], ["guides", "vejledninger"]]);
  const held = new Map();
  const asked = new Map();
  const appendix = (window.appendix = { MOST, COMPARED, edition: null });

  // What the scripts of the build call.
  appendix.given = (folder) => held.set(`${folder.folder}/${folder.slug}`, folder);
  appendix.moved = ({ folder, slug, to }) => held.set(`${folder}/${slug}`, { to });
  appendix.dated = (edition) => { appendix.edition = edition; };

  function load(path) {
    if (asked.has(path)) return asked.get(path);
    const arrival = new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = path;
      script.onload = script.onerror = resolve;
      document.head.append(script);
    });
    asked.set(path, arrival);
    return arrival;
  }

  appendix.date = () => load("bilag/udgave.js");

  // What can be quoted of a page, by its present or a former name; null when there is no such page.
  appendix.folder = async function (folder, slug) {
    const key = `${folder}/${slug}`;
    if (!held.has(key)) await load(`bilag/${PLACES.get(folder)}/${slug}.js`);
    const found = held.get(key);
    return found && found.to ? appendix.folder(folder, found.to) : found || null;
  };

  // FNV-1a of 64 bits as hex digits: tells one selection of texts from another. It is no seal, and the page says so.
  appendix.digest = function (text, digits) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, "0").slice(0, digits);
  };

  // »3f9a-21bc-07de« of things and the digests of their words, in order.
  appendix.fingerprint = function (items) {
    return appendix.digest(items.map((item) => `${item.id}=${item.print}`).join("~"), 12).replace(/(.{4})(?=.)/g, "$1-");
  };

  // {kind, names, print} of one thing, or null.
  function read(text) {
    const [, told, , print = ""] = /^(.*?)(_([0-9a-f]{8}))?$/.exec(text);
    const [kind, ...names] = told.split(/[:.]/);
    const known = KINDS.get(kind);
    const many = known && (known.names ? names.length === known.names : names.length > 0);
    return many && names.every((name) => NAME.test(name)) ? { kind, names, print } : null;
  }

  function pieces(text) {
    const found = [];
    for (const piece of text.split(/[~,;+\s]+/).filter(Boolean)) {
      const last = found.length - 1;
      const goesOn = !/[:.]/.test(piece) && last >= 0 && /^sammenligning[:.]/.test(found[last]);
      if (goesOn) found[last] += `.${piece}`;
      else found.push(piece);
    }
    return found;
  }

  appendix.idOf = (kind, names) => `${kind}:${kind === "sammenligning" ? names.join(",") : names.join(":")}`;

  // {items, wrong, title, heading, any}: what an address asks for; `wrong` are pieces that say nothing that can be read.
  appendix.asked = function (search) {
    const query = new URLSearchParams(search);
    const items = [];
    const wrong = [];
    for (const piece of pieces(query.getAll("valg").join("~"))) {
      const item = read(piece);
      if (item) items.push({ ...item, id: appendix.idOf(item.kind, item.names) });
      else wrong.push(piece.slice(0, 60));
    }
    return { items, wrong, title: query.get("titel") || "", heading: query.get("hoved") || "", any: query.has("valg") };
  };

  appendix.address = function (items, title, heading) {
    const told = items.map(({ kind, names, print }) => `${[kind, ...names].join(".")}${print ? `_${print}` : ""}`).join("~");
    const fields = [["valg", told], ["titel", title], ["hoved", heading]].filter(([, value]) => value);
    const query = fields.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
    return `bilag.html${query && "?"}${query}`;
  };

  appendix.folderOf = (kind) => KINDS.get(kind).folder;
})();
