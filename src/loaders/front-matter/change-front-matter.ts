import { matchOf } from '../../lib/text/match.ts';
import { formatProblems } from '../../lib/errors/problem.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { splitStoryFile } from '../../markdown/story-file.ts';
import { fieldNames } from '../fields/field-names.ts';
import { repairFrontMatter } from './repair.ts';

/** Replaces the front matter of a file; its line ends, byte order mark and text stay. */
export function changeFrontMatter(bytes: Uint8Array, change: (frontMatter: string) => string): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const story = splitStoryFile(bytes);
  if (!story.ok) throw new Refusal(formatProblems([{ ...story, file: 'The story' }]));
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const head = matchOf(/^[^\r\n]*(?:\r\n|\r|\n)/, text);
  const was = story.frontMatter.replaceAll('\n', end);
  return head + changeLines(story.frontMatter, change).replaceAll('\n', end) + text.slice(head.length + was.length);
}

/** Unchanged lines stay as typed, even if plain YAML could not read them. */
function changeLines(frontMatter: string, change: (frontMatter: string) => string): string {
  const { text } = repairFrontMatter(frontMatter, 2, fieldNames);
  const [typed, before, after] = [frontMatter, text, change(text)].map((lines) => lines.split('\n')) as [string[], string[], string[]]; // prettier-ignore
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const changed = after.slice(head, after.length - tail);
  return [...typed.slice(0, head), ...changed, ...typed.slice(typed.length - tail)].join('\n');
}
