import type { AstroIntegration } from 'astro';
import type { Publication } from '../schemas/publication/publication.ts';
import { defineWords } from '../words/define-words.ts';
import { wordsFor } from '../words/languages/languages.ts';

/**
 * Compiles into the scripts what they say and whether they keep stories. While editing, each page gives them both
 * instead, so that a change shows at once.
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

/** The same facts for the scripts of one page, as the start of its head. */
export function factsInPage(publication: Publication): string {
  const facts = { __OFFLINE__: publication.offline, __WORDS__: wordsFor(publication).reader };
  return `<script>Object.assign(globalThis, ${JSON.stringify(facts).replaceAll('<', '\\u003c')})</script>`;
}
