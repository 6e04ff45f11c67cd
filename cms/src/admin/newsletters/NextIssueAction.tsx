import { useFetchClient, useNotification, useRBAC, type Permission } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { NextIssue } from '../../newsletters/routes.ts';
import { beginAction, type ActionSubject, type BeginAction } from '../begin-action.tsx';
import { useSay } from '../say.ts';
import type { NextIssueText } from '../translations/newsletters.ts';

const uid = 'api::newsletter.newsletter';
const permissions = [{ action: 'plugin::content-manager.explorer.create', subject: uid }] as Permission[];

/** Begins the next issue of the series of a newsletter, after it was said what comes of that, and opens it. */
export const NextIssueAction = ({ model, documentId }: ActionSubject): BeginAction | null => {
  const say = useSay<NextIssueText>('nextIssue');
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { allowedActions } = useRBAC(permissions);
  if (model !== uid || documentId === undefined || allowedActions['canCreate'] !== true) return null;

  const make = async (): Promise<void> => {
    try {
      const { data } = await post<NextIssue>(`/desk/newsletters/${documentId}/next`);
      const number = data.number === null ? 'none' : String(data.number);
      toggleNotification({ type: 'success', message: say(data.isThere ? 'isThere' : 'made', { number }) });
      void navigate(`/content-manager/collection-types/${uid}/${data.documentId}?plugins[i18n][locale]=nl`);
    } catch {
      toggleNotification({ type: 'danger', message: say('failed') });
    }
  };
  return beginAction(say, make);
};
NextIssueAction.position = ['header', 'table-row'] as const;
