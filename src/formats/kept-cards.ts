import path from 'node:path';
import { settings } from '../settings.ts';

/** Where preview cards are kept from build to build. */
export const keptCards = path.join(settings.cacheDir, 'cards');
