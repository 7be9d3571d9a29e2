import { endWithBuild } from '../side-process.ts';
import { packFiles } from './pack.ts';

/* A process that packs the files it is told of (packer.ts), until it is told of none. */

const [site = ''] = process.argv.slice(2);

endWithBuild();
process.on('message', (files: string[]) => {
  if (files.length === 0) process.exit();
  packFiles(site, files);
});
