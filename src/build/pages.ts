import { createApp } from 'astro/app/entrypoint';
import { absolute, files } from '../addresses/urls.ts';

/** The route of the only page that is not an index.html. */
const NOT_FOUND = '/404';

const app = createApp({ streaming: false });
// By default Astro answers with an error page.
app.renderError = (request, { error, status }) => {
  throw error instanceof Error ? error : new Error(`${request.url} answers with ${status}.`);
};

/**
 * Renders a page with the compiled site.
 *
 * @param path from the front page, such as `/series/`
 * @throws Error that names the page, with what went wrong as its cause
 */
export async function renderPage(path: string): Promise<string> {
  const request = new Request(absolute(path === files.notFound ? NOT_FOUND : path));
  try {
    const routeData = app.match(request, true);
    if (!routeData) throw new Error('No route answers at this address.');
    const response = await app.render(request, { routeData });
    if (response.status !== 200 && routeData.route !== NOT_FOUND)
      throw new Error(`It answers with ${response.status}.`);
    return await response.text();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${path} could not be made: ${reason}`, { cause });
  }
}
