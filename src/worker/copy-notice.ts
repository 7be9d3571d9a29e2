import { fetchedAt } from '../reader/offline/copies.ts';
import { NOTICE } from '../reader/offline/marks.ts';

const WHY = {
  failed: 'you are offline',
  slow: 'the connection is too slow for a newer one',
  fault: 'the site has a fault just now',
} as const;

/** A copy with the line that says it is one. It stands in the HTML, so that nothing moves and no script is needed. */
export async function addNotice(copy: Response, why: keyof typeof WHY): Promise<Response> {
  const clock = new Intl.DateTimeFormat(__LANGUAGE__, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  const words = `Saved on ${clock.format(fetchedAt(copy))}; ${WHY[why]}.`;
  const line = `<p class="sheet small-print" role="status">${words}</p>`;
  const html = (await copy.text()).replace(NOTICE, line);
  return new Response(html, { headers: copy.headers });
}
