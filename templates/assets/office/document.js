// A document of Word made in the browser: `office.docx({ title, creator, day, footer, blocks })` gives its bytes. Office Open XML
// (ECMA-376), A4, in Danish, with styles for headings, a header row that repeats, links, and numbers that lead to their sources.
// A block is { kind, runs | rows, … } and a run { text, href, to, style }, as the script of the appendix describes them:
//   head, title, heading (level 2 or 3), text, small; table (head, rows of cells of paragraphs, widths in percent); checks;
//   sources (rows with a number that runs lead `to`); words.
(function () {
  "use strict";
  const office = (window.office = window.office || {});
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const KIND = `${R}/`;
  // Twentieths of a point: A4, its margins, and what is left between them.
  const [WIDE, HIGH, SIDE, TOP, FOOT] = [11906, 16838, 907, 1020, 1134];
  const TEXT = WIDE - 2 * SIDE;
  const FONT = "Arial";
  const BOX = "\u2610\u00a0\u00a0";

  // What XML 1.0 cannot hold, and is left out.
  const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

  function escaped(text) {
    const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
    return String(text).replace(UNFIT, "").replace(/[&<>"]/g, (sign) => signs[sign]);
  }

  const STYLED = new Map([
    ["bold", "<w:b/>"], ["raised", '<w:vertAlign w:val="superscript"/>'], ["small", '<w:sz w:val="16"/><w:szCs w:val="16"/>'],
    ["mark", '<w:i/><w:sz w:val="16"/><w:szCs w:val="16"/>'], ["unknown", "<w:i/>"],
  ]);

  function Links() {
    const targets = [];
    return {
      targets,
      id(href) {
        const at = targets.indexOf(href);
        return `link${(at < 0 ? targets.push(href) : at + 1)}`;
      },
    };
  }

  function run(links, { text, href, to, style }) {
    const own = STYLED.get(style) || "";
    const linked = href ? '<w:rStyle w:val="Hyperlink"/>' : "";
    const look = linked || own ? `<w:rPr>${linked}${own}</w:rPr>` : "";
    const found = `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    if (href) return `<w:hyperlink r:id="${links.id(href)}" w:history="1">${found}</w:hyperlink>`;
    return to ? `<w:hyperlink w:anchor="kilde_${to}" w:history="1">${found}</w:hyperlink>` : found;
  }

  function paragraph(links, style, runs, place = "", own = "") {
    const look = style || own ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${own}</w:pPr>` : "";
    const told = runs.map((one) => run(links, one)).join("");
    const marked = `<w:bookmarkStart w:id="${place}" w:name="kilde_${place}"/>${told}<w:bookmarkEnd w:id="${place}"/>`;
    return `<w:p>${look}${place ? marked : told}</w:p>`;
  }

  function cell(links, paragraphs, width) {
    const inside = paragraphs.length ? paragraphs.map((runs) => paragraph(links, "Celle", runs)).join("") : "<w:p/>";
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
  }

  function table(links, { name, head, rows, widths }) {
    const sizes = widths.map((width) => Math.round((TEXT * width) / 100));
    const row = (cells, own) => `<w:tr><w:trPr><w:cantSplit/>${own}</w:trPr>${cells.join("")}</w:tr>`;
    const top = head.length ? row(head.map((runs, i) => cell(links, [runs], sizes[i])), "<w:tblHeader/>") : "";
    const body = rows.map((cells) => row(cells.map((paragraphs, i) => cell(links, paragraphs, sizes[i])), "")).join("");
    const [code, first] = head.length ? ["04A0", 1] : ["0480", 0];
    const look = `<w:tblLook w:val="${code}" w:firstRow="${first}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"`
      + ' w:noHBand="1" w:noVBand="1"/>';
    return '<w:tbl><w:tblPr><w:tblStyle w:val="Tabel"/>'
      + `<w:tblW w:w="${sizes.reduce((sum, size) => sum + size, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}`
      + `<w:tblCaption w:val="${escaped(name)}"/></w:tblPr>`
      + `<w:tblGrid>${sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join("")}</w:tblGrid>${top}${body}</w:tbl>`
      + paragraph(links, "Luft", []);
  }

  const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const SHAPES = {
    head: (links, block) => paragraph(links, "Hoved", block.runs),
    title: (links, block) => paragraph(links, "Title", block.runs),
    heading: (links, block) => paragraph(links, `Heading${block.level - 1}`, block.runs),
    text: (links, block) => paragraph(links, "", block.runs),
    small: (links, block) => paragraph(links, "Lille", block.runs),
    table,
    checks: (links, { rows }) => rows.map(({ runs }) => paragraph(links, "Punkt", [{ text: BOX }, ...runs])).join(""),
    sources: (links, { rows }) => rows.map(({ number, runs }) => paragraph(links, "Kilde", runs, number, NUMBERED)).join(""),
    words: (links, { rows }) => rows.map(({ runs }) => paragraph(links, "Lille", runs)).join(""),
  };

  function body(links, blocks) {
    const section = '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
      + `<w:pgSz w:w="${WIDE}" w:h="${HIGH}"/><w:pgMar w:top="${TOP}" w:right="${SIDE}" w:bottom="${FOOT}" w:left="${SIDE}"`
      + ' w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>';
    const told = blocks.map((block) => SHAPES[block.kind](links, block)).join("");
    return `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${told}${section}</w:body></w:document>`;
  }

  function style(id, name, look, { kind = "paragraph", base = "Normal", text = "", next = "" } = {}) {
    return `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>${base ? `<w:basedOn w:val="${base}"/>` : ""}`
      + `${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/>${look ? `<w:pPr>${look}</w:pPr>` : ""}`
      + `${text ? `<w:rPr>${text}</w:rPr>` : ""}</w:style>`;
  }
  const size = (half) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
  const space = (before, after) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
  const level = (number) => `<w:outlineLvl w:val="${number}"/>`;
  const line = (name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`;

  const KEPT = "<w:keepNext/><w:keepLines/>";
  const LINKED = '<w:color w:val="0F4C57"/><w:u w:val="single"/>';

  function styles() {
    const next = { next: "Normal" };
    return `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>`
      + `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>${size(18)}`
      + '<w:lang w:val="da-DK" w:eastAsia="da-DK"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
      + '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
      + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
      + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
      + '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
      + style("Title", "Title", space(0, 120), { text: `<w:b/>${size(32)}`, ...next })
      + style("Heading1", "heading 1", `${KEPT}${space(180, 60)}${level(0)}`, { text: `<w:b/>${size(24)}`, ...next })
      + style("Heading2", "heading 2", `${KEPT}${space(100, 40)}${level(1)}`, { text: `<w:b/>${size(20)}`, ...next })
      + style("Hoved", "Hoved", space(0, 60), { text: `<w:b/>${size(18)}` })
      + style("Lille", "Lille", space(0, 30), { text: size(16) })
      + style("Celle", "Celle", space(15, 15), { text: size(17) })
      + style("Luft", "Luft", '<w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>', { text: size(4) })
      + style("Punkt", "Punkt", `<w:keepLines/>${space(0, 40)}<w:ind w:left="340" w:hanging="340"/>`)
      + style("Kilde", "Kilde", `<w:keepLines/>${space(0, 10)}`, { text: size(15) })
      + style("Footer", "footer", space(0, 0), { text: size(15) })
      + style("Hyperlink", "Hyperlink", "", { kind: "character", base: "", text: LINKED })
      + '<w:style w:type="table" w:styleId="Tabel"><w:name w:val="Tabel"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
      + `<w:tblBorders>${line("top")}${line("bottom")}${line("insideH")}</w:tblBorders>`
      + '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
      + "</w:styles>";
  }

  function numbering() {
    return `${HEAD}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>`
      + '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
      + '<w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
      + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
  }

  function footer(text) {
    const field = (name) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    const said = (words) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
    return `${HEAD}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/>`
      + `<w:tabs><w:tab w:val="right" w:pos="${TEXT}"/></w:tabs></w:pPr>${said(text)}<w:r><w:tab/></w:r>`
      + `${said("Side ")}${field("PAGE")}${said(" af ")}${field("NUMPAGES")}</w:p></w:ftr>`;
  }

  function relations(rows) {
    const one = ([id, type, target, away]) => (
      `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${away ? ' TargetMode="External"' : ""}/>`);
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.map(one).join("")}</Relationships>`;
  }

  function types(parts) {
    const one = ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`;
    return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/`
      + 'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
      + `${parts.map(one).join("")}</Types>`;
  }

  // Who and when; `day` is that of the edition, so that the same appendix is the same file.
  function about({ title, creator, day }) {
    const when = `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created>`;
    return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`
      + ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
      + `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>${day ? when : ""}`
      + "<dc:language>da-DK</dc:language></cp:coreProperties>";
  }

  const PARTS = ["document", "styles", "numbering", "settings", "footer"];
  const OURS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const CORE = "application/vnd.openxmlformats-package.core-properties+xml";
  const typeOf = (name) => `${OURS}${name === "document" ? "document.main" : name}+xml`;

  function settings() {
    return `${HEAD}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="1304"/><w:compat>`
      + '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
      + '<w:themeFontLang w:val="da-DK"/></w:settings>';
  }

  office.docx = function (told) {
    const links = Links();
    const main = body(links, told.blocks);
    const within = PARTS.slice(1).map((name) => [name, KIND + name, `${name}.xml`]);
    const away = links.targets.map((target, i) => [`link${i + 1}`, `${KIND}hyperlink`, target, true]);
    const typed = [...PARTS.map((name) => [`/word/${name}.xml`, typeOf(name)]), ["/docProps/core.xml", CORE]];
    return office.zip([
      { name: "[Content_Types].xml", text: types(typed) },
      {
        name: "_rels/.rels", text: relations([["document", `${KIND}officeDocument`, "word/document.xml"],
          ["core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"]]),
      },
      { name: "docProps/core.xml", text: about(told) },
      { name: "word/document.xml", text: main },
      { name: "word/_rels/document.xml.rels", text: relations([...within, ...away]) },
      { name: "word/styles.xml", text: styles() },
      { name: "word/numbering.xml", text: numbering() },
      { name: "word/settings.xml", text: settings() },
      { name: "word/footer.xml", text: footer(told.footer) },
    ]);
  };
  office.docx.type = `${OURS}document`;
})();
