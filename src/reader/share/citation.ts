import { copy } from './clipboard.ts';
import { shareWords } from './share-words.ts';
import { make } from './page.ts';
import { singleSpaces } from './passage/single-spaces.ts';

/** Copies the citation line of the page, both plain and with its link. */
export function copyCitation(citation: HTMLElement, panel: HTMLElement): Promise<void> {
  return copy(shareWords.citationCopied, plain(citation), { html: rich(citation), panel });
}

/** Copies words of the story with their source. */
export function copyQuotation(words: string, citation: HTMLElement, panel: HTMLElement): Promise<void> {
  const quote = make('blockquote', {});
  quote.append(...words.split('\n\n').map((textContent) => make('p', { textContent })));
  const values: Readonly<Record<string, string>> = { words, source: plain(citation) };
  const text = shareWords.quotation.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  const html = `${quote.outerHTML}<p>${shareWords.source.replace('{source}', () => rich(citation))}</p>`;
  return copy(shareWords.quotationCopied, text, { html, panel });
}

function plain(citation: HTMLElement): string {
  return singleSpaces(citation.textContent);
}

function rich(citation: HTMLElement): string {
  return singleSpaces(citation.innerHTML);
}
