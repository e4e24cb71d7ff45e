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

  const cut = (name, max) => (name.length > max ? name.slice(0, max + 1).replace(/-[^-]*$/, "").slice(0, max) : name);
  const slug = (text, max) => cut(folded(text).replace(/[^a-z0-9]+/g, " ").trim().replace(/ /g, "-"), max);

  // The longest stretch that two words share: where it begins in both, and its length.
  function longestCommon(one, other) {
    let best = [0, 0, 0], lengths = [];
    one.forEach((sign, i) => {
      const next = [];
      other.forEach((match, j) => {
        if (sign !== match) return;
        next[j] = (lengths[j - 1] || 0) + 1;
        if (next[j] > best[2]) best = [i - next[j] + 1, j - next[j] + 1, next[j]];
      });
      lengths = next;
    });
    return best;
  }

  // How many signs two words have in common in long stretches: Python's difflib, so that both sides guess alike.
  function common(one, other) {
    const [i, j, length] = longestCommon(one, other);
    return length && length + common(one.slice(0, i), other.slice(0, j)) + common(one.slice(i + length), other.slice(j + length));
  }

  // The known word nearest to what was written, or "". Of two equally near the later in code point order.
  function closest(written, known, cutoff) {
    let [best, share] = ["", cutoff];
    const sought = Array.from(written);
    for (const word of known) {
      const all = word.length + sought.length;
      // Lengths so different cannot be alike enough, and need no slow look.
      const found = 2 * Math.min(word.length, sought.length) < cutoff * all ? 0 : 2 * common(Array.from(word), sought) / all;
      if (found > share || (found === share && word > best)) [best, share] = [word, found];
    }
    return best;
  }

  function municipalityKey(name) {
    const bare = folded(name).trim().replace(pattern("municipality.word"), "").replace(/ /g, "-").replace(/^-+|-+$/g, "");
    return genitives[bare] || bare;
  }

  // Lengths are counted in characters, as the command line does; JavaScript counts halves of some.
  const signs = (text) => Array.from(text).length;
  // A phrase with words in place of their names.
  const fill = (text, words) => text.replace(/\{(\w+)\}/g, (all, name) => words[name]);
  const didYouMean = (word) => (word ? form.data.phrases.meant.replace("{word}", () => word) : "");

  // The word that a hint asks whether was meant, or "".
  function meantWord(hint) {
    const [before, after] = form.data.phrases.meant.split("{word}");
    return hint.startsWith(before) ? hint.slice(before.length).split(after)[0] : "";
  }

  [form.thousands, form.capital] = [(n) => n.toLocaleString("da-DK"), (text) => text.slice(0, 1).toUpperCase() + text.slice(1)];
  form.oneOf = (label, at) => `${form.data.one[label] || label} ${at + 1}`; // »Kilde 1«, of a list of »Kilder«

  Object.assign(form, { pattern, folded, slug, closest, municipalityKey, signs, fill, didYouMean, meantWord });
})(window.caseForm);
