// Reads an answer as people write it: 0.1058, 0,1058, 3/7, 1e-3, −2·10⁻³; a matrix as "1, 2; 3, 4", in lines, or with NumPy's brackets.
(() => {
  const LONGEST = 4000;
  const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const FRACTIONS = { "½": "(1/2)", "⅓": "(1/3)", "⅔": "(2/3)", "¼": "(1/4)", "¾": "(3/4)", "⅕": "(1/5)", "⅛": "(1/8)" };

  const plain = text => text
    .replace(/[−–—]/g, "-")
    .replace(/\*\*/g, "^")
    .replace(/[×·⋅∙]/g, "*")
    .replace(/[÷∕⁄]/g, "/")
    .replace(/[\t\u00a0\u2009\u202f]/g, " ")
    .replace(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, power => `^${[...power].map(digit => digit === "⁻" ? "-" : RAISED.indexOf(digit)).join("")}`)
    .replace(/[½⅓⅔¼¾⅕⅛]/g, fraction => FRACTIONS[fraction])
    .replace(/^\s*[=≈]+/, "")
    .replace(/^\s*(?:np\.|numpy\.)?(?:array|matrix)\s*\(([^]*)\)\s*$/, "$1")
    .replace(/^\s*\(([^()]*,[^()]*)\)\s*$/, "$1")
    .replace(/\{/g, "[").replace(/\}/g, "]")
    .trim();

  const unreadable = text => new Error(`“${text}” can’t be read as a number. Write it like 0.1058, 3/7 or 1e-3.`);

  // Sums, products, powers and parentheses; a minus binds weaker than a power.
  const valueOf = text => {
    const number = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
    let at = 0;
    const takes = mark => text[at] === mark && ++at > 0;
    const atom = () => {
      if (takes("(")) {
        const inside = sum();
        if (!takes(")")) throw unreadable(text);
        return inside;
      }
      number.lastIndex = at;
      const [digits] = number.exec(text) ?? [];
      if (!digits) throw unreadable(text);
      at += digits.length;
      return Number(digits);
    };
    const power = () => {
      const base = atom();
      return takes("^") ? base ** signed() : base;
    };
    const signed = () => takes("-") ? -signed() : takes("+") ? signed() : power();
    const product = () => {
      let value = signed();
      while (true) {
        if (takes("*")) value *= signed();
        else if (takes("/")) value /= signed();
        else return value;
      }
    };
    const sum = () => {
      let value = product();
      while (true) {
        if (takes("+")) value += product();
        else if (takes("-")) value -= product();
        else return value;
      }
    };
    const value = text.length > 200 ? NaN : sum();
    if (at !== text.length || !Number.isFinite(value)) throw unreadable(text);
    return value;
  };

  // A comma between digits: 0,1058 has a decimal comma, 1,234.5 has thousands, and 47,720 may mean either.
  const entry = text => {
    if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) throw new Error(`Is the comma in ${text} a decimal point? Write ${text.replace(",", ".")} or ${text.replace(",", "")}.`);
    if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(text)) return valueOf(text.replaceAll(",", ""));
    return valueOf(text.replace(/(\d),(?=\d)/g, "$1."));
  };

  const entriesOf = (row, single) => {
    const tight = row.trim().replace(/,$/, "").replace(/\s*([*/^])\s*/g, "$1").replace(/\s+([+-])\s+/g, "$1").replace(/\(\s+/g, "(").replace(/\s+\)/g, ")");
    const parts = /,\s/.test(tight) ? tight.split(/\s*,\s+/) : /\s/.test(tight) ? tight.split(/\s+/) : single ? [tight] : tight.split(",");
    return parts.map(entry);
  };

  const rowsOf = text => {
    if (!text.includes("[")) return text.split(/[;\n]+/);
    const inner = text.match(/\[[^[\]]*\]/g) ?? [];
    if (/[^\s,;[\]]/.test(text.replace(/\[[^[\]]*\]/g, ""))) throw new Error("Not all of this stands in the brackets of a row.");
    const rows = inner.map(row => row.slice(1, -1));
    return /\[\s*\[/.test(text) || rows.length > 1 ? rows.map(row => row.replaceAll("\n", " ")) : rows[0].split(/[;\n]+/);
  };

  // The rows of numbers in a text; throws an Error that says what can't be read. Where a single number is asked for, a comma in it is a decimal one.
  workbook.readAnswer = (text, single) => {
    if (text.length > LONGEST) throw new Error("This is too long to be an answer.");
    const rows = rowsOf(plain(text)).filter(row => row.trim()).map(row => entriesOf(row, single));
    if (rows.length === 0) throw new Error("Write an answer first.");
    const odd = rows.find(row => row.length !== rows[0].length);
    if (odd) throw new Error(`The rows are of different lengths: ${rows[0].length} and ${odd.length} numbers.`);
    return rows;
  };
})();
