/** Whether `npm run dev` runs the code. Commands and builds run in Node as it is, which knows nothing of it. */
export const isEditing = (import.meta as Partial<ImportMeta>).env?.DEV === true;
