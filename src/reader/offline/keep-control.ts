import { element } from '../dom.ts';
import { COPY_CACHE_PREFIX } from './names.ts';

/**
 * “Offline” beside a saved story (reader/saved/save-control.ts) and beside a series (layouts/Series.astro). What it opens, and all
 * that it has to know, is fetched when it is pressed.
 */
export class KeepControl extends HTMLElement {
  private readonly button = element('button', { type: 'button' }, 'Offline');
  private readonly status = element('span', { role: 'status', className: 'visually-hidden' });

  connectedCallback(): void {
    // Without these nothing can be kept: the page is not served securely, or the reader's browser is old.
    if (!__OFFLINE__ || !('caches' in globalThis && 'locks' in navigator && 'popover' in this)) return;
    this.button.addEventListener('click', () => this.open(), { once: true });
    this.append(this.button, this.status);
  }

  private open(): void {
    const subject = this.closest<HTMLElement>('[data-story], [data-series]');
    if (!subject) return;
    import('./keep-panel.ts')
      .then(({ KeepPanel }) => {
        const panel = new KeepPanel(subject).element;
        this.append(panel);
        this.button.popoverTargetElement = panel;
        panel.showPopover({ source: this.button });
      })
      .catch(() => {
        this.status.textContent = 'This cannot be opened without a connection.';
        this.button.addEventListener('click', () => this.open(), { once: true });
      });
  }
}

/** Whether something of a story or series is on the device. */
export async function isKept(kind: 'story' | 'series', id: string): Promise<boolean> {
  try {
    return (await caches.keys()).some((name) => name.startsWith(`${COPY_CACHE_PREFIX}${kind}:${id}:`));
  } catch {
    return false;
  }
}
