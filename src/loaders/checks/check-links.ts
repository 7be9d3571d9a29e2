import path from 'node:path';
import { memoize } from '../../lib/memoize.ts';
import { asLink } from '../../markdown/links/as-link.ts';
import { isThere, type InspectedLink } from '../../markdown/links/inspect-links.ts';
import { isOwnHost } from '../../markdown/links/possible-links.ts';
import { idMeantBy } from '../../markdown/rehype/rehype-links.ts';
import { knownAddresses } from '../../views/addresses/known-addresses.ts';
import { fileBeside, fileKey } from '../../edition/linked-stories.ts';
import { makeEdition } from '../../edition/make-edition.ts';
import { placesOfStory, placesOnPage, type PagePlaces } from '../../views/addresses/page-ids.ts';
import { articlePath, bylinePath, paths, seriesPath, textPagePath, topicPath } from '../../addresses/urls.ts';
import { visibility } from '../../edition/visibility.ts';
import type { Article } from '../../schemas/article.ts';
import type { Callout } from '../../schemas/callout.ts';
import type { TextPage } from '../../schemas/page.ts';
import type { Person } from '../../schemas/person.ts';
import type { Topic } from '../../schemas/topic.ts';
import { slugOfName } from '../../edition/name-spellings.ts';
import type { Series } from '../../schemas/series.ts';
import type { BodyLinks } from './body-links.ts';
import { closestAddress } from './closest-address.ts';
import { showFound, type FileProblem, type Problem } from '../../lib/problem.ts';

const LINK_REMOVED = 'the link is taken off its text';

/**
 * Finds links within the site that lead nowhere, each with its position and the closest address that exists. This runs after
 * everything is read, because only then all addresses are known. A body is opened only where one of its links may be dead, or
 * where a link names an id on its page.
 *
 * @param articles all valid ones, hidden ones too
 * @param bodies of the same files
 */
export function checkLinks({
  bodies,
  articles,
  series,
  pages: textPages = [],
  people = [],
  topics = [],
  callouts = [],
  isAsked = () => true,
  copied,
  now,
  site,
}: LinkedContent): FileProblem[] {
  const byFile = new Map(articles.map((article) => [fileKey(article.file), article]));
  const pages = memoize(() => new Map(articles.map((article) => [articlePath(article), article])));
  const edition = memoize(() => makeEdition({ articles, series, pages: textPages, people, topics }, now));
  const others = memoize(() => new Set(copied.map((file) => `/${file}`)));
  const known = memoize(() => knownAddresses(edition()).union(others()));
  const pageByFile = new Map(textPages.map((page) => [fileKey(page.file), page]));
  const seriesByFile = new Map(series.map((one) => [fileKey(one.file), one]));

  return [...articles, ...series, ...textPages, ...people, ...topics, ...callouts].filter(isAsked).flatMap((text) => {
    const isDoubtful = text.addresses.some((address) => address.startsWith('#') || judge(text, address));
    if (!isDoubtful) return [];
    return bodies.inspect(text.file).links.flatMap((link) => asProblem(text, link) ?? []);
  });

  function asProblem(text: LinkedText, link: InspectedLink): FileProblem | undefined {
    const { address, line, column } = link;
    const fault = address.startsWith('#') ? link.isDead && judgeOwn(text, address) : judge(text, address);
    if (!fault) return undefined;
    const { note, nearest } = fault;
    const write =
      nearest === undefined ? 'an address that is there, or the words without a link' : asPastableLink(link, nearest);
    return { file: text.file, line, column, field: 'link', found: showFound(decode(address)), note, write };
  }

  /** Explains what is wrong with a link on the page of a text; undefined where it leads somewhere, or to another site. */
  function judge(text: LinkedText, address: string): DeadEnd | undefined {
    const from = new URL(encodeURI(addressOf(text).slice(1)), site);
    const url = URL.parse(/^www\./i.test(address) ? `https://${address}` : address, from);
    if (!url || !/^https?:$/.test(url.protocol) || !isOwnHost(url.host, site.host)) return undefined;
    const isWhole = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2}|www\.)/i.test(address);
    if (isWhole) {
      // Another site of the same host.
      if (!url.pathname.startsWith(site.pathname)) return undefined;
      return judgePath(text, url.pathname.slice(site.pathname.length - 1), url.hash);
    }
    if (/^[/\\]/.test(address)) return judgePath(text, url.pathname, url.hash);
    return judgeFile(text, address);
  }

  function judgeFile(text: LinkedText, address: string): DeadEnd | undefined {
    const [name = '', fragment = ''] = address.split('#', 2);
    const file = fileKey(fileBeside(text.file, decode(name)));
    const target = byFile.get(file);
    if (!/\.md$/i.test(name)) {
      const nearest = closestAddress(`/${file}`, { known: known(), byFile });
      return {
        note: `${LINK_REMOVED}: neither a whole address, nor a path from the front page, nor the file of a story or page`,
        nearest,
      };
    }
    const one = seriesByFile.get(file);
    if (one)
      return { note: `${LINK_REMOVED}: it leads to files of stories and pages only`, nearest: seriesPath(one.id) };
    const page = pageByFile.get(file);
    if (page) {
      const places = placesOnPage(textPagePath(page.id), edition());
      return judgeFragment(places, { fragment: idMeantBy(fragment) ?? fragment, page: page.file, before: name });
    }
    if (!target) {
      const nearest = nearestFile(file);
      return { note: `${LINK_REMOVED}: there is no such file`, nearest: nearest && relative(text.file, nearest) };
    }
    if (isShown(target) || !isPublic(text))
      return judgeFragment(placesOfStory(target), {
        fragment: idMeantBy(fragment) ?? fragment,
        page: target.file,
        before: name,
      });
    if (visibility(target, now) === 'withdrawn')
      return { note: `${LINK_REMOVED}: the story in this file is withdrawn` };
    return { note: `${LINK_REMOVED}: there is no public story in this file` };
  }

  function judgePath(text: LinkedText, encoded: string, hash: string): DeadEnd | undefined {
    const asked = decode(encoded).normalize('NFC');
    const target = pages().get(asked) ?? pages().get(`${asked}/`);
    const fragment = { fragment: hash.slice(1), page: target?.file ?? asked, before: asked };
    if (target && (isShown(target) || !isPublic(text))) return judgeFragment(placesOfStory(target), fragment);
    if (target && visibility(target, now) === 'withdrawn') return undefined;
    if (target) return { note: 'the story at this address is not public' };
    const spellings = [
      asked,
      `${asked}/`,
      asked.replace(/\/index\.html$/, '/'),
      `${asked.replace(/\/$/, '')}/index.html`,
    ];
    const there = spellings.find((path) => known().has(path));
    // The ids of a file of public/ are not known.
    if (there !== undefined && (hash === '' || others().has(there))) return undefined;
    if (there !== undefined) return judgeFragment(placesOnPage(there, edition()), fragment);
    return {
      note: 'nothing is at this address',
      nearest: closestAddress(asked, { known: known(), byFile, base: site.pathname }),
    };
  }

  /** Judges a link to the page itself whose id is not in the body: the page may have it elsewhere. */
  function judgeOwn(text: LinkedText, address: string): DeadEnd | undefined {
    const places = 'published' in text ? placesOfStory(text) : placesOnPage(addressOf(text), edition());
    const written = address.slice(1);
    const fault = judgeFragment(places, { fragment: written, meant: idMeantBy(written), page: '', before: '' });
    return fault && { note: 'the text has no such place', nearest: fault.nearest || undefined };
  }

  function judgeFragment(
    places: PagePlaces | undefined,
    { fragment, meant, page, before }: FragmentTarget,
  ): DeadEnd | undefined {
    if (fragment === '' || !places) return undefined;
    const ids = bodies.idsOf(places);
    if (isThere(fragment, ids)) return undefined;
    const nearest = closestAddress(meant ?? decode(fragment), { known: ids });
    return { note: `${page} has no such place`, nearest: `${before}${nearest === undefined ? '' : `#${nearest}`}` };
  }

  function isShown(article: Article): boolean {
    return visibility(article, now) === 'public';
  }

  function isPublic(text: LinkedText): boolean {
    return !('published' in text) || isShown(text);
  }

  function nearestFile(file: string): string | undefined {
    const nearest = closestAddress(`/${file}`, {
      known: new Set([...byFile.keys(), ...pageByFile.keys()].map((one) => `/${one}`)),
    });
    return nearest?.slice(1);
  }
}

/** Returns the link with another address, to be pasted. */
function asPastableLink({ text }: InspectedLink, address: string): string {
  return text === '' || text.length > 60 ? address : asLink(text, address);
}

function addressOf(text: LinkedText): string {
  if ('published' in text) return articlePath(text);
  // A call-out has no page; the front is where most stand.
  if ('where' in text) return paths.home;
  if ('place' in text) return textPagePath(text.id);
  if ('teaser' in text) return seriesPath(text.id);
  return 'profiles' in text ? bylinePath(slugOfName(text.name)) : topicPath(slugOfName(text.name));
}

function relative(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What has a body with links. */
type LinkedText = Article | Series | TextPage | Person | Topic | Callout;

/** Why a link leads nowhere. */
interface DeadEnd extends Pick<Problem, 'note'> {
  /** an address that exists and was most likely meant */
  readonly nearest?: string | undefined;
}

/** An id of a page, as a link names it. */
interface FragmentTarget {
  readonly fragment: string;
  /** the id that was most likely meant by it */
  readonly meant?: string | undefined;
  /** what the page is called in the message */
  readonly page: string;
  /** address up to the fragment */
  readonly before: string;
}

export interface LinkedContent {
  readonly bodies: BodyLinks;
  readonly articles: readonly Article[];
  readonly series: readonly Series[];
  readonly pages?: readonly TextPage[];
  readonly people?: readonly Person[];
  readonly topics?: readonly Topic[];
  readonly callouts?: readonly Callout[];
  /** whether somebody asks for the links of a text; of all, by default */
  readonly isAsked?: ((text: { readonly file: string }) => boolean) | undefined;
  /** files that are copied to the front of the site */
  readonly copied: readonly string[];
  readonly now: Date;
  /** public address of the front page */
  readonly site: URL;
}
