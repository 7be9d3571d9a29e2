import { memoize } from '../lib/caches/memoize.ts';
import { exactRanges, LATIN, plainRanges, SCRIPTS, split, type Setting } from './scripts.ts';

/** How a text in this language (BCP 47) is set; like Latin if the table does not have it. */
export const settingOf = memoize((lang: string): Setting => find(lang.toLowerCase()));

/** Whether a text in this language is set like an English one. */
export function isLikeEnglish(lang: string): boolean {
  return settingOf(lang) === LATIN;
}

function find(lang: string): Setting {
  const matches = (range: string) => lang === range || lang.startsWith(`${range}-`);
  const script =
    SCRIPTS.find((each) => exactRanges(each).some((range) => matches(range.toLowerCase()))) ??
    SCRIPTS.find(({ names }) => split(names).some((name) => `${lang}-`.includes(`-${name.toLowerCase()}-`))) ??
    SCRIPTS.find((each) => plainRanges(each).some(matches));
  return script?.setting ?? LATIN;
}

/** How to set a line that may have words in other scripts: tall enough that no letter touches the line above. */
export function settingOfLine(text: string, lang: string): Setting {
  const own = settingOf(lang);
  const others = LETTERS.filter(({ pattern }) => pattern.test(text)).map(({ setting }) => setting);
  const tallest = others.reduce((tall, each) => (each.head > tall.head ? each : tall), own);
  return others.length === 0
    ? own
    : { ...own, head: tallest.head, text: Math.max(tallest.text, own.text), tracking: 0 };
}

const LETTERS = SCRIPTS.map(({ names, letters = names, setting }) => ({ letters, setting }))
  .filter(({ letters }) => letters !== '')
  .map(({ letters, setting }) => ({
    setting,
    pattern: new RegExp(`[${split(letters).map((name) => `\\p{sc=${name}}`).join('')}]`, 'u'), // prettier-ignore
  }));
