import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { arrows } from './tools/rooms.mjs';

export default defineConfig(
  { ignores: ['dist', '.dist.releases/', '.astro/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'] ?? [],
  {
    rules: {
      // A missing `await` is the only mistake that types alone do not catch; `any` hides all others.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    // Globals of Node; types are TypeScript's work.
    files: ['**/*.{ts,mjs,astro}'],
    rules: { 'no-undef': 'off' },
  },
  ...arrows,
  {
    // Pages and feeds are made only from the facts of their keys (src/views/pages/site-pages.ts).
    files: [
      'src/{pages,layouts,components}/**/*.astro',
      'src/views/article/{article-view,bodies,notice,photo}.ts',
      'src/views/feeds/{feed,feed-content}.ts',
      'src/views/lists/story-card.ts',
      'src/views/series/series-view.ts',
      'src/views/share/*.ts',
      'src/{head,feeds}/{atom,head,json-feed,json-ld,rss}.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(?:make-)?edition\\.ts$',
              message:
                'A page shows what its facts say: add a fact in src/views/pages/site-pages.ts, and it is in the key too.',
            },
          ],
        },
      ],
    },
  },
);
