/** Whether `npm run dev` runs the code. Commands and builds run in plain Node, which does not set this. */
export const isEditing = (import.meta as Partial<ImportMeta>).env?.DEV === true;
