// What answers say of each model. builder/stages/derive/choosing.py says the same; tests/corpus/chooser.json holds them together.
(function () {
  "use strict";
  const chooser = (window.chooser = window.chooser || {});
  const SUPPORTING = 2;
  const OPPOSING = 1;
  const own = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

  // The cases that are known, those with the most answers in common first, else in the order written.
  function alike(slugs, known, answers) {
    const same = (slug, key) => own(answers, key) && answers[key] === known[slug][key];
    const common = (slug) => Object.keys(known[slug]).filter((key) => same(slug, key)).length;
    return slugs.filter((slug) => own(known, slug)).sort((one, other) => common(other) - common(one));
  }

  // `answers` are ids of answers by the id of their question. One verdict a model, the most points first.
  chooser.judge = function (data, answers) {
    const holds = ([question, replies]) => own(answers, question) && replies.includes(answers[question]);
    return data.models.map((model) => {
      const fired = data.rules.filter((rule) => rule.model === model.id && rule.when.every(holds));
      return {
        model: model.id,
        points: fired.reduce((sum, rule) => sum + rule.weight, 0),
        rules: fired.map((rule) => rule.id),
        supporting: alike(model.supporting, data.cases, answers).slice(0, SUPPORTING),
        opposing: alike(model.opposing, data.cases, answers).slice(0, OPPOSING),
      };
    }).sort((one, other) => other.points - one.points);
  };

  // An address's `svar`, »antal.to-tre,koeb.ja«, as answers, and what in it is not known or stands twice.
  chooser.read = function (data, text) {
    const answers = {};
    const unknown = [];
    const twice = [];
    text.split(",").filter(Boolean).forEach((pair) => {
      const [question, reply = ""] = pair.split(".");
      if (!own(data.questions, question) || !data.questions[question].includes(reply)) unknown.push(pair);
      else if (own(answers, question)) twice.push(question);
      else answers[question] = reply;
    });
    return { answers, unknown, twice };
  };

  chooser.write = function (data, answers) {
    return Object.keys(data.questions).filter((id) => own(answers, id)).map((id) => `${id}.${answers[id]}`).join(",");
  };
})();
