import { hash } from 'node:crypto';

/**
 * Returns the key of a page or file. While the key and the code stay the same, so does the file, to the byte, and a
 * build need not make it again. The key has a digest for each part of the facts, so that a changed key tells which part
 * changed: `text:0d1f… next:77aa…`.
 *
 * @param facts everything that the file is made from besides the code and the facts of the publication: the same object
 *   that its maker gets. report/reasons.ts explains the names of the parts to editors.
 */
export function keyOf(facts: object): string {
  return Object.entries(facts)
    .map(([name, part]) => `${name}:${digest(part)}`)
    .join(' ');
}

/** The key of a file whose name holds a digest of what it shows. */
export const NAMED_BY_DIGEST = 'name:';

/**
 * Marks an object that belongs to the facts of many files: it is digested once, and its digest replaces it in their
 * facts.
 *
 * @param known its digest, if that is known already
 */
export function shared<Facts extends object>(facts: Facts, known = ''): Facts {
  if (!digests.get(facts)) digests.set(facts, known);
  return facts;
}

/** Digests by object, each computed on first use. Facts do not change. */
const digests = new WeakMap<object, string>();

/**
 * Returns a digest of facts, twelve characters long.
 *
 * @throws TypeError for a value that cannot be written completely, such as a function
 */
export function digest(facts: unknown): string {
  const text = write(facts);
  return digests.has(Object(facts)) ? text : sum(text);
}

/** Writes a shared object as its digest. Each text follows its length, which is faster than escaping it. */
function write(facts: unknown): string {
  if (typeof facts === 'string') return `"${facts.length}:${facts}`;
  if (typeof facts === 'function') throw notPlain(facts);
  if (typeof facts !== 'object' || facts === null) return String(facts);
  const known = digests.get(facts);
  if (known !== '') return known ?? writeObject(facts);
  const made = sum(writeObject(facts));
  digests.set(facts, made);
  return made;
}

function writeObject(facts: object): string {
  if (Array.isArray(facts)) return `[${facts.map(write).join()}]`;
  if (facts instanceof Date) return `@${facts.getTime()}`;
  if (Object.getPrototypeOf(facts) !== Object.prototype) throw notPlain(facts);
  let text = '{';
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) text += `${name}:${write(value)},`;
  return `${text}}`;
}

function sum(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, 12);
}

function notPlain(facts: object): TypeError {
  return new TypeError(`The facts of a page are plain data, and no ${facts.constructor.name}.`);
}
