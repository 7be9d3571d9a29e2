import type { MiddlewareHandler } from 'astro';
import { getRefusals, getStories } from '../edition/edition.ts';
import { visibility } from '../edition/visibility/visibility.ts';
import { articlePath, href } from '../addresses/urls.ts';
import { settings } from '../settings.ts';
import { publication } from '../publication.ts';
import { OVERVIEW_PATH } from './overview-path.ts';
import { describeHidden, escapeHtml, plainPage } from './overview-html.ts';

const RIBBON_STYLE =
  'position:sticky;inset-block-start:0;z-index:9;display:block;margin:0;padding:.4rem 1rem;background:#ffd54a;color:#1c1a17;font:600 .9rem/1.4 system-ui,sans-serif;text-align:start';

/** While editing: a story that was refused is replaced by what is wrong with it, and a page of a hidden story says so. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const refusals = await getRefusals();
  const path = decodeURI(url.pathname.slice(href('/').length - 1));
  const refusal = refusals.find((one) => one.path === path);
  if (refusal) return plainPage(`${refusal.file} is refused`, `<pre>${escapeHtml(refusal.report)}</pre>`);

  const response = await next();
  const story = (await getStories()).find((one) => articlePath(one) === path);
  if (!story || !response.headers.get('Content-Type')?.includes('html')) return response;
  const state = visibility(story, settings.now);
  if (state === 'public' || state === 'withdrawn') return response;
  const text = `Not public: ${describeHidden(story, state, publication.timeZone)}. <a style="color:inherit" href="${href(OVERVIEW_PATH)}">All that is not public</a>`;
  const ribbon = `<p class="no-print" role="note" lang="en" dir="ltr" style="${RIBBON_STYLE}">${text}</p>`;
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  const html = (await response.text()).replace(/<body\b[^>]*>/, (body) => body + ribbon);
  return new Response(html, { status: response.status, headers });
};
