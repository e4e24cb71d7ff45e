// Divides an amount between municipalities, in whole kroner, as `nouns/tools/splits.py` does;
// tests/corpus/divisions.json holds both to the same answers.
// A key is { kind, equal, percents, least, most } as there; `inhabitants` are numbers by slug.
(function () {
  "use strict";
  const division = (window.division = {});
  const WHOLE = 100;
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0n);

  function bounds(amount, key) {
    const has = (bound) => bound !== null && bound !== undefined;
    const [least, most] = [has(key.least) ? key.least : 0, has(key.most) ? key.most : amount];
    return { least: BigInt(least), most: BigInt(most), capped: has(key.most) };
  }

  // Why the amount cannot be divided so, as a word; empty when it can.
  division.fault = function (amount, inhabitants, key) {
    const slugs = Object.keys(inhabitants);
    const percents = key.percents || {};
    const { least, most, capped } = bounds(amount, key);
    const number = BigInt(slugs.length);
    const shares = Object.values(percents).reduce((all, one) => all + one, 0);
    const same = slugs.length === Object.keys(percents).length && slugs.every((slug) => slug in percents);
    if (!slugs.length) return "ingen";
    if (amount < 1) return "beloeb";
    if (key.kind === "procenter" && !(same && shares === WHOLE * WHOLE)) return "procenter";
    if (capped && least > most) return "omvendt";
    if (least * number > BigInt(amount)) return "gulv";
    return most * number < BigInt(amount) ? "loft" : "";
  };

  // How heavily each pays, in whole numbers that only mean something beside each other.
  function weights(order, inhabitants, key) {
    if (key.kind === "procenter") return order.map((slug) => BigInt(key.percents[slug]));
    const equal = BigInt({ lige: WHOLE, indbyggere: 0 }[key.kind] ?? key.equal ?? 0);
    const counts = order.map((slug) => BigInt(inhabitants[slug]));
    const [everybody, number] = [sum(counts), BigInt(order.length)];
    return counts.map((count) => equal * everybody + (BigInt(WHOLE) - equal) * number * count);
  }

  // The shares before rounding, as [numerator, denominator]. Who is beyond a bound is put at it, first on the side where more is
  // missing: then the others can still bear the rest.
  function exact(amount, heavy, { least, most }) {
    const found = heavy.map(() => null);
    for (let free = heavy.map((_, at) => at); free.length; free = free.filter((at) => !found[at])) {
      const rest = BigInt(amount) - sum(found.filter(Boolean).map(([kroner]) => kroner));
      const whole = sum(free.map((at) => heavy[at]));
      const missing = (at) => least * whole - rest * heavy[at];
      const beyond = (at) => rest * heavy[at] - most * whole;
      const short = sum(free.map(missing).filter((one) => one > 0n));
      const over = sum(free.map(beyond).filter((one) => one > 0n));
      free.forEach((at) => {
        if (missing(at) > 0n && short >= over) found[at] = [least, 1n];
        else if (beyond(at) > 0n && over >= short) found[at] = [most, 1n];
        else if (!short && !over) found[at] = [rest * heavy[at], whole];
      });
    }
    return found;
  }

  // Those with most inhabitants first, then by slug.
  division.order = (inhabitants) => Object.keys(inhabitants)
    .sort((one, other) => inhabitants[other] - inhabitants[one] || (one < other ? -1 : 1));

  // What each pays in whole kroner, by slug in that order; only for what has no fault. The kroner that are left over go to those
  // with the largest remainder, of equal ones to the first.
  division.divide = function (amount, inhabitants, key) {
    const order = division.order(inhabitants);
    const shares = exact(amount, weights(order, inhabitants, key), bounds(amount, key));
    const paid = shares.map(([above, below]) => above / below);
    const remainders = shares.map(([above, below], at) => [above % below, below, at]);
    remainders.sort(([one, under, at], [other, below, next]) => {
      const difference = other * under - one * below;
      return difference > 0n ? 1 : difference < 0n ? -1 : at - next;
    });
    const left = Number(BigInt(amount) - sum(paid));
    remainders.slice(0, left).forEach(([, , at]) => { paid[at] += 1n; });
    return Object.fromEntries(order.map((slug, at) => [slug, Number(paid[at])]));
  };
})();
