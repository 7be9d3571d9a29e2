import { groupsOf, matchOf } from '../../../lib/text/match.ts';
import { SHOWN, type ForeignSign } from './foreign-sign.ts';

const FORMULA = 'the formula in words, <sub>, <sup>, or as a picture';

/** What wikis, forums, site generators and TeX understand. */
export const SIGNS_OF_SYSTEMS: readonly ForeignSign[] = [
  {
    find: /^(?:<{7}|\|{7}|>{7})(?: .*)?$/gm,
    note: 'a mark of a merge conflict',
    write: 'one of the two versions',
  },
  {
    find: /^:::+[ \t]*[^\s:].*$/gm,
    note: `a directive of another system ${SHOWN}`,
    write: 'a quotation (> words), or nothing',
  },
  {
    find: /^\[!\w+\].*$/gm,
    note: `a label of another system ${SHOWN}`,
    write: (found) => `**${found.replace(/\W+/g, '').toLowerCase()}**`,
  },
  {
    find: /\{\{[^{}]*\}\}|\{%[^%]*%\}/g,
    note: `a tag of another system ${SHOWN}`,
    write: 'what it showed, or a link to it',
  },
  {
    find: /^(?:\[{1,2}_?TOC_?\]{1,2}|\{:toc\})$/gim,
    note: `tables of contents are not supported: this ${SHOWN}`,
    write: 'nothing, or links to headings',
  },
  {
    find: /!?\[\[[^[\]\n]+\]\]/g,
    note: `a wiki link ${SHOWN}`,
    write: (found) => {
      const [target = '', words = target] = found.replace(/^!?\[\[|\]\]$/g, '').split('|');
      return found.startsWith('!') ? `![what it shows](${target})` : `[${words}](file.md)`;
    },
  },
  {
    find: /\[\[[^[\]\n]+\]\[[^[\]\n]+\]\]/g,
    note: `a link of another system ${SHOWN}`,
    write: (found) => found.replace(/^\[\[(.*)\]\[(.*)\]\]$/, '[$2]($1)'),
  },
  {
    find: /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+.*$|^\.\. [\w-]+::.*$|^\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|quote|source)\b[^[\]\n]*\]$/gm,
    note: `a label of another system ${SHOWN}`,
    write: (found) => `**${matchOf(/\w+/, found).toLowerCase()}**`,
  },
  {
    find: /^#\+\w+:.*$|<%[^%\n]*%>|(?<!\\)\$\{[^{}\n]+\}|\b(?:image|video|audio|include)::[^\s[\]]+\[[^[\]\n]*\]|\blink:[^\s[\]]+\[[^[\]\n]+\]/gm,
    note: `a tag of another system ${SHOWN}`,
    write: 'what it showed, or a link to it',
  },
  {
    find: /\[([a-z][a-z\d_-]*)(?:=[^[\]\n]*|[ \t][^[\]\n]*)?\][^[]{0,500}\[\/\1\]|\[[a-z][\w-]*[ \t]+[a-z][\w-]*=["“'][^[\]\n]*\](?![([])/gi,
    note: `a tag of another system ${SHOWN}`,
    write: inMarkdown,
  },
  {
    find: /^h[1-6]\. \S.*$|^={2,6}[ \t][^=\n]+[ \t]={2,6}$/gm,
    note: `a heading of another system ${SHOWN}`,
    write: (found) => {
      const level = Number(/^h(\d)/.exec(found)?.[1] ?? /^=+/.exec(found)?.[0].length);
      return `${'#'.repeat(level)} ${found.replace(/^h\d\. |^=+\s|\s=+$/g, '')}`;
    },
  },
  { find: /^bq\. \S.*$/gm, note: `a quotation of another system ${SHOWN}`, write: (found) => `> ${found.slice(4)}` },
  {
    find: /(?<![\p{L}\p{N}'`])'{2,3}(?=[^\s'])[^'\n]*[^\s']'{2,3}(?![\p{L}\p{N}'])/gu,
    note: `emphasis of another system ${SHOWN}`,
    write: (found) => (found.startsWith("'''") ? `**${found.slice(3, -3)}**` : `*${found.slice(2, -2)}*`),
  },
  {
    find: /^\+(?:[-=]+\+)+(?:\n[|+].*)*$/gm,
    note: `a table of another system ${SHOWN}`,
    write: '| head | head |, under it | - | - |, and one row per line',
  },
  {
    find: /(?<!^\|.*\n)^\|(?=.+\|).*\n(?=\|.*\|)/gm,
    note: 'these lines do not make a table: the second one would have to be | - | - |',
    write: (found) => `${found.trim()}, and under it ${found.trim().replace(/[^|]+/g, ' - ').trim()}`,
  },
  {
    find: /(?<![='"‘“\p{L}\p{N}])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\p{L}\p{N}])/gu,
    note: `a highlight ${SHOWN}`,
    write: (found) => `<mark>${found.slice(2, -2)}</mark>`,
  },
  {
    find: /(?<![\p{L}\p{N}:/]):(?:[a-z][a-z0-9_+-]*[a-z0-9]|[+-]1):(?![\p{L}\p{N}:/])/gu,
    note: `the name of an emoji ${SHOWN}`,
    write: 'the emoji itself',
  },
  { find: /\$\$.+?\$\$/gs, note: `a formula ${SHOWN}`, write: FORMULA },
  {
    find: /(?<![\p{L}\p{N}$\\])\$(?=[^\s$])(?=[^$\n]*[\\^_])[^$\n]*[^\s$]\$(?![\p{N}$])/gu,
    note: `a formula ${SHOWN}`,
    write: FORMULA,
  },
  {
    find: /\\\((?:\p{L}|[^\\\n]{0,200}?(?:[\^_=+{}<>]|\\(?!\)))[^\n]{0,200}?)\\\)|\\\[[^[\]]{0,200}?[\^_=+{}<>][^[\]]{0,200}?\\\]/gu,
    note: 'a formula loses its backslashes, and is shown to readers as typed',
    write: FORMULA,
  },
  {
    find: /\[(?:-?@[\p{L}_][\p{L}\p{N}_:.#$%&+?<>~/-]*(?:[,;][^[\]\n]*)?|(?:see|cf\.?|e\.g\.)[^[\]\n]{0,200}\s-?@[\p{L}_][^[\]\n]{0,200})\](?![([])/giu,
    note: `a citation of another system ${SHOWN}`,
    write: '[^1], and below: [^1]: the source',
  },
  {
    find: /\{[:#.][^{},\n]*\}|(?<=[\0)\]])\{[a-z][\w-]*=[^{}\n]*\}/g,
    note: `an attribute of another system ${SHOWN}`,
    write: 'nothing',
  },
  {
    find: /^\*\[[^\]\n]+\]:.*$/gm,
    note: `an abbreviation of another system ${SHOWN}`,
    write: (found) => `<abbr title="${found.replace(/^.*?\]: */, '')}">${found.slice(2).replace(/\].*/, '')}</abbr>`,
  },
  {
    find: /(?<=\n):[ \t]+\S.*$/gm,
    note: `a definition list ${SHOWN}`,
    write: (found) => `<dl><dt>term</dt><dd>${found.replace(/^: */, '')}</dd></dl>`,
  },
  {
    find: /^\\[a-z]{3,}(?:\{[^{}\n]*\})*$|\\(?:footnote|textbf|textit|emph|cite|ref|begin|end)\{[^{}\n]*\}/gim,
    note: `a TeX command ${SHOWN}`,
    write: 'nothing, or Markdown',
  },
  {
    find: /\{(?:\+\+|--|~~|==|>>)[^{}\n]*(?:\+\+|--|~~|==|<<)\}/g,
    note: `a proposed change ${SHOWN}`,
    write: 'the text as readers should see it',
  },
  {
    find: /(?<![\p{L}\p{N}+])\+\+(?=\p{L})[^+\n]*[\p{L}\p{N}.!?]\+\+(?![\p{L}\p{N}+])/gu,
    note: `an insertion of another system ${SHOWN}`,
    write: (found) => `<ins>${found.slice(2, -2)}</ins>`,
  },
  {
    find: /(?<![\p{L}\p{N}|])\|\|(?=[^\s|])[^|\n]*[^\s|]\|\|(?![\p{L}\p{N}|])/gu,
    note: `hidden text of another system ${SHOWN}`,
    write: (found) => found.slice(2, -2),
  },
  { find: /^\+\+\+$/gm, note: `a line of + ${SHOWN}`, write: '---, between blank lines' },
  {
    find: /%%.+?%%/gs,
    note: `a comment of another system ${SHOWN}`,
    write: (found) => `<!-- ${found.slice(2, -2).trim()} -->`,
  },
  {
    find: /\^\[[^[\]\n]+\]/g,
    note: `an inline note ${SHOWN}`,
    write: (found) => `[^1], and below: [^1]: ${found.slice(2, -1)}`,
  },
  {
    find: /(?<![\p{L}\p{N}~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\p{L}\p{N}~])/gu,
    note: 'a single tilde does not strike words out',
    write: (found) => `~${found}~`,
  },
  {
    find: /(?<=[\p{L})])~\d{1,3}~/gu,
    note: `a subscript ${SHOWN}`,
    write: (found) => `<sub>${found.slice(1, -1)}</sub>`,
  },
  {
    find: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,4}\^/gu,
    note: `a superscript ${SHOWN}`,
    write: (found) => `<sup>${found.slice(1, -1)}</sup>`,
  },
];

/** A tag in square brackets that has an equivalent in Markdown. */
function inMarkdown(found: string): string {
  const [name = '', value = '', words = ''] = groupsOf(/^\[(\w+)(?:=([^\]]*))?[^\]]*\](.*?)(?:\[\/\w+\])?$/s, found);
  switch (name.toLowerCase()) {
    case 'b':
      return `**${words}**`;
    case 'i':
      return `*${words}*`;
    case 's':
      return `~~${words}~~`;
    case 'url':
      return `[${words}](${value || words})`;
    case 'quote':
      return `> ${words}`;
    case 'code':
      return `\`${words}\``;
    default:
      return words.trim() || 'what it showed, or a link to it';
  }
}
