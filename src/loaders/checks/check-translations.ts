import { closestWord } from '../../lib/text/closest-word.ts';
import { publication } from '../../publication.ts';
import type { Conflict, FieldInFile, StoryClaim } from './story-claim.ts';

/**
 * Checks stories that translate another one: whether the other exists, is an original, is in another language, and has
 * no other translation into this one.
 */
export function checkTranslations(stories: readonly StoryClaim[]): readonly Conflict[] {
  const byId = new Map(stories.map((story) => [story.id ?? '', story]));
  const first = new Map<string, FieldInFile>();
  return stories.flatMap(({ file, id, lang = publication.language, translationOf }): Conflict[] => {
    if (translationOf === undefined || translationOf === id) return [];
    const path = ['translationOf'];
    const original = byId.get(translationOf);
    if (!original) {
      const near = closestWord(translationOf, byId.keys());
      return [{ file, path, note: 'no story has this id', write: near || 'the id of a story' }];
    }
    if (original.translationOf !== undefined)
      return [
        { file, path, note: '{other} is a translation itself', write: original.translationOf, other: original.file },
      ];
    if (lang === (original.lang ?? publication.language))
      return [{ file, path: ['lang'], found: lang, note: '{other}, which it translates, is in the same language', write: 'the language of this story, or no translationOf', other: original.file }]; // prettier-ignore
    const other = first.get(`${translationOf} ${lang}`);
    if (!other) first.set(`${translationOf} ${lang}`, { file, path });
    return other ? [{ file, path, note: `two translations of the same story into ${lang}`, write: 'another language, or nothing', first: other }] : []; // prettier-ignore
  });
}
