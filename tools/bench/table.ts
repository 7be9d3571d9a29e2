import type { Measured } from './measure.ts';

const HEAD = `| Stories | Made with | Pages | Files | Seconds | Pages/s | ms/page | Peak memory |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |`;

/** Writes the measurements as a Markdown table. */
export function formatTable(rows: readonly Row[]): string {
  return [HEAD, ...rows.map(formatRow)].join('\n');
}

function formatRow({ stories, name, result }: Row): string {
  if (!result) return `| ${number(stories)} | ${name} | not installed | | | | | |`;
  const { pages, files, seconds, peakBytes } = result;
  const cells = [
    number(stories),
    name,
    number(pages),
    number(files),
    seconds.toFixed(1),
    number(Math.round(pages / seconds)),
    ((seconds * 1000) / pages).toFixed(1),
    peakBytes === undefined ? 'unknown' : `${number(Math.round(peakBytes / 1e6))} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

export interface Row {
  readonly stories: number;
  readonly name: string;
  /** Absent if the generator is not installed. */
  readonly result?: Result;
}

export type Result = Measured & { readonly pages: number; readonly files: number };
