import { Box, Button, EmptyStateLayout, Status, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useNotification, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { deliveryTextId, type DeliveryText } from './translations/deliveries.ts';
import { useDeliveries, type Delivery, type DeliveryLog } from './use-deliveries.ts';
import { TableHead } from './TableHead.tsx';

const readPermissions = [{ action: 'api::deliveries.read', subject: null }];
const retryPermissions = [{ action: 'api::deliveries.retry', subject: null }];

/** The page that tells whom the desk called, and what came of it. */
export const Deliveries = () => (
  <Page.Protect permissions={readPermissions}>
    <DeliveryPage />
  </Page.Protect>
);

const DeliveryPage = () => {
  const say = useWords();
  const [{ query }] = useQueryParams<{ page?: string }>();
  const { log, failed, tryAgain } = useDeliveries(Number(query?.page ?? 1) || 1);
  const { allowedActions } = useRBAC(retryPermissions);
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
      <Layouts.Content>
        {failed ? (
          <Box paddingBottom={4} role="alert">
            <Typography textColor="danger600">{say('failed')}</Typography>
          </Box>
        ) : null}
        {log === undefined ? (
          failed ? null : (
            <Page.Loading />
          )
        ) : log.deliveries.length === 0 ? (
          <Empty isConfigured={log.isConfigured} />
        ) : (
          <Log log={log} tryAgain={allowedActions['canRetry'] === true ? tryAgain : undefined} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

const settings = [
  ['settingGithub', 'GITHUB_DISPATCH, GITHUB_DISPATCH_TOKEN'],
  ['settingGitlab', 'GITLAB_TRIGGER, GITLAB_TRIGGER_TOKEN'],
  ['settingHooks', 'BUILD_HOOKS'],
  ['settingNotices', 'RELEASE_NOTICES, RELEASE_NOTICE_SECRETS'],
] as const;

const Empty = ({ isConfigured }: { isConfigured: boolean }) => {
  const say = useWords();
  if (isConfigured)
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('emptyConfigured')} />;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={8} maxWidth="72rem">
      <Typography tag="p">{say('emptyUnconfigured')}</Typography>
      <Box paddingTop={4} paddingBottom={2}>
        <Typography tag="p">{say('howTo')}</Typography>
      </Box>
      <dl>
        {settings.map(([text, names]) => (
          <Box key={text} paddingTop={3}>
            <Typography tag="dt" fontWeight="semiBold">
              {say(text)}
            </Typography>
            <Typography tag="dd">
              <code>{names}</code>
            </Typography>
          </Box>
        ))}
      </dl>
    </Box>
  );
};

type TryAgain = ((id: number) => Promise<void>) | undefined;

const columns = ['when', 'where', 'what', 'state', 'tries', 'answer', 'next', 'actions'] as const;

const Log = ({ log, tryAgain }: { log: DeliveryLog; tryAgain: TryAgain }) => {
  const say = useWords();
  const shown = columns.filter((column) => column !== 'actions' || tryAgain !== undefined);
  return (
    <>
      <Table colCount={shown.length} rowCount={log.deliveries.length + 1}>
        <TableHead columns={shown} say={say} />
        <Tbody>
          {log.deliveries.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} tryAgain={tryAgain} />
          ))}
        </Tbody>
      </Table>
      <Box paddingTop={4}>
        <Pagination.Root pageCount={Math.ceil(log.total / log.pageSize)} total={log.total}>
          <Pagination.Links />
        </Pagination.Root>
      </Box>
    </>
  );
};

const colours = {
  waiting: 'secondary',
  delivering: 'secondary',
  delivered: 'success',
  failed: 'danger',
  gone: 'danger',
} as const;

const Row = ({ delivery, tryAgain }: { delivery: Delivery; tryAgain: TryAgain }) => {
  const say = useWords();
  const time = useTimes();
  const { kind, host, state, askedAt, tries, nextTryAt, position, region, release } = delivery;
  const what =
    region === null
      ? say('publish', { position: position ?? '?' })
      : say('release', { region, number: release ?? '?' });
  return (
    <Tr>
      <Cell>{time(askedAt)}</Cell>
      <Cell detail={say(kind)}>{host}</Cell>
      <Cell>{what}</Cell>
      <Td>
        <Status variant={colours[state]} size="S" width="min-content">
          <Typography fontWeight="bold">{say(state === 'failed' ? 'gaveUp' : state)}</Typography>
        </Status>
      </Td>
      <Cell>{tries}</Cell>
      <Answer delivery={delivery} />
      <Cell>{nextTryAt === null ? '–' : time(nextTryAt)}</Cell>
      {tryAgain === undefined ? null : (
        <Td>
          {state === 'delivered' || state === 'delivering' ? null : (
            <Again label={say('againLabel', { what, host })} tryAgain={() => tryAgain(delivery.id)} />
          )}
        </Td>
      )}
    </Tr>
  );
};

const Answer = ({ delivery: { problem, status, answer, state } }: { delivery: Delivery }) => {
  const say = useWords();
  const words = problem === null ? String(status ?? '–') : say(problem, { status: status ?? '' });
  return <Cell detail={state === 'gone' ? say('goneHint') : (answer ?? '')}>{words}</Cell>;
};

const Cell = ({ children, detail = '' }: { children: string | number; detail?: string }) => (
  <Td style={{ whiteSpace: 'normal', maxWidth: '28rem', overflowWrap: 'anywhere' }}>
    <Typography tag="p" textColor="neutral800">
      {children}
    </Typography>
    {detail === '' ? null : (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {detail}
      </Typography>
    )}
  </Td>
);

const Again = ({ label, tryAgain }: { label: string; tryAgain: () => Promise<void> }) => {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const onClick = async () => {
    try {
      await tryAgain();
      toggleNotification({ type: 'success', message: say('againDone') });
    } catch {
      toggleNotification({ type: 'warning', message: say('againFailed') });
    }
  };
  return (
    <Button variant="tertiary" aria-label={label} onClick={() => void onClick()}>
      {say('again')}
    </Button>
  );
};

function useWords(): (text: DeliveryText, values?: Record<string, string | number>) => string {
  const { formatMessage } = useIntl();
  return (text, values) => formatMessage({ id: deliveryTextId(text) }, values);
}

/** Says a moment in the language of the admin. */
function useTimes(): (moment: string) => string {
  const { locale } = useIntl();
  return (moment) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(moment));
}
