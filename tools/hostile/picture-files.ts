import { bodyPictures } from '../../src/markdown/body-pictures.ts';

/** Writes a real picture at every path in a folder that a text names, because a missing picture is refused. */
export function pictureFiles(
  folder: string,
  texts: readonly string[],
  picture: Uint8Array,
): Record<string, Uint8Array> {
  const paths = texts.flatMap((text) => bodyPictures(text)).map(({ path }) => path);
  const plain = paths.filter((file) => /^[\w.-]{1,40}$/.test(file) && !file.startsWith('.'));
  return Object.fromEntries(plain.map((file) => [`${folder}/${file}`, picture]));
}
