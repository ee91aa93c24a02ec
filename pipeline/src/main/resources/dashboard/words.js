// Words and numbers in the language that is chosen; every word comes from the data.
gongkai.define("words", ({ data: { recordsOf }, selection: { selection } }) => {
  const languages = { zh: "zh-CN", en: "en" };
  const words = new Map(recordsOf("words").map((word) => [word.key, word]));

  const languageCode = () => languages[selection.language];

  /** One of two fields of a record: `label` stands for `label_zh` and `label_en`. */
  const inLanguage = (record, field) => record[field + "_" + selection.language];

  function wording(key) {
    if (!words.has(key)) throw new Error("Missing words " + key);
    return words.get(key)[selection.language];
  }

  /** The words under a key, with values in place of {0}, {1}. */
  const say = (key, ...values) => wording(key).replace(/\{(\d)\}/g, (gap, number) => values[number]);

  /** The words under a key as an array, with elements in place of {0}, {1}. */
  const sayWith = (key, ...elements) =>
    wording(key).split(/\{(\d)\}/g).map((piece, index) => (index % 2 ? elements[piece] : piece));

  /** The words for a code that the tables hold; the code itself where there are none. */
  const sayCode = (code) => (code === null ? "" : words.has(code) ? say(code) : String(code));

  /** A label as a heading begins it. */
  const inHeading = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  const formats = {
    count: { maximumFractionDigits: 0 },
    amount: { maximumFractionDigits: 6 },
    rate: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
    ratio: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
    points: { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" },
    ratioStep: { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" },
    step: { maximumFractionDigits: 6, signDisplay: "exceptZero" },
  };
  const formatters = new Map();

  /** A number as people write it. Numbers too long for JavaScript are texts and keep their digits. */
  function written(value, kind) {
    const key = selection.language + kind;
    if (!formatters.has(key)) formatters.set(key, new Intl.NumberFormat(languageCode(), formats[kind]));
    return formatters.get(key).format(value);
  }

  return { languages, languageCode, inLanguage, say, sayWith, sayCode, inHeading, written };
});
