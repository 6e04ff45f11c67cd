import { contentTypes, type TypeName } from '@pactwerk/shared-types';

/** The roles of the desk beside that of administrator, by the code that Strapi keeps them under. */
export const roleCodes = ['national-editor', 'regional-editor', 'translator', 'reader'] as const;
export type RoleCode = (typeof roleCodes)[number];

/** Strapi's own role, which may do everything and is judged by no guard of ours. */
export const administratorCode = 'strapi-super-admin';

/** How Strapi's settings list the roles. */
export const roleTexts: Readonly<Record<RoleCode, { name: string; description: string }>> = {
  'national-editor': { name: 'Landelijke redactie', description: 'Schrijft en publiceert voor alle regio’s.' },
  'regional-editor': { name: 'Regionale redactie', description: 'Schrijft en publiceert voor de eigen regio’s.' },
  translator: { name: 'Vertaler', description: 'Vertaalt tekst in de genoemde talen; verandert geen gegevens.' },
  reader: { name: 'Lezer', description: 'Leest concepten van de genoemde regio’s; verandert niets.' },
};

/** What can be done with an entry, as Strapi's content manager tells it apart. */
export const acts = ['read', 'create', 'update', 'delete', 'publish'] as const;
export type Act = (typeof acts)[number];

/**
 * By which fields an entry belongs to regions (domain section 2, "Who may edit"): the first one that is filled tells. It
 * names regions, or entries whose regions count; a dot leads into a part. An entry without any is the national office's.
 */
export const places = {
  action: ['regions'],
  concept: [],
  document: ['regions'],
  event: ['regions'],
  film: ['regions'],
  'improvement-step': ['volgspot'],
  lineage: ['from.pact', 'from.organisation', 'from.series', 'to.pact', 'to.organisation', 'to.series'],
  news: ['regions'],
  newsletter: ['regions'],
  'newsletter-series': ['regions'],
  obstacle: ['volgspot'],
  organisation: ['managedBy'],
  pact: ['regions'],
  page: ['regions'],
  region: [],
  result: ['region', 'pact', 'theme', 'action'],
  target: ['pact', 'theme', 'action'],
  theme: ['pact', 'organisation'],
  volgspot: ['regions'],
} as const satisfies Record<TypeName, readonly string[]>;

/**
 * What everybody refers to. What is public of it may be read and pointed at by all roles, whosever it is: regions and
 * concepts, which are public by being saved, and organisations whose draft says nothing that is not public.
 */
export const sharedTypes: ReadonlySet<TypeName> = new Set(['region', 'concept', 'organisation']);

/** What belongs to the whole country: the national office alone writes it. */
const nationwide: ReadonlySet<TypeName> = new Set(['region', 'concept']);

/** What a role may do with entries of a type, as far as they are within the remit of whoever has it. */
export function rightsOf(role: RoleCode, type: TypeName): readonly Act[] {
  const { drafts, localized } = contentTypes[type];
  const every = acts.filter((act) => act !== 'publish' || drafts);
  switch (role) {
    case 'national-editor':
      return every;
    case 'regional-editor':
      return nationwide.has(type) ? ['read'] : every;
    // Without drafts, saving is publishing. To create is to begin another language; the guard refuses new entries.
    case 'translator':
      return localized && drafts ? ['read', 'create', 'update'] : ['read'];
    case 'reader':
      return ['read'];
  }
}

/** Whether a role writes facts and begins entries; who does not only writes text. */
export function writesFacts(role: RoleCode): boolean {
  return role === 'national-editor' || role === 'regional-editor';
}

/** What a role may do beside writing entries: actions of Strapi and of the desk. */
export const otherActions: Readonly<Record<RoleCode, readonly string[]>> = {
  'national-editor': [
    'admin::publications.read',
    'admin::publications.roll-back',
    'api::deliveries.read',
    'plugin::upload.read',
    'plugin::upload.assets.create',
    'plugin::upload.assets.update',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
  ],
  'regional-editor': [
    'admin::publications.read',
    'plugin::upload.read',
    'plugin::upload.assets.create',
    'plugin::upload.assets.update',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
  ],
  translator: ['plugin::upload.read'],
  reader: ['admin::publications.read', 'plugin::upload.read'],
};
