import { element } from '../dom.ts';
import { loadSheet, onChange } from '../storage/storage.ts';

/** The button “Aa” in the head of the page (components/site/Nameplate.astro). Its panel is fetched when it is pressed. */
export class ComfortControl extends HTMLElement {
  private readonly button = element('button', { type: 'button', ariaLabel: __WORDS__.tools.display }, 'Aa');
  private readonly status = element('span', { role: 'status', className: 'visually-hidden' });

  connectedCallback(): void {
    this.button.addEventListener('click', () => this.open(), { once: true });
    this.append(this.button, this.status);
    notifyBrowser();
    onChange(() => apply(loadSheet()));
  }

  private open(): void {
    import('./comfort-panel.ts')
      .then(({ ComfortPanel }) => {
        const panel = new ComfortPanel(apply).element;
        this.append(panel);
        this.button.popoverTargetElement = panel;
        panel.showPopover();
      })
      .catch(() => {
        this.status.textContent = __WORDS__.tools.displayFailed;
        this.button.addEventListener('click', () => this.open(), { once: true });
      });
  }
}

/** Replaces the rules of the page's first sheet (early.ts). */
function apply(sheet: string): void {
  document.adoptedStyleSheets[0]?.replaceSync(sheet);
  notifyBrowser();
}

/** Gives the browser's toolbar the colour of the paper (the two `theme-color` of components/site/Head.astro). */
function notifyBrowser(): void {
  const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
  const isChosen = colorScheme !== 'light dark';
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    meta.dataset['own'] ??= meta.content;
    meta.content = isChosen ? backgroundColor : meta.dataset['own'];
  }
}
