import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.dist.releases/', '.astro/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'] ?? [],
  {
    rules: {
      // A missing `await` is the one mistake types alone let through; `any` hides all others.
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
);
