/** What cannot stand as it is in quotation marks: it would move the cursor, hide, or end the line. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu;

/** A text in quotation marks, so that YAML reads it as it stands. */
export function quote(text: string): string {
  // `search` begins anew at each call, whatever the flags.
  if (text.search(UNSEEN) !== -1 || !/["\\]/.test(text)) return `"${escape(text)}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text as a value that can be pasted: bare where YAML reads it as text, else in quotation marks. */
export function asValue(text: string): string {
  const isBare = /^[\p{L}\p{N}][^\n]*$/u.test(text) && explainPlain(text) === undefined && !/[,[\]{}"\\]/.test(text);
  const isText = !/^(?:[\d.+-][\d_.e+-]*|0[xo][\da-f]+|true|false|null)$/i.test(text);
  return isBare && isText && text.search(UNSEEN) === -1 ? text : quote(text);
}

/** Why YAML does not read a text without quotation marks as it stands; undefined where it does. */
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
