/**
 * Splits a list, newest first, into a front and numbered pages counted from the oldest, so that a new story leaves the
 * numbered pages as they are.
 *
 * Page n holds the n-th `size` stories from the oldest. The front holds the newest full page and the stories after it, so
 * it is never nearly empty: between `size` and `2 × size − 1` stories once there are that many. A page gets its number
 * when it leaves the front.
 */
export function paginate<T>(newestFirst: readonly T[], size: number): Paged<T> {
  const pageCount = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const frontLength = newestFirst.length - pageCount * size;
  return {
    front: newestFirst.slice(0, frontLength),
    pages: Array.from({ length: pageCount }, (_, index) => {
      const end = newestFirst.length - index * size;
      return { number: index + 1, items: newestFirst.slice(end - size, end) };
    }),
  };
}

export interface Paged<T> {
  readonly front: readonly T[];
  /** the oldest page, number 1, first */
  readonly pages: readonly { readonly number: number; readonly items: readonly T[] }[];
}
