/**
 * A Vite plugin: `import()` in scripts stays what the browser knows, without the helper of 900 bytes (packed) on every page
 * that fetches ahead what a part will import. A part of ours has no style beside it and imports next to nothing. The setting
 * for it, `modulePreload: false`, is lost where Astro 7.3 composes the client environment (core/build/vite-build-config.js), and
 * leaves the helper itself (buildImportAnalysisPlugin in vite).
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre' as const,
    configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : undefined),
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
