import { readList } from './vectors.ts';

/**
 * Names of properties that every JavaScript object has. In a look-up table that is an object, they find entries that
 * nobody added.
 */
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
  // Properties of promises, JSON, lists, functions and modules.
  'then',
  'toJSON',
  'length',
  'name',
  'default',
];

/** The public list; undefined if it is not installed. */
export const FOREIGN_NAMES = readList<readonly string[]>('object-keys.json');

export const OBJECT_NAMES: readonly string[] = [...new Set([...OWN_NAMES, ...(FOREIGN_NAMES ?? [])])];
