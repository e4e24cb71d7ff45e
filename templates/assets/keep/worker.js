// Answers from this device when the network does not, on a device whose reader has asked for that (keep.js). The build's sw.js
// says which files belong to the edition: `files` are digests by path, `core` the paths of what any page needs, `asked` the
// fingerprints that pages ask for assets with, `missing` the page for unknown addresses.
// A kept file is named by its path and digest, and only bytes of that digest are kept. So a new edition fetches what has changed,
// the one before answers until all that was kept is there anew, and then nothing of it is left.
(function () {
  "use strict";
  const { core, asked, missing, files: listed } = self.catalogueEdition;
  const files = new Map(Object.entries(listed));
  const root = new URL("./", self.location).href;
  // Other sites may live at the same host, each in its own folder.
  const STORE = "katalog:" + new URL(root).pathname;
  const PATIENCE = 4000;
  const AT_ONCE = 4;
  const STEP = 40;
  // What the server sends otherwise than the build made it is not asked for again and again.
  const failed = new Set();

  function named(path) {
    return `${root}${path}?${files.get(path)}`;
  }

  // The path of an address under the site's folder, whatever it is asked; null for one outside.
  function pathOf(address) {
    const url = new URL(address);
    const place = url.origin + url.pathname;
    return place.startsWith(root) ? place.slice(root.length).replace(/(^|\/)$/, "$1index.html") : null;
  }

  // Only installing and an explicit wish make the store, so that one removed stays removed while a page is still open.
  async function store() {
    return (await caches.has(STORE)) ? caches.open(STORE) : null;
  }

  async function kept(path) {
    const here = files.has(path) && (await store());
    return here ? here.match(named(path)) : undefined;
  }

  async function lacking(here) {
    const names = new Set((await here.keys()).map((request) => request.url));
    return Array.from(files.keys()).filter((path) => !names.has(named(path)));
  }

  // Keeping.

  async function digest(bytes) {
    const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(found.subarray(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function put(here, path, response) {
    const bytes = response.ok ? await response.arrayBuffer() : null;
    if (!bytes || (await digest(bytes)) !== files.get(path)) throw new Error(path);
    const type = response.headers.get("Content-Type") || "application/octet-stream";
    await here.put(named(path), new Response(bytes, { headers: { "Content-Type": type } }));
  }

  // Rejects when the network is gone; a single file that cannot be kept is passed over.
  async function fetchAll(here, paths) {
    const waiting = paths.slice();
    const work = async () => {
      while (waiting.length) {
        const path = waiting.shift();
        const response = await fetch(root + path, { cache: "no-cache" });
        await put(here, path, response).catch(() => failed.add(path));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  function isSparing() {
    return Boolean(navigator.connection && navigator.connection.saveData);
  }

  // A step towards keeping everything; a device that spares data keeps what its reader opens.
  async function fill(here) {
    if (!here || isSparing()) return;
    const paths = (await lacking(here)).filter((path) => !failed.has(path));
    await fetchAll(here, paths.slice(0, STEP)).catch(() => null);
  }

  async function remember(path, response, isPage) {
    const here = await store();
    if (!here) return;
    if (files.has(path) && response.ok && !(await here.match(named(path)))) await put(here, path, response).catch(() => null);
    if (isPage) await fill(here);
  }

  // Answering: the network's word counts, unless it is silent for longer than a reader waits.

  async function answer(event, path) {
    const { request } = event;
    const version = new URL(request.url).searchParams.get("v");
    const lasting = version && asked[path] === version && (await kept(path));
    if (lasting) return lasting;
    const network = fetch(request);
    const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const first = await Promise.race([network.catch(() => null), silence]);
    if (first && first.status < 500) {
      event.waitUntil(remember(path, first.clone(), request.mode === "navigate"));
      return first;
    }
    return (await kept(path)) || network.catch((error) => unknown(request, path, error));
  }

  // Without a network, an address of no page of the edition; a page that is not kept is the browser's to explain.
  async function unknown(request, path, error) {
    const page = request.mode === "navigate" && !files.has(path) && (await kept(missing));
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }

  // The life of an edition.

  async function install() {
    const here = await caches.open(STORE);
    const before = new Set((await here.keys()).map((request) => pathOf(request.url)));
    const first = new Set(core);
    const isRenewed = before.size && !isSparing();
    const paths = (await lacking(here)).filter((path) => isRenewed || first.has(path) || before.has(path));
    const done = fetchAll(here, paths);
    // The edition before answers on, and this one is tried again later, when the network goes half-way.
    await (before.size ? done : done.catch(() => null));
    await self.skipWaiting();
  }

  async function sweep() {
    const here = await store();
    if (!here) return;
    const names = new Set(Array.from(files.keys(), named));
    const old = (await here.keys()).filter((request) => !names.has(request.url));
    await Promise.all(old.map((request) => here.delete(request)));
  }

  // What keep.js is told; asked to keep, after one more step.
  async function told(wish) {
    if (wish === "keep") await fill(await caches.open(STORE));
    const here = await store();
    const left = here ? (await lacking(here)).length : files.size;
    return { kept: files.size - left, all: files.size, sparing: isSparing() };
  }

  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(sweep()));
  self.addEventListener("message", (event) => {
    event.waitUntil(told(event.data).then((said) => event.ports[0].postMessage(said)));
  });
  self.addEventListener("fetch", (event) => {
    const path = event.request.method === "GET" ? pathOf(event.request.url) : null;
    if (path !== null) event.respondWith(answer(event, path));
  });
})();
