import { inspectLinks } from './inspect-links.ts';
import type { StoryContext } from '../render.ts';
import type { StoryFile } from '../story-file.ts';

/** What may be an address in a body: in a link, in a definition, in HTML, or bare. */
const PLACES = [
  /\]\(\s*<?([^\s<>()]+)/g,
  /^[ >]{0,9}\[[^\]^][^\]]*\]:\s*<?([^\s<>]+)/gm,
  /((?:https?:\/\/|www\.)[^\s<>()"'\]]+)/gi,
];

/** Where an address surely belongs to a link and not to a picture: after words, after a linked picture, in HTML. */
const LINKS = [
  /(?:(?<!!)\[[^[\]]{1,300}|\))\]\(\s*<?([^\s<>()]+)/g,
  /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi,
];

/** The name of a picture beside the story. */
const PICTURE = /^[^/#].*\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|heic)$/i;

/**
 * Addresses of the site that a body may link to, as written, each once: enough to see, at each build, which story needs a
 * closer look. Links in code blocks count, too. Links to the body itself are included only if they lead nowhere.
 *
 * @param host of the site
 * @param picture the pictures beside the story
 */
export function possibleLinks(
  file: string,
  story: Pick<StoryFile, 'body' | 'bodyLine'>,
  host: string,
  picture?: StoryContext['picture'],
): string[] {
  const find = (places: readonly RegExp[]) =>
    places.flatMap((place) =>
      [...story.body.matchAll(place)].map(([, one = '', two = '', three = '']) => one + two + three),
    );
  const found = [...find(PLACES).filter((address) => !PICTURE.test(address)), ...find(LINKS)];
  const own = [...new Set(found)].filter((address) => isWithin(address, host));
  if (!own.some((address) => address.startsWith('#'))) return own;
  const dead = inspectLinks(file, story, picture).links.filter(({ isDead }) => isDead).map(({ address }) => address); // prettier-ignore
  return [...own.filter((address) => !address.startsWith('#')), ...new Set(dead)];
}

/** Whether an address may lead to a page of the site, from any page. */
function isWithin(address: string, host: string): boolean {
  if (address === '') return false;
  const away = /^(?:(?:https?:)?[/\\]{2}|www\.)/i.exec(address);
  if (away) return isOwnHost(hostOf(address), host);
  return !/^[a-z][a-z\d+.-]*:/i.test(address);
}

/** With or without `www.`, both belong to the publication. */
export function isOwnHost(one: string | undefined, host: string): boolean {
  return one !== undefined && one.replace(/^www\./, '') === host.replace(/^www\./, '');
}

function hostOf(address: string): string | undefined {
  return URL.parse(/^www\./i.test(address) ? `https://${address}` : address, 'https://story.invalid')?.host;
}
