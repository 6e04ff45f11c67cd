import { Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ReactNode } from 'react';

/** As far as this reads what an edit view or a row of a list tells its actions. */
export interface ActionSubject {
  model: string;
  documentId?: string;
}

const position = ['header', 'table-row'] as const;

/** An action that begins an entry, after it was said what comes of that. */
export interface BeginAction {
  label: string;
  icon: ReactNode;
  position: (typeof position)[number][];
  dialog: { type: 'dialog'; title: string; content: ReactNode; confirmLabel: string; onConfirm: () => Promise<void> };
}

/** The action at the head of an edit view and behind each row of a list; `begin` makes the entry. */
export function beginAction(
  say: (text: 'label' | 'explained' | 'confirm') => string,
  begin: () => Promise<void>,
): BeginAction {
  const label = say('label');
  const content = <Typography>{say('explained')}</Typography>;
  return {
    label,
    icon: <Plus />,
    position: [...position],
    dialog: { type: 'dialog', title: label, content, confirmLabel: say('confirm'), onConfirm: begin },
  };
}
