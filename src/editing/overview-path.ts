/** Where `npm run dev` lists what is not public. No build makes it. */
export const OVERVIEW_PATH = '/_overview/';
