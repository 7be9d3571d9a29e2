import { pageBody } from '../../markdown/page-body.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { eachElement } from '../../markdown/tree.ts';
import { publication, siteUrl } from '../../publication.ts';

/** How the page “About” begins, as safe HTML; empty where the publication says nothing of itself. */
export function makeAbout(): string {
  const { about, language } = publication;
  const context = { file: 'publication.yaml', bodyLine: 1, lang: language, site: siteUrl, picture: () => undefined };
  const { tree } = renderMarkdown(about, context);
  // Places of the page are those of its sections; no link leads to a paragraph of it.
  eachElement(tree, ({ properties }) => {
    delete properties['id'];
  });
  return pageBody(tree);
}
