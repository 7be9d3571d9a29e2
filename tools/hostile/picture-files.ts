import { bodyPictures } from '../../src/markdown/body-pictures.ts';

/** A real picture at every place beside the stories that a string names: what names a missing one is refused. */
export function pictureFiles(strings: readonly string[], picture: Uint8Array): Record<string, Uint8Array> {
  const paths = strings.flatMap((text) => bodyPictures(text)).map(({ path }) => path);
  const plain = paths.filter((file) => /^[\w.-]{1,40}$/.test(file) && !file.startsWith('.'));
  return Object.fromEntries(plain.map((file) => [`articles/2024/${file}`, picture]));
}
