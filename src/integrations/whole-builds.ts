import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { settings } from '../settings.ts';

/** The build was started past the command that puts its site in place; the message says what to run. */
class AstroBuildRefused extends Error {
  override readonly name = 'AstroBuildRefused';
}

/** Astro's own build empties the output folder before it writes there, whoever's it is: `npm run build` builds elsewhere. */
export default function wholeBuilds(): AstroIntegration {
  return {
    name: 'whole-builds',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        const isInPlace = config.outDir.href.replace(/\/$/, '') === pathToFileURL(settings.outDir).href;
        if (command === 'build' && isInPlace) throw new AstroBuildRefused('Run npm run build: astro build alone would empty the output folder first.'); // prettier-ignore
      },
    },
  };
}
