import { readList } from './vectors.ts';

/** Names that every object of JavaScript answers to: in a table made of objects they find what nobody put there. */
export const OWN_NAMES: readonly string[] = [
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

/** The public list; undefined where it is not there. */
export const FOREIGN_NAMES = readList<readonly string[]>('object-keys.json');

export const OBJECT_NAMES: readonly string[] = [...new Set([...OWN_NAMES, ...(FOREIGN_NAMES ?? [])])];
