import path from 'node:path';

/** Finds the story that a post of the archive became, by the ways Hugo and Jekyll name posts. */
export class PostIndex {
  /** Of a name that two posts have, none is meant. */
  private readonly targets = new Map<string, string | undefined>();

  /** @param target path of the story in the content folder */
  add(file: string, target: string): void {
    const whole = plainName(file);
    const parts = whole.split('/');
    for (let from = 0; from < parts.length; from++) {
      const name = parts.slice(from).join('/');
      this.targets.set(name, this.targets.has(name) && from > 0 ? undefined : target);
    }
  }

  /** @returns the relative address from one story's file to the other's, with the fragment of the name */
  resolve(name: string, from: { file: string; target: string }): string | undefined {
    const [address = '', fragment] = name.trim().split('#', 2);
    const plain = plainName(address);
    if (plain === '') return fragment === undefined ? undefined : `#${fragment}`;
    const beside = plainName(path.posix.join(path.posix.dirname(from.file), address));
    const target = this.targets.get(beside) ?? this.targets.get(plain);
    if (target === undefined) return undefined;
    const relative = path.posix.relative(path.posix.dirname(from.target), target);
    return fragment === undefined ? relative : `${relative}#${fragment}`;
  }
}

function plainName(name: string): string {
  return path.posix
    .normalize(name)
    .replace(/^(?:\.?\/)+|\/+$/g, '')
    .replace(/\.(?:md|markdown|mdown|mkdn?)$/i, '')
    .replace(/\/_?index$/i, '')
    .toLowerCase();
}
