import { stringify } from 'yaml';

/** A story's file: sound fields for all that a test does not state itself. */
export function storyFile(fields: Readonly<Record<string, unknown>>, body = 'This is a sample.'): string {
  const all = { title: 'A sample story', published: '2024-01-05T12:00:00+09:00', agency: 'Sample Agency', ...fields };
  // Unfolded, so that a value stands on the line of its field.
  return `---\n${stringify(all, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** A series' file. */
export function seriesFile(fields: Readonly<Record<string, unknown>> = {}): string {
  const cover = { pattern: 'seigaiha', colour: 'indigo' };
  return storyLike({ title: 'A Sample Series', teaser: 'A series made for tests.', cover, ...fields });
}

function storyLike(fields: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}
