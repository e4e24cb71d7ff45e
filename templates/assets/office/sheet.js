// A spreadsheet made in the browser, needs zip.js: `office.xlsx({ sheet, columns, rows })` gives its bytes, `office.csv` the same
// table as text. A column is { title, type: "text" | "number" | "date", width, format }, a row a list of cells. One is a value,
// or { value, formula, format, bold, input }; a formula comes with its value, which readers that reckon nothing show. A text is
// never taken for a formula. `above` are rows of cells over the table; several sheets are { sheets: [{ sheet, columns, rows }] }.
(function () {
  "use strict";
  const office = (window.office = window.office || {});
  office.XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const TIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  const LONGEST_TEXT = 32767;
  const LONGEST_NAME = 31;
  const FIRST_DAY = Date.UTC(1899, 11, 30);
  const DAY = 86400000;
  // Danish wherever it is opened: a full stop between thousands, a comma before the decimals.
  const DANISH = "[$-406]";
  const FORMATS = {
    general: "General", integer: `${DANISH}#,##0`, one: `${DANISH}#,##0.0`, two: `${DANISH}#,##0.00`,
    many: `${DANISH}#,##0.00##`, percent: `${DANISH}0.00%`, year: "0", date: `${DANISH}dd\\-mm\\-yyyy`,
    text: "@",
  };
  const NAMES = Object.keys(FORMATS);
  const LOOKS = ["plain", "bold", "input", "header"];
  const FIRST_OWN_FORMAT = 164;

  // Without what XML cannot hold; »_x0041_« is no letter A but what was written.
  function escaped(text) {
    return String(text)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
      .slice(0, LONGEST_TEXT)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  // 0 is A, 26 is AA.
  office.column = function (index) {
    const letter = String.fromCharCode(65 + (index % 26));
    return index < 26 ? letter : office.column(Math.floor(index / 26) - 1) + letter;
  };

  function whole(cell) {
    return cell !== null && typeof cell === "object" ? cell : { value: cell };
  }

  // The days since the spreadsheet's first for a whole date, `2026-01-31`; null for what is no such date.
  function serial(text) {
    const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!found) return null;
    const moment = Date.UTC(found[1], found[2] - 1, found[3]);
    return new Date(moment).toISOString().startsWith(text) ? (moment - FIRST_DAY) / DAY : null;
  }

  function decimals(value) {
    const found = [0, 1, 2].find((count) => Number(value.toFixed(count)) === value);
    return found === undefined ? "many" : ["integer", "one", "two"][found];
  }

  // What a cell holds: { number } or { text }, and the name of its format. A text in a column of numbers stays a text.
  function read(cell, column) {
    const { value } = cell;
    if (value === null || value === undefined || value === "") return { format: cell.format || column.format || "general" };
    const day = column.type === "date" && typeof value === "string" ? serial(value) : null;
    if (day !== null) return { number: day, format: "date" };
    if (typeof value === "number" && Number.isFinite(value)) {
      return { number: value, format: cell.format || column.format || decimals(value) };
    }
    // A formula whose cell is formatted as text turns into a text when it is edited.
    return { text: String(value), format: cell.formula ? "general" : "text" };
  }

  function written(cell, column, place) {
    const { number, text, format } = read(cell, column);
    const look = cell.header ? "header" : cell.input ? "input" : cell.bold ? "bold" : "plain";
    const style = LOOKS.indexOf(look) * NAMES.length + NAMES.indexOf(format);
    const open = `<c r="${place}" s="${style}"`;
    if (cell.formula) {
      const shown = number === undefined ? escaped(text || "") : number;
      return `${open}${number === undefined ? ' t="str"' : ""}><f>${escaped(cell.formula)}</f><v>${shown}</v></c>`;
    }
    if (number !== undefined) return `${open}><v>${number}</v></c>`;
    if (text === undefined) return look === "plain" ? "" : `${open}/>`;
    return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }

  function line(cells, columns, number) {
    const told = cells.map((cell, at) => written(whole(cell), columns[at] || {}, `${office.column(at)}${number}`));
    return `<row r="${number}">${told.join("")}</row>`;
  }

  function worksheet({ columns, rows, above = [] }) {
    const header = columns.map((column) => ({ value: column.title, header: true }));
    const frozen = above.length + 1;
    const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
    const widths = columns.map((column, at) => {
      const width = column.width || Math.max(10, String(column.title).length + 2);
      return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
    });
    const free = above.map((cells, at) => line(cells, [], at + 1));
    const table = rows.map((cells, at) => line(cells, columns, frozen + 1 + at));
    return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
      + `<cols>${widths.join("")}</cols>`
      + `<sheetData>${free.join("")}${line(header, columns, frozen)}${table.join("")}</sheetData></worksheet>`;
  }

  // Every look in every format, in the order that `written` counts them.
  function styles() {
    const own = NAMES.map((name, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${escaped(FORMATS[name])}"/>`);
    const font = (bold) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
    const fill = (inside) => `<fill>${inside}</fill>`;
    const none = "<left/><right/><top/>";
    const yellow = '<patternFill patternType="solid"><fgColor rgb="FFFFF6D6"/><bgColor indexed="64"/></patternFill>';
    const looks = {
      plain: 'fontId="0" fillId="0" borderId="0"', bold: 'fontId="1" fillId="0" borderId="0" applyFont="1"',
      input: 'fontId="0" fillId="2" borderId="0" applyFill="1"', header: 'fontId="1" fillId="0" borderId="1" applyFont="1"',
    };
    const cells = LOOKS.flatMap((look) => NAMES.map((name, at) => (
      `<xf numFmtId="${FIRST_OWN_FORMAT + at}" ${looks[look]} xfId="0" applyNumberFormat="1" applyAlignment="1">`
      + `<alignment vertical="top"${look === "header" ? ' wrapText="1"' : ""}/></xf>`)));
    return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join("")}</numFmts>`
      + `<fonts count="2">${font("")}${font("<b/>")}</fonts>`
      + `<fills count="3">${fill('<patternFill patternType="none"/>')}${fill('<patternFill patternType="gray125"/>')}`
      + `${fill(yellow)}</fills>`
      + `<borders count="2"><border>${none}<bottom/><diagonal/></border>`
      + `<border>${none}<bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>`
      + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
      + `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>`
      + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  }

  // A name that every spreadsheet takes, and no two alike.
  function named(sheets) {
    const taken = new Set();
    return sheets.map(({ sheet }, at) => {
      const name = String(sheet || "").replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "").trim().slice(0, LONGEST_NAME);
      const found = name && !taken.has(name.toLowerCase()) ? name : `Ark ${at + 1}`;
      taken.add(found.toLowerCase());
      return found;
    });
  }

  // The bytes of a file that Excel and LibreOffice open; the same table gives the same bytes.
  office.xlsx = function (book) {
    const sheets = book.sheets || [book];
    const tie = (id, type, target) => `<Relationship Id="${id}" Type="${TIES}/${type}" Target="${target}"/>`;
    const ties = (inside) => `${HEAD}<Relationships xmlns="${PACKAGE}relationships">${inside}</Relationships>`;
    const kind = (part, type) => `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}${type}+xml"/>`;
    const listed = named(sheets).map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
    const numbered = sheets.map((_, at) => at + 1);
    const types = `${HEAD}<Types xmlns="${PACKAGE}content-types">`
      + `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + '<Default Extension="xml" ContentType="application/xml"/>'
      + kind("workbook", "sheet.main") + kind("styles", "styles")
      + `${numbered.map((at) => kind(`worksheets/sheet${at}`, "worksheet")).join("")}</Types>`;
    const workbook = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${TIES}"><sheets>${listed.join("")}</sheets>`
      + '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>';
    const held = numbered.map((at) => tie(`rId${at}`, "worksheet", `worksheets/sheet${at}.xml`));
    return office.zip([
      { name: "[Content_Types].xml", text: types },
      { name: "_rels/.rels", text: ties(tie("rId1", "officeDocument", "xl/workbook.xml")) },
      { name: "xl/workbook.xml", text: workbook },
      { name: "xl/_rels/workbook.xml.rels", text: ties(held.join("") + tie(`rId${sheets.length + 1}`, "styles", "styles.xml")) },
      { name: "xl/styles.xml", text: styles() },
      ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: worksheet(sheet) })),
    ]);
  };

  function field(cell) {
    const { value } = whole(cell);
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return String(value).replace(".", ",");
    const number = /^-?\d+(?:,\d+)?$/.test(value);
    const safe = /^[=+\-@\t\r]/.test(value) && !number ? `'${value}` : String(value);
    return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  // As the lists of the open data are written: semicolons, CRLF, a byte order mark, decimal comma, and no cell begins a formula.
  office.csv = function ({ columns, rows }) {
    const lines = [columns.map((column) => column.title), ...rows];
    return `\ufeff${lines.map((cells) => `${cells.map(field).join(";")}\r\n`).join("")}`;
  };
})();
