// The filters on a phone lie in a drawer. The form itself moves into it and back, so that there is one of each choice.
(function () {
  "use strict";
  const [drawer, form, place] = ["drawer", "filter", "filter-place"].map((id) => document.getElementById(id));
  const phone = matchMedia("(max-width: 700px)");

  document.getElementById("open-filter").addEventListener("click", () => {
    drawer.append(form);
    drawer.showModal();
  });
  document.getElementById("close-filter").addEventListener("click", () => drawer.close());
  // Also when Escape closes it; the browser gives the focus back to the button.
  drawer.addEventListener("close", () => place.append(form));
  phone.addEventListener("change", () => { if (!phone.matches) drawer.close(); });

  // Goes to the list: the drawer closes, and the heading has the focus.
  window.showCases = function () {
    drawer.close();
    place.append(form);
    document.querySelector(".found").scrollIntoView();
    document.getElementById("resultat").focus({ preventScroll: true });
  };
})();
