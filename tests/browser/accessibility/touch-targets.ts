/** Minimum touch targets in CSS pixels: of separate elements (WCAG 2.2, 2.5.5), and within a line of text (2.5.8). */
const ALONE = 44;
const WITHIN_TEXT = 24;

/**
 * Links, buttons and fields of a page whose touch target is too small: around their middle, another element or nothing
 * comes too soon. An overlay that enlarges a target counts where nothing covers it. Runs in the page.
 */
export function findSmallTargets([within, [alone, withinText]]: readonly [
  string,
  readonly [number, number],
]): string[] {
  /** Next to plain words in the same line. */
  const isWithinText = (target: Element) => {
    if (target.matches('.anchor')) return true;
    if (getComputedStyle(target).display !== 'inline') return false;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const words = document.createTreeWalker(block ?? target, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const { parentElement, nodeValue } = words.currentNode;
      if (/\p{L}/u.test(nodeValue ?? '') && !parentElement?.closest('a, [aria-hidden], .visually-hidden')) return true;
    }
    return false;
  };
  const small: string[] = [];
  for (const one of document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea')) {
    if (!one.closest(within)) continue;
    const target = one.closest('label') ?? one;
    const isShown = target.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!isShown || target.closest('.visually-hidden')) continue;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const lines = [...target.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const [rect] = lines;
    if (!rect) continue;
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    const meets = (dx: number, dy: number) => {
      const met = document.elementFromPoint(x + dx, y + dy);
      return met !== null && target.contains(met);
    };
    // In a link over several lines, each is a line of text, and together they are high enough.
    const least = lines.length > 1 || isWithinText(target) ? withinText : alone;
    const reach = (dx: number, dy: number) => {
      let steps = 0;
      while (steps <= least && meets(dx * (steps + 0.5), dy * (steps + 0.5))) steps++;
      return steps;
    };
    const width = Math.max(rect.width, reach(-1, 0) + reach(1, 0));
    const height = reach(0, -1) + reach(0, 1);
    if (Math.min(width, height) < least - 1)
      small.push(`${Math.round(width)} × ${height} px, not ${least}: ${target.localName}.${target.className} “${target.textContent.trim().slice(0, 40)}”`); // prettier-ignore
  }
  return small;
}

export const TARGET_SIZES = [ALONE, WITHIN_TEXT] as const;
