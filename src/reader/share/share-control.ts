import { copyCitation, copyQuotation } from './citation.ts';
import { addStatus, copy } from './clipboard.ts';
import { shareWords } from './share-words.ts';
import { make, pageUrl, proseOf } from './page.ts';
import { makePanel } from './panel.ts';
import { copyPassageLink } from './passage/passage-button.ts';
import { selectedPassage } from './passage/passage.ts';
import { wordsOf } from './passage/words-in-range.ts';

/**
 * The share control (components/share/Share.astro). Its `<details>` becomes a popover with the buttons that need a script. If
 * the system has a share sheet, the button opens that, and a second button opens the popover, because no system sheet has the
 * QR code and the citation.
 */
export class ShareControl extends HTMLElement {
  connectedCallback(): void {
    const made = makePanel(this.querySelector('details'));
    if (!made) return;
    const { button, panel } = made;
    addButtons(panel);
    addStatus(this);
    if (!('share' in navigator)) return;
    button.popoverTargetElement = null;
    const more = make('button', { type: 'button', className: 'quiet', textContent: shareWords.more });
    more.popoverTargetElement = panel;
    button.after(more);
    button.addEventListener('click', () => {
      const title = document.querySelector('h1')?.textContent.trim() ?? '';
      navigator.share({ title, url: pageUrl() }).catch((error: unknown) => {
        // A reader who closes the sheet is done. If the sheet is not allowed, the popover opens.
        if (!(error instanceof DOMException && error.name === 'AbortError')) panel.showPopover();
      });
    });
  }
}

/** Adds the buttons that copy: for links under the address, for texts under the citation. */
function addButtons(panel: HTMLElement): void {
  const add = (place: Element | null | undefined, textContent: string, act: () => unknown) => {
    const button = make('button', { type: 'button', textContent });
    button.addEventListener('click', act);
    place?.append(button);
    return button;
  };
  const prose = proseOf();
  const passage = () => prose && selectedPassage(prose);
  const links = make('div', { className: 'copy' });
  panel.querySelector('p')?.after(links);
  add(links, shareWords.copyLink, () => copy(shareWords.linkCopied, pageUrl(), { panel }));
  const passageButton = add(links, shareWords.copyPassage, () => {
    const selected = passage();
    return selected && copyPassageLink(selected, panel);
  });
  panel.addEventListener('beforetoggle', () => (passageButton.hidden = !passage()));
  const citation = panel.querySelector<HTMLElement>('[data-citation]');
  if (!citation) return;
  const texts = make('div', { className: 'copy' });
  citation.closest('details')?.append(texts);
  add(texts, shareWords.copyCitation, () => copyCitation(citation, panel));
  add(texts, shareWords.copyQuotation, () => copyQuotation(passage()?.text ?? summary(), citation, panel));
}

/** Returns the text that is quoted if nothing is selected. */
function summary(): string {
  const place = document.querySelector('[data-standfirst], [data-story] [data-text] p');
  return place ? wordsOf(place) : '';
}
