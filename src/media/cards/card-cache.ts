import path from 'node:path';
import { settings } from '../../settings.ts';

/** Name of the folder in a build's cache. */
export const CARDS = 'cards';

/** Where preview cards are cached between builds. */
export const cardCacheFolder = path.join(settings.cacheDir, CARDS);
