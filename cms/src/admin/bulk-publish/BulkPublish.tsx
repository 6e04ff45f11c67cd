import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useFetchClient, useQueryParams, useRBAC, type Permission } from '@strapi/strapi/admin';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { BulkEntry, BulkPublished } from '../../bulk-publish/bulk-publish.ts';
import { useSay } from '../say.ts';
import type { BulkPublishText } from '../translations/bulk-publish.ts';

/** As far as this reads what a list tells its actions. */
interface Shown {
  model: string;
  documents: readonly { documentId: string; locale?: string | null; status?: string }[];
}

interface ShownAction {
  label: string;
  variant: string;
  dialog: { type: 'modal'; title: string; content: ReactNode; onClose: () => void };
}

/** Publishes what is chosen in a list, each entry by itself, and says of each what became of it. */
export const BulkPublishAction = ({ model, documents }: Shown): ShownAction | null => {
  const say = useSay<BulkPublishText>('bulkPublish');
  const permissions = useMemo(
    () => [{ action: 'plugin::content-manager.explorer.publish', subject: model }] as Permission[],
    [model],
  );
  const { allowedActions } = useRBAC(permissions);
  const hasPublished = useRef(false);
  if (allowedActions['canPublish'] !== true || documents.every(({ status }) => status === 'published')) return null;
  return {
    label: say('label'),
    variant: 'tertiary',
    dialog: {
      type: 'modal',
      title: say('title', { count: documents.length }),
      content: <BulkPublish model={model} documents={documents} onPublished={() => (hasPublished.current = true)} />,
      // The list says of each entry whether it is public: that is another after this.
      onClose: () => {
        if (hasPublished.current) window.location.reload();
      },
    },
  };
};
BulkPublishAction.type = 'publish' as const;

const BulkPublish = ({ model, documents, onPublished }: Shown & { onPublished: () => void }) => {
  const say = useSay<BulkPublishText>('bulkPublish');
  const { post } = useFetchClient();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const [state, setState] = useState<BulkEntry[] | 'asked' | 'busy' | 'failed'>('asked');
  const locale = documents[0]?.locale ? (query?.plugins?.i18n?.locale ?? documents[0].locale) : null;

  const publish = async (): Promise<void> => {
    setState('busy');
    try {
      const documentIds = documents.map(({ documentId }) => documentId);
      const { data } = await post<BulkPublished>(`/desk/bulk-publish/${model}`, { documentIds, locale });
      if (data.entries.some(({ outcome }) => outcome === 'published')) onPublished();
      setState(data.entries);
    } catch {
      setState('failed');
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box aria-live="polite">
        {typeof state === 'string' ? (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography tag="p">{say('explained')}</Typography>
            {locale === null ? null : <Typography tag="p">{say('language', { locale })}</Typography>}
            {state === 'busy' ? <Typography tag="p">{say('busy')}</Typography> : null}
            {state === 'failed' ? (
              <Typography tag="p" textColor="danger600">
                {say('failed')}
              </Typography>
            ) : null}
          </Flex>
        ) : (
          <Outcomes entries={state} />
        )}
      </Box>
      <Flex justifyContent="flex-end" gap={2}>
        <Modal.Close>
          <Button variant="tertiary">{say('close')}</Button>
        </Modal.Close>
        {typeof state === 'string' ? (
          <Button onClick={() => void publish()} loading={state === 'busy'}>
            {say('confirm')}
          </Button>
        ) : null}
      </Flex>
    </Flex>
  );
};

const outcomes = ['refused', 'published', 'unchanged'] as const;

const Outcomes = ({ entries }: { entries: readonly BulkEntry[] }) => {
  const say = useSay<BulkPublishText>('bulkPublish');
  const of = (outcome: BulkEntry['outcome']) => entries.filter((entry) => entry.outcome === outcome);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" fontWeight="bold">
        {say('result', { published: of('published').length, refused: of('refused').length })}
      </Typography>
      {outcomes.map((outcome) =>
        of(outcome).length === 0 ? null : (
          <Box key={outcome} tag="section">
            <Typography variant="sigma" textColor={outcome === 'refused' ? 'danger600' : 'neutral600'} tag="h3">
              {say(outcome)}
            </Typography>
            <ul>
              {of(outcome).map(({ documentId, name, path, problems }) => (
                <Box key={documentId} tag="li" paddingTop={2} style={{ overflowWrap: 'anywhere' }}>
                  <Link tag={RouterLink} to={path} target="_blank">
                    {name}
                  </Link>
                  {problems.map((problem) => (
                    <Typography key={problem} tag="p">
                      {problem}
                    </Typography>
                  ))}
                </Box>
              ))}
            </ul>
          </Box>
        ),
      )}
    </Flex>
  );
};
