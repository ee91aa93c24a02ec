// The page's words in both languages; every one comes from the data.
const data = JSON.parse(document.getElementById("data").textContent);
const languages = { zh: { place: 0, code: "zh-CN" }, en: { place: 1, code: "en" } };
const words = new Map(data.words.map(([key, ...texts]) => [key, texts]));
const state = { language: "zh" };

const inLanguage = (texts) => texts[languages[state.language].place];

/** The words under a key, with values in place of {0}, {1}. */
function say(key, ...values) {
  const texts = words.get(key);
  if (!texts) throw new Error("Missing words " + key);
  return inLanguage(texts).replace(/\{(\d)\}/g, (place, number) => values[number]);
}

/** The words under a key with elements in place of {0}, {1}. */
function sayWith(key, ...elements) {
  return inLanguage(words.get(key)).split(/\{(\d)\}/g).map((piece, index) => (index % 2 ? elements[piece] : piece));
}

/** A label as a heading begins it. */
const inHeading = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words for a code that the tables hold; the code itself where there are none. */
const sayCode = (code) => (code === null ? "" : words.has(code) ? say(code) : String(code));

const formatters = new Map();
const formats = {
  count: { maximumFractionDigits: 0 },
  amount: { maximumFractionDigits: 6 },
  rate: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
  ratio: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  points: { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" },
  ratioStep: { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" },
  step: { maximumFractionDigits: 6, signDisplay: "exceptZero" },
};

/** A number as people write it. Numbers too long for JavaScript are texts and keep their digits. */
function written(value, kind) {
  const key = state.language + kind;
  if (!formatters.has(key)) {
    formatters.set(key, new Intl.NumberFormat(languages[state.language].code, formats[kind]));
  }
  return formatters.get(key).format(value);
}
