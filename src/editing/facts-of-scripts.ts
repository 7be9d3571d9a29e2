import type { AstroIntegration } from 'astro';
import type { Publication } from '../schemas/publication/publication.ts';
import { defineWords } from '../words/define-words.ts';

/**
 * Compiles into the scripts what they say and whether they keep stories. While editing, each page gives them both
 * instead (editing/editing-middleware.ts), so that a change shows at once.
 */
export default function factsOfScripts(publication: Publication): AstroIntegration {
  return {
    name: 'facts-of-scripts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') return;
        const define = { __OFFLINE__: JSON.stringify(publication.offline), ...defineWords(publication) };
        updateConfig({ vite: { define } });
      },
    },
  };
}
