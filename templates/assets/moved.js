// An old address leads on with its fragment and query, which a refresh in the page's head would lose.
(function () {
  "use strict";
  const link = document.querySelector("[data-moved]");
  location.replace(link.getAttribute("href") + location.search + location.hash);
})();
