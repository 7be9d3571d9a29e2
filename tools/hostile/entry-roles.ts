import { stringify } from 'yaml';
import { isFileName, PICTURE, type Trial } from './trial.ts';

/** Places in the files of pages, people, topics and call-outs, each named by its folder: `callouts.form.action`. */
export function entryRoles(): Record<string, (text: string, bytes?: Uint8Array) => Trial | undefined> {
  return Object.fromEntries(
    Object.entries(KINDS).flatMap(([folder, { sound, fields }]) => {
      const file = `${folder}/hostile.md`;
      return [
        ...Object.entries(fields).map(
          ([name, make]) =>
            [
              `${folder}.${name}`,
              (text: string) => ({ file, content: entryFile({ ...sound, ...make(text) }) }),
            ] as const,
        ),
        [`${folder}.text`, (text: string) => ({ file, content: entryFile(sound, text) })] as const,
        [
          `${folder}.front matter`,
          (text: string) => ({ file, content: `---\n${text}\n---\n\nThis is a sample.\n` }),
        ] as const,
        [`${folder}.whole file`, (text: string, bytes?: Uint8Array) => ({ file, content: bytes ?? text })] as const,
        [
          `${folder}.file name`,
          (text: string) =>
            isFileName(text) ? { file: `${folder}/${text}.md`, content: entryFile(sound) } : undefined,
        ] as const,
      ];
    }),
  );
}

/** A file of one of these kinds. */
export function entryFile(fields: object, text = 'This is a sample.'): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text}\n`;
}

const LINK = { label: 'A sample', to: '/about/' };
const FORM = { action: 'https://letters.example/subscribe', button: 'Subscribe' };

/** Valid fields of each kind, and for each place those that contain a string. */
const KINDS: Readonly<Record<string, Kind>> = {
  pages: {
    sound: { title: 'A sample page', place: 'none' },
    fields: {
      ...plain('title', 'description', 'label', 'place', 'order', 'lang'),
      'policy[0]': (text) => ({ policy: [text] }),
    },
  },
  people: {
    sound: { name: 'Rita Sample' },
    fields: {
      ...plain('name', 'role', 'contact', 'lang'),
      'portrait.image': (text) => ({ portrait: { image: text } }),
      'portrait.alt': (text) => ({ portrait: { image: PICTURE, alt: text } }),
      'portrait.credit': (text) => ({ portrait: { image: PICTURE, credit: text } }),
      'profiles[0].name': (text) => ({ profiles: [{ name: text, address: 'https://author.example/' }] }),
      'profiles[0].address': (text) => ({ profiles: [{ name: 'A sample', address: text }] }),
    },
  },
  topics: { sound: { name: 'Samples' }, fields: plain('name', 'description', 'order', 'lang') },
  callouts: {
    sound: { title: 'A sample', where: ['articles'] },
    fields: {
      ...plain('title', 'where', 'until', 'order', 'link', 'form', 'lang'),
      'where[0]': (text) => ({ where: [text] }),
      'topics[0]': (text) => ({ topics: [text] }),
      'link.label': (text) => ({ link: { ...LINK, label: text } }),
      'link.to': (text) => ({ link: { ...LINK, to: text } }),
      'link.to, below the root': (text) => ({ link: { ...LINK, to: `/hostile/${text}/` } }),
      'form.action': (text) => ({ form: { ...FORM, action: text } }),
      'form.action, its query': (text) => ({ form: { ...FORM, action: `https://letters.example/?${text}` } }),
      'form.button': (text) => ({ form: { ...FORM, button: text } }),
      'form.email': (text) => ({ form: { ...FORM, email: text } }),
      'form.label': (text) => ({ form: { ...FORM, label: text } }),
      'form.hidden[0].name': (text) => ({ form: { ...FORM, hidden: [{ name: text, value: 'x' }] } }),
      'form.hidden[0].value': (text) => ({ form: { ...FORM, hidden: [{ name: 'x', value: text }] } }),
    },
  },
};

function plain(...names: readonly string[]): Kind['fields'] {
  return Object.fromEntries(names.map((name) => [name, (text: string) => ({ [name]: text })]));
}

interface Kind {
  readonly sound: object;
  readonly fields: Readonly<Record<string, (text: string) => object>>;
}
