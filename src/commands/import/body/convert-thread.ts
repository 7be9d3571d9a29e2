import { parentPort } from 'node:worker_threads';
import { convertPost, type PostContext, type PostRequest } from './convert-post.ts';
import { usePublication } from '../../../publication.ts';
import type { Publication } from '../../../schemas/publication/publication.ts';
import { ArchiveFiles } from './links/archive-files.ts';
import { LinkIndex, type Indexed } from './links/link-index.ts';

/* The thread that converts posts (converter.ts). It receives an archive, then answers one request after the other. */

let archive: { readonly folder: string; readonly context: PostContext } | undefined;

parentPort?.on('message', (said: ArchiveData | PostRequest) => {
  if ('archiveDir' in said) {
    archive = open(said);
    parentPort?.postMessage('ready');
  } else if (archive) {
    void convertPost(archive.folder, said, archive.context).then((answer) => parentPort?.postMessage(answer));
  }
});

function open({ archiveDir, publication, indexed, files, sites, ...settings }: ArchiveData) {
  usePublication(publication);
  const context = {
    ...settings,
    index: new LinkIndex(indexed),
    files: new ArchiveFiles(files),
    sites: sites.map((site) => new URL(site)),
  };
  return { folder: archiveDir, context };
}

/** The message to another thread: plain data. */
export interface ArchiveData extends Omit<PostContext, 'index' | 'files' | 'sites'> {
  readonly archiveDir: string;
  readonly publication: Publication;
  readonly indexed: Indexed;
  readonly files: readonly string[];
  /** Addresses of the old site. */
  readonly sites: readonly string[];
}
