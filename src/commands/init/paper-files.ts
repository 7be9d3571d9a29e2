import { asValue } from '../../loaders/front-matter/quote.ts';
import { LOOK, PUBLICATION } from '../../loaders/files/list-content-files.ts';
import type { Answers } from './answers.ts';

/** The files of a new paper, by path from the content folder. */
export function paperFiles({ name, language, zone, url, accent }: Answers): Readonly<Record<string, string>> {
  return {
    [PUBLICATION]: `# yaml-language-server: $schema=.schema/publication.json
# The facts of this publication. docs/configuration.md explains every field.

name: ${asValue(name)}
# motto: A few words above the name
# description: A sentence that says what the publication is.

url: ${asValue(url)}
language: ${asValue(language)}
timeZone: ${asValue(zone)}
`,
    ...(accent !== undefined && {
      [LOOK]: `/* Colours for day and night, typefaces, measures. docs/look.md lists every name. */
:root {
  --accent: ${accent};
}
`,
    }),
  };
}
