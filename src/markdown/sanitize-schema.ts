import type { Schema } from 'hast-util-sanitize';
import { LANGUAGES } from '../words/languages/languages.ts';

/** Classes of our own transforms; no other class reaches the page. */
export const CLASSES = {
  address: 'address',
  dateline: 'dateline',
  caption: 'caption',
  credit: 'credit',
  tableScroll: 'table-scroll',
  footnotes: 'footnotes',
  footnoteBack: 'footnote-back',
} as const;

/** Id of the heading over the footnotes (rehype-footnotes.ts). */
export const FOOTNOTES_LABEL = 'fn-label';

/** Accessible names that our transforms add, in the language of the publication. */
const inAllLanguages = (
  pick: (words: { table: string; code: string; text: string; backToReference: string }) => string,
) => Object.values(LANGUAGES).map(({ article }) => pick(article));

/** The accessible names of links back from a footnote (rehype-footnotes.ts). */
const BACK_TO_REFERENCE = inAllLanguages(({ backToReference }) => backToReference).map((sentence) => {
  const [before = '', after = ''] = sentence.split('{number}').map((text) => RegExp.escape(text));
  return new RegExp(`^${before}\\d+(?:-\\d+)?${after}$`);
});

/** Ids that our transforms add (rehype-story-ids.ts); no id of the page itself begins like these. */
export const STORY_ID =
  /^(?:(?:p|fig)-[a-z2-7]{6}(?:-\d+)?|h-[\p{L}\p{N}\p{M}-]+|fn-(?:\d+|label)|fnref-\d+(?:-\d+)?|u-[\p{L}\p{N}\p{M}-]+)$/u;

/** RFC 3986 schemes that a link may have; addresses without one lead into the site. */
const LINK_PROTOCOLS = ['http', 'https', 'mailto', 'tel'];

const WHOLE_NUMBER = /^\d{1,4}$/;

/**
 * The HTML that a story may contain: the elements of news prose, each with a few attributes. Everything else is
 * removed, so a new element of HTML is not allowed until somebody has thought about it. The notation is that of
 * hast-util-sanitize: property names of hast, `[name, allowed value, …]`.
 */
export const sanitizeSchema: Schema = {
  tagNames: [
    // Blocks. The page has its own h1: a story's headings begin at h2 (rehype-headings.ts).
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'hr', 'pre', 'div'],
    ...['details', 'summary'],
    // The footnotes at the end.
    'section',
    // Pictures; `img` only as rehype-figures.ts leaves it.
    ...['figure', 'figcaption', 'img'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    // Text.
    ...['a', 'em', 'strong', 'i', 'b', 'u', 's', 'small', 'mark', 'sub', 'sup', 'span', 'br', 'wbr'],
    ...['cite', 'q', 'dfn', 'abbr', 'time', 'ins', 'del', 'code', 'kbd', 'samp', 'var'],
    // Reading aids of Japanese and Chinese; isolation of other directions of writing.
    ...['ruby', 'rb', 'rt', 'rp', 'bdi', 'bdo'],
  ],

  attributes: {
    '*': [
      'lang',
      ['dir', 'ltr', 'rtl', 'auto'],
      // Only with our own prefixes, so that no story can take an id or a global name of the page.
      ['id', STORY_ID],
    ],
    a: [
      'href',
      'title',
      'hrefLang',
      ['rel', 'external', 'noopener'],
      ['className', CLASSES.footnoteBack, CLASSES.address],
      // Refers from a footnote's number to the heading of the footnotes, and names the link back.
      ['ariaDescribedBy', FOOTNOTES_LABEL],
      ['ariaLabel', ...BACK_TO_REFERENCE],
    ],
    abbr: ['title'],
    blockquote: ['cite'],
    col: [['span', WHOLE_NUMBER]],
    colgroup: [['span', WHOLE_NUMBER]],
    del: ['cite', 'dateTime'],
    details: [['open', true]],
    dfn: ['title'],
    div: [
      ['className', CLASSES.tableScroll],
      // The scrolling box of a table (rehype-tables.ts).
      ['tabIndex', 0],
      ['role', 'group'],
      ['ariaLabel', ...inAllLanguages(({ table }) => table)],
    ],
    // `src` and `srcSet` come from the picture pipeline: rehype-figures.ts removes every other picture.
    img: [
      'src',
      'srcSet',
      'sizes',
      'alt',
      'title',
      ['width', WHOLE_NUMBER, /^\d{5}$/],
      ['height', WHOLE_NUMBER, /^\d{5}$/],
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ],
    ins: ['cite', 'dateTime'],
    li: [['value', /^-?\d{1,9}$/]],
    ol: [
      ['start', /^-?\d{1,9}$/],
      ['reversed', true],
    ],
    // It scrolls like a table (rehype-code.ts).
    pre: [
      ['tabIndex', 0],
      ['role', 'group'],
      ['ariaLabel', ...inAllLanguages(({ code }) => code), ...inAllLanguages(({ text }) => text)],
    ],
    q: ['cite'],
    section: [
      ['className', CLASSES.footnotes],
      ['ariaLabelledBy', FOOTNOTES_LABEL],
    ],
    span: [['className', CLASSES.dateline, CLASSES.caption, CLASSES.credit]],
    td: [
      ['colSpan', WHOLE_NUMBER],
      ['rowSpan', WHOLE_NUMBER],
      ['className', /^align-(?:left|center|right)$/],
    ],
    th: [
      ['colSpan', WHOLE_NUMBER],
      ['rowSpan', WHOLE_NUMBER],
      ['className', /^align-(?:left|center|right)$/],
      ['scope', 'col', 'row', 'colgroup', 'rowgroup'],
    ],
    time: ['dateTime'],
  },

  protocols: {
    href: LINK_PROTOCOLS,
    cite: ['http', 'https'],
    src: ['http', 'https'],
  },

  // Parts of a table that are not in a table can break out of the elements around them.
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },

  // Removed with everything in them, because their content is not prose. The text of other removed elements stays.
  strip: [
    ...['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'object', 'applet', 'svg', 'math'],
    ...['video', 'audio', 'canvas', 'select', 'title', 'textarea'],
  ],

  // The library gives every id the prefix `user-content-`, so that none shadows a name of the page. Our prefixes are
  // shorter and say what the id belongs to, and STORY_ID allows no other. `name` is not allowed anywhere.
  clobber: [],
  clobberPrefix: '',

  allowComments: false,
  allowDoctypes: false,
  required: {},
};
