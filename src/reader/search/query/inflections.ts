/*
 * The regular forms of an English word: a search for “harbour” also means “harbours”. Forms are made from the query, so
 * the index holds words only as written. Other languages have none: the Snowball stemmers, which libraries bring, confuse
 * different words, such as puerto and puerta, casa and caso, port and porte.
 */

/** Words that look like a form of another word but are not, or are rarely meant as one: news is not a form of new. */
const ALONE = new Set(
  (
    'news series species means politics economics physics athletics mathematics customs united evening morning wedding ' +
    'during several being king ring spring string thing sibling ceiling sterling red bed shed ted indeed hundred sacred ' +
    'james paris texas wales athens naples brussels always perhaps whereas its this thus gas bus plus lens'
  ).split(' '),
);

const WORD = /^[a-z]{3,}$/;

/** The word itself and its forms: `plan`, `plans`, `planned`, `planning`. */
export function inflections(word: string): readonly string[] {
  if (!WORD.test(word)) return [word];
  const bases = ALONE.has(word) ? [] : basesOf(word).filter((base) => isBase(base) && formsOf(base).includes(word));
  const forms = [word, ...bases].flatMap((base) => [base, ...formsOf(base).filter((form) => !ALONE.has(form))]);
  return [...new Set(forms)];
}

/** Words that this may be a form of. */
function basesOf(word: string): readonly string[] {
  const undoubled = (stem: string) => (/([^aeiouls])\1$|ll$/.test(stem) ? [stem.slice(0, -1)] : []);
  const cut = (ending: string) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []);
  return [
    ...cut('s').filter((stem) => !/(?:s|u|i)$/.test(stem)),
    ...cut('es'),
    ...[...cut('ies'), ...cut('ied')].map((stem) => `${stem}y`),
    ...[...cut('ed'), ...cut('ing')].flatMap((stem) => [stem, `${stem}e`, ...undoubled(stem)]),
  ];
}

function isBase(word: string): boolean {
  return WORD.test(word) && /[aeiouy]/.test(word);
}

/** Returns the forms of a plain word. */
function formsOf(base: string): readonly string[] {
  const stem = base.slice(0, -1);
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [`${base}es`, `${base}ed`, `${base}ing`];
  if (/[^aeiou]y$/.test(base)) return [`${stem}ies`, `${stem}ied`, `${base}ing`];
  // Seed and feed are not forms of see and fee.
  if (/^[^aeiou]+ee$/.test(base)) return [`${base}s`, `${base}ing`];
  if (/[oey]e$/.test(base)) return [`${base}s`, `${base}d`, `${base}ing`];
  if (base.endsWith('e')) return [`${base}s`, `${base}d`, `${stem}ing`];
  const doubled = isShort(base) ? [base + base.at(-1)] : isDoubtful(base) ? [base, base + base.at(-1)] : [base];
  const plural = base.endsWith('o') ? [`${base}s`, `${base}es`] : [`${base}s`];
  return [...plural, ...doubled.flatMap((each) => [`${each}ed`, `${each}ing`])];
}

/** `plan`: one vowel between consonants; the last one is doubled. */
function isShort(word: string): boolean {
  return /^[^aeiouy]+[aeiouy][^aeiouwxy]$/.test(word);
}

/** `refer` is doubled and `open` is not; the letters do not say which. */
function isDoubtful(word: string): boolean {
  return /[^aeiouy][aeiou][bdglmnprt]$/.test(word);
}
