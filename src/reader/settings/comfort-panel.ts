import { comfortSheet } from './comfort-sheet.ts';
import { DEFAULT_COMFORT, FACES, LEADINGS, MEASURES, SIZES, THEMES, type Comfort } from './comfort.ts';
import { element, ownLanguage } from '../dom.ts';
import { displayWords } from './display-words.ts';
import { change, saveSheet, load, onChange, STORAGE_FAILURES } from '../storage/storage.ts';

/** The panel under “Aa”: the reader's display settings, saved and applied at once. `apply` takes their rules. */
export class ComfortPanel {
  readonly element = element('div', {
    className: 'panel',
    popover: 'auto',
    role: 'group',
    ariaLabel: displayWords.title,
  });
  private comfort = load().comfort ?? DEFAULT_COMFORT;
  private readonly trouble = element('p', { role: 'status' });
  private readonly fields = element(
    'form',
    {},
    choices(displayWords.theme, 'theme', THEMES),
    element(
      'label',
      { className: 'size' },
      displayWords.size,
      element('input', { type: 'range', name: 'size', max: String(SIZES.length - 1) }),
      element('output'),
    ),
    choices(displayWords.face, 'face', FACES),
    choices(displayWords.measure, 'measure', MEASURES),
    choices(displayWords.leading, 'leading', LEADINGS),
    element('label', {}, element('input', { type: 'checkbox', name: 'justify' }), displayWords.justify),
    element('label', {}, element('input', { type: 'checkbox', name: 'hyphens' }), displayWords.hyphens),
    element('label', {}, element('input', { type: 'checkbox', name: 'shortcuts' }), displayWords.shortcuts),
  );

  private readonly apply: (sheet: string) => void;

  constructor(apply: (sheet: string) => void) {
    this.apply = apply;
    const reset = element(
      'button',
      { type: 'button', onclick: () => this.choose(DEFAULT_COMFORT) },
      displayWords.reset,
    );
    const close = element('button', { type: 'button', className: 'close', ariaLabel: __WORDS__.tools.close }, '×');
    close.popoverTargetElement = this.element;
    const head = element('div', { className: 'panel-head' }, element('h2', {}, displayWords.title), close);
    this.element.append(head, this.fields, this.trouble, reset);
    this.fields.addEventListener('input', ({ target }) => this.take(target as HTMLInputElement));
    this.fields.addEventListener('submit', (event) => event.preventDefault());
    this.show();
    onChange(() => {
      this.comfort = load().comfort ?? DEFAULT_COMFORT;
      this.show();
    });
  }

  private take({ name, type, value, checked }: HTMLInputElement): void {
    const chosen = type === 'checkbox' ? checked : type === 'range' ? SIZES[Number(value)] : value;
    this.choose({ ...this.comfort, [name]: chosen });
  }

  private choose(comfort: Comfort): void {
    this.comfort = comfort;
    const sheet = comfortSheet(comfort);
    const trouble =
      change((store) => (store.comfort = comfort === DEFAULT_COMFORT ? undefined : comfort)) ?? saveSheet(sheet);
    this.trouble.textContent = trouble ? STORAGE_FAILURES[trouble] : '';
    this.apply(sheet);
    this.show();
  }

  /** Sets the fields without taking the focus from the one in use. */
  private show(): void {
    const { comfort } = this;
    for (const field of this.fields.querySelectorAll('input')) {
      const value = comfort[field.name as keyof Comfort];
      if (field.type === 'radio') field.checked = field.value === value;
      else if (field.type === 'checkbox') field.checked = value === true;
      else {
        field.value = String(SIZES.indexOf(comfort.size));
        field.ariaValueText = percent(comfort.size);
      }
    }
    const output = this.fields.querySelector('output');
    if (output) output.textContent = percent(comfort.size);
  }
}

function percent(size: number): string {
  return new Intl.NumberFormat(ownLanguage(), { style: 'percent', maximumFractionDigits: 1 }).format(size / 100);
}

function choices(title: string, name: string, values: readonly (keyof typeof displayWords)[]): HTMLElement {
  const radios = values.map((value) =>
    element('label', {}, element('input', { type: 'radio', name, value }), displayWords[value]),
  );
  return element('fieldset', {}, element('legend', {}, title), ...radios);
}
