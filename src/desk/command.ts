import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../refusal.ts';

/**
 * Reads what a command was given behind its name. `--help` tells what the command does and ends it.
 *
 * @param args without the program and the script
 * @throws Refusal saying what is wrong and how the command is used
 */
export function readCommand<const Given extends Options>(
  command: Command<Given>,
  args: readonly string[] = process.argv.slice(2),
): Read<Given> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(describe(command));
    process.exit(0);
  }
  try {
    return parse(command, args);
  } catch (error) {
    throw new Refusal(`${explain(error)}\n\n${describe(command)}`, { cause: error });
  }
}

/** What a command does, its options and an example. */
export function describe({ name, does, operands = [], options, example }: Command<Options>): string {
  const lines = [
    ...operands.map(({ name, help }) => [name, help] as const),
    ...Object.entries(options).map(
      ([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
    ),
    ['--help', 'says this'] as const,
  ];
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  const usage = ['npm run', name, '--', ...operands.map(({ name }) => name), '[options]'].join(' ');
  return [
    `${usage}\n\n${does}\n`,
    ...lines.map(([name, help]) => `  ${name.padEnd(width)}${help}`),
    `\nFor example:\n  ${example}`,
  ].join('\n');
}

/** Separate, so that the type of the values is that of the options. */
function parse<const Given extends Options>(command: Command<Given>, args: readonly string[]): Read<Given> {
  const options = command.options as Options;
  const allowPositionals = command.operands !== undefined;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals } satisfies ParseArgsConfig);
  return { values: values as Read<Given>['values'], positionals };
}

/** Node's own words go on about how to write an operand that begins with a hyphen. */
function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.replace(/\. To specify .*$|\. This command does not take.*$/s, '').replace(/\.?$/, '.');
}

type Options = Readonly<Record<string, Option>>;

interface Option {
  readonly type: 'string' | 'boolean';
  /** whether it may be given several times */
  readonly multiple?: boolean;
  /** what stands for its value in the usage: `N` */
  readonly value?: string;
  readonly help: string;
}

export interface Command<Given extends Options> {
  /** as npm knows it */
  readonly name: string;
  /** one sentence */
  readonly does: string;
  /** what stands behind the name without two hyphens; absent where nothing does */
  readonly operands?: readonly { readonly name: string; readonly help: string }[];
  readonly options: Given;
  /** a line that can be pasted */
  readonly example: string;
}

interface Read<Given extends Options> {
  readonly values: { readonly [Name in keyof Given]?: ValueOf<Given[Name]> };
  readonly positionals: readonly string[];
}

type ValueOf<Given extends Option> = Given['type'] extends 'boolean'
  ? boolean
  : Given['multiple'] extends true
    ? readonly string[]
    : string;
