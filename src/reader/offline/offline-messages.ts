import { fillCount } from '../../words/fill.ts';
import { ownLanguage } from '../dom.ts';
import { offlineWords } from './offline-words.ts';
import { formatBytes } from '../your-data/format-bytes.ts';
import type { DownloadFailed } from './download-copy.ts';
import type { OfflineCopy } from './offline-copies.ts';

/** `12 parts, 3.1 MB` of a series, `240 kB` of a story. */
export function formatExtent({ kind, parts, bytes }: Pick<OfflineCopy, 'kind' | 'parts' | 'bytes'>): string {
  const size = formatBytes(bytes);
  return kind === 'series' ? fillCount(offlineWords.extent, parts.length, { size }, ownLanguage()) : size;
}

/** `Nov 17, 2023, 09:10`, by the reader's own clock, as it was kept on their own device. */
export function formatCopiedAt(at: number): string {
  return new Intl.DateTimeFormat(ownLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
}

/** What the reader sees when a download failed. */
export const DOWNLOAD_FAILURES: Readonly<Record<DownloadFailed['reason'], string>> = {
  full: offlineWords.full,
  blocked: offlineWords.blocked,
  offline: offlineWords.lost,
  changed: offlineWords.changed,
  cancelled: offlineWords.cancelled,
};
