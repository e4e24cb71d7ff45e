// The division for office/sheet.js: a spreadsheet that reckons by itself, `split.book(told)`, and a list, `split.list(told)`.
// The spreadsheet divides as division.js does: between the bounds the amount grows in straight pieces with what is paid for a
// whole key, so the piece that holds the amount is found among the places where somebody meets a bound.
(function () {
  "use strict";
  const split = window.split;
  const FIRST = 9; // the row of the first municipality
  const EPSILON = 6; // decimals that count; beyond them are only the errors of reckoning

  // What the formulas below give, by name.
  function worked({ asked, rows }) {
    const { amount, key } = asked;
    const [least, most] = [key.least ?? 0, key.most ?? amount];
    const rounded = (value) => Number(value.toFixed(EPSILON));
    const paidAt = (price) => rows.reduce((all, row) => all + Math.min(Math.max(price * row.share, least), most), 0);
    const places = rows.flatMap((row) => [least / row.share, most / row.share]);
    const below = Math.max(0, ...places.filter((price) => rounded(paidAt(price)) <= amount));
    const moves = (row) => rounded(below * row.share - least) >= 0 && rounded(below * row.share - most) < 0;
    const slope = rows.filter(moves).reduce((all, row) => all + row.share, 0);
    const price = slope ? below + (amount - paidAt(below)) / slope : below;
    const exact = rows.map((row) => Math.max(least, Math.min(most, price * row.share)));
    const whole = exact.map((value) => Math.floor(rounded(value)));
    const left = amount - whole.reduce((all, value) => all + value, 0);
    const remainder = exact.map((value, at) => rounded(value) - whole[at]);
    return { least, most, paidAt, below, slope, price, exact, left, remainder };
  }

  // A place in a column for all municipalities, and the sum of what they pay at a price for the whole key.
  function ranges(number) {
    const all = (column) => `$${column}$${FIRST}:$${column}$${FIRST + number - 1}`;
    const clamped = (price) => `SUMPRODUCT((${price}*${all("C")}<$B$7)*$B$7+(${price}*${all("C")}>$C$7)*$C$7`
      + `+(${price}*${all("C")}>=$B$7)*(${price}*${all("C")}<=$C$7)*${price}*${all("C")})`;
    const [count, people] = [`COUNT(${all("B")})`, `SUM(${all("B")})`];
    // The part of one municipality where so much is divided equally, and the rest by inhabitants.
    const part = (equal, here) => [equal, "/", count, "+(1-", equal, ")*B", here, "/", people].join("");
    return { all, clamped, count, part };
  }

  function above(told, found) {
    const { asked, rows, preset } = told;
    const { all, clamped, count } = ranges(rows.length);
    const agreed = asked.key.kind === "procenter";
    const equal = { lige: 1, indbyggere: 0 }[asked.key.kind] ?? asked.key.equal / 100;
    const control = `IF($B$7>$C$7,"Gulvet er højere end loftet",IF($B$7*${count}>$B$2,"Gulvet er for højt",`
      + `IF($C$7*${count}<$B$2,"Loftet er for lavt",IF(ABS(SUM(${all("C")})-1)>0.000001,"Andelene giver ikke 100 %","Går op"))))`;
    const input = (value, format = "integer") => ({ value: value ?? "", input: true, format });
    const low = `SUMPRODUCT(MAX((ROUND($K$${FIRST}:$L$${FIRST + rows.length - 1},${EPSILON})<=$B$2)`
      + `*$I$${FIRST}:$J$${FIRST + rows.length - 1}))`;
    const slope = `SUMPRODUCT((ROUND($E$7*${all("C")}-$B$7,${EPSILON})>=0)`
      + `*(ROUND($E$7*${all("C")}-$C$7,${EPSILON})<0)*${all("C")})`;
    return [
      [{ value: "Fordelingsnøgle" + (preset ? ": " + preset.title : ""), bold: true }],
      ["Beløb i kr.", input(asked.amount), "De gule felter kan ændres."],
      agreed ? ["Aftalte andele", "", "Andelene står i kolonne C og kan ændres der."]
        : ["Del, der deles lige", input(equal, "percent"), "Resten deles efter indbyggertal."],
      ["Mindst pr. kommune i kr.", input(asked.key.least), "Tomt felt: intet gulv."],
      ["Højst pr. kommune i kr.", input(asked.key.most), "Tomt felt: intet loft."],
      ["Kontrol", { formula: control, value: "Går op", bold: true }],
      [
        "Mellemregning", { formula: "N($B$4)", value: found.least },
        { formula: "IF(ISNUMBER($B$5),$B$5,$B$2)", value: found.most },
        { formula: "IF($G$7=0,$E$7,$E$7+($B$2-$F$7)/$G$7)", value: found.price }, { formula: low, value: found.below },
        { formula: clamped("$E$7"), value: found.paidAt(found.below) }, { formula: slope, value: found.slope },
        { formula: `$B$2-SUMPRODUCT(INT(ROUND(${all("D")},${EPSILON})))`, value: found.left },
      ],
    ];
  }

  function line(told, found, at) {
    const { asked, rows, comparison } = told;
    const row = rows[at];
    const here = FIRST + at;
    const { all, clamped, part } = ranges(rows.length);
    const agreed = asked.key.kind === "procenter";
    const equal = { lige: "1", indbyggere: "0", halvt: "0.5" }[comparison.kind];
    const before = `SUMPRODUCT((ROUND(${all("M")},${EPSILON})>ROUND(M${here},${EPSILON}))*1)`
      + `+SUMPRODUCT((ROUND(${all("M")},${EPSILON})=ROUND(M${here},${EPSILON}))*(ROW(${all("M")})<ROW(M${here})))`;
    const other = { formula: `$B$2*(${part(equal, here)})`, value: row.otherExact };
    const meets = [found.least / row.share, found.most / row.share];
    return [
      row.name, row.count,
      agreed ? { value: row.share, input: true } : { formula: part("$B$3", here), value: row.share },
      { formula: `MAX($B$7,MIN($C$7,$D$7*C${here}))`, value: found.exact[at] },
      { formula: `INT(ROUND(D${here},${EPSILON}))+IF(${before}<$H$7,1,0)`, value: row.paid, bold: true },
      { formula: "E" + here + "/B" + here, value: row.paid / row.count },
      other, { formula: `E${here}-G${here}`, value: row.paid - row.otherExact },
      { formula: `$B$7/C${here}`, value: meets[0] }, { formula: `$C$7/C${here}`, value: meets[1] },
      { formula: clamped(`I${here}`), value: found.paidAt(meets[0]) },
      { formula: clamped(`J${here}`), value: found.paidAt(meets[1]) },
      { formula: `ROUND(D${here},${EPSILON})-INT(ROUND(D${here},${EPSILON}))`, value: found.remainder[at] },
    ];
  }

  split.book = function (told) {
    const found = worked(told);
    const { rows, asked, comparison, counted } = told;
    const { all } = ranges(rows.length);
    const total = (column, value) => ({ formula: `SUM(${all(column)})`, value, bold: true });
    const sum = (pick) => rows.reduce((whole, row) => whole + pick(row), 0);
    const column = (title, width, format) => ({ title, type: "number", width, format });
    const columns = [
      { title: "Kommune", type: "text", width: 26 }, column(`Indbyggere ${counted}`, 14, "integer"),
      column("Nøgle", 12, "percent"),
      column("Før afrunding, kr.", 15, "two"), column("Betaler, kr.", 15, "integer"), column("Kr. pr. indbygger", 12, "two"),
      column(`Ved ${comparison.title}, kr., før afrunding`, 18, "two"), column("Forskel, kr.", 15, "two"),
      ...["Gulv / nøgle", "Loft / nøgle", "I alt ved gulv", "I alt ved loft", "Rest"]
        .map((word) => ({ ...column(word, 14, "two"), hidden: true })),
    ];
    const last = [
      { value: "I alt", bold: true }, total("B", sum((row) => row.count)), total("C", 1), total("D", asked.amount),
      total("E", asked.amount), "", total("G", asked.amount), total("H", 0),
    ];
    return { sheets: [
      { sheet: "Fordeling", columns, above: above(told, found), rows: [...rows.map((_, at) => line(told, found, at)), last] },
      { sheet: "Om", columns: [{ title: "Om regnearket", type: "text", width: 100 }], rows: told.about.map((text) => [text]) },
    ] };
  };

  split.list = function ({ rows, comparison, counted }) {
    const titles = [
      "Kommune", `Indbyggere ${counted}`, "Andel i pct.", "Betaler i kr.", "Kr. pr. indbygger", `Ved ${comparison.title} i kr.`,
      "Forskel i kr.",
    ];
    const plain = (value) => Number(value.toFixed(2));
    return {
      columns: titles.map((title) => ({ title })),
      rows: rows.map((row) => [
        row.name, row.count, plain(row.part * 100), row.paid, plain(row.paid / row.count), row.other, row.paid - row.other,
      ]),
    };
  };
})();
