import { feedFormats, feedNames, feedTypes } from '#urls.ts';
import {
  cacheAndAsk,
  cacheForever,
  headerRules,
  immutableFolders,
  securityHeaders,
  transportSecurity,
} from '../security-headers.ts';
import type { FormerAnswer } from './former-answers.ts';

/**
 * A snippet for a server block of nginx, which reads it again with `nginx -s reload`: redirects, withdrawn addresses, headers
 * and the 404 page. https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function nginxConf(answers: readonly FormerAnswer[], hostPaths: readonly string[]): string {
  const hidden = hostPaths.map((path) => `location = ${quoted(`/${path}`)} { return 404; }\n`);
  const taken = new Set(hostPaths.map((path) => `/${path}`));
  const former = answers
    .filter(({ path }) => !taken.has(path))
    .map(
      ({ path, to }) => `location = ${quoted(path)} { return ${to === null ? 410 : `301 "${to}$is_args$args"`}; }\n`,
    );
  const headers = Object.entries({ ...securityHeaders, ...transportSecurity }).map(([name, value]) => {
    const rules = rulesFor(name);
    if (rules.length === 0) return `add_header ${name} "${value}" always;\n`;
    const chosen = `$pactwerk_${name.toLowerCase().replaceAll('-', '_')}`;
    const others = rules.map((rule) => `if ($uri ~ "^${rule.under}") { set ${chosen} "${rule.value}"; }\n`);
    return `set ${chosen} "${value}";\n${others.join('')}add_header ${name} ${chosen} always;\n`;
  });
  const typed = feedFormats.map((format) => {
    const name = feedNames[format].replace('.', '\\.');
    return `location ~ "/${name}$" { types { } default_type "${feedTypes[format]}; charset=utf-8"; }\n`;
  });
  return `# Of this release; include it in the server block of the site, which names the root:
#   root /srv/pactwerk/var/releases/<region>/current;
#   include /srv/pactwerk/var/releases/<region>/current/hosts/nginx.conf;
index index.html;
charset utf-8;
absolute_redirect off;
gzip_static on;
gzip_vary on;
# With the module of https://github.com/google/ngx_brotli also: brotli_static on;
error_page 404 410 /404.html;
set $pactwerk_cache "${cacheAndAsk}";
if ($uri ~ "^/(?:${immutableFolders.join('|')})/") { set $pactwerk_cache "${cacheForever}"; }
add_header Cache-Control $pactwerk_cache always;
${headers.join('')}${typed.join('')}${hidden.join('')}${former.join('')}`;
}

/** The addresses under which a header has another value. */
function rulesFor(name: string): { under: string; value: string }[] {
  return headerRules.flatMap(({ under, headers }) =>
    Object.entries(headers).flatMap(([header, value]) => (header === name ? [{ under, value }] : [])),
  );
}

/** A name of a location is text: nginx looks for no variables in it, and undoes these two. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
}
