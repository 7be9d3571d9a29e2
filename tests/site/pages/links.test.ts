import { describe, expect, test } from 'vitest';
import { BodyLinks } from '../../../src/loaders/checks/links/body-links.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { rowOfFile } from '../../../src/addresses/own-addresses.ts';
import { placesOnPage } from '../../../src/views/addresses/page-ids.ts';
import { articlePath } from '../../../src/addresses/urls.ts';
import { settings } from '../../../src/settings.ts';
import { publication } from '../../../src/publication.ts';
import { listFiles } from '../../../tools/lib/folders.ts';
import { isRedirect, readPages, type BuiltPage } from '../../../tools/lib/pages.ts';
import { referencesOf } from '../../helpers/site/references.ts';
import { SITES } from '../../helpers/site/sites.ts';

/** Ids that depend on what else is published. */
const MOVING = new Set(['read-next', 'series-shelf', 'latest', 'languages', 'series', 'topics', 'bylines']);

describe.for(Object.entries(SITES))('the %s site', async ([, { content, out, url = publication.url }]) => {
  const base = new URL(url);
  const files = new Set(listFiles(out));
  const pages = await readPages(out);
  const pageByFile = new Map(pages.map((page) => [page.file, page]));

  test('every internal address leads to a file, and every fragment to an id', () => {
    const broken = pages.flatMap((page) =>
      referencesOf(page).flatMap((reference) => {
        const fault = explain(reference, page);
        return fault === undefined ? [] : [`${page.path} → ${reference.address}: ${fault}`];
      }),
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });

  test('every id occurs once, and every reference finds its id', () => {
    const faults = pages.flatMap((page) => {
      const ids = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
      const wanted = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
        [...page.document.querySelectorAll(`[${name}]`)].flatMap((one) => (one.getAttribute(name) ?? '').split(/\s+/)),
      );
      return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.path} has #${id} twice`),
        ...wanted.filter((id) => !ids.includes(id)).map((id) => `${page.path} has no #${id}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  // The id of a picture comes from its address, which this process would make without the base.
  test.runIf(url === publication.url)('the ids of every page are those that links are checked against', async () => {
    const read = await readContent({ contentDir: content });
    const edition = makeEdition(read, settings.now);
    const texts = [...read.articles, ...read.pages];
    const bodies = new BodyLinks(content, new Map(texts.map((text) => [text.file, text])));
    const withdrawn = new Set(edition.withdrawn.map(articlePath));
    const faults = pages
      .filter((page) => !isRedirect(page) && page.file !== '404.html' && !withdrawn.has(page.path))
      .flatMap(({ path, document }) => {
        const places = placesOnPage(path, edition);
        const known = places ? bodies.idsOf(places) : new Set<string>();
        const there = new Set([...document.querySelectorAll('[id]:not(svg [id])')].map(({ id }) => id));
        return [
          ...[...there.difference(known)].map((id) => `${path} has #${id}`),
          ...[...known.difference(there).difference(MOVING)].map((id) => `${path} has no #${id}`),
        ];
      });
    expect(faults).toEqual([]);
  });

  test('no two files differ only in letter case or Unicode form', () => {
    const keys = [...files].map((file) => file.normalize('NFC').toLowerCase());
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('every file is in the table of addresses, or comes from a story', () => {
    const ofStories =
      /^(?:\d{4}\/(?:\d\d\/(?:\d\d\/(?:[^/]+\/)?)?)?|(?:series\/[^/]+|(?:topics|by)\/[^/]+(?:\/[a-z]{2})?|[a-z]{2})\/(?:page\/\d+\/|print\/(?:\d+\/)?)?|[^/]+\/)index\.html$/;
    const others = [...files].filter((file) => !rowOfFile(file)?.upload && !ofStories.test(file));
    // Earlier addresses are chosen by the editor.
    const redirects = new Set(pages.filter(isRedirect).map(({ file }) => file));
    expect(others.filter((file) => !redirects.has(file))).toEqual([]);
  });

  test('every page can be reached from the front page', () => {
    const reached = new Set(['index.html']);
    // The set grows during the iteration.
    for (const file of reached) {
      const page = pageByFile.get(file);
      for (const link of page?.document.querySelectorAll('a[href]') ?? []) {
        const target = page && fileOf(new URL(link.getAttribute('href') ?? '', addressOf(page)));
        if (target) reached.add(target);
      }
    }
    const apart = pages.filter((page) => !isRedirect(page) && page.file !== '404.html');
    expect(apart.filter(({ file }) => !reached.has(file)).map(({ path }) => path)).toEqual([]);
  });

  test('no link to a story goes through a redirect', () => {
    const detours = pages.flatMap((page) =>
      [...page.document.querySelectorAll('a[href]')].filter((link) => {
        const target = pageByFile.get(fileOf(new URL(link.getAttribute('href') ?? '', addressOf(page))) ?? '');
        return target && isRedirect(target);
      }),
    );
    expect(detours.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  function explain({ address, isLink }: { address: string; isLink: boolean }, page: BuiltPage): string | undefined {
    const target = URL.parse(address, addressOf(page));
    if (!target) return 'no address';
    // Other sites are not checked, and a request to one is not a link.
    if (target.origin !== base.origin) return isLink ? undefined : 'asks another site';
    if (!target.pathname.startsWith(base.pathname)) return 'leaves the base path';
    const file = fileOf(target);
    if (file === undefined) return 'no such file';
    const fragment = decodeURIComponent(target.hash.slice(1));
    if (!isLink || !fragment) return undefined;
    return pageByFile.get(file)?.document.getElementById(fragment) ? undefined : 'no such id';
  }

  function addressOf(page: BuiltPage): URL {
    return new URL(page.path.slice(1), base);
  }

  /** The file that a plain host serves; undefined if there is none. */
  function fileOf({ origin, pathname }: URL): string | undefined {
    if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
    const path = decodeURIComponent(pathname.slice(base.pathname.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return files.has(file) ? file : undefined;
  }
});

test('a site under a base path never uses the address it would have without one', async () => {
  const pages = await readPages(SITES.based.out);
  const { host } = new URL(publication.url);
  expect(pages.filter(({ html }) => html.includes(host)).map(({ path }) => path)).toEqual([]);
});
