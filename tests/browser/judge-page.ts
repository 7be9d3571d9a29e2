import type { BrowserContext, Page } from 'playwright-core';
import { earlyScript } from '../../src/reader/early.ts';

/**
 * Has the pages of a context tell of everything that runs, asks or leads away. A request to a stranger is noted, and goes
 * nowhere.
 */
export async function watch(context: BrowserContext, origin: string, known: ReadonlySet<string>): Promise<Watch> {
  const seen: string[] = [];
  await context.addInitScript(hook);
  await context.exposeFunction('tellOfAttack', (what: string) => void seen.push(`ran ${what}`));
  await context.route(
    (url) => url.origin !== origin || !known.has(decodeURI(url.pathname)),
    async (route) => {
      seen.push(`asked for ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => seen.push(`console ${message.text()}`));
  context.on('weberror', (error) => seen.push(`error ${error.error().message}`));
  return {
    async judge(page, address, allowed) {
      seen.length = 0;
      let pages = 0;
      const countPage = () => pages++;
      page.on('framenavigated', countPage);
      page.on('popup', (popup) => seen.push(`opened ${popup.url()}`));
      await page.goto(address);
      const faults = await page.evaluate(judgePage, { allowed, earlyScript });
      // What handlers have started gets the time to happen.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
      page.off('framenavigated', countPage);
      page.removeAllListeners('popup');
      if (pages !== 1) seen.push(`went through ${pages} documents`);
      return [...seen, ...faults];
    },
  };
}

/** Runs in every frame before anything else. */
function hook(): void {
  const tell = (what: string) => (globalThis as unknown as { tellOfAttack: (what: string) => void }).tellOfAttack(what);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.defineProperty(globalThis, name, { value: (...values: unknown[]) => tell(`${name}(${values.join(', ')})`) });
  }
  // Handlers run, and links lead nowhere.
  for (const type of ['click', 'submit']) addEventListener(type, (event) => event.preventDefault(), true);
}

/** Plays all events at all elements and says what is dangerous in the document. Runs in the page. */
function judgePage({ allowed, earlyScript }: { allowed: readonly string[]; earlyScript: string }): string[] {
  const faults: string[] = [];
  const elements = [...document.querySelectorAll('*')];
  const tags = new Set(allowed);
  const addresses = [
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'data',
    'poster',
    'background',
    'cite',
    'ping',
    'srcset',
    'longdesc',
    'content',
  ];
  const forbidden =
    'iframe, frame, object, embed, applet, base, form, input, button, textarea, select, video, audio, template, dialog, marquee, meta[http-equiv], script:not([type="application/ld+json"], main :is(share-control, listen-control) + script[src^="/reader/"], body > script[src^="/reader/"]), link[rel~="import"], [contenteditable], [popover], [srcdoc]';

  for (const element of elements) {
    // By the prototype: a form can have an input named like any method.
    const attributes = Element.prototype.getAttributeNames.call(element);
    const name = `<${element.localName}>`;
    for (const attribute of attributes) {
      const value = Element.prototype.getAttribute.call(element, attribute) ?? '';
      if (attribute.startsWith('on')) faults.push(`${name} has ${attribute}="${value}"`);
      if (
        addresses.includes(attribute) &&
        /^[\s\p{Cc}]*(?:javascript|vbscript|data|blob|file|view-source)\s*:/iu.test(value.replace(/[\t\n\r]/g, '')) &&
        element.localName !== 'meta'
      ) {
        faults.push(`${name} leads to ${value}`);
      }
    }
    // The fields of the search, the buttons of our own controls, the popover and their scripts are the page's: no story can be one of them.
    const controls =
      'main :is(share-control, listen-control, save-control, keep-control, saved-list, kept-list, your-data) *, body > header comfort-control *, main > .search-page *';
    const isOurs =
      (Element.prototype.matches.call(element, controls) && !element.closest('.prose')) ||
      (Element.prototype.matches.call(element, 'head > script:not([src])') && element.textContent === earlyScript);
    if (!isOurs && Element.prototype.matches.call(element, forbidden)) faults.push(`${name} stands in the page`);
    const prose = Element.prototype.closest.call(element, '.prose');
    if (!prose || prose === element) continue;
    if (!tags.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      faults.push(`${name} stands in the story`);
    if (attributes.includes('style')) faults.push(`${name} has a style of its own`);
  }

  const inBody = [...document.body.children]
    .map(({ localName }) => localName)
    .filter((name) => name !== 'script')
    .join(' ');
  if (inBody !== 'a header main footer') faults.push(`the body is ${inBody}`);
  if (document.getElementById('main')?.localName !== 'main') faults.push('another element took the id of main');
  const ids = elements.map(({ id }) => id).filter((id) => typeof id === 'string' && id !== '');
  if (new Set(ids).size !== ids.length)
    faults.push(`ids come twice: ${ids.filter((id, index) => ids.indexOf(id) !== index).join(' ')}`);
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]'))
    JSON.parse(textContent ?? '');

  for (const element of elements) {
    if (element.closest('head')) continue;
    for (const type of [
      'pointerenter',
      'mouseover',
      'mouseenter',
      'focus',
      'focusin',
      'click',
      'contextmenu',
      'error',
      'load',
      'toggle',
      'animationstart',
      'transitionend',
      'beforematch',
      'keydown',
      'copy',
      'wheel',
      'start',
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  }
  scrollTo(0, document.body.scrollHeight);
  return faults;
}

export interface Watch {
  /**
   * Opens an address in the page and plays with all that is there. One page at a time.
   *
   * @param allowed names of the elements a story may hold
   * @returns all that ran, asked for something unknown, led away or could do so; empty when the page is safe
   */
  judge(page: Page, address: string, allowed: readonly string[]): Promise<string[]>;
}
