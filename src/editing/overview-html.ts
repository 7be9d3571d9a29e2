import { formatForTerminal } from '../dates/dates.ts';
import type { Visibility } from '../edition/visibility/visibility.ts';
import { href } from '../addresses/urls.ts';
import type { Article } from '../schemas/article.ts';
import { OVERVIEW_PATH } from './overview-path.ts';

const STYLE = `
  body { margin: 2rem auto; max-inline-size: 60rem; padding-inline: 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark }
  pre { white-space: pre-wrap; padding: 1rem; border-inline-start: .25rem solid #b03a24 }
  td, th { padding: .25rem 1rem .25rem 0; text-align: start; vertical-align: top }
`;

/** A page for editors that reloads when a file is saved. */
export function plainPage(title: string, content: string): Response {
  const html = pageOf(
    escapeHtml(title),
    `<script type="module" src="${href('/@vite/client')}"></script>`,
    `<p><a href="${href('/')}">Front page</a> · <a href="${href(OVERVIEW_PATH)}">All that is not public</a></p>
<h1>${escapeHtml(title)}</h1>
${content}`,
  );
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Loads a page again once its report has changed. Until the site has started, nothing may answer. */
const RELOAD_WHEN_CHANGED = `
  const reportIn = (page) => page.querySelector('pre')?.textContent;
  setInterval(async () => {
    const html = await fetch(location.href).then((response) => response.text(), () => undefined);
    if (html === undefined) return;
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (reportIn(page) !== reportIn(document)) location.reload();
  }, 500);
`;

/** A page for editors as long as there is no site: it loads itself again once there is one, or another report. */
export function waitingPage(report: string): string {
  return pageOf(
    'The publication is refused',
    `<script>${RELOAD_WHEN_CHANGED}</script>`,
    `<h1>The publication is refused</h1>
<pre>${escapeHtml(report)}</pre>
<p>The site starts as soon as this is fixed.</p>`,
  );
}

/** Title, script and body are HTML. */
function pageOf(title: string, script: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
${script}
</head>
<body>
${body}
</body>
</html>
`;
}

/** `it becomes public at 2026-12-01 06:00 JST` */
export function describeHidden(story: Article, state: Visibility, zone: string): string {
  const at = (instant: Date | undefined) => (instant ? formatForTerminal(instant, zone) : '');
  switch (state) {
    case 'draft':
      return 'it is a draft';
    case 'scheduled':
      return `it becomes public at ${at(story.published)}`;
    case 'embargoed':
      return `it is under embargo until ${at(story.embargo)}`;
    case 'expired':
      return `its licence ended at ${at(story.expires)}`;
    case 'withdrawn':
    case 'public':
      return `it is ${state}`;
    default:
      throw new Error(`unknown state ${state satisfies never}`);
  }
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
