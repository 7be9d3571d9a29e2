import { seriesFile, storyFile } from '../lib/stories.ts';
import { entryRoles } from './entry-roles.ts';
import { Refusal } from '../../src/lib/errors/refusal.ts';
import { isFileName, PICTURE, type Trial } from './trial.ts';

/** Where a string is put: one place of a file that is otherwise sound. */
export const ROLES: Readonly<Record<string, (text: string, bytes?: Uint8Array) => Trial | undefined>> = {
  ...fieldRoles(),
  body: (text) => story({}, text),
  'front matter': (text) => ({ file: 'articles/2024/hostile.md', content: `---\n${text}\n---\n\nThis is a sample.\n` }),
  'name of a field': (text) => story({ [text]: 'x' }),
  'whole file': (text, bytes) => ({ file: 'articles/2024/hostile.md', content: bytes ?? text }),
  'file name': (text) => (isFileName(text) ? { ...story({}), file: `articles/2024/${text}.md` } : undefined),
  'series.title': (text) => ({ file: 'series/hostile.md', content: seriesFile({ title: text }) }),
  'series.teaser': (text) => ({ file: 'series/hostile.md', content: seriesFile({ teaser: text }) }),
  'series.introduction': (text) => ({ file: 'series/hostile.md', content: `${seriesFile()}\n${text}\n` }),
  'series.file name': (text) => (isFileName(text) ? { file: `series/${text}.md`, content: seriesFile() } : undefined),
  ...entryRoles(),
};

/**
 * Returns the names of the places that begin with one of these; all names if none is given.
 *
 * @throws Refusal if no place begins with one of these
 */
export function rolesNamed(beginnings: readonly string[] = ['']): readonly string[] {
  const names = Object.keys(ROLES);
  const unknown = beginnings.find((beginning) => !names.some((name) => name.startsWith(beginning)));
  if (unknown !== undefined) throw new Refusal(`No place begins with "${unknown}". Write one of ${names.join(', ')}.`);
  return names.filter((name) => beginnings.some((beginning) => name.startsWith(beginning)));
}

function fieldRoles(): Record<string, (text: string) => Trial> {
  const photo = { image: PICTURE, alt: 'A sample', caption: 'A sample.', credit: 'Sample Agency' };
  const correction = { at: '2024-01-06T12:00:00+09:00', kind: 'correction', text: 'A sample.' };
  const withdrawal = { at: '2024-01-06T12:00:00+09:00', reason: 'A sample.' };
  const plain = [
    ...['id', 'title', 'standfirst', 'summary', 'slug', 'published', 'timeZone', 'updated', 'agency', 'dateline'],
    ...[
      'status',
      'embargo',
      'expires',
      'lang',
      'dir',
      'authors',
      'topics',
      'photo',
      'series',
      'corrections',
      'withdrawal',
    ],
  ];
  const fields: Record<string, (text: string) => object> = {
    ...Object.fromEntries(plain.map((name) => [name, (text: string) => ({ [name]: text })])),
    'topics[0]': (text) => ({ topics: [text, 'Samples'] }),
    'authors[0].name': (text) => ({ authors: [{ name: text }] }),
    'authors[0].role': (text) => ({ authors: [{ name: 'Sample Author', role: text }] }),
    'authors[0].url': (text) => ({ authors: [{ name: 'Sample Author', url: text }] }),
    'authors[0].url, its query': (text) => ({
      authors: [{ name: 'Sample Author', url: `https://author.example/?${text}` }],
    }),
    'photo.image': (text) => ({ photo: { ...photo, image: text } }),
    'photo.alt': (text) => ({ photo: { ...photo, alt: text } }),
    'photo.caption': (text) => ({ photo: { ...photo, caption: text } }),
    'photo.credit': (text) => ({ photo: { ...photo, credit: text } }),
    'corrections[0].at': (text) => ({ corrections: [{ ...correction, at: text }] }),
    'corrections[0].kind': (text) => ({ corrections: [{ ...correction, kind: text }] }),
    'corrections[0].text': (text) => ({ corrections: [{ ...correction, text }] }),
    'withdrawal.at': (text) => ({ status: 'withdrawn', withdrawal: { ...withdrawal, at: text } }),
    'withdrawal.reason': (text) => ({ status: 'withdrawn', withdrawal: { ...withdrawal, reason: text } }),
    'series.id': (text) => ({ series: { id: text } }),
    'aliases[0]': (text) => ({ aliases: [text] }),
    'aliases[0], below the root': (text) => ({ aliases: [`/hostile/${text}/`] }),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, make]) => [name, (text: string) => story(make(text))]));
}

function story(fields: object, body?: string): Trial {
  return { file: 'articles/2024/hostile.md', content: storyFile({ id: 'hostilea', ...fields }, body) };
}
