// The preview's own script: loads a page again when there is a newer one, and leaves its reader where he was.
(function () {
  "use strict";
  var SLOW = 1000; // a build that takes longer says so
  var AGAIN = 1000; // between two attempts to reach a preview that has gone
  var KEY = "katalog-forhaandsvisning";
  var version = new URL(document.currentScript.src).searchParams.get("snipver");
  var timer = 0;
  var line = null;

  /** Whether this is the page itself and not one that says why it is not there yet: what was kept is for the page. */
  function isThere() {
    return !document.querySelector(".katalog-vent");
  }

  function details() {
    return Array.from(document.querySelectorAll("details:not(.katalog-fejl *)"));
  }

  /** A box by its words and how many there are of the same before it, so that new boxes move none. */
  function names() {
    var met = {};
    return details().map(function (box) {
      var words = box.querySelector("summary") ? box.querySelector("summary").textContent.trim() : "";
      met[words] = (met[words] || 0) + 1;
      return words + "\n" + met[words];
    });
  }

  function keep() {
    history.scrollRestoration = "manual"; // else the browser goes where it was on the page that said wait
    if (!isThere()) return;
    var open = {};
    var own = names();
    details().forEach(function (box, number) { open[own[number]] = box.open; });
    var kept = { path: location.pathname, x: scrollX, y: scrollY, open: open };
    try { sessionStorage.setItem(KEY, JSON.stringify(kept)); } catch (error) { return; }
  }

  function restore() {
    if (!isThere()) {
      history.scrollRestoration = "manual";
      return;
    }
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(KEY));
      sessionStorage.removeItem(KEY);
    } catch (error) { return; }
    if (!kept || kept.path !== location.pathname) return;
    var own = names();
    details().forEach(function (box, number) {
      if (own[number] in kept.open) box.open = kept.open[own[number]];
    });
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
    setTimeout(function () { history.scrollRestoration = "auto"; }, SLOW);
  }

  function busy() {
    clearTimeout(timer);
    timer = setTimeout(function () {
      line = line || document.body.appendChild(document.createElement("div"));
      line.className = "katalog-bygger";
      line.setAttribute("role", "status");
      line.hidden = false;
      line.textContent = "Siden bygges igen …";
    }, SLOW);
  }

  function rested() {
    clearTimeout(timer);
    if (line) line.hidden = true;
  }

  function hear(event) {
    var told = JSON.parse(event.data).command;
    if (told === "begun") busy();
    if (told === "reload") {
      keep();
      location.reload();
    }
  }

  function connect() {
    var socket = new WebSocket("ws://" + location.host + "/livereload");
    socket.onopen = function () { socket.send(JSON.stringify({ command: "hello", snipver: version })); };
    socket.onmessage = hear;
    socket.onclose = function () {
      rested();
      setTimeout(connect, AGAIN);
    };
  }

  if (document.readyState === "complete") restore();
  else addEventListener("load", restore);
  connect();
})();
