/** How a note ends on what nothing here understands. */
export const SHOWN = 'is shown to readers as it stands';
const SPACE_IN_ADDRESS = 'a space in the address keeps it from being a link or picture';
const FORMULA = 'the formula in words, <sub>, <sup>, or as a picture';

/** Signs that make no list; those that number a line stay in front of its words. */
const LIST_SIGN = /^(?:[●○■□◆◇▪•‣◦①-⑳→➤✓✔✗]|[–—―](?=\s)|[-+](?=\p{L})|\d{1,2}[.)](?=\p{L})|)\s*/u;
const LIST_MARK =
  /[●○■□◆◇▪•‣◦①-⑳→➤✓✔✗]|[–—―] |[-+](?=\p{L})|\d{1,2}[.)](?=\p{L})|[（(][\d０-９一二三四五六七八九十a-zａ-ｚ]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]|[a-zA-Zａ-ｚ][)）]|[a-z]\. |(?:i{1,3}|iv|vi{0,3}|ix|x)[.)] |(?:I{1,3}|IV|VI{0,3}|IX|X)[.)] /u;
const UNLISTED = new RegExp(`(?<=^|\\n)(?:(?:${LIST_MARK.source}).*\\n)+(?=${LIST_MARK.source})`, 'gu');

/**
 * What other systems understand and this one shows as it is typed; a backslash before it says that it is meant so. Each is
 * looked for in the source of a paragraph, heading or cell, code and addresses aside.
 */
export const FOREIGN_SIGNS: readonly ForeignSign[] = [
  {
    find: /^(?:<{7}|\|{7}|>{7})(?: .*)?$/gm,
    note: 'a mark of two versions that were not joined',
    write: 'one of the two',
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
    write: 'what it stood for, or a link to it',
  },
  {
    find: /^(?:\[{1,2}_?TOC_?\]{1,2}|\{:toc\})$/gim,
    note: `a table of contents is not made: this ${SHOWN}`,
    write: 'nothing, or links to headings',
  },
  {
    find: /!?\[\[[^[\]\n]+\]\]/g,
    note: `a link of a wiki ${SHOWN}`,
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
    write: (found) => `**${/\w+/.exec(found)?.[0].toLowerCase() ?? 'note'}**`,
  },
  {
    find: /^#\+\w+:.*$|<%[^%\n]*%>|(?<!\\)\$\{[^{}\n]+\}|\b(?:image|video|audio|include)::[^\s[\]]+\[[^[\]\n]*\]|\blink:[^\s[\]]+\[[^[\]\n]+\]/gm,
    note: `a tag of another system ${SHOWN}`,
    write: 'what it stood for, or a link to it',
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
    write: '| head | head |, under it | - | - |, and a row a line',
  },
  {
    find: /(?<!^\|.*\n)^\|(?=.+\|).*\n(?=\|.*\|)/gm,
    note: 'these lines make no table: the second one would be | - | - |',
    write: (found) => `${found.trim()}, and under it ${found.trim().replace(/[^|]+/g, ' - ').trim()}`,
  },
  {
    find: /(?<![='"‘“\p{L}\p{N}])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\p{L}\p{N}])/gu,
    note: `a highlight ${SHOWN}`,
    write: (found) => `<mark>${found.slice(2, -2)}</mark>`,
  },
  {
    find: /(?<![\p{L}\p{N}:/]):(?:[a-z][a-z0-9_+-]*[a-z0-9]|[+-]1):(?![\p{L}\p{N}:/])/gu,
    note: `the name of a sign ${SHOWN}`,
    write: 'the sign itself',
  },
  { find: /\$\$.+?\$\$/gs, note: `a formula ${SHOWN}`, write: FORMULA },
  {
    find: /(?<![\p{L}\p{N}$\\])\$(?=[^\s$])(?=[^$\n]*[\\^_])[^$\n]*[^\s$]\$(?![\p{N}$])/gu,
    note: `a formula ${SHOWN}`,
    write: FORMULA,
  },
  {
    find: /\\\((?:\p{L}|[^\\\n]{0,200}?(?:[\^_=+{}<>]|\\(?!\)))[^\n]{0,200}?)\\\)|\\\[[^[\]]{0,200}?[\^_=+{}<>][^[\]]{0,200}?\\\]/gu,
    note: 'a formula loses its backslashes, and is shown to readers as it stands',
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
    note: `a list of definitions ${SHOWN}`,
    write: (found) => `<dl><dt>term</dt><dd>${found.replace(/^: */, '')}</dd></dl>`,
  },
  {
    find: /^\\[a-z]{3,}(?:\{[^{}\n]*\})*$|\\(?:footnote|textbf|textit|emph|cite|ref|begin|end)\{[^{}\n]*\}/gim,
    note: `a command of TeX ${SHOWN}`,
    write: 'nothing, or Markdown',
  },
  {
    find: /\{(?:\+\+|--|~~|==|>>)[^{}\n]*(?:\+\+|--|~~|==|<<)\}/g,
    note: `a proposed change ${SHOWN}`,
    write: 'the text as it is to be read',
  },
  {
    find: /(?<![\p{L}\p{N}+])\+\+(?=\p{L})[^+\n]*[\p{L}\p{N}.!?]\+\+(?![\p{L}\p{N}+])/gu,
    note: `an insertion of another system ${SHOWN}`,
    write: (found) => `<ins>${found.slice(2, -2)}</ins>`,
  },
  {
    find: /(?<![\p{L}\p{N}|])\|\|(?=[^\s|])[^|\n]*[^\s|]\|\|(?![\p{L}\p{N}|])/gu,
    note: `a hidden text of another system ${SHOWN}`,
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
    note: `a note within the text ${SHOWN}`,
    write: (found) => `[^1], and below: [^1]: ${found.slice(2, -1)}`,
  },
  {
    find: /(?<![\p{L}\p{N}~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\p{L}\p{N}~])/gu,
    note: 'one tilde strikes nothing',
    write: (found) => `~${found}~`,
  },
  {
    find: /(?<=[\p{L})])~\d{1,3}~/gu,
    note: `a lowered figure ${SHOWN}`,
    write: (found) => `<sub>${found.slice(1, -1)}</sub>`,
  },
  {
    find: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,4}\^/gu,
    note: `a raised figure ${SHOWN}`,
    write: (found) => `<sup>${found.slice(1, -1)}</sup>`,
  },
  {
    find: /\[[^[\]\n]+\]\s\((?:https?:|\0)[^)\s]*\)/g,
    note: 'a space keeps it from being a link',
    write: (found) => found.replace(/\]\s\(/, ']('),
  },
  {
    find: /!?\[[^[\]\n]*\]\((?:https?:|\0)(?=[^()<>\n" ]* )[^()<>\n"]*\)/g,
    note: SPACE_IN_ADDRESS,
    write: inAngleBrackets,
  },
  {
    find: /!?\[[^[\]\n]+\]\((?:https?:|\0)[^()\s]*(?:\([^()\s]*\))?(?=\s|$)/g,
    note: 'the last ) of the link is missing',
    write: (found) => `${found})`,
  },
  {
    find: /(?<=^|\n)\[(?:\]|[ xX]\](?=\S)(?!\())(?![[(:])/g,
    note: 'no task: it has a space or an x within, and a space behind it',
    write: (found) => (/x/i.test(found) ? '[x] and a space' : '[ ] and a space'),
  },
  {
    find: /[｜|]\p{sc=Han}{1,20}《[\p{sc=Hira}\p{sc=Kana}ー・]+》|\p{sc=Han}{1,20}《\p{sc=Hira}+》|\{\p{sc=Han}{1,20}(?:\|[\p{sc=Hira}\p{sc=Kana}ー]+)+\}/gu,
    note: `furigana of another system ${SHOWN}`,
    write: (found) =>
      found.replace(/^[｜|{]?(\p{sc=Han}+)[《|](.*).$/u, '<ruby>$1<rt>$2</rt></ruby>').replaceAll('|', ''),
  },
  {
    find: /\([^()\n]+\)\[(?:https?:|\0)[^\]\s]*\]/g,
    note: 'the brackets of a link are the other way round',
    write: (found) => found.replace(/\((.*)\)\[(.*)\]/, '[$1]($2)'),
  },
  // Written with a full-width keyboard.
  {
    find: /^#{1,6}(?=[\u3000\u00A0]|[「『（【]|#{0,5}(?<=##)[^\s#]).*$/gm,
    note: 'a heading has a plain space behind its #',
    write: (found) => found.replace(/^(#+)\s*/, '$1 '),
  },
  {
    find: /^＃+.*$/gm,
    note: 'a full-width ＃ makes no heading',
    write: (found) => found.replace(/^(＃+)\s*/, (_, signs: string) => `${'#'.repeat(signs.length)} `),
  },
  {
    find: /^[０-９]{1,3}[．。、）.)].*$|^\d{1,3}[．、）].*$/gm,
    note: 'full-width figures and stops make no list',
    write: (found) => found.normalize('NFKC').replace(/^(\d+)[.。、)]\s*/, '$1. '),
  },
  {
    find: /^(?:[・－]|＊(?!＊)).*$/gm,
    note: 'this sign makes no list',
    write: (found) => `- ${found.slice(1).trimStart()}`,
  },
  { find: /^＞.*$/gm, note: 'a full-width ＞ makes no quotation', write: (found) => `> ${found.slice(1).trimStart()}` },
  { find: /＊＊[^＊\n]+＊＊/g, note: 'full-width ＊ mark nothing', write: (found) => `**${found.slice(2, -2)}**` },
  {
    find: /［[^［］\n]+］[（(](?:https?:|\0)[^）)\n]{0,1000}[）)]|\[[^[\]\n]+\]（(?:https?:|\0)[^）\n]{0,1000}）/g,
    note: 'full-width brackets make no link',
    write: (found) => found.replace(/^.(.*).[（(](.*).$/, '[$1]($2)'),
  },
  {
    find: /^｜.*｜[ \t]*$/gm,
    note: 'full-width ｜ make no table',
    write: (found) => found.replaceAll('｜', '|'),
  },
  {
    find: UNLISTED,
    note: 'these lines run together: the sign makes no list',
    write: (_, raw) => {
      const words = raw.split('\n', 1)[0]?.trim() ?? '';
      return words.replace(LIST_SIGN, (sign) => (/^\d/.test(sign) ? `${sign} ` : '- '));
    },
  },
  {
    find: /(?<=\n)[\u3000\u00A0\u2000-\u200A\u202F\u205F]+(?=\n)/g,
    note: 'a line with a special space in it parts no paragraphs',
    write: 'a line with nothing in it',
  },
];

/** {@link FOREIGN_SIGNS} that show only where the parser has left them in a text. */
export const LEFT_SIGNS: readonly ForeignSign[] = [
  {
    find: /(?<=\p{L})[`´](?=\p{L})/gu,
    note: `this sign is no apostrophe, and ${SHOWN}`,
    write: '’',
  },
  {
    find: /`+[^\s`]{0,40}/gu,
    note: `${'`'} without its other half ${SHOWN}`,
    write: '` before the code and behind it, ’ for an apostrophe, or \\`',
  },
  {
    find: /(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)/g,
    note: `** without its other half ${SHOWN}`,
    write: '** directly before the first word and behind the last, or \\*\\*',
  },
  {
    find: /!?\[[^[\]\n]*\]\((?!https?:)(?=[^()<>\n" ]* )[^()<>\n"]*\)/g,
    note: SPACE_IN_ADDRESS,
    write: inAngleBrackets,
  },
];

function inAngleBrackets(found: string): string {
  return found.replace(/\((.*)\)$/, '(<$1>)');
}

/** A tag in square brackets, where Markdown has the same. */
function inMarkdown(found: string): string {
  const [, name = '', value = '', words = ''] = /^\[(\w+)(?:=([^\]]*))?[^\]]*\](.*?)(?:\[\/\w+\])?$/s.exec(found) ?? [];
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
      return words.trim() || 'what it stood for, or a link to it';
  }
}

export interface ForeignSign {
  readonly find: RegExp;
  readonly note: string;
  /** from what was found in one line, or as it stands in the source */
  readonly write: string | ((found: string, raw: string) => string);
}
