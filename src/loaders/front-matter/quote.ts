/** What has to be escaped in quotation marks: it would move the cursor, hide, or end the line. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu;

/** A text in quotation marks, so that YAML reads it as it is. */
export function quote(text: string): string {
  // `search` starts from the beginning at each call, whatever the flags.
  if (text.search(UNSEEN) !== -1 || !/["\\]/.test(text)) return `"${escape(text)}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text as a value that can be pasted: bare where YAML reads it as text, else in quotation marks. */
export function asValue(text: string): string {
  const isBare = /^[\p{L}\p{N}][^\n]*$/u.test(text) && explainPlain(text) === undefined && !/[,[\]{}"\\]/.test(text);
  const isText = !/^(?:[\d.+-][\d_.e+-]*|0[xo][\da-f]+|true|false|null)$/i.test(text);
  return isBare && isText && text.search(UNSEEN) === -1 ? text : quote(text);
}

/** Why YAML would misread a text without quotation marks; undefined if it would not. */
export function explainPlain(text: string): string | undefined {
  const [first = ''] = text;
  const sign = SIGNS.get(first);
  if (sign !== undefined) return sign;
  if (/^[-?:](?:[ \t]|$)/.test(text)) return `begins with "${first} ", which is special in YAML`;
  if (/[ \t]#/.test(text)) return 'YAML reads the text after # as a comment';
  if (/:(?:[ \t]|$)/.test(text)) return 'a colon in a value';
  return undefined;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&', 'a YAML anchor'],
  ['*', 'a YAML alias'],
  ['!', 'a YAML tag'],
  ...[...'#%@`|>,]}'].map((sign) => [sign, `begins with ${sign}, which is special in YAML`] as const),
]);

function escape(text: string): string {
  return text
    .replace(/["\\]/g, '\\$&')
    .replace(UNSEEN, (character) =>
      Array.from(
        { length: character.length },
        (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join(''),
    );
}
