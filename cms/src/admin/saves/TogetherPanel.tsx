import { Flex, Typography } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { Presence } from '../../presence/presence.ts';
import type { RefusedSave } from '../../saves/stale-save.ts';
import type { Subject } from '../history/use-history.ts';
import { useSay, useTimes } from '../say.ts';
import type { SavesText } from '../translations/saves.ts';
import { RefusedSaveDialog } from './RefusedSaveDialog.tsx';
import { useSaveResults } from './save-results.ts';
import { useMeeting } from './use-meeting.ts';
import { useUnsavedWork } from './use-unsaved-work.ts';
import { PanelButton } from '../PanelButton.tsx';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  activeTab?: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

/**
 * The panel of an edit view about others in the same entry, a save that was refused because of them, and what was typed
 * before and not saved. It is there only when it has something to say.
 */
export const TogetherPanel = ({ model, activeTab, documentId, document: entry }: EditView) => {
  const say = useSay<SavesText>('saves');
  const user = useAuth('TogetherPanel', (state) => state.user);
  const isModified = useForm('TogetherPanel', (form) => form.modified);
  const revision = useForm('TogetherPanel', (form) => (form.values as Record<string, unknown>)['revision']);
  const [refused, setRefused] = useState<RefusedSave & { subject: Subject }>();
  const isEntry = model.startsWith('api::') && activeTab !== 'published';
  const asked = new URLSearchParams(window.location.search).get('plugins[i18n][locale]');
  const locale = typeof entry?.['locale'] === 'string' ? entry['locale'] : asked;
  const isShown = documentId === undefined || entry?.['documentId'] === documentId || asked !== null;
  const subject: Subject | undefined = documentId === undefined ? undefined : { uid: model, documentId, locale };
  const work = useUnsavedWork(
    isEntry && isShown && user?.id !== undefined ? { user: user.id, model, documentId, locale } : undefined,
  );
  const version = String(entry?.['updatedAt']);
  const path = isEntry && documentId !== undefined ? `/desk/presence/${model}/${documentId}` : undefined;
  const meeting = useMeeting(path, locale, isModified, version);
  useSaveResults(model, documentId, (result) => {
    if (result.refused !== undefined && subject !== undefined) setRefused({ ...result.refused, subject });
  });

  if (!isEntry) return null;
  const others = meeting?.others ?? [];
  const saved = meeting?.saved ?? null;
  const isStale = saved !== null && typeof revision === 'string' && saved.revision !== revision && !work.offered;
  const parts: ReactNode[] = [
    refused === undefined ? null : (
      <RefusedSaveDialog
        key="refused"
        subject={refused.subject}
        refused={refused}
        onClose={() => setRefused(undefined)}
      />
    ),
    isStale ? <Stale key="stale" by={saved.by} at={saved.at} isModified={isModified} /> : null,
    others.length > 0 ? <Others key="others" others={others} /> : null,
    work.offered === undefined ? null : (
      <Offer key="offer" at={work.offered.at} onPutBack={work.putBack} onDiscard={work.discard} />
    ),
    work.isFull ? (
      <Typography key="full" tag="p" textColor="danger600">
        {say('full')}
      </Typography>
    ) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return {
    title: say('title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={4} width="100%" aria-live="polite">
        {parts}
      </Flex>
    ),
  };
};

const Others = ({ others }: { others: readonly Presence[] }) => {
  const say = useSay<SavesText>('saves');
  const time = useTimes();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {others.map(({ name, isSelf, isWriting, since }) => (
        <Typography key={`${name} ${since}`} tag="p" fontWeight={isWriting ? 'bold' : 'regular'}>
          {isSelf
            ? say(isWriting ? 'selfWrites' : 'selfOpen')
            : say(isWriting ? 'writes' : 'open', { name: name ?? say('someone'), time: time(since) })}
        </Typography>
      ))}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('hint')}
      </Typography>
    </Flex>
  );
};

const Stale = ({ by, at, isModified }: { by: string | null; at: string; isModified: boolean }) => {
  const say = useSay<SavesText>('saves');
  const time = useTimes();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="p" fontWeight="bold" textColor="warning700">
        {say('stale', { name: by ?? say('someone'), time: time(at) })}
      </Typography>
      <Typography tag="p">{say(isModified ? 'staleModified' : 'staleClean')}</Typography>
      {isModified ? null : (
        <PanelButton variant="secondary" onClick={() => window.location.reload()}>
          {say('reload')}
        </PanelButton>
      )}
    </Flex>
  );
};

interface Offered {
  at: string;
  onPutBack: () => void;
  onDiscard: () => void;
}

const Offer = ({ at, onPutBack, onDiscard }: Offered) => {
  const say = useSay<SavesText>('saves');
  const time = useTimes();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="p" fontWeight="bold">
        {say('offer', { time: time(at) })}
      </Typography>
      <Typography tag="p">{say('offerText')}</Typography>
      <PanelButton onClick={onPutBack}>{say('putBack')}</PanelButton>
      <PanelButton variant="tertiary" onClick={onDiscard}>
        {say('discard')}
      </PanelButton>
    </Flex>
  );
};
