import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { settings } from '../../settings.ts';
import { Refusal } from '../../lib/errors/refusal.ts';

/**
 * Astro's own build empties the output folder before it writes there, whatever it contains. `npm run build` builds in
 * another place.
 */
export default function refuseAstroBuild(): AstroIntegration {
  return {
    name: 'refuse-astro-build',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        const isInPlace = config.outDir.href.replace(/\/$/, '') === pathToFileURL(settings.outDir).href;
        if (command === 'build' && isInPlace) throw new Refusal('Run npm run build: astro build alone would empty the output folder first.'); // prettier-ignore
      },
    },
  };
}
