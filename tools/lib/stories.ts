import { stringify } from 'yaml';

/** Writes the text of a story's file, with sound values for fields that a test does not state. */
export function storyFile(fields: Readonly<Record<string, unknown>>, body = 'This is a sample.'): string {
  const all = { title: 'A sample story', published: '2024-01-05T12:00:00+09:00', agency: 'Sample Agency', ...fields };
  // Not folded, so that a value is on the line of its field.
  return `---\n${stringify(all, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** Writes the text of a series' file. */
export function seriesFile(fields: Readonly<Record<string, unknown>> = {}): string {
  const cover = { pattern: 'seigaiha', colour: 'indigo' };
  return storyLike({ title: 'A Sample Series', teaser: 'A series made for tests.', cover, ...fields });
}

function storyLike(fields: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}
