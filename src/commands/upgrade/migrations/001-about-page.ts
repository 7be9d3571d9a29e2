import { PUBLICATION } from '../../../loaders/files/list-content-files.ts';
import { readField, removeField } from '../../../loaders/front-matter/edit-fields.ts';
import { asValue } from '../../../loaders/front-matter/quote.ts';
import type { Migration } from './migration.ts';

const PAGE = 'pages/about.md';

/** Moves the paper's text about itself from a field of its facts to a page. */
export const aboutPage: Migration = {
  number: 1,
  does: `moves “about” from ${PUBLICATION} to ${PAGE}`,
  change(read) {
    const facts = read(PUBLICATION);
    const about = facts === undefined ? undefined : readField(facts, 'about');
    if (facts === undefined || typeof about !== 'string') return {};
    const name = readField(facts, 'name');
    const page = `---\ntitle: ${asValue(typeof name === 'string' ? `About ${name}` : 'About')}\nlabel: About\n---\n\n${about.trim()}\n`;
    // An existing page already says it.
    return { [PUBLICATION]: removeField(facts, 'about'), ...(read(PAGE) === undefined && { [PAGE]: page }) };
  },
};
