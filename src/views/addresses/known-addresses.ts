import type { Edition } from '../../edition/make-edition.ts';
import { feedChannels } from '../feeds/feed-channels.ts';
import { formerFeeds, OWN_ADDRESSES } from '../../addresses/own-addresses.ts';
import { pictureFiles } from '../article/picture-files.ts';
import { makeRedirects, spellings } from './redirects.ts';
import { makeVolumes } from '../series/series-print.ts';
import { makeSitemaps, pagePaths } from '../feeds/sitemaps.ts';
import { FEED_FILES, articlePath, feedPath, seriesQrPath, shortQrPath, type FeedFormat } from '../../addresses/urls.ts';

/** Returns every address at which the site of an edition answers; a link to any other address leads nowhere. */
export function knownAddresses(edition: Edition): ReadonlySet<string> {
  const { stories, withdrawn, series } = edition;
  const { aliases, shortLinks } = makeRedirects(edition);
  const formats = Object.keys(FEED_FILES) as FeedFormat[];
  return new Set([
    ...[...OWN_ADDRESSES, ...formerFeeds()].flatMap(({ path, upload }) => (upload && !/[:*]/.test(path) ? [path] : [])),
    ...pagePaths(edition),
    ...[...stories, ...withdrawn].map(articlePath),
    ...[...aliases, ...shortLinks].flatMap(({ from }) => spellings(from)),
    ...stories.map(({ id }) => shortQrPath(id)),
    ...series.flatMap((run) => [seriesQrPath(run.series.id), ...makeVolumes(run).map(({ path }) => path)]),
    ...feedChannels(edition).flatMap(({ path }) => formats.map((format) => feedPath(path, format))),
    ...makeSitemaps(edition).map(({ path }) => path),
    ...pictureFiles(edition).map(({ variant }) => variant.path),
  ]);
}
