import { fillCount } from '../../words/fill.ts';
import { ownLanguage } from '../dom.ts';
import { offlineWords } from './offline-words.ts';
import { formatBytes } from '../your-data/format-bytes.ts';
import type { DownloadFailed } from './download-copy.ts';
import type { OfflineCopy } from './offline-copies.ts';

/** `12 parts, 3.1 MB` for a series, `240 kB` for a story. */
export function formatExtent({ kind, parts, bytes }: Pick<OfflineCopy, 'kind' | 'parts' | 'bytes'>): string {
  const size = formatBytes(bytes);
  return kind === 'series' ? fillCount(offlineWords.extent, parts.length, { size }, ownLanguage()) : size;
}

/** `Nov 17, 2023, 09:10`, in the reader's time zone. */
export function formatCopiedAt(at: number): string {
  return new Intl.DateTimeFormat(ownLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
}

/** The message for a failed download. */
export const DOWNLOAD_FAILURES: Readonly<Record<DownloadFailed['reason'], string>> = {
  full: offlineWords.full,
  blocked: offlineWords.blocked,
  offline: offlineWords.lost,
  changed: offlineWords.changed,
  cancelled: offlineWords.cancelled,
};
