import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { settingsSchema } from './settings-schema';

export type Settings = z.infer<typeof settingsSchema>;

const secretNames = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'NOTICE_SECRET',
  'PREVIEW_SECRET',
] as const;
export type SecretName = (typeof secretNames)[number];

const settings = readSettings();

export const {
  DATABASE_URL: databaseUrl,
  CMS_HOST: host,
  CMS_PORT: port,
  CMS_LOG_LEVEL: logLevel,
  NOTICE_URL: noticeUrl,
} = settings;

/** Whom the desk calls after a publish and after a release. */
export const outgoing = {
  github: settings.GITHUB_DISPATCH ?? [],
  githubToken: settings.GITHUB_DISPATCH_TOKEN ?? '',
  githubApi: settings.GITHUB_API_URL,
  gitlab: settings.GITLAB_TRIGGER ?? [],
  gitlabToken: settings.GITLAB_TRIGGER_TOKEN ?? '',
  gitlabUrl: settings.GITLAB_URL,
  hooks: settings.BUILD_HOOKS ?? [],
  notices: settings.RELEASE_NOTICES ?? [],
  noticeSecrets: settings.RELEASE_NOTICE_SECRETS ?? [],
  toPrivate: settings.OUTGOING_TO_PRIVATE === 'yes',
};
export type Outgoing = typeof outgoing;

/** Whether the headers of a proxy are believed. */
export const isBehindProxy = settings.CMS_BEHIND_PROXY === 'yes';
/** Whether links to other sites are looked at, and whether also those within private networks. */
export const linkChecks = { isOn: settings.LINK_CHECKS === 'yes', toPrivate: outgoing.toPrivate };

/** Where previews are, without a slash at the end. */
export const previewUrl = (settings.PREVIEW_URL ?? `http://localhost:${settings.PREVIEW_PORT}`).replace(/\/$/, '');
export const publicUrl = settings.CMS_PUBLIC_URL ?? `http://localhost:${port}`;

/** The administrator that an empty database gets, as far as it was preset. */
export const administratorPreset = { email: settings.ADMIN_EMAIL, password: settings.ADMIN_PASSWORD };

/** Absolute path of the runtime folder (design section 5). */
export const varFolder = resolve(settings.PACTWERK_VAR ?? join(repositoryRoot(), 'var'));

function readSettings(): Settings {
  const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  console.error(`These settings are not usable:\n${problems.join('\n')}\nCorrect them in the environment or in .env.`);
  process.exit(1);
}

function repositoryRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return folder;
}

/** Reads `var/secrets.env`, after adding whatever secret it lacks. Mode 600; never in the repository. */
export function secrets(): Record<SecretName, string> {
  const file = join(varFolder, 'secrets.env');
  mkdirSync(varFolder, { recursive: true });
  const known = existsSync(file) ? parseEnvLines(readFileSync(file, 'utf8')) : {};
  const missing = secretNames.filter((name) => known[name] === undefined);
  for (const name of missing) known[name] = randomBytes(32).toString('hex');
  if (missing.length > 0) writeSecrets(known);
  return known as Record<SecretName, string>;
}

/** Adds or replaces lines of `var/secrets.env`, such as the plain text of a token that was just made. */
export function writeSecrets(lines: Record<string, string>): void {
  const file = join(varFolder, 'secrets.env');
  const known = existsSync(file) ? parseEnvLines(readFileSync(file, 'utf8')) : {};
  const text = Object.entries({ ...known, ...lines })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
}

/** One line of `var/secrets.env`, or undefined when it is not there. */
export function readSecret(name: string): string | undefined {
  const file = join(varFolder, 'secrets.env');
  return existsSync(file) ? parseEnvLines(readFileSync(file, 'utf8'))[name] : undefined;
}

function parseEnvLines(text: string): Record<string, string> {
  const pairs = text
    .split('\n')
    .map((line) => /^([A-Z0-9_]+)=(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1]!, match[2]!] as const);
  return Object.fromEntries(pairs);
}
