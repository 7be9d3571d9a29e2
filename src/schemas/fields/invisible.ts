/*
 * Invisible characters. One rule holds for every field and for the text of a story:
 *
 * - What can hide or reorder the text around it is refused: direction embeddings and overrides, isolates without their
 *   end, tags outside of flags, control characters.
 * - What a script needs, or what says where a word may break, stays as typed: joiners of Persian, of Indian scripts and
 *   of emoji, direction marks, soft hyphens, zero-width spaces, variation selectors.
 * - In addresses, and when two names are compared, invisible characters do not count.
 */

/** Unicode UAX #9 (embeddings, overrides), 23.2 to 23.8 of the standard (deprecated formats, annotations), noncharacters. */
const REFUSED = /(?![\t-\r\u0085])\p{Cc}|[\u202A-\u202E\u206A-\u206F\uFFF9-\uFFFB\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** A flag of a region, such as Scotland's: a black flag, the region in tags, the tag that ends it (Unicode UTS #51, ED-14a). */
const REGION_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]+\u{E007F}/gu;

const TAG = /[\u{E0000}-\u{E007F}]/u;

/** A character has at most one variation selector; several in a row hide data. */
const VARIATIONS = /\p{Variation_Selector}{2}/u;

/** A quick test for any of these characters, which most texts do not have. */
const SUSPICIOUS = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Variation_Selector}]/u;

/** Scripts in which a joiner changes the shape of the letter before it. */
const JOINING =
  /(?<![\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nko}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}])[\u200C\u200D]/gu;

/** Everything that has no shape by itself, except joiners. */
const IGNORED = /(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/gu;

/** Finds the first forbidden character of a text and says what it is; undefined if there is none. */
export function findInvisible(text: string): Invisible | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const withoutFlags = text.replace(REGION_FLAG, (flag) => ' '.repeat(flag.length));
  const found = [REFUSED, TAG, VARIATIONS]
    .map((pattern) => pattern.exec(withoutFlags))
    .concat(openIsolate(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return { index: found.index, note: `${kindOf(code)}, ${codeOf(code)}` };
}

/** Finds what an address may not contain: invisible characters, line ends and tabs. */
export function findInvisibleInAddress(address: string): Invisible | undefined {
  const invisible = findInvisible(address);
  const jump = /[\t-\r\u0085\u2028\u2029]/.exec(address);
  if (!jump || (invisible && invisible.index < jump.index)) return invisible;
  return { index: jump.index, note: `a line break or a tab, ${codeOf(jump[0].codePointAt(0) ?? 0)}` };
}

/** Removes what {@link findInvisible} finds in a text; undefined if there is too much of it to be an accident. */
export function withoutInvisible(text: string): string | undefined {
  let clean = text;
  for (let count = 0; count < 50; count++) {
    const invisible = findInvisible(clean);
    if (!invisible) return clean;
    const [character = ''] = clean.slice(invisible.index);
    clean = clean.slice(0, invisible.index) + clean.slice(invisible.index + character.length);
  }
  return undefined;
}

/** A text as it is compared: without invisible characters. Joiners stay in the scripts that need them. */
export function withoutIgnored(text: string): string {
  return /^[\x20-\x7E]*$/.test(text) ? text : text.replace(IGNORED, '').replace(JOINING, '');
}

/** Whether nothing of a text is visible. U+2800 is braille without a dot. */
export function isBlank(text: string): boolean {
  return /^[\s\u2800\u200C\u200D]*$/.test(withoutIgnored(text));
}

/** Finds an isolate without its end, or an end without its isolate. An isolate ends with its paragraph (UAX #9, P1). */
function openIsolate(text: string): RegExpExecArray[] {
  const open: RegExpExecArray[] = [];
  for (const match of text.matchAll(/[\u2066-\u2069]|\n[ \t]*\n/g)) {
    if (match[0] === '\u2069') {
      if (!open.pop()) return [match];
    } else if (!match[0].startsWith('\n')) open.push(match);
    else if (open.length > 0) break;
  }
  return open.slice(0, 1);
}

/** `U+000B` */
function codeOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(code: number): string {
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x206a && code <= 0x206f))
    return 'a character that changes the direction of writing';
  if (code >= 0x2066 && code <= 0x2069) return 'a direction mark without its partner';
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a surrogate pair';
  if (code < 0xa0) return 'a control character';
  return 'an invisible character';
}

export interface Invisible {
  /** its position in the text, in UTF-16 units */
  readonly index: number;
  readonly note: string;
}
