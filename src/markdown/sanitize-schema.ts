import type { Schema } from 'hast-util-sanitize';
import { LANGUAGES } from '../words/languages.ts';

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

/** What our transforms call a place, in whatever language the publication is. */
const inAllLanguages = (
  pick: (words: { table: string; code: string; text: string; backToReference: string }) => string,
) => Object.values(LANGUAGES).map(({ article }) => pick(article));

/** The names of the ways back from a footnote (rehype-footnotes.ts). */
const BACK_TO_REFERENCE = inAllLanguages(({ backToReference }) => backToReference).map((sentence) => {
  const [before = '', after = ''] = sentence.split('{number}').map((text) => RegExp.escape(text));
  return new RegExp(`^${before}\\d+(?:-\\d+)?${after}$`);
});

/** Ids our transforms give (rehype-story-ids.ts); the page's own ids begin with none of these. */
export const STORY_ID =
  /^(?:(?:p|fig)-[a-z2-7]{6}(?:-\d+)?|h-[\p{L}\p{N}\p{M}-]+|fn-(?:\d+|label)|fnref-\d+(?:-\d+)?|u-[\p{L}\p{N}\p{M}-]+)$/u;

/** RFC 3986 schemes a link may have; addresses without one lead into the site. */
const LINK_PROTOCOLS = ['http', 'https', 'mailto', 'tel'];

const WHOLE_NUMBER = /^\d{1,4}$/;

/**
 * What of a story's HTML reaches the page: the elements of news prose and a few attributes of each. What is not named
 * here is taken away, so a new element of HTML is shut out until somebody thinks about it.
 * The notation is that of hast-util-sanitize: property names of hast, `[name, allowed value, …]`.
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
    // Words.
    ...['a', 'em', 'strong', 'i', 'b', 'u', 's', 'small', 'mark', 'sub', 'sup', 'span', 'br', 'wbr'],
    ...['cite', 'q', 'dfn', 'abbr', 'time', 'ins', 'del', 'code', 'kbd', 'samp', 'var'],
    // Reading aids of Japanese and Chinese; isolation of other directions of writing.
    ...['ruby', 'rb', 'rt', 'rp', 'bdi', 'bdo'],
  ],

  attributes: {
    '*': [
      'lang',
      ['dir', 'ltr', 'rtl', 'auto'],
      // Nothing but our own prefixes, so that no story can take an id, or a global name, of the page.
      ['id', STORY_ID],
    ],
    a: [
      'href',
      'title',
      'hrefLang',
      ['rel', 'external', 'noopener'],
      ['className', CLASSES.footnoteBack, CLASSES.address],
      // From a footnote's number to the heading of the footnotes, and the name of the way back.
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
    // `src` and `srcSet` are what the picture pipeline gave: rehype-figures.ts removes every other picture.
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
    // It scrolls as a table does (rehype-code.ts).
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

  // Parts of a table can break out of what is around them when they stand outside one.
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

  // Taken away with all they contain, because their content is not prose. Other elements leave their text behind.
  strip: [
    ...['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'object', 'applet', 'svg', 'math'],
    ...['video', 'audio', 'canvas', 'select', 'title', 'textarea'],
  ],

  // The library's answer to ids that shadow names of the page is a prefix for every id, `user-content-`; ours is
  // shorter and says what the id is of, and STORY_ID lets no other pass. `name` is not allowed anywhere.
  clobber: [],
  clobberPrefix: '',

  allowComments: false,
  allowDoctypes: false,
  required: {},
};
