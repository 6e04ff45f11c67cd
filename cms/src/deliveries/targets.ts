import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Outgoing } from '../settings';
import { signedHeaders } from '../signed-headers';

/** What a target wants to hear of: that something was published, or that a release became public. */
export type Occasion = 'publish' | 'release';

/** What is told of a publish: how far the ledger is. */
export interface PublishPayload {
  position: number;
}

/** What is told of a release: the body of a notice, in the form that Standard Webhooks recommends. */
export interface ReleasePayload {
  type: 'release.live';
  /** When the desk heard of the release, ISO 8601. */
  timestamp: string;
  data: {
    region: string;
    release: number;
    epoch: string;
    position: number;
    /** Public address of the site, without a slash at the end. */
    origin: string | null;
    /** Absolute addresses of pages that changed, and of those that went; the first fifty. */
    addresses: string[];
    removed: string[];
  };
}

export type Payload = PublishPayload | ReleasePayload;

/** A message on its way; the id stays the same at every try. */
export interface Message {
  id: string;
  at: Date;
  payload: Payload;
}

export interface OutgoingRequest {
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** An address that the settings name. The id is what the table knows of it: no secret, and no address that is one. */
export interface Target {
  id: string;
  kind: 'github' | 'gitlab' | 'hook' | 'notice';
  occasion: Occasion;
  host: string;
  /** What must never be written down, should an answer repeat it. */
  secrets: readonly string[];
  request: (message: Message) => OutgoingRequest;
}

const json = { 'content-type': 'application/json' };

/** Everyone whom these settings want to be called. */
export function targetsIn(settings: Outgoing): Target[] {
  return [
    ...settings.github.map((repository) => github(settings, repository)),
    ...settings.gitlab.map((project) => gitlab(settings, project)),
    ...settings.hooks.map(hook),
    ...settings.notices.map((address) => notice(address, settings.noticeSecrets)),
  ];
}

/** https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event */
function github({ githubApi, githubToken }: Outgoing, repository: string): Target {
  const url = new URL(`${withoutSlash(githubApi)}/repos/${repository}/dispatches`);
  return {
    ...identity('github', url),
    occasion: 'publish',
    secrets: [githubToken],
    request: ({ payload }) => ({
      url,
      headers: {
        ...json,
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${githubToken}`,
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify({ event_type: 'pactwerk-publish', client_payload: payload }),
    }),
  };
}

/** https://docs.gitlab.com/ci/triggers/#use-curl */
function gitlab({ gitlabUrl, gitlabToken }: Outgoing, project: string): Target {
  const at = project.lastIndexOf('@');
  const name = encodeURIComponent(project.slice(0, at));
  const ref = project.slice(at + 1);
  const url = new URL(`${withoutSlash(gitlabUrl)}/api/v4/projects/${name}/trigger/pipeline`);
  return {
    ...identity('gitlab', url, ref),
    occasion: 'publish',
    secrets: [gitlabToken],
    request: ({ payload }) => {
      const position = 'position' in payload ? String(payload.position) : '';
      const form = new URLSearchParams({ token: gitlabToken, ref, 'variables[PACTWERK_POSITION]': position });
      return { url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() };
    },
  };
}

/** Whoever knows the address of a build hook may start a build, so the address is a secret. */
function hook(address: string): Target {
  const url = new URL(address);
  return {
    ...identity('hook', url),
    occasion: 'publish',
    secrets: [address, url.pathname, url.search],
    request: ({ payload }) => ({ url, headers: json, body: JSON.stringify({ type: 'pactwerk.publish', ...payload }) }),
  };
}

function notice(address: string, secrets: readonly string[]): Target {
  const url = new URL(address);
  const signers = secrets.map((secret) => new Webhook(secret));
  return {
    ...identity('notice', url),
    occasion: 'release',
    secrets: [...secrets, address, url.search],
    request: ({ id, at, payload }) => {
      const body = JSON.stringify(payload);
      return { url, headers: signedHeaders(id, at, body, ...signers), body };
    },
  };
}

function identity(kind: Target['kind'], url: URL, more = ''): Pick<Target, 'id' | 'kind' | 'host'> {
  const hash = createHash('sha256').update(`${url.href} ${more}`).digest('hex').slice(0, 16);
  return { id: `${kind}:${hash}`, kind, host: url.host };
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
