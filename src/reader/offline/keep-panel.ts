import { element } from '../dom.ts';
import { keep, NotKept } from './keep.ts';
import { listKept, removeKept, type Kept } from './kept.ts';
import { planSeries, planStory, type Plan } from './plan.ts';
import { formatExtent, formatKeptAt, NOT_KEPT } from './words.ts';

/** What opens under “Offline”: how large it is, the way there, and what is on the device. One button leads through it. */
export class KeepPanel {
  readonly element = element('div', { popover: 'auto', role: 'group', ariaLabel: 'Offline' });
  private readonly status = element('p', { role: 'status' });
  private readonly progress = element('progress', { hidden: true, ariaLabel: 'Kept so far' });
  private readonly button = element('button', { type: 'button', onclick: () => this.act() });
  private readonly renew = element(
    'button',
    { type: 'button', hidden: true, onclick: () => void this.start() },
    'Renew',
  );
  private readonly subject: HTMLElement;
  private plan: Plan | undefined;
  private kept: Kept | undefined;
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
    else if (this.kept) void removeKept(this.key).then(() => this.show('Removed from this device.'));
    else if (this.plan) void this.start();
    else void this.show();
  }

  private async start(): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    this.running = new AbortController();
    this.say(`Keeping ${formatExtent(plan)}…`, 'Cancel');
    this.progress.hidden = false;
    this.progress.value = 0;
    const told = await keep(plan, this.running.signal, (share) => (this.progress.value = share)).then(
      () => undefined,
      (error: unknown) => NOT_KEPT[error instanceof NotKept ? error.reason : 'offline'],
    );
    this.running = undefined;
    this.progress.hidden = true;
    await this.show(told);
  }

  /** Shows how things stand on the device, after what has just happened. */
  private async show(told = ''): Promise<void> {
    const { kind, id } = this.key;
    this.kept = (await listKept()).find((one) => one.kind === kind && one.id === id);
    const { kept } = this;
    if (kept) this.say(`${told} On this device since ${formatKeptAt(kept.at)} (${formatExtent(kept)}).`, 'Remove');
    else this.say(told || 'Looking how large it is…', 'Keep for offline');
    this.plan = await (kind === 'story' ? planStory : planSeries)(this.subject).catch(() => undefined);
    const { plan } = this;
    this.renew.hidden = !kept || !plan || plan.parts.length === kept.parts.length;
    if (!this.renew.hidden && plan) this.renew.textContent = `Renew, ${formatExtent(plan)}`;
    if (kept || this.running) return;
    if (plan)
      this.say(
        told || 'To read it without a connection, with its pictures.',
        `Keep for offline, ${formatExtent(plan)}`,
      );
    else this.say(told || 'Its size cannot be learnt without a connection.', 'Try again');
  }

  private say(words: string, action: string): void {
    this.status.textContent = words.trim();
    this.button.textContent = action;
    if (this.running) this.renew.hidden = true;
  }
}
