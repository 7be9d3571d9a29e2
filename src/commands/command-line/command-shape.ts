export interface Option {
  readonly type: 'string' | 'boolean';
  /** whether it may be given several times */
  readonly multiple?: boolean;
  /** name of its value in the usage: `N` */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  /** one or two sentences */
  readonly does: string;
  /** arguments without hyphens, if any */
  readonly operands?: readonly { readonly name: string; readonly help: string }[];
  readonly options: Readonly<Record<string, Option>>;
  /** a line that can be pasted */
  readonly example: string;
}
