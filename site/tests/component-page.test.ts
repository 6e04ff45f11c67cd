import { expect, it } from 'vitest';
import { componentPage } from '../renderer/component-page/component-page.ts';

it.each([
  ['dev', 1],
  ['build', 0],
  ['preview', 0],
  ['sync', 0],
] as const)('astro %s has the component page as %i of its routes', async (command, routes) => {
  const injected: object[] = [];
  const setup = componentPage().hooks['astro:config:setup'] as unknown as (given: {
    command: string;
    injectRoute: (route: object) => void;
  }) => Promise<void> | void;
  await setup({ command, injectRoute: (route) => injected.push(route) });
  expect(injected).toHaveLength(routes);
});
