import { copy } from './clipboard.ts';
import { make } from './page.ts';
import { tidy } from './tidy.ts';

/** Copies the citation line as it stands in the page: plain, and rich with its link. */
export function copyCitation(citation: HTMLElement): Promise<void> {
  return copy('Citation', plain(citation), rich(citation));
}

/** Copies words of the story with their source. */
export function copyQuotation(words: string, citation: HTMLElement): Promise<void> {
  const quote = make('blockquote', {});
  quote.append(...words.split('\n\n').map((textContent) => make('p', { textContent })));
  return copy('Quotation', `“${words}”\n— ${plain(citation)}`, `${quote.outerHTML}<p>— ${rich(citation)}</p>`);
}

function plain(citation: HTMLElement): string {
  return tidy(citation.textContent);
}

function rich(citation: HTMLElement): string {
  return tidy(citation.innerHTML);
}
