import { firstLine } from '../../../lib/text/match.ts';
import { SHOWN, type ForeignSign } from './foreign-sign.ts';

const SPACE_IN_ADDRESS = 'a space in the address breaks the link or picture';

/** Signs that do not make a list. Numbers among them stay before the words. */
const LIST_SIGN = /^(?:[●○■□◆◇▪•‣◦①-⑳→➤✓✔✗]|[–—―](?=\s)|[-+](?=\p{L})|\d{1,2}[.)](?=\p{L})|)\s*/u;
const LIST_MARK =
  /[●○■□◆◇▪•‣◦①-⑳→➤✓✔✗]|[–—―] |[-+](?=\p{L})|\d{1,2}[.)](?=\p{L})|[（(][\d０-９一二三四五六七八九十a-zａ-ｚ]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]|[a-zA-Zａ-ｚ][)）]|[a-z]\. |(?:i{1,3}|iv|vi{0,3}|ix|x)[.)] |(?:I{1,3}|IV|VI{0,3}|IX|X)[.)] /u;
const UNLISTED = new RegExp(`(?<=^|\\n)(?:(?:${LIST_MARK.source}).*\\n)+(?=${LIST_MARK.source})`, 'gu');

/** Markdown with a mistake: an extra space, a missing bracket, signs from a full-width keyboard. */
export const MISTYPED_SIGNS: readonly ForeignSign[] = [
  {
    find: /\[[^[\]\n]+\]\s\((?:https?:|\0)[^)\s]*\)/g,
    note: 'a space breaks the link',
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
    note: 'not a task: the brackets need a space or an x in them, and a space after them',
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
    note: 'the brackets of the link are swapped',
    write: (found) => found.replace(/\((.*)\)\[(.*)\]/, '[$1]($2)'),
  },
  // Written with a full-width keyboard.
  {
    find: /^#{1,6}(?=[\u3000\u00A0]|[「『（【]|#{0,5}(?<=##)[^\s#]).*$/gm,
    note: 'a heading needs a plain space after its #',
    write: (found) => found.replace(/^(#+)\s*/, '$1 '),
  },
  {
    find: /^＃+.*$/gm,
    note: 'a full-width ＃ does not make a heading',
    write: (found) => found.replace(/^(＃+)\s*/, (_, signs: string) => `${'#'.repeat(signs.length)} `),
  },
  {
    find: /^[０-９]{1,3}[．。、）.)].*$|^\d{1,3}[．、）].*$/gm,
    note: 'full-width digits and stops do not make a list',
    write: (found) => found.normalize('NFKC').replace(/^(\d+)[.。、)]\s*/, '$1. '),
  },
  {
    find: /^(?:[・－]|＊(?!＊)).*$/gm,
    note: 'this sign does not make a list',
    write: (found) => `- ${found.slice(1).trimStart()}`,
  },
  {
    find: /^＞.*$/gm,
    note: 'a full-width ＞ does not make a quotation',
    write: (found) => `> ${found.slice(1).trimStart()}`,
  },
  { find: /＊＊[^＊\n]+＊＊/g, note: 'full-width ＊ do not mark words', write: (found) => `**${found.slice(2, -2)}**` },
  {
    find: /［[^［］\n]+］[（(](?:https?:|\0)[^）)\n]{0,1000}[）)]|\[[^[\]\n]+\]（(?:https?:|\0)[^）\n]{0,1000}）/g,
    note: 'full-width brackets do not make a link',
    write: (found) => found.replace(/^.(.*).[（(](.*).$/, '[$1]($2)'),
  },
  {
    find: /^｜.*｜[ \t]*$/gm,
    note: 'full-width ｜ do not make a table',
    write: (found) => found.replaceAll('｜', '|'),
  },
  {
    find: UNLISTED,
    note: 'these lines run together, because the sign does not make a list',
    write: (_, raw) => {
      const words = firstLine(raw).trim();
      return words.replace(LIST_SIGN, (sign) => (/^\d/.test(sign) ? `${sign} ` : '- '));
    },
  },
  {
    find: /(?<=\n)[\u3000\u00A0\u2000-\u200A\u202F\u205F]+(?=\n)/g,
    note: 'a line with a special space in it does not separate paragraphs',
    write: 'an empty line',
  },
];

/** Signs that are mistyped only where the parser has left them in a text. */
export const LEFT_SIGNS: readonly ForeignSign[] = [
  {
    find: /(?<=\p{L})[`´](?=\p{L})/gu,
    note: `this sign is not an apostrophe, and ${SHOWN}`,
    write: '’',
  },
  {
    find: /`+[^\s`]{0,40}/gu,
    note: `${'`'} without its partner ${SHOWN}`,
    write: '` before and after the code, ’ for an apostrophe, or \\`',
  },
  {
    find: /(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)/g,
    note: `** without its partner ${SHOWN}`,
    write: '** directly before the first word and after the last, or \\*\\*',
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
