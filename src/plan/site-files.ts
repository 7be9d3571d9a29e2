import { memoize } from '../lib/caches/memoize.ts';
import feedSheet from '../styles/feed.css?raw';
import tokens from '../styles/tokens.css?raw';
import { formOrigins } from '../edition/callouts.ts';
import { feedChannels, feedFacts } from '../views/feeds/feed-channels.ts';
import { makeFeed } from '../views/feeds/feed.ts';
import { blocksFor, type FontFace } from '../fonts/fonts.ts';
import { feedFiles } from '../views/addresses/former-feeds.ts';
import type { Edition } from '../edition/make-edition.ts';
import { recentNews } from '../edition/lists/news.ts';
import { withdrawnStories } from '../views/pages/offline.ts';
import { keyOf, NAMED_BY_DIGEST } from '../lib/page-key.ts';
import { pictureFiles } from '../views/article/picture-files.ts';
import type { SiteFile } from '../lib/planned-file.ts';
import { makeRedirects, type Redirect } from '../views/addresses/redirects.ts';
import { formatShards, makeTitles, searchShards } from '../views/search/search.ts';
import { makeSitemaps } from '../views/feeds/sitemaps.ts';
import { absolute, articlePath, feedPath, fileOf, files, href, seriesPath, seriesQrPath, shortPath, shortQrPath } from '../addresses/urls.ts'; // prettier-ignore
import { publication } from '../publication.ts';
import { lookSheet } from '../styles/look-sheet.ts';
import { words } from '../words/say.ts';
import { warn } from '../lib/errors/warnings.ts';
import { formatCaddyHost } from '../hosts/caddy-host.ts';
import { formatCaddyRedirects } from '../hosts/caddy-redirects.ts';
import { FEED_FORMATS, feedFormats } from '../feeds/feed-formats.ts';
import { formatFontCss } from '../fonts/font-css.ts';
import { getFontFaces } from '../fonts/font-subset.ts';
import { siteHeaders } from '../hosts/headers.ts';
import { formatHostHeaders } from '../hosts/host-headers.ts';
import { formatHostRedirects } from '../hosts/host-redirects.ts';
import { getInlineCode } from '../head/inline-code.ts';
import { formatLlms } from '../feeds/llms.ts';
import { formatManifest } from '../head/manifest.ts';
import { formatNewsSitemap } from '../feeds/news-sitemap.ts';
import { formatNginxMaps, formatNginxServer } from '../hosts/nginx-host.ts';
import { formatNginxRedirects } from '../hosts/nginx-redirects.ts';
import { formatOpml } from '../feeds/opml.ts';
import { icons } from '../media/icons.ts';
import { getPlate } from '../media/nameplate/plate.ts';
import { makePicture } from '../media/picture.ts';
import { drawQr } from '../media/qr.ts';
import { redirectPage } from '../hosts/redirect-page.ts';
import { formatRobots } from '../feeds/robots.ts';
import { feedScriptCss } from '../fonts/script-css.ts';
import { sharePictures } from '../media/cards/share-image.ts';
import { formatSitemap, formatSitemapIndex } from '../feeds/sitemap.ts';

/** The key of files that depend only on the code. */
const CODE = 'code:';

/**
 * Every file of the site that is not a page and depends only on the edition: feeds, sitemaps, redirects, rules for
 * hosts, fonts, pictures. A build makes those that show something new; `astro dev` makes one on request.
 */
export const siteFiles = memoize(async (edition: Edition): Promise<readonly SiteFile[]> => {
  const [faces, previews, inline, plate] = await Promise.all([
    getFontFaces(blocksFor(edition.glyphs)),
    sharePictures(edition),
    getInlineCode(edition),
    getPlate(),
  ]);
  const headers = siteHeaders(inline, formOrigins(edition));
  return [
    ...feeds(edition),
    ...sitemaps(edition),
    ...redirects(edition),
    ...hosts(edition, formatHostHeaders(headers), headers),
    ...lists(edition),
    ...codes(edition),
    ...faces.map(({ fileName, bytes }) => file(`/fonts/${fileName}`, NAMED_BY_DIGEST, () => bytes)),
    ...pictureFiles(edition).map(({ variant, picture }) =>
      file(variant.path, NAMED_BY_DIGEST, () => makePicture(picture.file, variant)),
    ),
    ...previews.map(({ path, make }) => file(path, NAMED_BY_DIGEST, make)),
    ...(plate ? [file(plate.path, NAMED_BY_DIGEST, () => plate.svg)] : []),
    ...icons.map(({ path, make }) => file(path, keyOf({ look: publication.look }), make)),
    file(files.feedStyle, keyOf({ look: publication.look, type: faces.map(({ fileName }) => fileName) }), () =>
      formatFeedSheet(faces),
    ),
    file(files.robots, CODE, formatRobots),
    file(files.manifest, keyOf({ look: publication.look }), formatManifest),
  ];
});

function feeds(edition: Edition): readonly SiteFile[] {
  // The three formats of a channel are made one after the other, while its items are still cached.
  return feedChannels(edition).flatMap((channel) => {
    const facts = feedFacts(channel, edition);
    const key = keyOf(facts);
    return feedFormats.flatMap((format) =>
      feedFiles(feedPath(channel.path, format)).map((path) =>
        file(path, key, () => FEED_FORMATS[format].write(makeFeed(facts))),
      ),
    );
  });
}

function sitemaps(edition: Edition): readonly SiteFile[] {
  const sitemaps = makeSitemaps(edition);
  const index = sitemaps.map(({ path, modified }) => ({ path, modified }));
  return [
    file(files.sitemapIndex, keyOf({ addresses: index }), () => formatSitemapIndex(index)),
    ...sitemaps.map((sitemap) => file(sitemap.path, keyOf({ addresses: sitemap }), () => formatSitemap(sitemap))),
  ];
}

/** Redirect pages, and the same redirects as rules for hosts that support them. */
function redirects(edition: Edition): readonly SiteFile[] {
  const all = makeRedirects(edition);
  const list = [...all.feeds, ...all.aliases, ...all.shortLinks];
  const key = keyOf({ addresses: list });
  return [
    // A former feed that is a file is a copy of the feed.
    ...list.filter((redirect) => !all.feeds.includes(redirect) || redirect.from.endsWith('/')).map(redirectPageFile),
    file('/redirects/Caddyfile', key, () => formatCaddyRedirects(list)),
    file('/redirects/nginx.conf', key, () => formatNginxRedirects(list)),
    file(files.redirects, key, () => {
      const { text, left } = formatHostRedirects(all);
      if (left > 0) warn(`Warning: _redirects has no room for ${left} of the aliases; their pages still redirect.`);
      return text;
    }),
  ];
}

function redirectPageFile({ from, to }: Redirect): SiteFile {
  return file(from, `target:${encodeURI(to)}`, () => redirectPage(to));
}

/** Facts about the site for the server configurations in `deploy/`. */
function hosts(edition: Edition, headers: string, site: ReturnType<typeof siteHeaders>): readonly SiteFile[] {
  const withdrawn = edition.withdrawn.map(articlePath);
  const key = keyOf({ addresses: [headers, withdrawn] });
  return [
    file(files.headers, key, () => headers),
    file('/hosts/Caddyfile', key, () => formatCaddyHost(site, withdrawn)),
    file('/hosts/nginx-http.conf', key, () => formatNginxMaps(site, withdrawn)),
    file('/hosts/nginx-server.conf', key, () => formatNginxServer(site)),
  ];
}

/** Various short lists, whose key is made from their text. */
function lists(edition: Edition): readonly SiteFile[] {
  const said = (path: string, text: string) => file(path, keyOf({ text }), () => text);
  return [
    said(files.opml, formatOpml(feedChannels(edition))),
    said(files.newsSitemap, formatNewsSitemap(recentNews(edition))),
    said(files.llms, formatLlms(edition)),
    said(files.withdrawn, JSON.stringify(withdrawnStories(edition))),
    // The parts of the index, for the search box of every page. The search page contains them itself.
    said(files.searchParts, JSON.stringify(formatShards(searchShards(edition)))),
    said(files.searchTitles, JSON.stringify(makeTitles(edition))),
  ];
}

/** QR codes of short links and of series. */
function codes({ stories, series }: Edition): readonly SiteFile[] {
  return [
    ...stories.map(({ id }) => file(shortQrPath(id), CODE, () => drawQr(absolute(shortPath(id))))),
    ...series.map(({ series: { id } }) => file(seriesQrPath(id), CODE, () => drawQr(absolute(seriesPath(id))))),
  ];
}

function file(path: string, key: string, make: SiteFile['make']): SiteFile {
  return { file: fileOf(path), key, make };
}

/** The words are passed to the style sheet as a value, so that one sheet serves all languages. */
function formatFeedSheet(faces: readonly FontFace[]): string {
  const sentence = `:root { --feed-words: ${JSON.stringify(words().feeds.sheet)}; }`;
  const type = formatFontCss(faces, (fileName) => href(`/fonts/${fileName}`));
  return [type, lookSheet(publication.look), tokens, feedScriptCss, sentence, feedSheet].join('\n');
}
