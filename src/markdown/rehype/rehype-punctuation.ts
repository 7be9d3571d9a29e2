import type { Element, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { punctuateRuns, type Run } from '../text/punctuation.ts';
import { plugin } from '../story.ts';
import { stringOf } from '../tree.ts';

/** Elements that begin a new run of text: a quotation cannot open in one and close in the next. */
const BLOCKS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote div section details summary figure figcaption ' +
    'table caption colgroup thead tbody tfoot tr td th hr rt rp'
  ).split(' '),
);

/** Elements whose text is kept letter by letter. */
const VERBATIM = new Set(['pre', 'code', 'kbd', 'samp', 'var', 'math', 'svg', 'script', 'style', 'textarea']);

/** Represents what is not text: a picture or code within a sentence counts as a word. */
const OBJECT = '\uFFFC';

/** Sets typographic quotation marks, apostrophes, dashes and ellipses, also across emphasis and links. */
export default plugin((tree: Root, { context }) => {
  punctuateBlock(tree, context.lang);
});

function punctuateBlock(block: Root | Element, lang: string): void {
  const runs: (Run & { node?: Text })[] = [];
  const flush = () => {
    // A quick exit, because nearly every text has none of these marks.
    const results = punctuateRuns(runs);
    runs.forEach(({ node, text }, index) => {
      const result = results[index];
      if (node && result !== undefined && result !== text) node.value = result;
    });
    runs.length = 0;
  };
  collect(block, lang);
  flush();

  function collect(parent: Root | Element, parentLang: string): void {
    for (const child of parent.children) {
      if (child.type === 'text') runs.push({ node: child, text: child.value, lang: parentLang });
      if (child.type !== 'element') continue;
      const childLang = stringOf(child, 'lang') ?? parentLang;
      if (BLOCKS.has(child.tagName)) {
        flush();
        punctuateBlock(child, childLang);
      } else if (child.tagName === 'br') runs.push({ text: '\n', lang });
      else if (VERBATIM.has(child.tagName) || child.tagName === 'img' || isBareAddress(child))
        runs.push({ text: OBJECT, lang });
      else collect(child, childLang);
    }
  }
}

/** Whether a link shows the address it leads to. */
function isBareAddress(link: Element): boolean {
  if (link.tagName !== 'a') return false;
  const text = toString(link);
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text) || stringOf(link, 'href') === `mailto:${text}`;
}
