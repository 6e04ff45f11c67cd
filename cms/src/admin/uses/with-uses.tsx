import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useSay } from '../say.ts';
import type { UsesText } from '../translations/uses.ts';
import { Uses } from './Uses.tsx';

/** As far as this reads what an edit view, or a row or choice of a list, tells its actions. */
interface Shown {
  model: string;
  documentId?: string;
  documents?: readonly { documentId: string }[];
}

/** As far as this changes what an action is. */
interface Described {
  label: string;
  variant?: string;
  onClick?: (event: never) => unknown;
  dialog?: { type: string; content?: ReactNode; onConfirm?: () => unknown };
}

/** An action of the content manager, or one of ours: a function that describes it. */
export interface Action {
  (shown: never): object | null | undefined;
  type?: string;
  position?: unknown;
}

/** Those of Strapi's actions that end something; that which deletes one language, and the like, has no type of its own. */
const ending: readonly (string | undefined)[] = ['unpublish', 'delete', undefined];

/** Has every action by which entries end say first what points at them. Others stay what they are. */
export function withUses<A extends Action>(actions: readonly A[]): A[] {
  return actions.map((action) => (ending.includes(action.type) ? sayingUses(action) : action));
}

function sayingUses<A extends Action>(action: A): A {
  const describe = (shown: Shown): object | null | undefined => {
    const say = useSay<UsesText>('uses');
    const described = action(shown as never) as Described | null | undefined;
    const { model, documentId, documents } = shown;
    const documentIds = documents?.map((one) => one.documentId) ?? (documentId === undefined ? [] : [documentId]);
    const ends = action.type !== undefined || described?.variant === 'danger';
    if (!described || !ends || documentIds.length === 0 || !model.startsWith('api::')) return described;
    const uses = <Uses model={model} documentIds={documentIds} />;
    const { dialog, onClick, ...rest } = described;
    if (dialog?.type === 'dialog') {
      const content = (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {dialog.content}
          {uses}
        </Flex>
      );
      return { ...described, dialog: { ...dialog, content } };
    }
    if (dialog !== undefined || action.type === undefined) return described;
    // Strapi withdraws at once what has no other draft.
    const content = (
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p">{say('unpublish')}</Typography>
        {uses}
      </Flex>
    );
    const confirm = {
      title: say('title'),
      confirmLabel: described.label,
      onConfirm: () => onClick?.(undefined as never),
    };
    return { ...rest, dialog: { type: 'dialog', content, ...confirm } };
  };
  return Object.assign(describe, {
    ...(action.type === undefined ? {} : { type: action.type }),
    ...(action.position === undefined ? {} : { position: action.position }),
  }) as unknown as A;
}
