/** The routes whose pages have their own style sheet; all others share one. */
const OWN =
  /\/src\/pages\/(?:\[year\]\/\[month\]\/\[day\]\/\[slug\]|series\/\[id\](?:\/print\/\[\.\.\.volume\])?)\.astro$/;
const STORY = /\[day\]\/\[slug\]\.astro$/;
const PAGE = /\/src\/pages\/[^?]*\.astro$/;

/**
 * The style sheet that a style belongs to, for the bundler (rolldown.rs/in-depth/manual-code-splitting). By default it
 * makes a sheet for nearly every route, and the Content-Security-Policy, which is sent with every response, would need
 * a digest of each. So what a story shares with other pages is one sheet, and what no story needs is another. Five
 * kinds of page remain, and a story has no rule that it does not need.
 */
export function styleGroup(module: string, graph: ModuleGraph): string | null {
  if (!/\.css$|[?&]type=style\b/.test(module)) return null;
  const pages = [...pagesOf(module, graph)];
  const [first, ...others] = pages;
  if (first === undefined || (others.length === 0 && OWN.test(first))) return null;
  return pages.some((page) => STORY.test(page)) ? 'sheet' : 'lists';
}

/** The routes that include a module. */
function pagesOf(module: string, graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set([module]);
  for (const each of seen) for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  return new Set([...seen].filter((each) => PAGE.test(each)));
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}
