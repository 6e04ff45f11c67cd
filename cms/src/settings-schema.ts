import { z } from 'zod';

/** A list in one line, with white space or commas between. */
const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(item))
    .optional();

/** `https://…` without a password in it; plain http only where private addresses are allowed, which is looked at later. */
const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).username === '', 'an address without a user name and password in it');

const fewestSecretBytes = 24;
const signingSecret = z
  .string()
  .regex(/^(whsec_)?[A-Za-z0-9+/]+={0,2}$/, 'base64, with or without whsec_ before it: openssl rand -base64 32')
  .refine(
    (text) => Buffer.from(text.replace(/^whsec_/, ''), 'base64').length >= fewestSecretBytes,
    `at least ${fewestSecretBytes} bytes: openssl rand -base64 32`,
  );

/** The settings of the desk. Every one has a working default; `.env.example` is generated from this schema. */
export const settingsSchema = z
  .object({
    PACTWERK_VAR: z
      .string()
      .min(1)
      .optional()
      .describe('Folder for everything that is not code. Default: var/ in the repository.'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional()
      .describe('postgres://… switches the desk from SQLite to PostgreSQL.'),
    CMS_HOST: z.string().default('127.0.0.1').describe('Address on which the desk listens.'),
    CMS_PORT: z.coerce.number().int().min(0).max(65535).default(1337).describe('Port on which the desk listens.'),
    CMS_PUBLIC_URL: z
      .url()
      .optional()
      .describe('Address under which editors reach the desk, if another than http://localhost:<CMS_PORT>.'),
    CMS_BEHIND_PROXY: z
      .enum(['yes', 'no'])
      .default('no')
      .describe(
        'Whether a proxy of yours stands before the desk, whose X-Forwarded-… headers tell who asks. Never without one.',
      ),
    NOTICE_URL: z
      .url()
      .optional()
      .describe('Where the press hears that something was published. Without it the press polls.'),
    GITHUB_DISPATCH: listOf(z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'owner/repository')).describe(
      'Repositories (owner/repository) whose workflows are dispatched after a publish.',
    ),
    GITHUB_DISPATCH_TOKEN: z
      .string()
      .min(1)
      .optional()
      .describe('Token of GitHub that may write the contents of those repositories.'),
    GITHUB_API_URL: webAddress
      .default('https://api.github.com')
      .describe('Address of the API of GitHub, or of a GitHub of your own.'),
    GITLAB_TRIGGER: listOf(z.string().regex(/^[\w./-]+@[\w./-]+$/, 'project@branch')).describe(
      'Projects (id or path, @ and branch) whose pipelines are started after a publish.',
    ),
    GITLAB_TRIGGER_TOKEN: z.string().min(1).optional().describe('Pipeline trigger token of those projects.'),
    GITLAB_URL: webAddress.default('https://gitlab.com').describe('Address of GitLab, or of a GitLab of your own.'),
    BUILD_HOOKS: listOf(webAddress).describe(
      'Addresses that get a POST after a publish, such as build hooks of Netlify or Cloudflare Pages.',
    ),
    RELEASE_NOTICES: listOf(webAddress).describe(
      'Addresses that get a signed notice (Standard Webhooks) after a release became public.',
    ),
    RELEASE_NOTICE_SECRETS: listOf(signingSecret).describe(
      'Secrets that sign those notices, each with a signature of its own, the newest first.',
    ),
    OUTGOING_TO_PRIVATE: z
      .enum(['yes', 'no'])
      .default('no')
      .describe(
        'Whether these calls may go to private networks, this machine and plain http; and the checks of links to the first two.',
      ),
    LINK_CHECKS: z
      .enum(['yes', 'no'])
      .default('yes')
      .describe(
        'Whether the desk asks every address of another site that is published, once a week, whether it still works.',
      ),
    PREVIEW_URL: z
      .url()
      .optional()
      .describe(
        'Address under which editors and the desk reach previews, if another than http://localhost:<PREVIEW_PORT>.',
      ),
    PREVIEW_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65535)
      .default(4322)
      .describe('Port of 127.0.0.1 on which previews of drafts are served.'),
    CMS_LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])
      .default('info')
      .describe('How much the desk logs.'),
    ADMIN_EMAIL: z
      .email()
      .optional()
      .describe('Mail address of the administrator of an empty database. Default: beheer@pactwerk.localhost.'),
    ADMIN_PASSWORD: z
      .string()
      .regex(
        /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[^\n]{8,}$/,
        'at least 8 characters, with a capital, a small letter and a digit',
      )
      .optional()
      .describe('Password of the administrator of an empty database. Default: made and printed by npm start.'),
  })
  .superRefine((settings, context) => {
    const needed = [
      ['GITHUB_DISPATCH', 'GITHUB_DISPATCH_TOKEN'],
      ['GITLAB_TRIGGER', 'GITLAB_TRIGGER_TOKEN'],
      ['RELEASE_NOTICES', 'RELEASE_NOTICE_SECRETS'],
    ] as const;
    for (const [name, secret] of needed) {
      if ((settings[name]?.length ?? 0) > 0 && (settings[secret]?.length ?? 0) === 0)
        context.addIssue({ code: 'custom', path: [secret], message: `is needed for ${name}` });
    }
  });
