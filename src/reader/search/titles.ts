/** The newest headlines, which answer before any index is there. */
let titles: Promise<readonly Title[]> | undefined;

/** @throws Error when they cannot be had; the next call tries again */
export function loadTitles(address: string): Promise<readonly Title[]> {
  titles ??= fetch(address)
    .then((answer) => {
      if (!answer.ok) throw new Error(`The headlines answer ${answer.status}.`);
      return answer.json() as Promise<readonly TitleLine[]>;
    })
    .then((lines) => lines.map(readLine));
  titles.catch(() => (titles = undefined));
  return titles;
}

/** Those in which every word begins one of the headline, the newest first; in scripts without spaces, stands in it. */
export function matchTitles(titles: readonly Title[], words: string): readonly Title[] {
  const wanted = fold(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return titles.filter(({ folded }) =>
    wanted.every((word) => folded.includes(UNSPACED.test(word) ? word : ` ${word}`)),
  );
}

const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

function readLine([path, title, lang, dir]: TitleLine): Title {
  return { path, title, lang, dir: dir ?? 'ltr', folded: ` ${fold(title)}` };
}

/** Letters without case and accents, and spaces for all that is none. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** A line of `/search/titles.json` (model/search.ts): path, headline, and what the site’s own language does not say. */
export type TitleLine = readonly [path: string, title: string, lang?: string, dir?: 'rtl'];

export interface Title {
  readonly path: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl';
  /** what words are looked for in */
  readonly folded: string;
}
