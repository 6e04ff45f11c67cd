import { isFetchError, useFetchClient, useNotification, useRBAC, type Permission } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { NextVolgspot } from '../../volgspots/make-next.ts';
import { beginAction, type ActionSubject, type BeginAction } from '../begin-action.tsx';
import { useSay } from '../say.ts';
import type { VolgspotText } from '../translations/volgspots.ts';

const uid = 'api::volgspot.volgspot';
const origins = [uid, 'api::pact.pact'];
const permissions = [{ action: 'plugin::content-manager.explorer.create', subject: uid }] as Permission[];

/** Begins the next Volgspot of a pact, from the pact or a Volgspot of it, after it was said what comes of that, and opens it. */
export const NextVolgspotAction = ({ model, documentId }: ActionSubject): BeginAction | null => {
  const say = useSay<VolgspotText>('volgspots');
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { allowedActions } = useRBAC(permissions);
  if (!origins.includes(model) || documentId === undefined || allowedActions['canCreate'] !== true) return null;

  const make = async (): Promise<void> => {
    try {
      const { data } = await post<NextVolgspot>(`/desk/next-volgspot/${model}/${documentId}`);
      const number = data.ordinal === null ? 'none' : String(data.ordinal);
      toggleNotification({ type: 'success', message: say(data.isThere ? 'isThere' : 'made', { number }) });
      void navigate(`/content-manager/collection-types/${uid}/${data.documentId}?plugins[i18n][locale]=nl`);
    } catch (error) {
      const reason = isFetchError(error) && error.status === 400 ? error.message : say('retry');
      toggleNotification({ type: 'danger', message: say('notMade', { reason }) });
    }
  };
  return beginAction(say, make);
};
NextVolgspotAction.position = ['header', 'table-row'] as const;
