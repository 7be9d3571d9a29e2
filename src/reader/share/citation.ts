import { copy } from './clipboard.ts';
import { make } from './page.ts';
import { singleSpaces } from './single-spaces.ts';

/** Copies the citation line as it stands in the page: plain, and rich with its link. */
export function copyCitation(citation: HTMLElement, panel: HTMLElement): Promise<void> {
  return copy('Citation', plain(citation), { html: rich(citation), panel });
}

/** Copies words of the story with their source. */
export function copyQuotation(words: string, citation: HTMLElement, panel: HTMLElement): Promise<void> {
  const quote = make('blockquote', {});
  quote.append(...words.split('\n\n').map((textContent) => make('p', { textContent })));
  const html = `${quote.outerHTML}<p>— ${rich(citation)}</p>`;
  return copy('Quotation', `“${words}”\n— ${plain(citation)}`, { html, panel });
}

function plain(citation: HTMLElement): string {
  return singleSpaces(citation.textContent);
}

function rich(citation: HTMLElement): string {
  return singleSpaces(citation.innerHTML);
}
