import type { Core } from '@strapi/types';
import { editorOf, type UserWithRoles } from './remit';

const fileRemitUid = 'api::file-remit.file-remit';
const fileUid = 'plugin::upload.file';

interface FileEvent {
  result?: { id?: number } | null;
  params: { where?: { id?: unknown } };
}

/**
 * A file belongs to the regions of who uploads it; one of the national office, of an administrator or of an import is
 * everybody's. The table is filled where files are made, since the upload service writes past the document middleware.
 */
export function keepFileRemits(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [fileUid],
    async afterCreate(event: unknown) {
      const { result } = event as FileEvent;
      const user = strapi.requestContext.get()?.state?.['user'] as UserWithRoles | undefined;
      if (user === undefined || result?.id === undefined) return;
      const editor = await editorOf(strapi, user);
      if (editor === undefined || editor.regions === 'all') return;
      for (const region of editor.regions)
        await strapi.db.query(fileRemitUid).create({ data: { file: result.id, region } });
    },
    async afterDelete(event: unknown) {
      const { result } = event as FileEvent;
      if (result?.id !== undefined) await strapi.db.query(fileRemitUid).deleteMany({ where: { file: result.id } });
    },
  });
}

/** The ids of the files of these regions, and of those that belong to other regions alone. */
export async function fileIds(
  strapi: Core.Strapi,
  regions: readonly string[],
): Promise<{ own: number[]; foreign: number[] }> {
  const rows: { file: number; region: string }[] = await strapi.db.query(fileRemitUid).findMany();
  const own = new Set(rows.filter(({ region }) => regions.includes(region)).map(({ file }) => file));
  const others = new Set(rows.map(({ file }) => file).filter((file) => !own.has(file)));
  return { own: [...own], foreign: [...others] };
}
