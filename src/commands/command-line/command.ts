import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../../lib/errors/refusal.ts';
import type { Command, Option } from './command-shape.ts';
import { COMMANDS, type CommandName } from './commands.ts';

/**
 * Reads what was typed after a command's name. `--help` prints the command's entry in the table and ends the process.
 *
 * @param args without the program and the script
 * @throws Refusal that says what is wrong and how the command is used
 */
export function readCommand<Name extends CommandName>(
  name: Name,
  args: readonly string[] = process.argv.slice(2),
): Read<(typeof COMMANDS)[Name]['options']> {
  helpIfAsked(name, args);
  try {
    return parse(COMMANDS[name], args);
  } catch (error) {
    const reason = mistakenForOption(name, args) ?? explain(error);
    throw new Refusal(`${reason}\n\n${describe(name)}`, { cause: error });
  }
}

/** If `--help` is among the arguments, prints the help of a command that passes them on, and ends the process. */
export function helpIfAsked(name: CommandName, args: readonly string[]): void {
  if (!args.includes('--help') && !args.includes('-h')) return;
  console.log(describe(name));
  process.exit(0);
}

/** What a command does, its options and an example. */
export function describe(name: CommandName): string {
  const { does, operands = [], options, example }: Command = COMMANDS[name];
  const lines = [
    ...operands.map(({ name, help }) => [name, help] as const),
    ...Object.entries(options).map(
      ([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
    ),
    ['--help', 'prints this'] as const,
  ];
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  const usage = [typedAs(name), '--', ...operands.map(({ name }) => name), '[options]'].join(' ');
  return [
    `${usage}\n\n${does}\n`,
    ...lines.map(([name, help]) => `  ${name.padEnd(width)}${help}`),
    `\nFor example:\n  ${example}`,
  ].join('\n');
}

/** npm has these two without `run`. */
function typedAs(name: CommandName): string {
  return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
}

/** A separate function, so that the values have the types of the options. */
function parse<Given extends Options>(command: Command & { options: Given }, args: readonly string[]): Read<Given> {
  const options: Options = command.options;
  const allowPositionals = command.operands !== undefined;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals } satisfies ParseArgsConfig);
  return { values: values as Read<Given>['values'], positionals };
}

/** Explains an operand that begins with a hyphen, such as the headline “-5 degrees at the harbour”. Options have no spaces. */
function mistakenForOption(name: CommandName, args: readonly string[]): string | undefined {
  const { operands }: Command = COMMANDS[name];
  const operand = operands && args.find((arg) => /^-[^=]*\s/.test(arg));
  if (operand === undefined) return undefined;
  return `"${operand}" begins with a hyphen, as options do. Write it last, after a separate --: ${typedAs(name)} -- -- "${operand}"`;
}

/** Node goes on to explain how to write an operand that begins with a hyphen. */
function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.replace(/\. To specify .*$|\. This command does not take.*$/s, '').replace(/\.?$/, '.');
}

type Options = Readonly<Record<string, Option>>;

interface Read<Given extends Options> {
  readonly values: { readonly [Name in keyof Given]?: ValueOf<Given[Name]> };
  readonly positionals: readonly string[];
}

type ValueOf<Given extends Option> = Given['type'] extends 'boolean'
  ? boolean
  : Given extends { readonly multiple: true }
    ? readonly string[]
    : string;
