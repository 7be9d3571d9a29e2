import silence from './silence.wav?url';

/**
 * Lets the keys for media drive the reading, and the lock screen name the story. A system gives them to what plays a
 * sound, which a synthetic voice is not, so that a silent file plays along: six seconds, because shorter ones do not count.
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

  /** Call it within a click: no browser plays a sound unasked. */
  hold(title: string, isPlaying: boolean): void {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: publication() });
    navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
    for (const [action, act] of this.actions) navigator.mediaSession.setActionHandler(action, act);
    this.audio ??= Object.assign(new Audio(silence), { loop: true });
    // A browser that refuses it has no keys for us; the buttons are there.
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
