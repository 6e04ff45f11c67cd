import { isOver } from '#features/date-text.ts';
import { pictureModel, type PictureModel } from '#features/picture-model.ts';
import type { Link, PageScope } from '#features/site.ts';

/** An organisation by its logo, or by its name where there is none that may be shown. */
export interface LogoModel {
  organisation: Link;
  logo: PictureModel | null;
}

/** A logo is shown until the permission for it ends; from then on the name stands in its place. */
export function logoModels(scope: PageScope, ids: readonly string[]): LogoModel[] {
  return scope.getAll('organisation', ids).flatMap((organisation) => {
    const link = scope.link('organisation', organisation.id);
    if (!link) return [];
    const { logo: image, logoPermissionUntil, name } = organisation;
    const shown = image !== null && !isOver(logoPermissionUntil, scope.site.day);
    return {
      organisation: link,
      logo: shown ? pictureModel(scope, organisation, { image, alt: name }) : null,
    };
  });
}
