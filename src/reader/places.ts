/** What of a story's text has an id that stays when the rest changes: the numbers of notes do not. */
export function placesIn(prose: Element): readonly Element[] {
  return [...prose.querySelectorAll('[id]:not([id^=fn])')];
}
