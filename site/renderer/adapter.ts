import type { AstroIntegration } from 'astro';

/** Makes `astro build` write a bundle whose entry exports `createApp`, which the press calls for each page. */
export function rendererAdapter(): AstroIntegration {
  return {
    name: 'pactwerk-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'pactwerk-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'unsupported',
            sharpImageService: 'unsupported',
          },
        });
      },
    },
  };
}
