import { comfortSheet } from '../../../src/reader/settings/comfort-sheet.ts';
import { DEFAULT_COMFORT, FACES, LEADINGS, MEASURES, SIZES, THEMES } from '../../../src/reader/settings/comfort.ts';

/** The style sheets that the reader's choices become at run time. */
export function choiceSheets(): readonly string[] {
  return [
    ...THEMES.map((theme) => ({ theme })),
    ...FACES.map((face) => ({ face })),
    ...MEASURES.map((measure) => ({ measure })),
    ...LEADINGS.map((leading) => ({ leading })),
    ...SIZES.map((size) => ({ size })),
    { justify: true },
    { hyphens: true },
  ]
    .map((choice) => comfortSheet({ ...DEFAULT_COMFORT, ...choice }))
    .filter((sheet) => sheet !== '');
}
