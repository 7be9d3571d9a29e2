import type { WebEngine } from './web-engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** The engines besides Chromium that pages are opened in. */
export const ENGINES: readonly WebEngine[] = [firefox, webkit];
