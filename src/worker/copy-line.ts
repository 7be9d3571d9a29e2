import { fetchedAt } from '../reader/offline/page-copy.ts';
import { COPY_LINE_MARKER } from '../reader/offline/page-markers.ts';

const WHY = {
  failed: 'you are offline',
  slow: 'the connection is too slow for a newer one',
  fault: 'the site has a fault just now',
} as const;

/** A copy with the line that says it is one. It stands in the HTML, so that nothing moves and no script is needed. */
export async function addCopyLine(copy: Response, why: keyof typeof WHY): Promise<Response> {
  const clock = new Intl.DateTimeFormat(__LANGUAGE__, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  const words = `Saved on ${clock.format(fetchedAt(copy))}; ${WHY[why]}.`;
  const line = `<p class="sheet small-print" role="status">${words}</p>`;
  const html = (await copy.text()).replace(COPY_LINE_MARKER, line);
  return new Response(html, { headers: copy.headers });
}
