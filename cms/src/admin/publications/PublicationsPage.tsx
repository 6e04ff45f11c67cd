import type { Publications } from '../../desk/publications.ts';
import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { HeldBanner } from './HeldBanner.tsx';
import { OrderDialog } from './OrderDialog.tsx';
import { Orders } from './Orders.tsx';
import { ReleaseCard } from './ReleaseCard.tsx';
import { permissions, useMayOrder, usePublications, useWords } from './use-publications.ts';

interface Query {
  region?: string;
  page?: string;
}

const PublicationsPage = () => {
  const say = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const [orders, setOrders] = useState(0);
  const { answer, failed } = usePublications(query?.region ?? '', query?.page ?? '1', String(orders));
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {failed ? (
            <Typography tag="p" textColor="danger600" role="alert">
              {say('failed')}
            </Typography>
          ) : null}
          {answer === undefined ? (
            !failed && <Page.Loading>{say('loading')}</Page.Loading>
          ) : (
            <Regions
              answer={answer}
              onChoose={(region) => setQuery({ region, page: '1' })}
              onOrdered={() => setOrders((before) => before + 1)}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

interface Shown {
  answer: Publications;
  onChoose: (region: string) => void;
  onOrdered: () => void;
}

const Regions = ({ answer: { regions, region }, onChoose, onOrdered }: Shown) => {
  const say = useWords();
  const mayOrder = useMayOrder();
  const [back, setBack] = useState<{ release: number; at: string }>();
  if (region === null) return <Typography tag="p">{say('noRegion')}</Typography>;
  const { slug, name, held, building, releases, pageCount, orders } = region;
  return (
    <>
      <Box maxWidth="32rem">
        <Field.Root name="region">
          <Field.Label>{say('region')}</Field.Label>
          <SingleSelect value={slug} onChange={(value) => onChoose(String(value))}>
            {regions.map((one) => (
              <SingleSelectOption key={one.slug} value={one.slug}>
                {one.isHeld ? say('regionHeld', { region: one.name }) : one.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      {held === null ? null : <HeldBanner site={held} onOrdered={onOrdered} />}
      {orders.length === 0 ? null : <Orders orders={orders} />}
      <Box tag="section">
        <Typography variant="beta" tag="h2">
          {say('releases', { region: name })}
        </Typography>
        {building === null ? null : (
          <Typography tag="p" paddingTop={3} role="status">
            {say('building', { release: building })}
          </Typography>
        )}
        {releases.length === 0 ? (
          <Typography tag="p" paddingTop={3}>
            {say('empty')}
          </Typography>
        ) : null}
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3} paddingTop={4}>
          {releases.map((release) => (
            <ReleaseCard
              key={`${release.number ?? ''} ${release.at}`}
              release={release}
              region={region}
              onRollBack={mayOrder ? (number, at) => setBack({ release: number, at }) : undefined}
            />
          ))}
        </Flex>
      </Box>
      {pageCount > 1 ? (
        <Pagination.Root pageCount={pageCount}>
          <Pagination.Links />
        </Pagination.Root>
      ) : null}
      {back === undefined ? null : (
        <OrderDialog region={region} back={back} onClose={() => setBack(undefined)} onOrdered={onOrdered} />
      )}
    </>
  );
};

/** The page Publications, for who has been given it. */
const Protected = () => (
  <Page.Protect permissions={[permissions.read]}>
    <PublicationsPage />
  </Page.Protect>
);

export default Protected;
