import { expect, it } from 'vitest';
import { headerFaults, securityTxtFaults } from '../internet-nl.ts';
import { pagesOf, regions } from './built-site.ts';
import { read } from './reader.ts';

/** As a proxy asks that ended TLS. */
const overTls = { 'x-forwarded-proto': 'https' };

it.each(regions)('internet.nl approves of the headers of every page of %s, and of its security.txt', async (region) => {
  for (const path of [...pagesOf(region), '/nl/not-there/', '/robots.txt', '/sitemap.xml']) {
    const { headers } = await read(region, path, overTls);
    expect(headerFaults(headers), path).toEqual([]);
    if (!/^\/[\w-]+\/(?:zoeken|search|suche|sykje)\//.test(path))
      expect(headers['content-security-policy'], path).not.toMatch(/script-src|unsafe/);
  }
  const { status, body, headers } = await read(region, '/.well-known/security.txt');
  expect(status).toBe(200);
  expect(securityTxtFaults(body, headers, new Date())).toEqual([]);
  expect(body).toContain(`Contact: mailto:redactie@${region}.example`);
});
