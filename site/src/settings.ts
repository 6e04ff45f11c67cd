import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'astro/zod';

const port = z.coerce.number().int().min(0).max(65535);

/** The settings of the site, the press and the site server. Every one has a working default; `.env.example` is generated from this schema. */
export const settingsSchema = z.object({
  PACTWERK_VAR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder for everything that is not code. Default: var/ in the repository.'),
  CMS_URL: z.url().default('http://127.0.0.1:1337').describe('Address of the desk, as the press reaches it.'),
  READ_TOKEN: z
    .string()
    .min(1)
    .optional()
    .describe('Token that reads the ledger. Default: the one in var/secrets.env.'),
  PRESS_TOKEN: z
    .string()
    .min(1)
    .optional()
    .describe('Token that reports receipts. Default: the one in var/secrets.env.'),
  NOTICE_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('Secret that signs notices from the desk. Default: the one in var/secrets.env.'),
  NOTICE_PORT: port.optional().describe('Port of 127.0.0.1 on which the press hears notices. None: it only polls.'),
  SITES_PORT: port.default(4321).describe('Port of 127.0.0.1 on which the sites are served.'),
  PREVIEW_TOKEN: z
    .string()
    .min(1)
    .optional()
    .describe('Token that reads drafts for previews. Default: the one in var/secrets.env.'),
  PREVIEW_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('Secret that signs addresses of previews. Default: the one in var/secrets.env.'),
  PREVIEW_PORT: port.default(4322).describe('Port of 127.0.0.1 on which previews of drafts are served.'),
  CMS_PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address under which editors reach the desk, if another than http://localhost:<CMS_PORT>.'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of S3-compatible storage for pnpm upload. Default: that of Amazon in S3_REGION.'),
  S3_REGION: z.string().min(1).default('eu-central-1').describe('Region of that storage.'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Name of the key for that storage.'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('The key for that storage.'),
  S3_SESSION_TOKEN: z.string().min(1).optional().describe('Token that goes with a key that is valid for a short time.'),
  PRESS_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('How much the press logs.'),
});

/** Settings with the secrets of `var/secrets.env` filled in and the runtime folder as an absolute path. */
export interface Settings extends Omit<z.infer<typeof settingsSchema>, 'PACTWERK_VAR'> {
  varFolder: string;
}

/** Reads the settings; throws an error that names every bad one. */
export function loadSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const varFolder = resolve(env['PACTWERK_VAR'] || join(repositoryRoot(), 'var'));
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse({ ...secretsIn(varFolder), ...filled });
  if (parsed.success) {
    const { PACTWERK_VAR: _, ...settings } = parsed.data;
    return { ...settings, varFolder };
  }
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `These settings are not usable:\n${problems.join('\n')}\nCorrect them in the environment or in .env.`,
  );
}

/** The folder that holds `pnpm-workspace.yaml`, from wherever this code was bundled to. */
export function repositoryRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return folder;
}

function secretsIn(varFolder: string): Record<string, string> {
  const file = join(varFolder, 'secrets.env');
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').matchAll(/^([A-Z0-9_]+)=(.*)$/gm);
  return Object.fromEntries(Array.from(lines, ([, name = '', value = '']) => [name, value]));
}
