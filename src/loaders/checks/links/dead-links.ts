import path from 'node:path';
import { memoize } from '../../../lib/caches/memoize.ts';
import type { Problem } from '../../../lib/errors/problem.ts';
import { fileBeside, fileKey } from '../../../edition/linked-stories.ts';
import { makeEdition } from '../../../edition/make-edition.ts';
import { appearsAt, visibility } from '../../../edition/visibility/visibility.ts';
import { articlePath, seriesPath, textPagePath } from '../../../addresses/urls.ts';
import { isThere } from '../../../markdown/links/inspect-links.ts';
import { isOwnHost } from '../../../markdown/links/possible-links.ts';
import { idMeantBy } from '../../../markdown/rehype/rehype-links.ts';
import { knownAddresses } from '../../../views/addresses/known-addresses.ts';
import { placesOfStory, placesOnPage, type PagePlaces } from '../../../views/addresses/page-ids.ts';
import type { Article } from '../../../schemas/article.ts';
import type { TextPage } from '../../../schemas/page.ts';
import type { Person } from '../../../schemas/person.ts';
import type { Series } from '../../../schemas/series.ts';
import type { Topic } from '../../../schemas/topic.ts';
import type { BodyLinks } from './body-links.ts';
import { closestAddress } from './closest-address.ts';
import { decodeAddress } from './decode-address.ts';
import { pathOfText, type LinkedText } from './linked-text.ts';

const LINK_REMOVED = 'the link is removed from its text';

/**
 * Returns two functions that explain why a link leads nowhere. `judge` explains a link to anything but a place on its own
 * page, which is for `judgeOwn`. Both return undefined for a link that leads somewhere.
 */
export function deadLinks({
  bodies,
  articles,
  series,
  pages: textPages = [],
  people = [],
  topics = [],
  copied,
  now,
  site,
}: LinkTargets): DeadLinks {
  const byFile = new Map(articles.map((article) => [fileKey(article.file), article]));
  const pages = memoize(() => new Map(articles.map((article) => [articlePath(article), article])));
  const edition = memoize(() => makeEdition({ articles, series, pages: textPages, people, topics }, now));
  const others = memoize(() => new Set(copied.map((file) => `/${file}`)));
  const known = memoize(() => knownAddresses(edition()).union(others()));
  const pageByFile = new Map(textPages.map((page) => [fileKey(page.file), page]));
  const seriesByFile = new Map(series.map((one) => [fileKey(one.file), one]));

  return { judge, judgeOwn };

  /** Explains what is wrong with a link on the page of a text; undefined where it leads somewhere, or to another site. */
  function judge(text: LinkedText, address: string): DeadEnd | undefined {
    const from = new URL(encodeURI(pathOfText(text).slice(1)), site);
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
    const file = fileKey(fileBeside(text.file, decodeAddress(name)));
    const target = byFile.get(file);
    if (!/\.md$/i.test(name)) {
      const nearest = closestAddress(`/${file}`, { known: known(), byFile });
      return {
        note: `${LINK_REMOVED}: it is not a full address, a path from the front page, or the file of a story or page`,
        nearest,
      };
    }
    const one = seriesByFile.get(file);
    if (one)
      return { note: `${LINK_REMOVED}: only files of stories and pages can be linked to`, nearest: seriesPath(one.id) };
    const page = pageByFile.get(file);
    if (page) {
      const places = placesOnPage(textPagePath(page.id), edition());
      return judgeFragment(places, { fragment: idMeantBy(fragment) ?? fragment, page: page.file, before: name });
    }
    if (!target) {
      const nearest = nearestFile(file);
      return { note: `${LINK_REMOVED}: there is no such file`, nearest: nearest && relative(text.file, nearest) };
    }
    const moment = seenFrom(text);
    if (!moment || visibility(target, moment) === 'public')
      return judgeFragment(placesOfStory(target), {
        fragment: idMeantBy(fragment) ?? fragment,
        page: target.file,
        before: name,
      });
    if (visibility(target, moment) === 'withdrawn')
      return { note: `${LINK_REMOVED}: the story in this file is withdrawn` };
    return { note: `${LINK_REMOVED}: there is no public story in this file` };
  }

  function judgePath(text: LinkedText, encoded: string, hash: string): DeadEnd | undefined {
    const asked = decodeAddress(encoded).normalize('NFC');
    const target = pages().get(asked) ?? pages().get(`${asked}/`);
    const fragment = { fragment: hash.slice(1), page: target?.file ?? asked, before: asked };
    const moment = seenFrom(text);
    if (target && (!moment || visibility(target, moment) === 'public'))
      return judgeFragment(placesOfStory(target), fragment);
    if (target && moment && visibility(target, moment) === 'withdrawn') return undefined;
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
      note: 'there is nothing at this address',
      nearest: closestAddress(asked, { known: known(), byFile, base: site.pathname }),
    };
  }

  /** Judges a link to the page itself whose id is not in the body: the page may have it elsewhere. */
  function judgeOwn(text: LinkedText, address: string): DeadEnd | undefined {
    const places = 'published' in text ? placesOfStory(text) : placesOnPage(pathOfText(text), edition());
    const written = address.slice(1);
    const fault = judgeFragment(places, { fragment: written, meant: idMeantBy(written), page: '', before: '' });
    return fault && { note: 'the text has no such heading or id', nearest: fault.nearest || undefined };
  }

  function judgeFragment(
    places: PagePlaces | undefined,
    { fragment, meant, page, before }: FragmentTarget,
  ): DeadEnd | undefined {
    if (fragment === '' || !places) return undefined;
    const ids = bodies.idsOf(places);
    if (isThere(fragment, ids)) return undefined;
    const nearest = closestAddress(meant ?? decodeAddress(fragment), { known: ids });
    return {
      note: `${page} has no such heading or id`,
      nearest: `${before}${nearest === undefined ? '' : `#${nearest}`}`,
    };
  }

  /** When readers see a text: now, or once it appears. Undefined for a draft, and for a story that is over. */
  function seenFrom(text: LinkedText): Date | undefined {
    if (!('published' in text)) return now;
    const moment = new Date(Math.max(now.getTime(), appearsAt(text).getTime()));
    return visibility(text, moment) === 'public' ? moment : undefined;
  }

  function nearestFile(file: string): string | undefined {
    const nearest = closestAddress(`/${file}`, {
      known: new Set([...byFile.keys(), ...pageByFile.keys()].map((one) => `/${one}`)),
    });
    return nearest?.slice(1);
  }
}

function relative(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to);
}

/** Why a link leads nowhere. */
export interface DeadEnd extends Pick<Problem, 'note'> {
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

interface DeadLinks {
  readonly judge: (text: LinkedText, address: string) => DeadEnd | undefined;
  readonly judgeOwn: (text: LinkedText, address: string) => DeadEnd | undefined;
}

export interface LinkTargets {
  readonly bodies: BodyLinks;
  readonly articles: readonly Article[];
  readonly series: readonly Series[];
  readonly pages?: readonly TextPage[];
  readonly people?: readonly Person[];
  readonly topics?: readonly Topic[];
  /** files that are copied to the front of the site */
  readonly copied: readonly string[];
  readonly now: Date;
  /** public address of the front page */
  readonly site: URL;
}
