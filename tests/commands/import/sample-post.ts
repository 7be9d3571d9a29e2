import sharp from 'sharp';

/** A post with a title, a date and an author, and what a test adds. */
export function post(body = 'A sample text.', fields = ''): string {
  return `---\ntitle: A sample\ndate: 2019-05-03T09:30:00+02:00\nauthor: Sample Author\n${fields}---\n\n${body}\n`;
}

export const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#808080' } })
  .png()
  .toBuffer();

/** The body of a story. */
export function bodyOf(story: string): string {
  return story.slice(story.indexOf('\n---\n\n') + 6).trim();
}
