import type { Core } from '@strapi/types';

/** A request as the checks before a route see it. */
export interface RouteContext {
  method: string;
  /** Pattern of the route that answers, such as `/upload/files/:id`. */
  routerPath?: string;
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { ip: string; body?: unknown };
  body?: unknown;
  state: { user?: unknown; route?: { info?: { type?: string } } };
  status: number;
}

export type RouteCheck = (ctx: RouteContext, next: () => Promise<unknown>) => Promise<unknown>;

interface Authentication {
  authenticate: RouteCheck;
}

/**
 * Has a check made before the handler of every route of Strapi, its plugins and the desk, once it is known who asks.
 * Authentication is the one step that every route of Strapi takes; a policy would have to be put on each of them.
 */
export function beforeEveryRoute(strapi: Core.Strapi, check: RouteCheck): void {
  const authentication = strapi.get('auth') as Authentication;
  const authenticate = authentication.authenticate.bind(authentication);
  authentication.authenticate = (ctx, next) => authenticate(ctx, () => check(ctx, next));
}
