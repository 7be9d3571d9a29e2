import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const VECTORS = path.resolve(import.meta.dirname, '../../../shared/vectors/object-keys.json');

/** Names that every object of JavaScript answers to: in a table made of objects they find what nobody put there. */
const OWN: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'toLocaleString',
  'valueOf',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'constructor.prototype',
  // What is asked of a promise, of JSON, of a list, of a function, of a module.
  'then',
  'toJSON',
  'length',
  'name',
  'default',
];

/** The list of others that lies beside the checkout; undefined where there is none. */
export const FOREIGN_NAMES: readonly string[] | undefined = existsSync(VECTORS)
  ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as string[])
  : undefined;

export const OBJECT_NAMES: readonly string[] = [...new Set([...OWN, ...(FOREIGN_NAMES ?? [])])];
