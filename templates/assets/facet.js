// The page of one value is the catalogue with that filter set. Where scripts run the reader is led there, so that another choice
// adds to it; without them the page is a list of its own.
(function () {
  "use strict";
  const [, facet, value] = /([^/]+)\/([^/]+?)(?:\.html)?$/.exec(location.pathname) || [];
  if (!facet) return;
  const whole = new URL("../index.html", location.href);
  const others = location.search.replace("?", "&");
  location.replace(whole.href + "?" + facet + "=" + value + others + location.hash);
})();
