export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  { name: 'strapi::poweredBy', config: { poweredBy: 'Pactwerk' } },
  'strapi::query',
  // A long text in rich form is some times its length as JSON. What is too long is refused at its field, not as a whole.
  { name: 'strapi::body', config: { jsonLimit: '32mb' } },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
