// Danish words as the command line knows them: spelling, »mente du«, names of municipalities. Folds and names come from Python.
(function (form) {
  "use strict";
  const { folds, genitives } = form.data;

  // A pattern that the command line uses too, by its name there.
  function pattern(name, more = "") {
    const [source, flags] = form.data.patterns[name];
    return new RegExp(source, `${flags}u${more}`);
  }

  // Lower case and ASCII, as Danes type without Danish keys.
  function folded(text) {
    // What is two letters in capitals, such as »ﬁ«, is two letters.
    const letters = (sign) => (sign.toUpperCase().length > sign.length ? sign.toUpperCase().toLowerCase() : sign);
    const spelled = Array.from(text.normalize("NFC").toLowerCase(), (sign) => folds[sign] || letters(sign)).join("");
    return spelled.normalize("NFD").replace(/[^\x00-\x7f]/g, "");
  }

  function slug(text) {
    return folded(text).replace(/[^a-z0-9]+/g, " ").trim().split(" ").join("-");
  }

  // The longest stretch that two words share between some places of each: where it begins in both, and its length.
  function longestCommon(one, other, [a, aEnd, b, bEnd]) {
    let best = [a, b, 0];
    let lengths = {};
    for (let i = a; i < aEnd; i++) {
      const next = {};
      for (let j = b; j < bEnd; j++) {
        if (one[i] !== other[j]) continue;
        const length = next[j] = (lengths[j - 1] || 0) + 1;
        if (length > best[2]) best = [i - length + 1, j - length + 1, length];
      }
      lengths = next;
    }
    return best;
  }

  // The share of signs two words have in common in long stretches: Python's difflib, so that both sides guess alike.
  function alike(one, other) {
    let common = 0;
    const parts = [[0, one.length, 0, other.length]];
    while (parts.length) {
      const part = parts.pop();
      const [i, j, length] = longestCommon(one, other, part);
      if (!length) continue;
      common += length;
      parts.push([part[0], i, part[2], j], [i + length, part[1], j + length, part[3]]);
    }
    return one.length + other.length ? 2 * common / (one.length + other.length) : 1;
  }

  // The known word nearest to what was written, or "". Of two equally near the later in code point order.
  function closest(written, known, cutoff) {
    let best = "";
    let share = cutoff;
    const sought = Array.from(written);
    for (const word of known) {
      const found = alike(Array.from(word), sought);
      if (found > share || (found === share && word > best)) [best, share] = [word, found];
    }
    return best;
  }

  function municipalityKey(name) {
    const bare = folded(name).trim().replace(pattern("municipality.word"), "").replace(/ /g, "-").replace(/^-+|-+$/g, "");
    return genitives[bare] || bare;
  }

  // Lengths are counted in characters, as the command line does; JavaScript counts halves of some.
  function signs(text) {
    let count = 0;
    for (const _ of text) count++;
    return count;
  }

  function didYouMean(word) {
    return word ? form.data.phrases.meant.replace("{word}", () => word) : "";
  }

  Object.assign(form, { pattern, folded, slug, closest, municipalityKey, signs, didYouMean });
})(window.caseForm);
