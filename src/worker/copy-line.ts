import { fill } from '../words/fill.ts';
import { fetchedAt } from '../reader/offline/page-copy.ts';
import { COPY_LINE_MARKER } from '../reader/offline/page-markers.ts';

const WORDS = { failed: __WORKER_WORDS__.offline, slow: __WORKER_WORDS__.slow, fault: __WORKER_WORDS__.fault };

/** Adds the line to a copy that tells the reader it is a copy. The line is in the HTML, so that nothing moves and no script is needed. */
export async function addCopyLine(copy: Response, why: keyof typeof WORDS): Promise<Response> {
  const clock = new Intl.DateTimeFormat(__LANGUAGE__, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  const words = fill(WORDS[why], { time: clock.format(fetchedAt(copy)) }, __LANGUAGE__);
  const line = `<p class="sheet small-print" role="status">${words}</p>`;
  const html = (await copy.text()).replace(COPY_LINE_MARKER, line);
  return new Response(html, { headers: copy.headers });
}
