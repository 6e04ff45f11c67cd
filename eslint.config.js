import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { importLaw } from './scripts/lint/import-law.ts';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/generated/',
      '**/.astro/',
      '**/.strapi/',
      '**/.cache/',
      'var/',
      'cms/types/',
      '**/node_modules/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { pactwerk: { rules: { 'import-law': importLaw } } },
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'pactwerk/import-law': 'error',
      'max-lines': ['error', { max: 250 }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.config.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // What stands in a page is in its model (docs/architecture.md): no clock, no network, no address of the request.
    files: ['site/src/features/**', 'site/src/layouts/**', 'site/src/ui/**', 'site/src/i18n/**', 'site/src/urls.ts'],
    ignores: ['**/*.test.ts', '**/*.examples.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'process', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A page depends on its model alone.' },
        { object: 'Math', property: 'random', message: 'A page depends on its model alone.' },
        { object: 'Astro', property: 'url', message: 'A page depends on its model alone.' },
        { object: 'Astro', property: 'request', message: 'A page depends on its model alone.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'A page depends on its model alone.',
        },
      ],
    },
  },
  {
    // Only site/src/content knows that there is a desk.
    files: ['site/src/**'],
    ignores: ['site/src/content/**'],
    rules: { 'no-restricted-imports': ['error', { paths: ['graphql-request', 'graphql'] }] },
  },
  // A declaration file with an import is a module: it then declares nothing for others.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/fixtures/**'], rules: { 'max-lines': 'off' } },
);
