import type { APIRoute } from 'astro';
import { getRefusals, getStories } from '../edition/edition.ts';
import { compareNewest } from '../edition/lists/order.ts';
import { visibility } from '../edition/visibility/visibility.ts';
import { articlePath, href } from '../addresses/urls.ts';
import { pathForEditors } from '../lib/files/path-for-editors.ts';
import { settings } from '../settings.ts';
import { publication } from '../publication.ts';
import { describeHidden, escapeHtml, plainPage } from './overview-html.ts';

export const prerender = true;

const shownFile = pathForEditors(settings.contentDir);

/** Lists what is refused and what is not public, while editing. */
export const GET: APIRoute = async () => {
  const refusals = (await getRefusals()).map(({ report }) => `<pre>${escapeHtml(report)}</pre>`);
  const rows = (await getStories()).toSorted(compareNewest).flatMap((story) => {
    const state = visibility(story, settings.now);
    if (state === 'public' || state === 'withdrawn') return [];
    const link = `<a href="${href(articlePath(story))}">${escapeHtml(story.title)}</a>`;
    return `<tr><td>${state}</td><td>${link}<br><small>${escapeHtml(shownFile(story.file))}</small></td><td>${describeHidden(story, state, publication.timeZone)}</td></tr>`;
  });
  const hidden = rows.length === 0 ? '<p>Every story is public.</p>' : `<table>${rows.join('\n')}</table>`;
  return plainPage('What is not public', [...refusals, hidden].join('\n'));
};
