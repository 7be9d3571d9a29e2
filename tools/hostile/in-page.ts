/* What runs in the pages that are judged. Playwright sends each function as text, so none uses anything outside of it. */

/** Runs in every frame before anything else. */
export function hook(): void {
  const report = (what: string) =>
    (globalThis as unknown as { reportAttack: (what: string) => void }).reportAttack(what);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.defineProperty(globalThis, name, {
      value: (...values: unknown[]) => report(`${name}(${values.join(', ')})`),
    });
  }
  // Event handlers run, but links are not followed.
  for (const type of ['click', 'submit']) addEventListener(type, (event) => event.preventDefault(), true);
}

/** Fires all events at all elements and lists what is dangerous in the document. Runs in the page. */
export function judgePage({ allowed, earlyScript }: { allowed: readonly string[]; earlyScript: string }): string[] {
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
    // Called through the prototype, because a form can have an input with the name of any method.
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
    // The search fields, the buttons of our own controls, the popover and their scripts belong to the page; no story can make them.
    const controls =
      'main :is(share-control, listen-control, save-control, saved-list, offline-list, your-data, [data-follow]) *, main .callout > form, main .callout > form :is(input, button), body > header comfort-control *, main > .search-page *';
    const isOurs =
      (Element.prototype.matches.call(element, controls) && !element.closest('.prose')) ||
      (Element.prototype.matches.call(element, 'head > script:not([src])') && element.textContent === earlyScript);
    if (!isOurs && Element.prototype.matches.call(element, forbidden)) faults.push(`${name} is in the page`);
    const prose = Element.prototype.closest.call(element, '.prose, .callout > div');
    if (!prose || prose === element) continue;
    if (!tags.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      faults.push(`${name} is in the story`);
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
