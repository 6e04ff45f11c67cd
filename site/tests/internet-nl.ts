/**
 * What internet.nl asks of a website besides its TLS and its name server, as far as an answer shows it: the criteria as that
 * site publishes them (https://internet.nl/faqs/appsecpriv/, https://github.com/internetstandards/Internet.nl), in our words.
 */

/** Headers of an answer by name, in small letters. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

const year = 31_536_000;

/** What internet.nl would hold against the headers of a page of a site. */
export function headerFaults(headers: AnswerHeaders): string[] {
  const value = (name: string): string => [headers[name] ?? []].flat().join(', ');
  const maxAge = Number(/^\s*max-age=(\d+)/i.exec(value('strict-transport-security'))?.[1] ?? 0);
  const referrer = value('referrer-policy').split(',').at(-1)?.trim() ?? '';
  const faults: [boolean, string][] = [
    [maxAge < year, `Strict-Transport-Security lasts ${maxAge} seconds, less than a year`],
    [value('x-content-type-options').toLowerCase() !== 'nosniff', 'X-Content-Type-Options is not nosniff'],
    [!/^(?:deny|sameorigin)$/i.test(value('x-frame-options')), 'X-Frame-Options is neither DENY nor SAMEORIGIN'],
    [!['same-origin', 'no-referrer'].includes(referrer), `Referrer-Policy is "${referrer}": others learn addresses`],
    [value('set-cookie') !== '', 'a cookie is set'],
  ];
  const policies = [headers['content-security-policy'] ?? []].flat();
  return [
    ...faults.filter(([isFault]) => isFault).map(([, text]) => text),
    ...(policies.length === 1 ? policyFaults(policies[0] ?? '') : [`there are ${policies.length} policies`]),
  ];
}

/** Directives that must be there with none or this site; where a directive is left out, the one that it falls back to. */
const closed: readonly (readonly string[])[] = [
  ['default-src'],
  ['base-uri'],
  ['form-action'],
  ['frame-ancestors'],
  ['frame-src', 'child-src', 'default-src'],
];

function policyFaults(policy: string): string[] {
  const directives = new Map(
    policy
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  );
  const faults: string[] = [];
  for (const names of closed) {
    const sources = names.map((name) => directives.get(name)).find((one) => one !== undefined);
    if (sources === undefined) faults.push(`${names[0]} is not given`);
    else if (!sources.every((source) => source === "'none'" || source === "'self'"))
      faults.push(`${names[0]} lets in more than this site`);
  }
  for (const [name, sources] of directives)
    for (const source of sources) {
      if (/^'unsafe-(?:inline|eval|hashes)'$/.test(source)) faults.push(`${name} has ${source}`);
      if (/^(?:https?|data|blob|filesystem):$/.test(source)) faults.push(`${name} lets in all of ${source}`);
      if (source.startsWith('http://')) faults.push(`${name} lets in ${source}, which is not encrypted`);
      if (/^(?:\w+:\/\/)?(?:\*|127\.0\.0\.1)(?:[:/]|$)/.test(source)) faults.push(`${name} lets in ${source}`);
    }
  return faults;
}

/**
 * What internet.nl, which follows RFC 9116, would hold against a security.txt.
 * @param now the moment of looking at it
 */
export function securityTxtFaults(text: string, headers: AnswerHeaders, now: Date): string[] {
  const lines = text.split(/\r?\n/).slice(0, -1);
  const fields = lines.map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? [line, '']);
  const of = (wanted: string): string[] =>
    fields.flatMap(([name = '', value = '']) => (name.toLowerCase() === wanted.toLowerCase() ? [value] : []));
  const expires = Date.parse(of('Expires')[0] ?? '');
  const faults: [boolean, string][] = [
    [!/^text\/plain(?:;\s*charset=utf-8)?$/i.test(String(headers['content-type'])), 'it is no plain text in UTF-8'],
    [!/\n$/.test(text), 'its last line has no end'],
    [fields.some(([, value]) => value === ''), 'a line is no field with a value'],
    [of('Contact').length === 0, 'it names no contact'],
    [
      !of('Contact').every((one) => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\S+)$/.test(one)),
      'a contact is no address',
    ],
    [of('Expires').length !== 1, 'it does not say once when it expires'],
    [!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(of('Expires')[0] ?? ''), 'it expires at no moment of RFC 3339'],
    [!(expires > now.getTime()), 'it has expired'],
    [!(expires < now.getTime() + year * 1000), 'it expires later than in a year'],
    [of('Preferred-Languages').length > 1, 'it names languages twice'],
    [![...of('Canonical'), ...of('Policy')].every((one) => one.startsWith('https://')), 'an address is not of https'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, text]) => text);
}
