// The tile map: one tab stop, arrow keys move geographically, letters jump to a name. And the municipality picker.
(function () {
  "use strict";
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  // The nearest tile ahead; a step aside costs more than a step ahead, so that open water can be crossed.
  function ahead(places, from, step) {
    let best = -1;
    let least = Infinity;
    places.forEach((place, index) => {
      const down = place[0] - places[from][0];
      const right = place[1] - places[from][1];
      const forward = down * step[0] + right * step[1];
      const cost = forward + 2.5 * Math.abs(down * step[1] + right * step[0]);
      if (forward > 0 && cost < least) {
        least = cost;
        best = index;
      }
    });
    return best;
  }

  function named(links, from, letter) {
    for (let i = 1; i <= links.length; i++) {
      const index = (from + i) % links.length;
      if (links[index].textContent[0].toLowerCase() === letter) return index;
    }
    return -1;
  }

  function roving(map) {
    const links = Array.from(map.querySelectorAll("a"));
    const places = links.map((link) => {
      const style = getComputedStyle(link.parentNode);
      return [Number(style.gridRowStart), Number(style.gridColumnStart)];
    });
    const line = document.getElementById(map.dataset.line);
    const resting = line ? Array.from(line.childNodes) : [];
    let current = Math.max(0, links.findIndex((link) => link.parentNode.matches(".has")));

    function settle(index) {
      links[current].tabIndex = -1;
      current = index;
      links[index].tabIndex = 0;
    }
    function say(link) {
      if (line) line.textContent = link.textContent;
    }
    links.forEach((link, index) => { link.tabIndex = index === current ? 0 : -1; });
    map.addEventListener("keydown", (event) => {
      const from = links.indexOf(document.activeElement);
      if (from < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      let to = -1;
      if (STEPS[event.key]) to = ahead(places, from, STEPS[event.key]);
      else if (event.key === "Home") to = 0;
      else if (event.key === "End") to = links.length - 1;
      else if (/^[a-zæøå]$/i.test(event.key)) to = named(links, from, event.key.toLowerCase());
      else return;
      event.preventDefault();
      if (to < 0) return;
      settle(to);
      links[to].focus();
    });
    map.addEventListener("focusin", (event) => {
      const index = links.indexOf(event.target);
      if (index < 0) return;
      settle(index);
      say(event.target);
    });
    map.addEventListener("mouseover", (event) => {
      const link = event.target.closest("a");
      if (link) say(link);
    });
    map.addEventListener("mouseleave", () => { if (line) line.replaceChildren(...resting); });
  }

  function picker(form) {
    const select = form.querySelector("select");
    Array.from(document.querySelectorAll(".map a"))
      .map((link) => [link.textContent.split(",")[0], link.getAttribute("href")])
      .sort((one, other) => one[0].localeCompare(other[0], "da"))
      .forEach(([name, address]) => select.add(new Option(name, address)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = select.value;
    });
  }

  document.querySelectorAll(".map").forEach(roving);
  document.querySelectorAll("[data-picker]").forEach(picker);
})();
