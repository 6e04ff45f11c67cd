import { previewAddress } from '../src/preview/preview-address';
import { previewUrl, secrets } from '../src/settings';

export default () => {
  const { ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY } = secrets();
  return {
    auth: { secret: ADMIN_JWT_SECRET },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY.slice(0, 32) },
    preview: {
      enabled: true,
      config: {
        allowedOrigins: [new URL(previewUrl).origin],
        handler: (uid: string, asked: Parameters<typeof previewAddress>[2]) => previewAddress(strapi, uid, asked),
      },
    },
    // Strapi counts attempts to sign in within one process; the desk counts them in the database (src/access).
    rateLimit: { enabled: false },
    // Nothing of the desk calls out.
    flags: { nps: false, promoteEE: false, docLinks: false },
  };
};
