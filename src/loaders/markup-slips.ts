import type { Article } from '../schemas/article.ts';
import type { Clash } from './cross-check.ts';
import { asValue } from './front-matter/quote.ts';

/** Markdown and HTML that somebody meant to work: emphasis around words, links, code, tags, references. */
const MARKUP: readonly [pattern: RegExp, plain: string][] = [
  [/!?\[([^\][]+)\]\([^\s()]+\)/g, '$1'],
  [/(?<![\p{L}\p{N}*])\*{1,3}(?=\S)([^*]+)(?<=\S)\*{1,3}(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_{1,2}(?=\S)([^_]+)(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu, '$1'],
  [/`([^`]+)`/g, '$1'],
  [/<\/?(?:a|b|br|code|em|i|span|strong|sub|sup|u)(?: [^<>]*)?\/?>/gi, ''],
  [/&amp;/g, '&'],
  [/&(?:nbsp|#160);/g, '\u00A0'],
  [/&(?:quot|#34);/g, '"'],
];

/** Fields whose text readers see as it was typed, with Markdown or HTML in them. */
export function findMarkup(article: Article): Clash[] {
  const { file, title, standfirst, summary, dateline, agency, photo, corrections, authors, withdrawal } = article;
  const texts: (readonly [path: Clash['path'], text: string | undefined])[] = [
    ...Object.entries({ title, standfirst, summary, dateline, agency }).map(([name, text]) => [[name], text] as const),
    ...(['alt', 'caption', 'credit'] as const).map((name) => [['photo', name], photo?.[name]] as const),
    ...corrections.map(({ text }, index) => [['corrections', index, 'text'], text] as const),
    ...authors.flatMap(({ name, role }, index) => [
      [['authors', index, 'name'], name] as const,
      [['authors', index, 'role'], role] as const,
    ]),
    [['withdrawal', 'reason'], withdrawal?.reason],
  ];
  return texts.flatMap(([path, text]) => {
    const plain = text && MARKUP.reduce((rest, [pattern, without]) => rest.replace(pattern, without), text);
    if (plain === undefined || plain === text) return [];
    const note = 'this field is plain text: readers see the marks as they stand';
    return [{ file, path, note, write: `${String(path.at(-1))}: ${asValue(plain)}` }];
  });
}
