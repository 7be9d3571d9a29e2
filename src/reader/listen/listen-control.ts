import { listenWords } from './listen-words.ts';
import { MediaKeys } from './media-keys.ts';
import { piecesOf, type Piece } from './text-chunks.ts';
import { SpeechQueue, type SpeechState } from './speech-queue.ts';
import { chooseVoice } from './voice.ts';

/** 1 is the voice's own speed. */
const RATES = [0.75, 1, 1.25, 1.5, 2];

/**
 * Reads the story aloud with a voice of the device (components/article/Listen.astro). The element is empty, and stays so
 * where there is no voice for the story's language.
 */
export class ListenControl extends HTMLElement {
  private pieces: readonly Piece[] = [];
  private queue: SpeechQueue | undefined;
  private readonly toggle = this.button(listenWords.listen, () =>
    this.queue?.isPlaying ? this.queue.pause() : this.queue?.play(),
  );
  private readonly more = Object.assign(document.createElement('span'), { className: 'more', hidden: true });
  private readonly status = Object.assign(document.createElement('span'), { role: 'status' });
  private readonly keys = new MediaKeys({
    play: () => this.queue?.play(),
    pause: () => this.queue?.pause(),
    next: () => this.queue?.step(1),
    previous: () => this.queue?.step(-1),
  });

  connectedCallback(): void {
    if (!('speechSynthesis' in globalThis)) return;
    this.offer();
    // Some browsers know their voices only later.
    speechSynthesis.addEventListener('voiceschanged', () => {
      this.offer();
    });
    addEventListener('pagehide', () => this.queue?.stop());
  }

  private offer(): void {
    const story = this.closest<HTMLElement>('.story');
    const voice = story && chooseVoice(speechSynthesis.getVoices(), story.lang);
    if (this.queue || !voice) return;
    this.pieces = piecesOf(story);
    this.queue = new SpeechQueue(
      this.pieces.map(({ text }) => text),
      voice,
      (state) => {
        this.show(state);
      },
    );
    this.more.append(
      this.button(listenWords.previous, () => this.queue?.step(-1), listenWords.previousParagraph),
      this.button(listenWords.next, () => this.queue?.step(1), listenWords.nextParagraph),
      this.speed(),
      this.button(listenWords.stop, () => this.queue?.stop()),
    );
    this.role = 'group';
    this.ariaLabel = listenWords.readAloud;
    this.append(this.toggle, this.more, this.status);
  }

  private show(state: SpeechState): void {
    for (const { place } of this.pieces) place.removeAttribute('data-spoken');
    const isOn = state.is === 'playing' || state.is === 'paused';
    this.more.hidden = !isOn;
    this.toggleAttribute('data-on', isOn);
    const { listen, pause, continue: goOn, failed } = listenWords;
    this.toggle.textContent = state.is === 'playing' ? pause : state.is === 'paused' ? goOn : listen;
    this.status.textContent = state.is === 'failed' ? failed : '';
    if (!isOn) {
      if (this.contains(document.activeElement)) this.toggle.focus();
      this.keys.release();
      return;
    }
    const place = this.pieces[state.index]?.place;
    place?.setAttribute('data-spoken', '');
    if (place && state.is === 'playing') bringIntoView(place, innerHeight - this.offsetHeight);
    this.keys.hold(this.pieces[0]?.text ?? '', state.is === 'playing');
  }

  private speed(): HTMLElement {
    const select = Object.assign(document.createElement('select'), { ariaLabel: listenWords.speed });
    select.append(...RATES.map((rate) => new Option(`${rate}×`, String(rate), rate === 1, rate === 1)));
    select.addEventListener('change', () => this.queue?.setRate(Number(select.value)));
    return select;
  }

  private button(textContent: string, act: () => unknown, ariaLabel: string | null = null): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent, ariaLabel });
    button.addEventListener('click', act);
    return button;
  }
}

/** The page moves only when the place is out of sight, above the screen or below its `foot`. */
function bringIntoView(place: Element, foot: number): void {
  const { top, bottom } = place.getBoundingClientRect();
  if (top >= 0 && bottom <= foot) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
