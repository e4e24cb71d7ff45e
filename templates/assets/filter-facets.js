// The groups of the filters. Their links to prebuilt lists become check boxes, and each value says how many cases it would give.
//   caseFacets.groups, labels, keys      the options of each group by key, what the groups are called, and the keys
//   caseFacets.named(key, id)            a choice in words: »Status: I drift«
//   caseFacets.show(asked, number, counted)  what is chosen; `number` says how many cases a value gives, when it is `counted`
//   caseFacets.unfold(asked)             which groups lie open when the page comes
(function () {
  "use strict";
  const form = document.getElementById("filter");
  const municipality = document.getElementById("kommune");
  const phone = matchMedia("(max-width: 700px)");
  const boxes = Array.from(form.querySelectorAll("a[data-facet]"), box);
  const folds = Array.from(form.querySelectorAll("details"), folding);
  let shown = [];

  // A facet is a link to a prebuilt list; here it becomes a check box of the same size.
  function box(link) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    label.className = "facet";
    input.type = "checkbox";
    Object.assign(input.dataset, link.dataset);
    label.append(input, ...link.children);
    link.replaceWith(label);
    return input;
  }

  // A group of values; those that would give nothing are folded behind a button of their own.
  function folding(group) {
    const button = document.createElement("button");
    const taken = document.createElement("span");
    const summary = group.querySelector("summary");
    const one = { group, button, taken, label: summary.textContent, open: false };
    taken.className = "taken";
    summary.append(" ", taken);
    Object.assign(button, { type: "button", className: "button plain empty" });
    button.addEventListener("click", () => {
      one.open = !one.open;
      show(...shown);
    });
    group.append(button);
    return one;
  }

  const groups = new Map(folds.map(({ group }) => [group.dataset.group, []]));
  boxes.forEach((input) => groups.get(input.dataset.facet).push({
    id: input.dataset.value, title: input.nextElementSibling.textContent, about: input.dataset.about,
  }));
  groups.set("kommune", Array.from(municipality.options).slice(1).map((option) => ({ id: option.value, title: option.text })));
  const labels = folds.map(({ group, label }) => ({ id: group.dataset.group, title: label }));
  labels.push({ id: "kommune", title: "Kommune" });

  function named(key, id) {
    const label = labels.find((one) => one.id === key).title;
    return label + ": " + groups.get(key).find((option) => option.id === id).title;
  }

  function say(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  function show(asked, number, counted) {
    shown = [asked, number, counted];
    boxes.forEach((input) => {
      const { facet, value } = input.dataset;
      const added = number(facet, value);
      input.checked = asked[facet].includes(value);
      say(input.parentNode.querySelector(".n"), counted ? String(added) : "");
      input.parentNode.classList.toggle("none", !added);
    });
    folds.forEach(({ group, button: opens, taken, open }) => {
      const none = Array.from(group.querySelectorAll(".none")).filter((label) => !label.firstChild.checked);
      group.querySelectorAll("li").forEach((item) => {
        item.hidden = !open && none.includes(item.firstChild) && !item.contains(document.activeElement);
      });
      opens.hidden = !none.length;
      opens.setAttribute("aria-expanded", open);
      say(opens, open ? "Skjul dem uden fund" : `Vis ${none.length} uden fund`);
      const chosen = asked[group.dataset.group].length;
      say(taken, chosen ? chosen + " valgt" : "");
    });
    municipality.value = asked.kommune.length === 1 ? asked.kommune[0] : "";
  }

  // Where there is room the groups that the page has open stay so, and those with a choice. In the drawer of a phone the first
  // lies open as an invitation, until a choice is made, which stands above the list.
  function unfold(asked) {
    const any = labels.some(({ id }) => asked[id].length);
    folds.forEach(({ group }, at) => {
      group.open = phone.matches ? !at && !any : group.open || asked[group.dataset.group].length > 0;
    });
  }

  window.caseFacets = { groups, labels, keys: [...groups.keys()], named, show, unfold };
})();
