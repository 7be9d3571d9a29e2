/**
 * Reads texts aloud, one after the other. A pause stops the voice and remembers the word, because `pause()` is not reliable:
 * on Android the voice cannot continue after it.
 */
export class SpeechQueue {
  private readonly texts: readonly string[];
  private readonly voice: SpeechSynthesisVoice;
  private readonly onState: (state: SpeechState) => void;
  private index = 0;
  /** Offset in its text of the word that is being read. */
  private at = 0;
  private rate = 1;
  /** Kept, because Chromium drops an utterance without a reference, and its `end` event with it. */
  private current: SpeechSynthesisUtterance | undefined;

  /** @param onState is told of every change */
  constructor(texts: readonly string[], voice: SpeechSynthesisVoice, onState: (state: SpeechState) => void) {
    this.texts = texts;
    this.voice = voice;
    this.onState = onState;
  }

  get isPlaying(): boolean {
    return this.current !== undefined;
  }

  play(): void {
    const begin = this.at;
    const utterance = new SpeechSynthesisUtterance(this.texts[this.index]?.slice(begin) ?? '');
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = this.rate;
    utterance.onboundary = ({ charIndex }) => {
      if (this.current === utterance) this.at = begin + charIndex;
    };
    utterance.onend = () => {
      if (this.current === utterance) this.goOn();
    };
    utterance.onerror = () => {
      if (this.current === utterance) this.end('failed');
    };
    this.current = utterance;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    this.onState({ is: 'playing', index: this.index });
  }

  pause(): void {
    this.current = undefined;
    speechSynthesis.cancel();
    this.onState({ is: 'paused', index: this.index });
  }

  /** Moves by this number of texts. If the queue was playing, plays that text from its beginning. */
  step(by: number): void {
    this.index = Math.max(0, Math.min(this.texts.length - 1, this.index + by));
    this.at = 0;
    if (this.isPlaying) this.play();
    else this.onState({ is: 'paused', index: this.index });
  }

  /** 1 is the voice's own speed. */
  setRate(rate: number): void {
    this.rate = rate;
    if (this.isPlaying) this.play();
  }

  stop(): void {
    this.end('ended');
  }

  private goOn(): void {
    if (this.index === this.texts.length - 1) {
      this.end('ended');
      return;
    }
    this.index += 1;
    this.at = 0;
    this.play();
  }

  private end(is: 'ended' | 'failed'): void {
    this.current = undefined;
    this.index = 0;
    this.at = 0;
    speechSynthesis.cancel();
    this.onState({ is });
  }
}

export type SpeechState =
  { readonly is: 'playing' | 'paused'; readonly index: number } | { readonly is: 'ended' | 'failed' };
