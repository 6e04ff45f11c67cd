import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import type { AuditList } from '../../audit/audit-list.ts';
import { accessPermission } from '../access/use-access.ts';
import { useAnswer } from '../history/use-history.ts';
import { AuditFilters, filterNames, type AuditQuery } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { useWords } from './use-audit.ts';

const daysAYear = 365;

const AuditPage = () => {
  const say = useWords();
  const [{ query }, setQuery] = useQueryParams<AuditQuery>();
  const asked = new URLSearchParams(
    ([...filterNames, 'page'] as const).flatMap((name) => {
      const value = query?.[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  ).toString();
  const { answer, failed } = useAnswer<AuditList>(`/desk/audit?${asked}`);
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {failed === undefined ? null : (
            <Typography tag="p" textColor="danger600" role="alert">
              {say('failed')}
            </Typography>
          )}
          {answer === undefined ? (
            failed === undefined && <Page.Loading>{say('loading')}</Page.Loading>
          ) : (
            <>
              <AuditFilters
                list={answer}
                query={query ?? {}}
                onChoose={(filter) => setQuery({ ...filter, page: '1' })}
              />
              <Typography tag="p" aria-live="polite">
                {say('found', { total: answer.total })}
              </Typography>
              {answer.rows.length > 0 ? <AuditTable rows={answer.rows} /> : null}
              {answer.pageCount > 1 ? (
                <Pagination.Root pageCount={answer.pageCount}>
                  <Pagination.Links />
                </Pagination.Root>
              ) : null}
              <Typography tag="p" textColor="neutral600">
                {say('kept', {
                  signIns: Math.round(answer.keptDays.signIns / (daysAYear / 12)),
                  others: Math.round(answer.keptDays.others / daysAYear),
                })}
              </Typography>
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

/** The page Logboek, for those who may give access. */
const Protected = () => (
  <Page.Protect permissions={[accessPermission]}>
    <AuditPage />
  </Page.Protect>
);

export default Protected;
