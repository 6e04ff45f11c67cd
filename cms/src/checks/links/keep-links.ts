import type { Core } from '@strapi/types';
import { keepAddresses } from './link-table';
import { publishedLinks } from './published-links';

/**
 * Brings the table of links to what is published at this moment: new addresses are due at once, what nobody leads to is
 * forgotten. Joins the transaction under way, so that a redaction takes its addresses along.
 */
export async function keepLinks(strapi: Core.Strapi): Promise<void> {
  const addresses = new Set<string>();
  for await (const { address } of publishedLinks(strapi)) addresses.add(address);
  await keepAddresses(strapi, addresses, new Date());
}
