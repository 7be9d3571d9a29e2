/** A browser engine that tests open pages in, whatever protocol drives it. */
export interface WebEngine {
  readonly name: string;
  /** the command that installs it if it is missing */
  readonly install: string;
  /** whether everything it needs is installed */
  isInstalled(): boolean;
  launch(look?: Look): Promise<EngineBrowser>;
}

/** The settings of the machine. */
export interface Look {
  readonly dark?: boolean;
}

export interface EngineBrowser {
  /** Opens an empty window with empty storage. */
  newTab(size: Size): Promise<Tab>;
  close(): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One window of a browser. A function passed to it runs in the page and sees only its argument. */
export interface Tab {
  /** Opens an address and waits until the page and what it names have loaded. */
  open(url: string): Promise<void>;
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Clicks the first matching element, like a pointer. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus; `\n` is the Enter key. */
  type(text: string): Promise<void>;
  /** The page as a PDF document; undefined if the driver cannot print. */
  pdf(): Promise<Uint8Array | undefined>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}
