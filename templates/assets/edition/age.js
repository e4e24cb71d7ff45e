// Says so when a copy that was taken along is too old, by the reader's clock. The date itself stands on the page without scripts.
(function () {
  "use strict";
  const two = (number) => String(number).padStart(2, "0");
  const now = new Date();
  const today = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  document.querySelectorAll("[data-expires]").forEach((notice) => { notice.hidden = today <= notice.dataset.expires; });
})();
