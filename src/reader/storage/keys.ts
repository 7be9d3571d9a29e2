/** What this site keeps stands under names of its own, because sites under other paths of a host share the storage. */
const PREFIX = `kawaraban:${import.meta.env.BASE_URL}:`;

/** All that is kept, as one document (store.ts). */
export const STORE_KEY = `${PREFIX}store`;

/** The rules made of the reader's choices, ready to be adopted before the first paint (comfort-sheet.ts). */
export const SHEET_KEY = `${PREFIX}sheet`;
