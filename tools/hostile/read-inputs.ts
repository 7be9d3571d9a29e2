import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/lib/files/list-files.ts';

/**
 * Reads every string and file of a folder as an input: strings of JSON at any depth, lines of `.txt`, and all other files as a
 * whole. Of equal strings only the first stays.
 */
export async function readInputs(folder: string): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const file of listFiles(folder)) {
    const bytes = await readFile(path.join(folder, file));
    for (const input of inputsOf(file, bytes)) if (!inputs.has(input.text)) inputs.set(input.text, input);
  }
  return [...inputs.values()];
}

/** Reads the inputs of one file, named by their place in it. */
export function inputsOf(file: string, bytes: Uint8Array): Input[] {
  const text = new TextDecoder().decode(bytes);
  if (/\.json$/i.test(file)) {
    try {
      return [...stringsIn(JSON.parse(text), file)];
    } catch {
      return [{ name: file, text, bytes }];
    }
  }
  if (!/\.txt$/i.test(file)) return [{ name: file, text, bytes }];
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => (line === '' ? [] : [{ name: `${file}:${index + 1}`, text: line }]));
}

function* stringsIn(value: unknown, name: string): Generator<Input> {
  if (typeof value === 'string') {
    yield { name, text: value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const pattern = expand(value);
  if (pattern !== undefined) yield { name, text: pattern };
  for (const [key, inner] of Object.entries(value)) {
    yield* stringsIn(inner, Array.isArray(value) ? `${name}[${key}]` : `${name}.${key}`);
  }
}

/** Joins the parts of a text in collections of slow Markdown: `parts: [[text, times], …]`, or `lines: {indent, text, count}`. */
function expand(value: object): string | undefined {
  const { parts, lines } = value as { parts?: unknown; lines?: unknown };
  if (Array.isArray(parts) && parts.every(isPart)) return parts.map(([text, times]) => text.repeat(times)).join('');
  if (typeof lines !== 'object' || lines === null) return undefined;
  const { indent, text, count } = lines as { indent?: unknown; text?: unknown; count?: unknown };
  if (typeof indent !== 'string' || typeof text !== 'string' || typeof count !== 'number') return undefined;
  return Array.from({ length: count }, (_, depth) => `${indent.repeat(depth)}${text}\n`).join('');
}

function isPart(part: unknown): part is [string, number] {
  return Array.isArray(part) && typeof part[0] === 'string' && typeof part[1] === 'number';
}

export interface Input {
  /** The file and the place in it, such as `strings.json[3].payload`. */
  readonly name: string;
  readonly text: string;
  /** For a file that is an input as a whole. */
  readonly bytes?: Uint8Array;
}
