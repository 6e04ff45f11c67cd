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
 * A snippet for Caddy, which reads it again with `caddy reload`: redirects, withdrawn addresses, headers and the 404 page.
 * https://caddyserver.com/docs/caddyfile/directives/map
 */
export function caddyfile(answers: readonly FormerAnswer[], hostPaths: readonly string[]): string {
  const rows = answers.map(({ path, to }) => `\t${input(path)} ${to ?? withdrawn}\n`);
  const hidden = hostPaths.map((path) => ` /${path}`).join('');
  const lines = (values: Readonly<Record<string, string>>): string =>
    Object.entries(values)
      .map(([name, value]) => `\t\t${name} "${value}"\n`)
      .join('');
  const headers = (cache: string): string =>
    lines({ ...securityHeaders, ...transportSecurity, 'Cache-Control': cache });
  const differing = headerRules.map(({ under, headers }) => `\theader ${under}* {\n${lines(headers)}\t}\n`);
  const typed = feedFormats.map(
    (format) =>
      `\t@${format} path */${feedNames[format]}\n\theader @${format} >Content-Type "${feedTypes[format]}; charset=utf-8"\n`,
  );
  const immutable = immutableFolders.map((folder) => ` /${folder}/*`).join('');
  return `# Of this release; import it into the block of the site, which names the root:
#   root * /srv/pactwerk/var/releases/<region>/current
#   import /srv/pactwerk/var/releases/<region>/current/hosts/Caddyfile
map {http.request.uri.path} {pactwerk_answer} {
${rows.join('')}\tdefault none
}
route {
	@forever path${immutable}
	@asks not path${immutable}
	header @forever {
${headers(cacheForever)}	}
	header @asks {
${headers(cacheAndAsk)}	}
${differing.join('')}${typed.join('')}	@withdrawn expression \`{pactwerk_answer} == "${withdrawn}"\`
	error @withdrawn 410
	@hidden path${hidden}
	error @hidden 404
	@moved expression \`{pactwerk_answer} != "none" && {http.request.uri.query} == ""\`
	redir @moved {pactwerk_answer} 301
	@movedWithQuery expression \`{pactwerk_answer} != "none"\`
	redir @movedWithQuery {pactwerk_answer}?{http.request.uri.query} 301
	file_server {
		precompressed br gzip
	}
}
handle_errors {
	header {
${headers(cacheAndAsk)}	}
	rewrite * /404.html
	file_server {
		precompressed br gzip
	}
}
`;
}

const withdrawn = 'withdrawn';

/**
 * A plain path stands as it is; any other is a regular expression in which signs are codes, so that neither quotes nor
 * braces are left that could end the line or be a placeholder.
 */
function input(path: string): string {
  if (/^[\w\-.~/]+$/.test(path) && !path.startsWith('~')) return path;
  const signs = [...path].map((sign) => (/[\w\-/\p{L}\p{M}\p{N}]/u.test(sign) ? sign : code(sign)));
  return `\`~^${signs.join('')}$\``;
}

/** In RE2's short spelling: the long one has braces. Signs beyond Latin-1 mean nothing to it, nor to Caddy. */
function code(sign: string): string {
  const number = sign.codePointAt(0) ?? 0;
  return number < 0x100 ? `\\x${number.toString(16).padStart(2, '0')}` : sign;
}
