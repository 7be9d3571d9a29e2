import { element } from '../dom.ts';
import { COPY_CACHE_PREFIX } from './cache-names.ts';

/**
 * The button “Offline reading” of a saved story (reader/saved/save-control.ts) and of a series (layouts/Series.astro). The panel that it
 * opens is fetched when it is pressed.
 */
export class OfflineControl extends HTMLElement {
  private readonly button = element('button', { type: 'button' }, __WORDS__.tools.offline);
  private readonly status = element('span', { role: 'status', className: 'visually-hidden' });

  connectedCallback(): void {
    // They are missing where the page is not served over HTTPS, or the browser is old.
    if (!__OFFLINE__ || !('caches' in globalThis && 'locks' in navigator && 'popover' in this)) return;
    this.button.addEventListener('click', () => this.open(), { once: true });
    this.append(this.button, this.status);
  }

  private open(): void {
    const subject = this.closest<HTMLElement>('[data-story], [data-series]');
    if (!subject) return;
    import('./offline-panel.ts')
      .then(({ OfflinePanel }) => {
        const panel = new OfflinePanel(subject).element;
        this.append(panel);
        this.button.popoverTargetElement = panel;
        panel.showPopover({ source: this.button });
      })
      .catch(() => {
        this.status.textContent = __WORDS__.tools.offlineFailed;
        this.button.addEventListener('click', () => this.open(), { once: true });
      });
  }
}

/** Tells whether a copy of a story or series is on the device, finished or not. */
export async function hasCopy(kind: 'story' | 'series', id: string): Promise<boolean> {
  try {
    return (await caches.keys()).some((name) => name.startsWith(`${COPY_CACHE_PREFIX}${kind}:${id}:`));
  } catch {
    return false;
  }
}
