import { describe, expect, test } from 'vitest';
import { listHeadFacts, makeListHead } from '../../../src/views/lists/list-head.ts';
import type { Person } from '../../../src/schemas/person.ts';
import type { Topic } from '../../../src/schemas/topic.ts';
import { editionOf, makePerson, makeTopic } from '../../helpers/make.ts';

const edition = editionOf([]);
const head = (entry: Person | Topic) => makeListHead(listHeadFacts(edition)(entry), '<p>Text.</p>');

describe('a person', () => {
  const portrait = { file: 'people/rita.png', path: 'rita.png', digest: '0'.repeat(16), width: 900, height: 1200 };

  test('has role, contact and profiles, and the address of the byline', () => {
    const profiles = [{ name: 'Mastodon', address: 'https://social.example/@rita' }];
    const person = makePerson({ name: 'Rita Sample', role: 'Reporter', contact: 'rita@sample.example', profiles });
    expect(head(person)).toMatchObject({
      name: 'Rita Sample',
      text: '<p>Text.</p>',
      person: {
        path: '/by/rita-sample/',
        role: 'Reporter',
        contact: { text: 'rita@sample.example', href: 'mailto:rita@sample.example' },
        profiles,
        portrait: undefined,
      },
    });
  });

  test.each([
    ['a path of the site', '/contact/', '/contact/'],
    ['an address elsewhere', 'https://forms.example/rita', 'https://forms.example/rita'],
  ])('can be reached at %s', (_, contact, href) => {
    expect(head(makePerson({ contact })).person?.contact).toEqual({ text: contact, href });
  });

  test('has a portrait described by the name, if it has no description', () => {
    const person = makePerson({ portrait: { image: 'rita.png' }, pictures: [portrait] });
    expect(head(person).person?.portrait).toMatchObject({ alt: 'Rita Sample', credit: undefined, sizes: '9rem' });
  });

  test('has the description and credit of the portrait', () => {
    const person = makePerson({ portrait: { image: 'rita.png', alt: 'A drawing', credit: 'B. Sample' }, pictures: [portrait] }); // prettier-ignore
    expect(head(person).person?.portrait).toMatchObject({ alt: 'A drawing', credit: 'B. Sample' });
  });
});

describe('a topic', () => {
  test('is not a person, and has a description from its text or the first sentence of its introduction', () => {
    expect(head(makeTopic({ opening: 'Ships "and" quays.' }))).toMatchObject({ description: 'Ships “and” quays.', person: undefined }); // prettier-ignore
    expect(head(makeTopic({ description: 'Harbours.', opening: 'Ships.' })).description).toBe('Harbours.');
  });

  test('in another language is marked with it', () => {
    expect(head(makeTopic({ lang: 'ar' }))).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(head(makeTopic())).toMatchObject({ lang: 'en', dir: 'ltr' });
  });
});
