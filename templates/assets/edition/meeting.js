// »Mødeudgaven«: shows the pages that the file holds, at addresses after `#`, and runs the script of each page as if the page had
// a window of its own. An address is »#/soeg.html?q=drift« or »#/cases/x.html:kilder«: a page, what it is asked, a place in it.
(function () {
  "use strict";
  const FILE = location.href.replace(/#.*$/, "");
  const ROUTE = /^[^#]*#\/([^?:#]*)(\?[^:#]*)?(?:[:#](.*))?$/;
  // What the browser would tell a page that is opened and left; here the page is told by `moved` and `leave`.
  const TOLD = ["popstate", "hashchange", "pageshow", "pagehide"];
  const frame = document.querySelector("[data-edition]");
  const sheets = Array.from(document.querySelectorAll("style[data-sheet]"));
  const { catalogueScripts: scripts } = window;
  let catalogue;
  let here;
  let left = new AbortController();
  let listeners = new Map();
  let waiting;

  // Addresses.

  function fragment({ path, search, place }) {
    return "#/" + path + search + (place ? ":" + place : "");
  }

  // An address as a page, what it is asked, and a place: one of the file's own, or one from the page at `from`. The words that a
  // result would mark on its page are for the browser, which looks for them on the page before.
  function parse(address, from = here) {
    const text = String(address).replace(/:~:.*$/, "");
    const [, path, search = "", place = ""] = ROUTE.exec(text) || [];
    if (path !== undefined) return { path: path || catalogue.home, search, place };
    if (text.startsWith("#")) return { ...from, place: text.slice(1) };
    const found = new URL(text, "file:///" + from.path);
    return { path: found.pathname.slice(1), search: found.search, place: found.hash.slice(1) };
  }

  function isElsewhere(address) {
    return /^[a-z][a-z0-9+.-]*:/i.test(address) && !address.startsWith(FILE + "#");
  }

  // What a page's script takes for a URL: an address from a page of the file is one of the file.
  class Address extends URL {
    constructor(address, base) {
      const inside = base !== undefined && ROUTE.test(base) && !isElsewhere(String(address));
      if (inside) super(FILE + fragment(parse(address, parse(base))));
      else super(address, base);
    }
  }

  function go(next) {
    if (location.hash === fragment(next)) show(next);
    else location.hash = fragment(next);
  }

  // To another page in place of this one, once this one's scripts have run; a place on the same page is only written.
  function onward(address) {
    const from = here;
    write("replaceState", address);
    if (here.path === from.path && here.search === from.search) return;
    setTimeout(() => {
      show(here);
      arrive();
    });
  }

  // What a page's script finds in place of the browser's own.

  function placeOf() {
    const follow = (address) => { if (isElsewhere(String(address))) location.href = address; else go(parse(address)); };
    return {
      assign: follow,
      replace: onward,
      reload: () => location.reload(),
      toString: () => FILE + fragment(here),
      protocol: "file:",
      origin: "null",
      host: "",
      get href() { return FILE + fragment(here); },
      set href(address) { follow(address); },
      get pathname() { return "#/" + here.path; },
      get search() { return here.search; },
      set search(text) { go({ ...here, search: text && !text.startsWith("?") ? "?" + text : text, place: "" }); },
      get hash() { return here.place ? "#" + here.place : ""; },
      set hash(text) { go({ ...here, place: text.replace(/^#/, "") }); },
    };
  }

  function write(how, address, state = {}) {
    here = parse(address);
    try { history[how]({ ...state }, "", fragment(here)); } catch { /* the address stays */ }
  }

  function pastOf() {
    return {
      pushState: (state, title, address = fragment(here)) => { keep(); write("pushState", address); },
      replaceState: (state, title, address = fragment(here)) => write("replaceState", address, history.state),
      back: () => history.back(),
      forward: () => history.forward(),
      go: (steps) => history.go(steps),
      get length() { return history.length; },
      get state() { return history.state; },
    };
  }

  // Listeners of a page go when the page does.
  function listen(target, mine, signal) {
    return function (type, act, options) {
      if (mine && TOLD.includes(type)) {
        if (!listeners.has(type)) listeners.set(type, new Set());
        listeners.get(type).add(act);
      } else {
        target.addEventListener(type, act, { ...(typeof options === "object" ? options : { capture: options }), signal });
      }
    };
  }

  function tell(type) {
    (listeners.get(type) || []).forEach((act) => act.call(window, new Event(type)));
  }

  // A script element that a script makes is answered with the file's own script of that name.
  function make(name, ...others) {
    const element = document.createElement(name, ...others);
    if (String(name).toLowerCase() !== "script") return element;
    element.type = "text/plain";
    setTimeout(() => {
      const path = parse(element.getAttribute("src") || "").path;
      if (scripts[path]) run(path);
      element.dispatchEvent(new Event(scripts[path] ? "load" : "error"));
      element.remove();
    });
    return element;
  }

  // `own` stands before what the browser has; its functions are called on itself, and what is set is set there.
  function instead(real, own) {
    const bound = (value) => (typeof value === "function" && !value.prototype ? value.bind(real) : value);
    return new Proxy({}, {
      get: (_, name) => (name in own ? own[name] : bound(real[name])),
      set: (_, name, value) => { (name in own ? own : real)[name] = value; return true; },
      has: (_, name) => name in own || name in real,
    });
  }

  function run(path) {
    const signal = left.signal;
    const off = (target) => (type, act, options) => {
      if (listeners.has(type)) listeners.get(type).delete(act);
      target.removeEventListener(type, act, options);
    };
    const place = placeOf();
    const past = pastOf();
    const sheet = instead(document, {
      currentScript: { src: FILE + "#/" + path, dataset: {} },
      createElement: make,
      location: place,
      addEventListener: listen(document, false, signal),
      removeEventListener: off(document),
    });
    const [on, gone] = [listen(window, true, signal), off(window)];
    const own = {
      document: sheet, location: place, history: past, URL: Address, addEventListener: on, removeEventListener: gone,
    };
    const view = instead(window, own);
    Object.assign(own, { window: view, self: view });
    scripts[path].call(view, view, sheet, place, past, Address, on, gone);
  }

  // Showing.

  function leave() {
    tell("pagehide");
    left.abort();
    left = new AbortController();
    listeners = new Map();
    while (frame.nextSibling) frame.nextSibling.remove();
  }

  function show(next) {
    leave();
    here = next;
    const page = catalogue.pages[here.path] || catalogue.pages[catalogue.missing];
    document.title = page.title;
    sheets.forEach((sheet) => { sheet.media = page.sheets.includes(sheet.dataset.sheet) ? "all" : "not all"; });
    document.body.insertAdjacentHTML("beforeend", page.parts.map(catalogue.text).join(""));
    page.scripts.forEach(run);
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }

  function aim() {
    document.querySelectorAll("[data-target]").forEach((element) => element.removeAttribute("data-target"));
    const target = here.place && document.getElementById(decoded(here.place));
    if (!target) return null;
    for (let around = target; around; around = around.parentElement) if (around.nodeName === "DETAILS") around.open = true;
    target.dataset.target = "";
    return target;
  }

  // Where a reader comes to: the place in the page that was asked for, else its heading; or where one was when one comes back.
  function arrive() {
    const target = aim();
    const heading = target || document.querySelector("main h1") || document.querySelector("main");
    const { y } = history.state || {};
    if (!heading.matches("a[href], button, input, select, textarea, [tabindex]")) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    if (y !== undefined) back(y);
    else if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  }

  // A page that its script fills is too short at first.
  function back(y) {
    const there = () => { scrollTo(0, y); return Math.abs(scrollY - y) < 2; };
    if (there()) return;
    const watch = new ResizeObserver(() => { if (there()) watch.disconnect(); });
    watch.observe(document.body);
    left.signal.addEventListener("abort", () => watch.disconnect());
    setTimeout(() => watch.disconnect(), 2000);
  }

  // How far down one was stays with the entry in the browser's list of pages.
  function keep() {
    clearTimeout(waiting);
    try { history.replaceState({ ...history.state, y: scrollY }, ""); } catch { /* it is forgotten */ }
  }

  function moved() {
    clearTimeout(waiting);
    const next = parse(location.hash || "#/");
    const [page, asked] = [next.path === here.path, next.search === here.search];
    if (page && asked) {
      here = next;
      if (!location.hash.startsWith("#/")) history.replaceState(history.state, "", fragment(here));
      arrive();
      tell("hashchange");
    } else if (page && listeners.has("popstate")) {
      here = next;
      tell("popstate");
    } else {
      show(next);
      arrive();
    }
  }

  // Leaving by a link, a form or a file.

  function download(path) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([catalogue.bytes(catalogue.files[path])]));
    link.download = path.replace(/^.*\//, "");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function clicked(event) {
    const link = event.target.closest("a[href]");
    const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const address = link ? link.getAttribute("href") : "";
    if (!link || event.defaultPrevented || !plain || isElsewhere(address)) return;
    event.preventDefault();
    const next = parse(address);
    if (next.path in catalogue.files) download(next.path);
    else if (location.hash === fragment(next)) again(next);
    else {
      keep();
      location.hash = fragment(next);
    }
  }

  // A link to where one is: to the place once more, as a browser does it.
  function again(next) {
    history.replaceState(null, "");
    here = next;
    arrive();
  }

  function sent(event) {
    if (event.defaultPrevented) return;
    event.preventDefault();
    keep();
    const asked = new URLSearchParams(new FormData(event.target, event.submitter)).toString();
    go({ ...parse(event.target.getAttribute("action") || "#"), search: asked && "?" + asked, place: "" });
  }

  // Opening.

  async function unpacked(text) {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    const whole = new Uint8Array(await new Response(stream).arrayBuffer());
    const told = new TextDecoder();
    const end = whole.indexOf(10);
    const found = JSON.parse(told.decode(whole.subarray(0, end)));
    let at = end + 1;
    const parts = found.sizes.map((size) => whole.subarray(at, (at += size)));
    return { ...found, bytes: (part) => parts[part], text: (part) => told.decode(parts[part]) };
  }

  async function open() {
    const pack = document.getElementById("pack");
    catalogue = await unpacked(pack.textContent);
    here = { path: catalogue.home, search: "", place: "" };
    history.scrollRestoration = "manual";
    show(parse(location.hash || "#/"));
    history.replaceState(history.state, "", fragment(here));
    // Who opens the file is at its beginning, as on any page; who opens it at a place, or once more, comes there.
    if (here.place || history.state) arrive();
    addEventListener("hashchange", moved);
    addEventListener("scroll", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 200);
    }, { passive: true });
    document.addEventListener("click", clicked);
    document.addEventListener("submit", sent);
    document.documentElement.dataset.open = "";
  }

  if (typeof DecompressionStream === "undefined") document.querySelector("[data-too-old]").hidden = false;
  else open();
})();
