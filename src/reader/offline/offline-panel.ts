import { fill } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { offlineWords } from './offline-words.ts';
import { downloadCopy, DownloadFailed } from './download-copy.ts';
import { listCopies, removeCopy, type OfflineCopy } from './offline-copies.ts';
import { planSeries, planStory, type DownloadPlan } from './download-plan.ts';
import { formatExtent, formatCopiedAt, DOWNLOAD_FAILURES } from './offline-messages.ts';

/** The panel under “Offline reading”: the size before a download, its progress, and the copy on the device. One button leads through it. */
export class OfflinePanel {
  readonly element = element('div', { popover: 'auto', role: 'group', ariaLabel: offlineWords.title });
  private readonly status = element('p', { role: 'status' });
  private readonly progress = element('progress', { hidden: true, ariaLabel: offlineWords.progress });
  private readonly button = element('button', { type: 'button', onclick: () => this.act() });
  private readonly renew = element('button', { type: 'button', hidden: true, onclick: () => void this.start() });
  private readonly subject: HTMLElement;
  private plan: DownloadPlan | undefined;
  private copy: OfflineCopy | undefined;
  private running: AbortController | undefined;

  constructor(subject: HTMLElement) {
    this.subject = subject;
    this.element.append(this.status, this.progress, this.button, this.renew);
    this.element.addEventListener(
      'beforetoggle',
      ({ newState }) => newState === 'open' && !this.running && this.show(),
    );
  }

  private get key() {
    const { story, series } = this.subject.dataset;
    return story ? ({ kind: 'story', id: story } as const) : ({ kind: 'series', id: series ?? '' } as const);
  }

  private act(): void {
    if (this.running) this.running.abort();
    else if (this.copy) void removeCopy(this.key).then(() => this.show(offlineWords.removed));
    else if (this.plan) void this.start();
    else void this.show();
  }

  private async start(): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    this.running = new AbortController();
    this.say(withSize(offlineWords.saving, plan), offlineWords.cancel);
    this.progress.hidden = false;
    this.progress.value = 0;
    const failure = await downloadCopy(plan, this.running.signal, (share) => (this.progress.value = share)).then(
      () => undefined,
      (error: unknown) => DOWNLOAD_FAILURES[error instanceof DownloadFailed ? error.reason : 'offline'],
    );
    this.running = undefined;
    this.progress.hidden = true;
    await this.show(failure);
  }

  /** Shows what is on the device, after a message about what has just happened. */
  private async show(message = ''): Promise<void> {
    const { kind, id } = this.key;
    this.copy = (await listCopies()).find((one) => one.kind === kind && one.id === id);
    const { copy } = this;
    if (copy) {
      const facts = { time: formatCopiedAt(copy.at), size: formatExtent(copy) };
      this.say(message || fill(offlineWords.savedOn, facts, ownLanguage()), offlineWords.remove);
    } else this.say(message || offlineWords.checking, offlineWords.save);
    this.plan = await (kind === 'story' ? planStory : planSeries)(this.subject).catch(() => undefined);
    const { plan } = this;
    this.renew.hidden = !copy || !plan || plan.parts.length === copy.parts.length;
    if (!this.renew.hidden && plan) this.renew.textContent = withSize(offlineWords.update, plan);
    if (copy || this.running) return;
    if (plan) this.say(message || offlineWords.what, withSize(offlineWords.saveSize, plan));
    else this.say(message || offlineWords.sizeUnknown, offlineWords.tryAgain);
  }

  private say(words: string, action: string): void {
    this.status.textContent = words;
    this.button.textContent = action;
    if (this.running) this.renew.hidden = true;
  }
}

function withSize(message: typeof offlineWords.saving, plan: DownloadPlan): string {
  return fill(message, { size: formatExtent(plan) }, ownLanguage());
}
