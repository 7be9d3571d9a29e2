import { indexSite } from '../search/index-site.ts';

/** Makes the search index of the built site that is named, as the last step of a build does, and nothing else. */
const [site] = process.argv.slice(2);
if (site === undefined) throw new Error('Name the folder of a built site.');
await indexSite(site);
