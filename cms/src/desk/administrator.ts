import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import { administratorPreset, writeSecrets } from '../settings';

/**
 * Gives an empty database its administrator: mail and password come from ADMIN_EMAIL and ADMIN_PASSWORD, or are made here.
 * Both end up in `var/secrets.env`, from where `npm start` prints them. A filled database keeps its administrators.
 */
export async function ensureAdministrator(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user');
  if (await users.exists()) {
    if (administratorPreset.email !== undefined || administratorPreset.password !== undefined) {
      strapi.log.info('ADMIN_EMAIL and ADMIN_PASSWORD are ignored: this database already has an administrator.');
    }
    return;
  }
  const email = administratorPreset.email ?? 'beheer@pactwerk.localhost';
  const password = administratorPreset.password ?? generatedPassword();
  await users.createFirstAdmin({ email, password, firstname: 'Beheer', lastname: 'Pactwerk', preferedLanguage: 'nl' });
  writeSecrets({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password });
  strapi.log.info(`Made the administrator ${email}; the password is in secrets.env of the runtime folder.`);
}

// Strapi asks for a capital, a small letter and a digit; the random part alone need not have all three.
function generatedPassword(): string {
  return `Pw1-${randomBytes(12).toString('base64url')}`;
}
