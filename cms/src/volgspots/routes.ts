import { factLocale, locales, type Locale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { notThere } from '../access/refusals';
import type { UserWithRoles } from '../access/remit';
import { isAllowed, mustBeCreatable, mustBeReadable } from '../desk/entry-permission';
import { typeOf } from '../desk/model';
import { read } from '../desk/request';
import { handout } from './handout';
import { makeNextVolgspot, type Origin } from './make-next';
import { setVerdict, verdicts } from './set-verdict';
import { stepsToFollow } from './steps-to-follow';
import { narrowThemePicker } from './theme-picker';
import { toldInOrder, type Reader } from './told-entries';

interface Context {
  params?: unknown;
  query?: unknown;
  request: { body?: unknown };
  state: { user: UserWithRoles; userAbility: unknown };
  body?: unknown;
}

const originAsked = z.object({ uid: z.string(), documentId: z.string() });
const volgspotAsked = z.object({ documentId: z.string() });
const stepAsked = volgspotAsked.extend({ step: z.string() });
const verdictGiven = z.object({ verdict: z.enum(verdicts).nullable() });
const localeAsked = z.object({ locale: z.enum(locales).default('nl') });

/** Lets editors begin the next Volgspot of a pact with what is known already, and print what is needed at the table. */
export function registerVolgspots(strapi: Core.Strapi): void {
  narrowThemePicker(strapi);
  const route = (method: 'GET' | 'POST' | 'PUT', path: string, handler: (ctx: Context) => Promise<void>) => ({
    method,
    path,
    info: { type: 'admin' },
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      route('POST', '/next-volgspot/:uid/:documentId', async (ctx) => {
        const { uid, documentId } = read(originAsked, ctx.params);
        const type = typeOf(uid);
        if (!isOrigin(type)) throw notThere();
        await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
        mustBeCreatable(strapi, 'volgspot', ctx.state.userAbility);
        ctx.body = await makeNextVolgspot(strapi, type, documentId, ctx.state);
      }),
      route('GET', '/volgspots/:documentId/handout', async (ctx) => {
        const { documentId } = read(volgspotAsked, ctx.params);
        const { locale } = read(localeAsked, ctx.query);
        ctx.body = await readHandout(strapi, documentId, locale, ctx.state.userAbility);
      }),
      route('PUT', '/volgspots/:documentId/steps/:step', async (ctx) => {
        const { documentId, step } = read(stepAsked, ctx.params);
        const { verdict } = read(verdictGiven, ctx.request.body);
        await mustBeOnTheTable(strapi, documentId, step, ctx.state.userAbility);
        await setVerdict(strapi, step, documentId, verdict);
        ctx.body = { verdict };
      }),
    ],
  });
}

function isOrigin(type: string | undefined): type is Origin {
  return type === 'volgspot' || type === 'pact';
}

async function readHandout(strapi: Core.Strapi, id: string, locale: Locale, userAbility: unknown) {
  await mustBeReadable(strapi, 'volgspot', id, userAbility);
  if (!(await isAllowed(strapi, 'read', 'volgspot', id, locale, userAbility))) throw new errors.ForbiddenError();
  const told = await handout(strapi, id, { locale, userAbility });
  if (told === undefined) throw notThere();
  return told;
}

/** Throws where a step is not one that the Volgspot looks back at, or may not be changed by who asks. */
async function mustBeOnTheTable(strapi: Core.Strapi, id: string, step: string, userAbility: unknown): Promise<void> {
  await mustBeReadable(strapi, 'volgspot', id, userAbility);
  const reader: Reader = { locale: factLocale, userAbility };
  const [volgspot] = await toldInOrder(strapi, 'volgspot', [id], reader);
  const steps = volgspot === undefined ? [] : await stepsToFollow(strapi, volgspot, reader);
  if (!steps.some((one) => one.id === step)) throw notThere();
  if (!(await isAllowed(strapi, 'update', 'improvement-step', step, factLocale, userAbility)))
    throw new errors.ForbiddenError();
}
