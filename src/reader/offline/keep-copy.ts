import { fill } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { offlineWords } from './offline-words.ts';
import { downloadCopy, DownloadFailed } from './download-copy.ts';
import { listCopies, removeCopy } from './offline-copies.ts';
import { planSeries, planStory, type DownloadPlan } from './download-plan.ts';
import { DOWNLOAD_FAILURES, formatExtent } from './offline-messages.ts';

/** How long a message stays that needs no action, in milliseconds: long enough to be heard and read twice. */
const STAY_MS = 12_000;

/**
 * Downloads a story or series with its pictures, and shows its progress and size.
 *
 * @param status element of the messages
 * @param undo cancels the download, or removes the finished copy
 * @returns whether the copy is on the device
 */
export async function keepCopy(
  subject: HTMLElement,
  status: HTMLElement,
  undo: () => void,
  signal: AbortSignal,
): Promise<boolean> {
  const isStory = subject.dataset['story'] !== undefined;
  try {
    const plan = await (isStory ? planStory : planSeries)(subject);
    signal.throwIfAborted();
    const progress = element('progress', { ariaLabel: offlineWords.progress });
    status.replaceChildren(withSize(offlineWords.saving, plan), progress, action(offlineWords.cancel, undo));
    await downloadCopy(plan, signal, (share) => (progress.value = share));
    signal.throwIfAborted();
    say(status, withSize(offlineWords.kept, plan), action(offlineWords.undo, undo), ...listLink());
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    const reason = error instanceof DownloadFailed ? error.reason : 'offline';
    // A story stays on the list.
    say(status, isStory ? __WORDS__.tools.noCopy : DOWNLOAD_FAILURES[reason]);
    return false;
  }
}

/** Removes the copy of a story or series, and tells the reader. */
export async function dropCopy(subject: HTMLElement, status: HTMLElement): Promise<void> {
  await removeCopy(keyOf(subject));
  say(status, offlineWords.removed);
}

/** Offers to download a saved series again if the number of its parts has changed. */
export async function offerUpdate(subject: HTMLElement | null, status: HTMLElement): Promise<void> {
  if (!subject) return;
  const { kind, id } = keyOf(subject);
  const [copies, plan] = await Promise.all([listCopies(), planSeries(subject).catch(() => undefined)]);
  const copy = copies.find((one) => one.kind === kind && one.id === id);
  if (!copy || !plan || plan.parts.length === copy.parts.length) return;
  const running = new AbortController();
  const update = () => void keepCopy(subject, status, () => running.abort(), running.signal);
  status.replaceChildren(action(withSize(offlineWords.update, plan), update));
}

function keyOf({ dataset: { story, series = '' } }: HTMLElement) {
  return story === undefined ? ({ kind: 'series', id: series } as const) : ({ kind: 'story', id: story } as const);
}

/** Shows a message that disappears by itself, but not while the pointer or the focus is in it. */
function say(status: HTMLElement, ...said: readonly (Node | string)[]): void {
  status.replaceChildren(...said);
  const [first] = status.childNodes;
  const leave = () => {
    if (status.firstChild !== first) return;
    if (status.matches(':hover, :focus-within')) setTimeout(leave, STAY_MS);
    else status.replaceChildren();
  };
  setTimeout(leave, STAY_MS);
}

function action(words: string, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', onclick }, words);
}

function listLink(): readonly HTMLElement[] {
  const list = document.querySelector<HTMLAnchorElement>('footer a[href$="/saved/"]');
  return list ? [element('a', { href: list.href }, __WORDS__.tools.allSaved)] : [];
}

function withSize(message: typeof offlineWords.saving, plan: DownloadPlan): string {
  return fill(message, { size: formatExtent(plan) }, ownLanguage());
}
