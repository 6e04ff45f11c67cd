/** One rule of a `_headers` file: what it takes away and sets at the addresses that fit its path. */
interface HeaderFileRule {
  readonly fits: RegExp;
  readonly unset: readonly string[];
  readonly set: readonly (readonly [name: string, value: string])[];
}

interface HeaderFile {
  readonly rules: readonly HeaderFileRule[];
  /** The lines that a host would leave out, with why. */
  readonly refused: readonly string[];
}

const mostRules = 100;
const longestLine = 2_000;

/**
 * Reads a `_headers` file by the rules that Cloudflare Pages publishes, and by those of Netlify as far as they are stricter
 * (a path is root-relative; what stands after a `*` in one part of it is not looked at).
 * https://developers.cloudflare.com/pages/configuration/headers/ https://docs.netlify.com/manage/routing/headers/
 */
export function readHeaderFile(text: string): HeaderFile {
  const rules: { fits: RegExp; unset: string[]; set: [string, string][] }[] = [];
  const refused: string[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const said = line.trim();
    const fault = faultIn(line, rules.length);
    if (fault !== undefined) refused.push(`${said}: ${fault}`);
    else if (said.startsWith('/')) rules.push({ fits: fitting(said), unset: [], set: [] });
    else if (said.startsWith('! ')) rules.at(-1)?.unset.push(said.slice(2).toLowerCase());
    else {
      const [name = '', ...value] = said.split(':');
      rules.at(-1)?.set.push([name.toLowerCase(), value.join(':').trim()]);
    }
  }
  for (const { fits, set } of rules) if (set.length === 0) refused.push(`${fits.source}: a rule without headers`);
  return { rules, refused };
}

function faultIn(line: string, rulesBefore: number): string | undefined {
  if (line.length > longestLine) return `is longer than ${longestLine} signs`;
  if (line.startsWith('/')) {
    if (rulesBefore >= mostRules) return `is more than ${mostRules} rules`;
    if ((line.match(/\*/g) ?? []).length > 1 || line.includes(':'))
      return 'has more than one part that may be anything';
    return /\*[^/]/.test(line) ? 'has something after a * in one part' : undefined;
  }
  if (!line.startsWith('  ')) return 'is neither a path nor indented below one';
  if (rulesBefore === 0) return 'stands above every path';
  return /^ {2}(?:! [\w-]+|[\w-]+: \S.*)$/.test(line) ? undefined : 'is no "Name: value"';
}

function fitting(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`);
}

/** What Cloudflare Pages answers with: rules add up in their order, a header that two of them set has both values. */
export function addedUp({ rules }: HeaderFile, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { unset, set } of fittingRules(rules, path)) {
    for (const name of unset) delete headers[name];
    for (const [name, value] of set) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/** What Netlify's own server for trials answers with: the last rule stands, and the lines that take away mean nothing. */
export function lastStands({ rules }: HeaderFile, path: string): Record<string, string> {
  return Object.fromEntries(fittingRules(rules, path).flatMap(({ set }) => set));
}

function fittingRules(rules: readonly HeaderFileRule[], path: string): readonly HeaderFileRule[] {
  return rules.filter(({ fits }) => fits.test(path));
}
