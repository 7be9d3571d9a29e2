import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { FEED_FORMATS, feedFormats } from '../../formats/feed-formats.ts';
import { getEdition } from '../../model/edition.ts';
import { feedChannels } from '../../model/feed-channels.ts';
import { makeFeed } from '../../model/feed.ts';
import { feedFiles } from '../../model/former-feeds.ts';
import { feedKey } from '../../model/page-key.ts';
import { feedParams } from '../../model/route-params.ts';
import { feedPath } from '../../model/urls.ts';

// The three formats of a channel follow one another, so that its items are still at hand.
export const getStaticPaths = (async () => {
  const edition = await getEdition();
  return feedChannels(edition).flatMap((channel) => {
    const cacheKey = feedKey(channel, edition);
    return feedFormats.flatMap((format) =>
      feedFiles(feedPath(channel.path, format)).map((path) => ({
        params: feedParams(path),
        props: { channel, format },
        cacheKey,
      })),
    );
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { channel, format } }) => {
  const { type, write } = FEED_FORMATS[format];
  const feed = await makeFeed(channel, await getEdition());
  return new Response(write(feed), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
