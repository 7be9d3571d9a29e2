import type { APIRoute } from 'astro';
import { formatManifest } from '../formats/manifest.ts';
import tokens from '../styles/tokens.css?raw';

/** The first of the two colours is the one by day (styles/tokens.css). */
const paper = /--paper: light-dark\((#[\da-f]{6})/.exec(tokens)?.[1];

export const GET: APIRoute = () => {
  if (!paper)
    throw new Error('styles/tokens.css names no --paper for the manifest: write light-dark(#rrggbb, #rrggbb).');
  return new Response(formatManifest(paper), { headers: { 'Content-Type': 'application/manifest+json' } });
};
