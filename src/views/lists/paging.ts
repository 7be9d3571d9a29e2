/**
 * Cuts a list, newest first, into a front and numbered pages counted from the oldest, so that a numbered
 * page keeps its stories when a new one comes.
 *
 * Page n holds the n-th `size` stories from the oldest. The front holds what does not fill a page yet and the
 * newest full page, so that it is never nearly empty: between `size` and `2 × size − 1` stories once there are
 * that many. A page is published when it leaves the front.
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
  /** page 1, the oldest, first */
  readonly pages: readonly { readonly number: number; readonly items: readonly T[] }[];
}
