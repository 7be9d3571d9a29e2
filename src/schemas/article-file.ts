import { z } from 'astro/zod';

/** A picture of a story as the loader found it on disk. */
export const pictureSchema = z.strictObject({
  path: z.string().describe('As the story names it.'),
  file: z.string().describe('Path from the content folder, with forward slashes.'),
  width: z.number().int().describe('Pixels, after any turn the camera noted.'),
  height: z.number().int().describe('Pixels, after any turn the camera noted.'),
  digest: z.string().describe('First 16 hex digits of the SHA-256 of its bytes.'),
  isAnimated: z.literal(true).optional().describe('Whether it moves; pages show its first picture.'),
});
export type PictureFile = z.output<typeof pictureSchema>;

/** What the loader adds to the fields from the file: everything that lists and addresses need without opening it again. */
export const articleFileSchema = z.strictObject({
  file: z.string().describe('Path from the content folder, with forward slashes.'),
  slug: z.string().describe('Resolved slug.'),
  digest: z.string().describe('First 16 hex digits of the SHA-256 of the file’s text.'),
  links: z.array(z.string()).describe('Files of other stories its body links to, as it names them, each once.'),
  addresses: z
    .array(z.string())
    .describe('Addresses within the site that its body may link to, as it writes them, each once.'),
  opening: z.string().describe('First sentence of the body as plain text, at most 300 characters.'),
  words: z.number().int().describe('Words of the body.'),
  pictures: z.array(pictureSchema).describe('Lead picture first, then those in the body, each once.'),
  glyphs: z
    .string()
    .describe('The distinct characters beyond ASCII that the story shows, sorted: the fonts are cut to them.'),
});
