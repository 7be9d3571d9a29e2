/** A browser engine that tests open pages in, whatever protocol drives it. */
export interface WebEngine {
  readonly name: string;
  /** what to install where it is missing, as a command */
  readonly install: string;
  /** whether all it needs is on this machine */
  isInstalled(): boolean;
  launch(look?: Look): Promise<EngineBrowser>;
}

/** How the machine it runs on is set. */
export interface Look {
  readonly dark?: boolean;
}

export interface EngineBrowser {
  /** Opens an empty window with nothing stored for any site. */
  newTab(size: Size): Promise<Tab>;
  close(): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One window of a browser. A function handed to it runs in the page and sees only its argument. */
export interface Tab {
  /** Opens an address and waits until the page and what it names have loaded. */
  open(url: string): Promise<void>;
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Clicks the first element that matches, as a pointer does. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus; `\n` is the Enter key. */
  type(text: string): Promise<void>;
  /** The page as a PDF document; undefined where the driver cannot print. */
  pdf(): Promise<Uint8Array | undefined>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}
