import { secrets } from '../src/settings';

export default () => {
  const { ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY } = secrets();
  return {
    auth: { secret: ADMIN_JWT_SECRET },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY.slice(0, 32) },
    // Strapi would ask every editor to set it up.
    preview: { enabled: false },
    // Nothing of the desk calls out.
    flags: { nps: false, promoteEE: false, docLinks: false },
  };
};
