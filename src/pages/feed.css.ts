import type { APIRoute } from 'astro';
import feed from '../styles/feed.css?raw';
import { feedScriptCss } from '../formats/script-css.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = () =>
  new Response(`${tokens}\n${feedScriptCss}\n${feed}`, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
