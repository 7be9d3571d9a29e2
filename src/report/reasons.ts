/** The names of the parts of a key for editors (lib/page-key.ts, plan/site-files.ts, build/). */
const NAMES: Readonly<Record<string, string>> = {
  text: 'its text',
  links: 'the address of a story it links to',
  next: 'the stories to read next',
  series: 'its series',
  translations: 'its translations, or what it translates',
  shelf: 'the shelf of series',
  preview: 'its preview picture',
  type: 'the font blocks of the site',
  stories: 'the stories it lists',
  head: 'the introduction of the list',
  callout: 'the call-out on it',
  neighbours: 'the pages before and after it',
  months: 'the months it lists',
  languages: 'the languages there are stories in',
  parts: 'the parts of the series',
  volumes: 'the volumes of the series',
  contents: 'the contents',
  latest: 'the latest part',
  channel: 'what it is a feed of',
  addresses: 'the addresses it lists',
  target: 'the address it redirects to',
  file: 'the file in public/',
  pages: 'the pages linked at its top and foot',
  policy: 'the pages that state its policies',
  publication: 'the facts of the publication',
  look: 'the look of the publication',
  shell: 'what every page shares',
};

/**
 * Explains to an editor why a file differs from that of the previous release.
 *
 * @param before its key in the previous release, undefined if it had none
 * @param code whether the code or the settings have changed since
 */
export function reasonsOf(before: string | undefined, after: string | undefined, code: boolean): readonly string[] {
  if (code) return ['the code or the settings'];
  if (before === undefined || after === undefined) return ['which page is at its address'];
  const earlier = new Map(before.split(' ').map(split));
  const changed = after.split(' ').map(split).filter(([name, digest]) => earlier.get(name) !== digest); // prettier-ignore
  const names = changed.map(([name]) => NAMES[name] ?? name);
  return names.length > 0 ? names : ['the file itself, which was changed or lost'];
}

function split(part: string): [name: string, digest: string] {
  const at = part.indexOf(':');
  return [part.slice(0, at), part.slice(at + 1)];
}
