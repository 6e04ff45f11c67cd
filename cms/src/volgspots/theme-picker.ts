import { factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { ownerOfComponent } from '../access/component-owner';
import { beforeEveryRoute, type RouteContext } from '../access/every-route';
import { uidOf, type Data } from '../desk/model';
import { ids } from '../desk/rule-context';

const part = 'part.assessment';

/**
 * Offers for a state of a theme that was saved with its Volgspot the themes of the pacts that it is about. Of a row that is
 * yet to be saved Strapi does not say in which entry it stands: a rule judges what is chosen (`assessment-theme`).
 */
export function narrowThemePicker(strapi: Core.Strapi): void {
  beforeEveryRoute(strapi, async (ctx, next) => {
    const row = isThemePicker(ctx) ? Number(ctx.query['id']) : Number.NaN;
    const themes = Number.isSafeInteger(row) && row > 0 ? await themesFor(strapi, row) : undefined;
    if (themes !== undefined) {
      const own = { documentId: { $in: themes } };
      ctx.query['filters'] = ctx.query['filters'] === undefined ? own : { $and: [ctx.query['filters'], own] };
    }
    return next();
  });
}

function isThemePicker({ method, routerPath, params }: RouteContext): boolean {
  return (
    method === 'GET' &&
    routerPath === '/content-manager/relations/:model/:targetField' &&
    params['model'] === part &&
    params['targetField'] === 'theme'
  );
}

/** The themes that a row may be about; undefined where that is not narrowed, as in a newsletter. */
async function themesFor(strapi: Core.Strapi, row: number): Promise<string[] | undefined> {
  const owner = await ownerOfComponent(strapi, part, row);
  if (owner?.type !== 'volgspot') return undefined;
  const one = { select: ['documentId'] };
  const volgspot: Data | null = await strapi.db
    .query(uidOf('volgspot'))
    .findOne({ where: { documentId: owner.id, locale: factLocale, publishedAt: null }, populate: { subjects: one } });
  const pacts = ids(volgspot?.['subjects']);
  if (pacts.length === 0) return undefined;
  const rows: Data[] = await strapi.db.query(uidOf('theme')).findMany({
    where: { locale: factLocale, publishedAt: null, pact: { documentId: { $in: pacts } } },
    select: ['documentId'],
  });
  return rows.map((theme) => String(theme['documentId']));
}
