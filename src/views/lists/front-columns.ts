import { FRONT_LAYOUTS, type Column, type LayoutName } from './front-layouts.ts';
import type { LeadStory } from './home.ts';
import type { Card } from './story-card.ts';

/** Widths of the content, from small to large desktop windows, for which one layout has to fit. */
const SHEETS_PX = [880, 944, 1100, 1216];

/** What is missing in a column stands between its stories, up to this much in each gap. */
const MAX_GAP_PX = 90;
/** A void that is as high as this costs as much as it would between stories; twice as high, four times as much. */
const SMALL_VOID_PX = 8;

/**
 * Chooses where the lead of the front page, its picture and the next stories stand, so that all columns end at about the
 * same height.
 *
 * @param columns of the stories below the lead
 */
export function composeLead(lead: LeadStory, others: readonly Card[], columns: number): Composition {
  const choices = [[], ...others.map((_, index) => others.slice(0, index + 1))].flatMap((beside) =>
    FRONT_LAYOUTS.filter(({ fits }) => fits(lead, beside.length)).map(({ name, isTight = false, cost, measure }) => ({
      layout: name,
      isTight,
      beside: beside.length,
      cost:
        cost +
        costOfRows(others.length - beside.length, columns) +
        SHEETS_PX.reduce((sum, sheet) => sum + costOfVoids(measure(lead, beside, sheet)), 0),
    })),
  );
  return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best));
}

/** All columns are as high as the highest. What is left in one stands between its stories as far as it can. */
function costOfVoids(columns: readonly Column[]): number {
  const height = Math.max(...columns.map(({ least }) => least));
  return columns.reduce((sum, { least, most = least, gaps = 0 }) => {
    const rest = Math.max(0, height - most);
    const between = Math.min(rest, gaps * MAX_GAP_PX);
    return sum + between + (rest - between) ** 2 / SMALL_VOID_PX;
  }, 0);
}

/** A story that is alone in its row is across the sheet, and looks like another lead. */
function costOfRows(count: number, columns: number): number {
  if (count === 1) return 400;
  return count % columns === 1 ? 100 : 0;
}

export interface Composition {
  readonly layout: LayoutName;
  /** whether it takes less space, because there are few words: with a smaller picture, or stories without their text */
  readonly isTight: boolean;
  /** how many stories are beside the lead; the others are in rows below */
  readonly beside: number;
}
