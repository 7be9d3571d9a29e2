/** The routes whose pages carry a sheet of their own; all others share theirs. */
const OWN =
  /\/src\/pages\/(?:\[year\]\/\[month\]\/\[day\]\/\[slug\]|series\/\[id\](?:\/print\/\[\.\.\.volume\])?)\.astro$/;
const STORY = /\[day\]\/\[slug\]\.astro$/;
const PAGE = /\/src\/pages\/[^?]*\.astro$/;

/**
 * The sheet that a style goes into, for the bundler (rolldown.rs/in-depth/manual-code-splitting). Left alone it makes one for
 * nearly every route, and the Content-Security-Policy, which goes out with every answer, would need a digest for each. So what
 * a story has in common with other pages is one sheet, and what no story needs is another: five kinds of page are left, and
 * a story carries no rule that it does not need.
 */
export function styleGroup(module: string, graph: ModuleGraph): string | null {
  if (!/\.css$|[?&]type=style\b/.test(module)) return null;
  const pages = [...pagesOf(module, graph)];
  const [first, ...others] = pages;
  if (first === undefined || (others.length === 0 && OWN.test(first))) return null;
  return pages.some((page) => STORY.test(page)) ? 'sheet' : 'lists';
}

/** The routes a module ends up in. */
function pagesOf(module: string, graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set([module]);
  for (const each of seen) for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  return new Set([...seen].filter((each) => PAGE.test(each)));
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}
