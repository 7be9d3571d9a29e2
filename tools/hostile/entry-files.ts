import { entryFile } from './entry-roles.ts';
import { pictureFiles } from './picture-files.ts';
import { PICTURE } from './trial.ts';
import type { Outcome } from './try-inputs.ts';

/**
 * Returns the names of the person and the topic of one input. Its story has both, because their pages exist only with a story,
 * and its call-out appears on stories of this topic.
 */
export function entryNames({ input, taken }: Outcome, index: number): { person: string; topic: string } {
  // A name occurs once in a story, so every second input is the name of the author and of the first topic.
  const has = (role: string) => index % 2 === 0 && taken.includes(role);
  return {
    person: has('people.name') ? input.text : `Sample Person ${index}`,
    topic: has('topics.name') ? input.text : `Sample Topic ${index}`,
  };
}

/** Makes a page, a person, a topic and a call-out with one input in every place that accepted it. */
export function entryFiles(outcome: Outcome, index: number, picture: Buffer): Record<string, string | Uint8Array> {
  const { text } = outcome.input;
  const has = new Set(outcome.taken);
  const { person, topic } = entryNames(outcome, index);
  const put = (role: string, fields: object): object => (has.has(role) ? fields : {});
  const any = (...roles: readonly string[]) => roles.some((role) => has.has(role));
  const value = (role: string, other: string) => (has.has(role) ? text : other);

  const fields = {
    pages: {
      title: value('pages.title', 'A sample page'),
      place: 'none',
      ...put('pages.description', { description: text }),
      ...put('pages.label', { label: text }),
      ...put('pages.lang', { lang: text }),
    },
    people: {
      name: person,
      ...put('people.role', { role: text }),
      ...put('people.contact', { contact: text }),
      ...put('people.lang', { lang: text }),
      portrait: {
        image: PICTURE,
        ...put('people.portrait.alt', { alt: text }),
        ...put('people.portrait.credit', { credit: text }),
      },
      profiles: [
        {
          name: value('people.profiles[0].name', 'A sample'),
          address: value('people.profiles[0].address', 'https://author.example/'),
        },
      ],
    },
    topics: { name: topic, ...put('topics.description', { description: text }), ...put('topics.lang', { lang: text }) },
    callouts: {
      title: value('callouts.title', 'A sample'),
      where: ['articles', 'topics'],
      topics: has.has('callouts.topics[0]') ? [topic, text] : [topic],
      ...put('callouts.lang', { lang: text }),
      // A call-out has a form or a link. If both accepted inputs, the inputs take turns.
      ...(index % 3 === 0 && any('callouts.link.label', 'callouts.link.to', LINK_BELOW)
        ? { link: { label: value('callouts.link.label', 'A sample'), to: linkTo(has, text) } }
        : { form: formOf(has, text) }),
    },
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([folder, all]) => {
      const name = value(`${folder}.file name`, `hostile-${index}`);
      const body = value(`${folder}.text`, 'This is a sample.');
      return [
        [`${folder}/${name}.md`, entryFile(all, body)],
        ...Object.entries(has.has(`${folder}.text`) ? pictureFiles(folder, [text], picture) : {}),
      ];
    }),
  );
}

const LINK_BELOW = 'callouts.link.to, below the root';

function linkTo(has: ReadonlySet<string>, text: string): string {
  if (has.has('callouts.link.to')) return text;
  return has.has(LINK_BELOW) ? `/hostile/${text}/` : '/latest/';
}

function formOf(has: ReadonlySet<string>, text: string): object {
  const put = (role: string, fields: object): object => (has.has(`callouts.form.${role}`) ? fields : {});
  const value = (role: string, other: string) => (has.has(`callouts.form.${role}`) ? text : other);
  const asked = has.has('callouts.form.action, its query') ? `https://letters.example/?${text}` : undefined;
  return {
    action: value('action', asked ?? 'https://letters.example/subscribe'),
    button: value('button', 'Subscribe'),
    ...put('email', { email: text }),
    ...put('label', { label: text }),
    hidden: [{ name: value('hidden[0].name', 'list'), value: value('hidden[0].value', 'daily') }],
  };
}
