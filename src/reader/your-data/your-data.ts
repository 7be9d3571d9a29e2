import { comfortSheet } from '../settings/comfort-sheet.ts';
import { fill } from '../../words/fill.ts';
import { confirmDialog } from './confirm-dialog.ts';
import { dataWords } from './data-words.ts';
import { element, ownLanguage } from '../dom.ts';
import { readExport, sumUp, writeExport } from './export.ts';
import { eraseCopies, measureCopies, listCopies, listVisited } from '../offline/offline-copies.ts';
import {
  erase,
  saveStore,
  saveSheet,
  load,
  onChange,
  STORAGE_FAILURES,
  type StorageFailure,
} from '../storage/storage.ts';
import type { Store } from '../storage/store.ts';

/** Everything that the device keeps of this site (layouts/tools/YourDataPage.astro): the reader can see, export, import and erase it. */
export class YourData extends HTMLElement {
  private readonly list = element('dl');
  private readonly whole = element('pre');
  private readonly status = element('p', { role: 'status' });
  private readonly file = element('input', {
    type: 'file',
    accept: 'application/json,.json',
    hidden: true,
    onchange: () => void this.bring(),
  });

  connectedCallback(): void {
    void this.begin();
  }

  /** Shows everything at once, so that nothing moves when the sizes are known. */
  private async begin(): Promise<void> {
    this.ariaBusy = 'true';
    await this.show();
    this.ariaBusy = null;
    this.replaceChildren(
      this.list,
      element('details', {}, element('summary', {}, dataWords.everything), this.whole),
      element(
        'p',
        { className: 'buttons' },
        button(dataWords.export, () => this.take()),
        button(dataWords.import, () => this.file.click()),
        button(dataWords.erase, () => void this.eraseAll()),
        this.file,
      ),
      this.status,
    );
    onChange(() => void this.show());
  }

  private async show(): Promise<void> {
    const store = load();
    const copies = { kept: await listCopies(), opened: await listVisited() };
    this.list.replaceChildren(
      ...sumUp(store, { ...copies, sizes: await measureCopies() }).map(({ what, amount, size }) =>
        element('div', {}, element('dt', {}, what), element('dd', {}, amount), element('dd', {}, size)),
      ),
    );
    this.whole.textContent = JSON.stringify({ ...store, copies }, undefined, 2);
  }

  private take(): void {
    const { name, text } = writeExport(load(), location.hostname, new Date());
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    element('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.status.textContent = fill(dataWords.exported, { file: name }, ownLanguage());
  }

  private async bring(): Promise<void> {
    const [file] = this.file.files ?? [];
    // Lets the reader choose the same file again.
    const text = await file?.text();
    this.file.value = '';
    if (text === undefined) return;
    const store = readExport(text);
    if (typeof store === 'string') {
      this.status.textContent = store;
      return;
    }
    if (!(await confirmDialog(dataWords.replace, dataWords.replaceButton))) return;
    this.say(restore(store), dataWords.imported);
  }

  private async eraseAll(): Promise<void> {
    if (!(await confirmDialog(dataWords.ask, dataWords.askButton))) return;
    await eraseCopies();
    this.say(erase(), dataWords.erased);
  }

  private say(trouble: StorageFailure | undefined, done: string): void {
    this.status.textContent = trouble ? STORAGE_FAILURES[trouble] : done;
  }
}

function restore(store: Store): StorageFailure | undefined {
  return saveStore(store) ?? saveSheet(store.comfort ? comfortSheet(store.comfort) : '');
}

function button(name: string, onclick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', onclick }, name);
}
