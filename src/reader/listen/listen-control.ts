import { element, withStyles } from '../dom.ts';
import css from './listen.css?url';
import type { ListenPlayer } from './listen-player.ts';
import { chooseVoice } from './voice.ts';

/**
 * Offers to read the story aloud with a voice of the device (components/article/Listen.astro). The element stays empty if
 * the device has no voice for the story's language. The player is fetched when the button is pressed.
 */
export class ListenControl extends HTMLElement {
  private readonly button = element('button', { type: 'button' }, this.dataset['label'] ?? '');
  private player: Promise<ListenPlayer> | undefined;

  connectedCallback(): void {
    if (!('speechSynthesis' in globalThis)) return;
    this.offer();
    // Some browsers list their voices only later.
    speechSynthesis.addEventListener('voiceschanged', () => this.offer());
  }

  private offer(): void {
    const story = this.closest<HTMLElement>('[data-story]');
    const voice = story && chooseVoice(speechSynthesis.getVoices(), story.lang);
    if (this.button.isConnected || !voice) return;
    this.button.onclick = () => {
      this.player ??= this.load(story, voice);
      this.player.then(
        (player) => player.toggle(),
        () => {
          // The next press tries again.
          this.player = undefined;
          this.button.textContent = __WORDS__.tools.needsConnection;
        },
      );
    };
    this.append(this.button);
  }

  private async load(story: HTMLElement, voice: SpeechSynthesisVoice): Promise<ListenPlayer> {
    const { ListenPlayer } = await import('./listen-player.ts');
    await withStyles(css, () => undefined);
    return new ListenPlayer({ host: this, button: this.button, story, voice });
  }
}
