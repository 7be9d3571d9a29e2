import type { Post } from '../read/post.ts';
import type { Field } from '../read/post.ts';

/** Takes the fields of a post one by one, and records those that are left out. */
export class FieldReader {
  readonly zone: string;
  readonly leftOut: LeftOut[] = [];
  private readonly fields: Map<string, Field>;

  constructor(post: Post, zone: string) {
    this.fields = new Map(post.fields);
    this.zone = zone;
  }

  /** Takes the first of these fields that the post has and that is not empty. */
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

  /** Returns the first of these fields that the post has, without taking it. */
  peek(...names: readonly string[]): Field | undefined {
    return names.map((name) => this.fields.get(name)).find((field) => field !== undefined);
  }

  leaveOut(field: string, why: string): void {
    this.leftOut.push({ field, why });
  }

  /** Records all fields that nobody has taken as left out. */
  leaveOutRest(): void {
    for (const { name, value } of this.fields.values()) {
      const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);
      if (!isEmpty) this.leaveOut(name, 'a story has no such field');
    }
  }
}

/** A part of a post that is left out. The same reason has the same words, so that it can be counted. */
export interface LeftOut {
  readonly field: string;
  readonly why: string;
}
