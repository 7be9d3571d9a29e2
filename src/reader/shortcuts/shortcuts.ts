import { load } from '../storage/storage.ts';

const KEYS: readonly Shortcut[] = [
  ['j', 'nextStory', () => step(1)],
  ['k', 'previousStory', () => step(-1)],
  ['n', 'nextPart', () => press('.series-box [rel=next]')],
  ['p', 'previousPart', () => press('.series-box [rel=prev]')],
  ['s', 'saveOrRemove', () => press('save-control button')],
  ['/', 'search', search],
  ['?', 'thisList', () => void import('./shortcut-help.ts').then(({ showHelp }) => showHelp(KEYS))],
];

/** Selects the links to stories in all lists of the page. */
const STORIES = 'main :is([data-card] :is(h2, h3), [data-parts]) a, a[data-headline], saved-list li > a';

/** Single-key shortcuts, which a reader can switch off. They do nothing in fields, menus and dialogs. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
    if (document.querySelector(':popover-open, dialog[open]')) return;
    const found = KEYS.find(([one]) => one === key);
    if (!found || load().comfort?.shortcuts === false) return;
    event.preventDefault();
    found[2]();
  });
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(STORIES)].filter((link) => link.checkVisibility());
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by === 1 ? 0 : links.length - 1) : at + by;
  links[next]?.focus();
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

/** Moves the focus to the search field if one is visible, or else follows the link to the search page. */
function search(): void {
  const box = document.querySelector<HTMLElement>('input[type=search]');
  if (box?.checkVisibility()) box.focus();
  else press('a[href$="/search/"]');
}

export type Shortcut = readonly [key: string, name: keyof typeof __WORDS__.shortcuts, act: () => void];
