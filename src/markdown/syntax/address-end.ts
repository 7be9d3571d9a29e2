import { isDense, isDenseLetter } from './scripts.ts';

/** The beginning of an address, as far as it has been read. */
const PREFIX = /^(?:https?(?::\/{0,2})?|htt?|h|w{1,3}\.?)$/i;
const WHOLE_PREFIX = /^(?:https?:\/\/|www\.)$/i;

/** Longer than any host (RFC 1035). */
const MAX_HOST = 300;

/** Characters that a host cannot contain. */
const HOST_END = /[^\p{L}\p{N}\p{M}\p{Cs}._-]/u;
/** What begins a new part of an address. */
const DELIMITER = /[./?#&=]/;
/** Beyond ASCII: everything except letters, digits and accents. */
const FOREIGN_SIGN = /[^\0-\x7F\p{L}\p{N}\p{M}]/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
/** The sign that joins the words of a Japanese title: ジョン・スミス. */
const JOINER = '・';

/** Signs that may belong to the sentence rather than to the address, if only such signs follow. */
const TRAIL = /[!"'),.*:;?_~\]{・]/;
/** GitHub looks for such signs only at these. */
const CHECKED = /[!"&'()*,.:;?\]{_~・]/;
/** The remains of an end tag: `https://example.com[/url]`. */
const TAG_END = /\[\/$/;
const REFERENCE = /&[a-z]+;$/i;
const POSSESSIVE = /'s$/i;

/**
 * Reads a bare address letter by letter and says where it ends. In ASCII it ends where GitHub's does, and before a
 * possessive `'s`, the end of a tag (`[/url]`) and a brace that opened before it. Beyond ASCII it ends before every
 * sign (`。`, `”`, `—`, `…`). A letter of a script with spaces belongs to the address. A letter of Chinese, Japanese,
 * Korean or the like belongs to it only in a part that begins with such a letter, and not in the first part after the
 * host. Hiragana does not count, because it is more often a particle. So `https://ja.wikipedia.org/wiki/瓦版` is one
 * address, and `https://example.com/formまで` and `https://example.com/から` end where the sentence continues.
 */
export class AddressReader {
  private readonly units: string[] = [];
  /** Whether what has been read so far can be an address. */
  private hasStarted = false;
  /** Where the host begins. */
  private start = 0;
  /** Where it ends, once it has. */
  private hostEnd = -1;
  /** Braces that are open. */
  private open = 0;
  /** Whether the part being read began with a letter of a script without spaces. */
  private isDensePart = false;

  /** Whether the next unit may belong to the address, before {@link length} is decided. */
  take(unit: string): boolean {
    if (!this.hasStarted) return this.takePrefix(unit);
    if (this.hostEnd < 0) {
      if (this.units.length - this.start > MAX_HOST) return false;
      if (HOST_END.test(unit)) {
        this.hostEnd = this.units.length;
        // Its last signs may belong to the sentence; `length` decides.
        this.hasStarted = isHost(
          this.units
            .slice(this.start)
            .join('')
            .replace(/[._]+$/, ''),
        );
        if (!this.hasStarted) return false;
      }
    }
    // A link continues after this bracket.
    if (this.units.at(-1) === ']' && /[([]/.test(unit)) return false;
    if (!this.takeBracket(unit)) return false;
    if (DELIMITER.test(unit)) this.isDensePart = false;
    else if (isDense(unit)) {
      if (!isDenseLetter(unit) && !(unit === JOINER && this.isDensePart)) return false;
      this.isDensePart ||= this.mayBegin(unit);
      if (!this.isDensePart) return false;
    } else if (FOREIGN_SIGN.test(unit)) return false;
    this.units.push(unit);
    return true;
  }

  /** How many of the units read belong to the address; 0 if they are not an address. */
  get length(): number {
    if (!this.hasStarted) return 0;
    const { start } = this;
    const text = this.units.join('').replace(TAG_END, '');
    const trail = trailStart(text);
    const hostEnd = Math.min(this.hostEnd < 0 ? text.length : this.hostEnd, Math.max(trail, start));
    if (!isHost(text.slice(start, hostEnd))) return 0;
    const end = pathEnd(text, hostEnd, trail);
    return end - (POSSESSIVE.exec(text.slice(0, end))?.[0].length ?? 0);
  }

  private takePrefix(unit: string): boolean {
    this.units.push(unit);
    const prefix = this.units.join('');
    if (!WHOLE_PREFIX.test(prefix)) return PREFIX.test(prefix);
    this.hasStarted = true;
    // `www.` is a label of the host.
    if (!/^w/i.test(prefix)) this.start = prefix.length;
    return true;
  }

  /** A tag or command of another system around an address is not part of it: `[url]https://example.com[/url]`. */
  private takeBracket(unit: string): boolean {
    if (unit === '{') this.open += 1;
    if (unit === '}') this.open -= 1;
    const isHostsEnd = unit === '{' && this.units.length === this.hostEnd;
    return this.open >= 0 && !isHostsEnd && !(/[a-z]/i.test(unit) && TAG_END.test(this.units.slice(-2).join('')));
  }

  /** Whether a letter of a script without spaces may begin a part here. */
  private mayBegin(letter: string): boolean {
    const { units, start, hostEnd } = this;
    const last = units.at(-1) ?? '';
    if (hostEnd >= 0) {
      const isLaterPart = last === '/' && units.length > hostEnd + 1;
      return (isLaterPart || /[?#&=]/.test(last)) && !HIRAGANA.test(letter);
    }
    const host = units.slice(start).join('');
    return host === '' || /^www\.$/i.test(host) || (last === '.' && isDense(host.charAt(0)));
  }
}

/** Whether it begins with a letter or digit, and its last two labels have no underscore. */
function isHost(host: string): boolean {
  if (host === '' || /^[._-]/.test(host)) return false;
  return !host
    .split('.')
    .slice(-2)
    .some((label) => label.includes('_'));
}

/** Start of the signs at the end of the text that may all end a sentence. */
function trailStart(text: string): number {
  let at = text.length;
  while (at > 0) {
    const reference = text.charAt(at - 1) === ';' ? REFERENCE.exec(text.slice(Math.max(0, at - 40), at)) : undefined;
    if (reference) at -= reference[0].length;
    else if (TRAIL.test(text.charAt(at - 1))) at -= 1;
    else break;
  }
  return at;
}

/** Where the path ends: before the trail, but after brackets that closed what opened in it. */
function pathEnd(text: string, from: number, trail: number): number {
  let open = 0;
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '(') open += 1;
    else if (unit === ')' && open > 0) open -= 1;
    else if (at >= trail && CHECKED.test(unit)) break;
  }
  return at;
}
