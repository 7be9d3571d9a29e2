/**
 * A Vite plugin that keeps `import()` in scripts as it is, without a helper of 900 bytes (packed) on every page that
 * preloads imports. Our modules have no styles and import next to nothing. The setting `modulePreload: false` is lost
 * when Astro 7.3 composes the client environment (core/build/vite-build-config.js), and it would not remove the helper
 * itself (buildImportAnalysisPlugin in vite).
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
