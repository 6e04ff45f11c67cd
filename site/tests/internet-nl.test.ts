import { expect, test } from 'vitest';
import { securityHeaders, transportSecurity } from '../src/press/security-headers.ts';
import { headerFaults, securityTxtFaults } from './internet-nl.ts';

const own: Record<string, string> = Object.fromEntries(
  Object.entries({ ...securityHeaders, ...transportSecurity }).map(([name, value]) => [name.toLowerCase(), value]),
);
const policy = own['content-security-policy'] ?? '';

test('our headers pass', () => {
  expect(headerFaults(own)).toEqual([]);
});

test.each([
  ['strict-transport-security', 'max-age=15768000'],
  ['strict-transport-security', undefined],
  ['x-content-type-options', 'sniff'],
  ['x-frame-options', 'ALLOW-FROM https://elders.example'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['set-cookie', 'a=b'],
  ['content-security-policy', undefined],
  ['content-security-policy', policy.replace("default-src 'none'", 'default-src https:')],
  ['content-security-policy', policy.replace("default-src 'none'; ", '')],
  ['content-security-policy', policy.replace("base-uri 'none'; ", '')],
  ['content-security-policy', policy.replace("form-action 'self'; ", '')],
  ['content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *')],
  ['content-security-policy', `${policy}; script-src 'self' 'unsafe-inline'`],
  ['content-security-policy', `${policy}; script-src 'unsafe-eval'`],
  ['content-security-policy', `${policy}; object-src data:`],
  ['content-security-policy', `${policy}; connect-src *`],
  ['content-security-policy', `${policy}; connect-src http://elders.example`],
])('another %s does not: %s', (name, value) => {
  expect(headerFaults({ ...own, [name]: value })).not.toEqual([]);
});

const now = new Date('2026-11-26T12:00:00Z');
const plain = { 'content-type': 'text/plain; charset=utf-8' };
const good = 'Contact: mailto:a@linde.example\nExpires: 2027-07-01T00:00:00Z\n';

test('a security.txt with a contact and a moment within the year passes', () => {
  expect(securityTxtFaults(good, plain, now)).toEqual([]);
});

test.each([
  good.replace('2027', '2026'),
  good.replace('2027', '2028'),
  good.replace('Contact: mailto:a@linde.example\n', ''),
  good.replace('mailto:', ''),
  `${good}Expires: 2027-07-01T00:00:00Z\n`,
  `${good}Canonical: http://linde.example/.well-known/security.txt\n`,
  `${good}hello\n`,
  good.trimEnd(),
])('another one does not: %j', (text) => {
  expect(securityTxtFaults(text, plain, now)).not.toEqual([]);
});

test('a security.txt that is served as a page does not pass', () => {
  expect(securityTxtFaults(good, { 'content-type': 'text/html' }, now)).not.toEqual([]);
});
