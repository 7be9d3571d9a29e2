/** What Astro knows of its own build (astro/dist/manifest/serialized.js); while editing it has no routes with styles. */
declare module 'virtual:astro:manifest' {
  export const manifest: {
    readonly routes: readonly {
      readonly styles?: readonly { readonly type: string; readonly content?: string }[];
    }[];
  };
}
