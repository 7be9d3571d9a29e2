import path from 'node:path';

/**
 * Shows files as an editor types them: from the working directory, or from the name of the content folder if that is
 * elsewhere.
 */
export function pathForEditors(contentDir: string): (file: string) => string {
  const relative = path.relative(process.cwd(), contentDir).split(path.sep).join('/');
  const folder = relative.startsWith('..') || path.isAbsolute(relative) ? path.basename(contentDir) : relative;
  // Called for every file of an archive.
  if (folder === '') return (file) => file || '.';
  return (file) => (file === '' ? folder : `${folder}/${file}`);
}
