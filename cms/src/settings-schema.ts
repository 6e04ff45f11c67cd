import { z } from 'zod';

/** The settings of the desk. Every one has a working default; `.env.example` is generated from this schema. */
export const settingsSchema = z.object({
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
  NOTICE_URL: z
    .url()
    .optional()
    .describe('Where the press hears that something was published. Without it the press polls.'),
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
});
