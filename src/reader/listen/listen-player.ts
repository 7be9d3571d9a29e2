import { MediaKeys } from './media-keys.ts';
import { piecesOf } from './text-chunks.ts';
import { SpeechQueue, type SpeechState } from './speech-queue.ts';

/** The sentences of reading aloud; the build inserts them (words/define-words.ts). */
const words = __WORDS__.listen;

/** 1 is the voice's own speed. */
const RATES = [0.75, 1, 1.25, 1.5, 2];

/** Reads a story aloud. Its buttons are in `host`, after the one that started it. */
export class ListenPlayer {
  private readonly pieces;
  private readonly queue: SpeechQueue;
  private readonly more = Object.assign(document.createElement('span'), { className: 'more', hidden: true });
  private readonly status = Object.assign(document.createElement('span'), { role: 'status' });
  private readonly keys = new MediaKeys({
    play: () => this.queue.play(),
    pause: () => this.queue.pause(),
    next: () => this.queue.step(1),
    previous: () => this.queue.step(-1),
  });

  private readonly host: HTMLElement;
  private readonly button: HTMLButtonElement;

  constructor({ host, button, story, voice }: PlayerOptions) {
    this.host = host;
    this.button = button;
    this.pieces = piecesOf(story);
    this.queue = new SpeechQueue(
      this.pieces.map(({ text }) => text),
      voice,
      (state) => {
        this.show(state);
      },
    );
    this.more.append(
      makeButton(words.previous, () => this.queue.step(-1), words.previousParagraph),
      makeButton(words.next, () => this.queue.step(1), words.nextParagraph),
      this.speed(),
      makeButton(words.stop, () => this.queue.stop()),
    );
    host.role = 'group';
    host.ariaLabel = words.readAloud;
    host.append(this.more, this.status);
    addEventListener('pagehide', () => this.queue.stop());
  }

  /** Plays or pauses. */
  toggle(): void {
    if (this.queue.isPlaying) this.queue.pause();
    else this.queue.play();
  }

  private show(state: SpeechState): void {
    for (const { place } of this.pieces) place.removeAttribute('data-spoken');
    const isOn = state.is === 'playing' || state.is === 'paused';
    this.more.hidden = !isOn;
    this.host.toggleAttribute('data-on', isOn);
    const { listen, pause, continue: goOn, failed } = words;
    this.button.textContent = state.is === 'playing' ? pause : state.is === 'paused' ? goOn : listen;
    this.status.textContent = state.is === 'failed' ? failed : '';
    if (!isOn) {
      if (this.host.contains(document.activeElement)) this.button.focus();
      this.keys.release();
      return;
    }
    const place = this.pieces[state.index]?.place;
    place?.setAttribute('data-spoken', '');
    if (place && state.is === 'playing') bringIntoView(place, innerHeight - this.host.offsetHeight);
    this.keys.hold(this.pieces[0]?.text ?? '', state.is === 'playing');
  }

  private speed(): HTMLElement {
    const select = Object.assign(document.createElement('select'), { className: 'field', ariaLabel: words.speed });
    select.append(...RATES.map((rate) => new Option(`${rate}×`, String(rate), rate === 1, rate === 1)));
    select.addEventListener('change', () => this.queue.setRate(Number(select.value)));
    return select;
  }
}

function makeButton(textContent: string, act: () => unknown, ariaLabel: string | null = null): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent, ariaLabel });
  button.addEventListener('click', act);
  return button;
}

interface PlayerOptions {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly story: HTMLElement;
  readonly voice: SpeechSynthesisVoice;
}

/** Scrolls only if the passage is out of view: above the screen, or below `foot`. */
function bringIntoView(place: Element, foot: number): void {
  const { top, bottom } = place.getBoundingClientRect();
  if (top >= 0 && bottom <= foot) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
