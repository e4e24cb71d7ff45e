// What the page says of the choices made: each with a button that takes it back, which one to loosen where little is found, and
// what of the address nobody knows. `list` is what filter.js knows: the state, how to change it, and how many cases one gives.
//   ways.chosen(taken, asked)            the choices above the list
//   ways.suggest(amount, taken, counted) the way out of a choice that few or no cases pass
//   ways.tell(strange)                   what the address asks for that there is not
window.caseWays = function (list) {
  "use strict";
  const [chips, about, opener, loosen, unknown] = ["chips", "about", "open-filter", "loosen", "unknown"]
    .map((id) => document.getElementById(id));
  const { groups, labels, named } = window.caseFacets;
  const { apply, empty, plural, say } = list;
  const FEW = 3;
  const { title } = document;

  function button(words, label, next, kind = "pill") {
    const element = document.createElement("button");
    Object.assign(element, { type: "button", className: kind, textContent: words });
    if (label) element.setAttribute("aria-label", label);
    element.addEventListener("click", () => {
      apply(next);
      document.getElementById("resultat").focus();
    });
    return element;
  }

  function chosen(taken, asked) {
    const each = taken.map(({ words, without }) => button(words, "Fjern filteret " + words, without));
    if (taken.length) each.push(button("Ryd alle", "", { ...empty(), sorter: asked.sorter }, "button plain"));
    chips.replaceChildren(...each);
    const [only] = taken;
    about.hidden = taken.length !== 1 || !only.about;
    say(about, about.hidden ? "" : only.about + ".");
    document.title = taken.length ? title.replace(/^[^–]*(?= –)/, () => taken.map(({ words }) => words).join(", ")) : title;
    const filters = taken.length - (asked.q ? 1 : 0);
    say(opener, filters ? `Filtrér (${filters})` : "Filtrér");
  }

  // Words that no case has may stand on other pages.
  function everywhere(words) {
    const link = document.createElement("a");
    link.className = "pill";
    link.href = loosen.dataset.search + "?" + new URLSearchParams({ q: words });
    link.textContent = `Søg efter »${words.replace(/[»«]/g, "")}« på alle sider`;
    return link;
  }

  // No hits, or too few to compare: say which single choice stands in the way, and what each would give.
  function suggest(amount, taken, counted) {
    const ways = amount < FEW && counted ? taken.map((choice) => ({ ...choice, gives: list.found(choice.without) }))
      .filter((way) => way.gives > amount).sort((one, other) => other.gives - one.gives) : [];
    loosen.hidden = !counted || (amount > 0 && (taken.length < 2 || !ways.length));
    if (loosen.hidden) return;
    const text = document.createElement("p");
    const which = amount ? `Kun ${plural(amount)} passer på det hele.` : "Ingen cases passer på det hele.";
    text.textContent = ways.length
      ? `${which} ${amount ? "I får flere ved at fjerne ét af valgene:" : "Det hjælper at fjerne ét af valgene:"}`
      : "Ingen cases passer, heller ikke hvis ét af valgene fjernes. Prøv at rydde filtrene.";
    const row = document.createElement("p");
    row.className = "pills";
    const words = (way) => "Fjern »" + way.words.replace(/[»«]/g, "") + "«: " + plural(way.gives);
    row.append(...ways.map((way) => button(words(way), "", way.without)));
    if (!ways.length) row.append(button("Ryd alle filtre", "", empty()));
    if (!amount && list.state().q) row.append(everywhere(list.state().q));
    loosen.replaceChildren(text, row);
  }

  // What the address asks for that nobody knows: said, with what it may have meant or what there is to choose from.
  function tell(strange) {
    unknown.hidden = !strange.length;
    unknown.replaceChildren(...strange.map((one) => {
      const { key, value, options, near } = one;
      const text = document.createElement("p");
      const [label] = labels.filter((one) => one.id === key);
      const said = label ? [label.title, "findes ikke i kataloget. "] : ["Filteret", "findes ikke. "];
      text.append(`${said[0]} »${value}« ${said[1]}`);
      near.forEach(([group, option], place) => {
        const state = list.state();
        const next = { ...state, [group]: state[group].concat(option.id) };
        const meant = button(key ? option.title : named(group, option.id), "", next);
        meant.addEventListener("click", () => tell(strange.filter((other) => other !== one)));
        text.append(place ? " eller " : "Prøv ", meant);
      });
      const every = options.map((option) => (key ? option.title : option.id)).join(", ");
      if (near.length) text.append(".");
      else text.append(key === "kommune" ? "Vælg kommunen på listen." : `Vælg mellem: ${every}.`);
      return text;
    }));
  }

  return { chosen, suggest, tell };
};
