import { ownLanguage } from '../dom.ts';
import { formatBytes } from '../your-data/format-bytes.ts';
import type { DownloadFailed } from './download-copy.ts';
import type { OfflineCopy } from './offline-copies.ts';

/** `12 parts, 3.1 MB` of a series, `240 kB` of a story. */
export function formatExtent({ kind, parts, bytes }: Pick<OfflineCopy, 'kind' | 'parts' | 'bytes'>): string {
  const count = parts.length === 1 ? '1 part' : `${parts.length} parts`;
  return kind === 'series' ? `${count}, ${formatBytes(bytes)}` : formatBytes(bytes);
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
  full: 'There is no room left on this device, so nothing was kept. Remove something, or make room.',
  blocked: 'Your browser does not let this site keep anything.',
  offline: 'The connection was lost, so nothing was kept.',
  changed: 'The site was changed while it was fetched, so nothing was kept. Reload the page and try again.',
  cancelled: 'Cancelled. Nothing was kept.',
};
