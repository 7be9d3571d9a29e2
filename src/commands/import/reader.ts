import type { Field, Post } from './read-post.ts';

/** Hands out the fields of a post, and keeps what became of the others. */
export class Reader {
  readonly zone: string;
  readonly leftOut: LeftOut[] = [];
  private readonly fields: Map<string, Field>;

  constructor(post: Post, zone: string) {
    this.fields = new Map(post.fields);
    this.zone = zone;
  }

  /** The first of some fields that the post has; an empty one is passed over. */
  take(...names: readonly string[]): Field | undefined {
    for (const name of names) {
      const field = this.fields.get(name);
      if (!field) continue;
      const isEmpty = field.value === null || field.value === undefined || field.value === '';
      this.fields.delete(name);
      if (!isEmpty) return field;
    }
    return undefined;
  }

  /** The first of some fields that the post has; it is left where it is. */
  see(...names: readonly string[]): Field | undefined {
    return names.map((name) => this.fields.get(name)).find((field) => field !== undefined);
  }

  leave(field: string, why: string): void {
    this.leftOut.push({ field, why });
  }

  /** What nobody has taken has no place in a story. */
  leaveRest(): void {
    for (const { name, value } of this.fields.values()) {
      const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);
      if (!isEmpty) this.leave(name, 'a story has no such field');
    }
  }
}

/** Something of a post that does not come along; the same words for the same reason, so that it can be counted. */
export interface LeftOut {
  readonly field: string;
  readonly why: string;
}
