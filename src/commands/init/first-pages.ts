import { asValue } from '../../loaders/front-matter/quote.ts';
import { escapeMarkdown } from '../../markdown/escape-markdown.ts';
import type { Answers } from './answers.ts';
import type { FirstPage } from './first-texts-en-de-es-fr.ts';
import { FIRST_TEXTS } from './first-texts.ts';

/** The file and fields of each page. */
const FILES: Readonly<Record<FirstPage, { readonly file: string; readonly more: string }>> = {
  about: { file: 'pages/about.md', more: 'order: 1\n' },
  corrections: { file: 'pages/corrections-policy.md', more: 'order: 2\npolicy: [corrections]\n' },
  accessibility: { file: 'pages/accessibility.md', more: 'order: 3\n' },
};

/** The first pages of a paper, in its language or in English, by path from the content folder. */
export function firstPages({ name, language }: Pick<Answers, 'name' | 'language'>): Readonly<Record<string, string>> {
  const own = FIRST_TEXTS[new Intl.Locale(language).language];
  const texts = own ?? FIRST_TEXTS['en'];
  const pages = Object.entries(texts ?? {}).map(([page, { title, label, text }]) => {
    const { file, more } = FILES[page as FirstPage];
    const lang = own ? '' : 'lang: en\n';
    const head = `title: ${asValue(named(title, name))}\nlabel: ${asValue(label)}\n${more}${lang}`;
    return [file, `---\n${head}---\n\n${MAKE_YOURS}\n\n${named(text, escapeMarkdown(name))}\n`] as const;
  });
  return Object.fromEntries(pages);
}

const MAKE_YOURS = '<!-- A text to start from: make it yours. docs/pages.md has every field. -->';

function named(text: string, name: string): string {
  return text.replaceAll('{name}', () => name);
}
