/** Keys begin with a name of this site, because sites under other paths of the same host share the storage. */
const PREFIX = `kawaraban:${import.meta.env.BASE_URL}:`;

/** Everything that is kept, as one document (store.ts). */
export const STORE_KEY = `${PREFIX}store`;

/** The style rules of the reader's display settings, ready to be adopted before the first paint (comfort-sheet.ts). */
export const SHEET_KEY = `${PREFIX}sheet`;
