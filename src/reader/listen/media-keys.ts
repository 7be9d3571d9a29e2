import silence from './silence.wav?url';

/**
 * Connects the media keys to the player, and names the story on the lock screen. A system offers both only to a page that
 * plays sound, and a synthetic voice does not count as sound. So a silent file plays at the same time. It lasts six seconds,
 * because shorter files do not count either.
 */
export class MediaKeys {
  private audio: HTMLAudioElement | undefined;
  private readonly actions: readonly (readonly [MediaSessionAction, () => void])[];

  constructor({ play, pause, next, previous }: Record<'play' | 'pause' | 'next' | 'previous', () => void>) {
    this.actions = [
      ['play', play],
      ['pause', pause],
      ['nexttrack', next],
      ['previoustrack', previous],
    ];
  }

  /** Must be called from a click, because browsers play no sound without one. */
  hold(title: string, isPlaying: boolean): void {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: publication() });
    navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
    for (const [action, act] of this.actions) navigator.mediaSession.setActionHandler(action, act);
    this.audio ??= Object.assign(new Audio(silence), { loop: true });
    // If the browser refuses, the buttons still work.
    if (isPlaying) this.audio.play().catch(() => undefined);
    else this.audio.pause();
  }

  release(): void {
    if (!('mediaSession' in navigator)) return;
    this.audio?.pause();
    navigator.mediaSession.metadata = null;
    navigator.mediaSession.playbackState = 'none';
    for (const [action] of this.actions) navigator.mediaSession.setActionHandler(action, null);
  }
}

function publication(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
}
