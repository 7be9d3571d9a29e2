/** Milliseconds between two updates of the line: short enough to look alive, long enough to read. */
const EVERY_MS = 250;

/** Milliseconds before the first line: shorter builds print none. */
const QUIET_MS = 2000;

/**
 * Shows the progress of a build in one line that is overwritten: `Pages: 1,234 of 22,055, about 40 s left`. Says nothing
 * where no terminal shows it.
 */
export class Progress {
  private readonly total: number;
  private readonly out: Terminal;
  private readonly now: () => number;
  private readonly began: number;
  private shownAt: number;

  /**
   * @param total pages of this build
   * @param now milliseconds, from anywhere
   */
  constructor(total: number, out: Terminal = process.stderr, now = () => performance.now()) {
    this.total = total;
    this.out = out;
    this.now = now;
    this.began = now();
    this.shownAt = this.began + QUIET_MS - EVERY_MS;
  }

  /** Says how many pages are made by now. */
  show(made: number): void {
    const now = this.now();
    if (now - this.shownAt < EVERY_MS) return;
    this.shownAt = now;
    const left = Math.round((((now - this.began) / made) * (this.total - made)) / 1000);
    this.write(`Pages: ${format(made)} of ${format(this.total)}, about ${left} s left`);
  }

  /** Clears the line. */
  end(): void {
    this.write('');
  }

  private write(text: string): void {
    // Returns to the beginning of the line and erases it (ECMA-48, EL).
    if (this.out.isTTY) this.out.write(`\r\u001b[K${text}`);
  }
}

function format(count: number): string {
  return count.toLocaleString('en');
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
