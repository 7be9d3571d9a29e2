import type { MiddlewareHandler } from 'astro';
import { getRefusals, getStories } from '../edition/edition.ts';
import { visibility } from '../edition/visibility/visibility.ts';
import { articlePath, href } from '../addresses/urls.ts';
import { settings } from '../settings.ts';
import { publication } from '../publication.ts';
import { OVERVIEW_PATH } from './overview-path.ts';
import { factsInPage } from './facts-of-scripts.ts';
import { describeHidden, escapeHtml, plainPage } from './overview-html.ts';

const RIBBON_STYLE =
  'position:sticky;inset-block-start:0;z-index:9;display:block;margin:0;padding:.4rem 1rem;background:#ffd54a;color:#1c1a17;font:600 .9rem/1.4 system-ui,sans-serif;text-align:start';

/**
 * While editing: a story that was refused is replaced by what is wrong with it, a page of a hidden story says so, and
 * every page gives its scripts what a build compiles into them (facts-of-scripts.ts).
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const refusals = await getRefusals();
  const path = decodeURI(url.pathname);
  const refusal = refusals.find((one) => one.path === path);
  if (refusal) return plainPage(`${refusal.file} is refused`, `<pre>${escapeHtml(refusal.report)}</pre>`);

  const response = await next();
  if (!response.headers.get('Content-Type')?.includes('html')) return response;
  const ribbon = await ribbonOf(path);
  const html = (await response.text())
    .replace('<head>', (head) => head + factsInPage(publication))
    .replace(/<body\b[^>]*>/, (body) => body + ribbon);
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(html, { status: response.status, headers });
};

/** Says that the story at a path is not public; empty if it is, or if there is none. */
async function ribbonOf(path: string): Promise<string> {
  const story = (await getStories()).find((one) => articlePath(one) === path);
  const state = story && visibility(story, settings.now);
  if (!story || !state || state === 'public' || state === 'withdrawn') return '';
  const text = `Not public: ${describeHidden(story, state, publication.timeZone)}. <a style="color:inherit" href="${href(OVERVIEW_PATH)}">All that is not public</a>`;
  return `<p class="no-print" role="note" lang="en" dir="ltr" style="${RIBBON_STYLE}">${text}</p>`;
}
