import { textPagePath } from '../../addresses/urls.ts';
import { pathKey } from '../../schemas/fields/alias.ts';
import { explainPage, type PageNames } from './check-aliases.ts';
import { claimOnce } from './claim-once.ts';
import type { Conflict, FieldInFile } from './story-claim.ts';
import type { TextClaims } from '../stories/read-text-entries.ts';

/**
 * Finds pages whose address is taken: by the site itself, by the archive, by a file of `public/`, or by another page; and a
 * policy that two pages state.
 *
 * @param pages in the order of their files
 * @param names of what else has an address at the front of the site
 */
export function checkPages(
  pages: TextClaims['pages'],
  { languages, copied }: Pick<PageNames, 'languages' | 'copied'>,
): Conflict[] {
  const nothing = new Set<string>();
  const others = { series: nothing, topics: nothing, bylines: nothing, pages: nothing, languages, copied };
  const claims = new Map<string, FieldInFile>();
  return pages.flatMap(({ file, id, sound }) => {
    if (id === undefined) return [];
    const path = textPagePath(id);
    const place = { file, path: [], found: path, write: `another file name, such as our-${id}.md` };
    const fixed = explainPage(pathKey(path), others);
    const policies = (sound?.policy ?? []).flatMap((name, index) => {
      if (name === undefined) return [];
      const field = { file, path: ['policy', index], found: name };
      return claimOnce(claims, `policy ${name}`, { ...field, note: 'two pages state it', write: 'one page for each policy' }); // prettier-ignore
    });
    if (fixed !== undefined) return [{ ...place, note: fixed }, ...policies];
    return [...claimOnce(claims, pathKey(path), { ...place, note: 'two pages with the same address' }), ...policies];
  });
}
