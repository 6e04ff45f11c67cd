import { Box, Flex, Link, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { DeadLink, DeadLinks as Answer } from '../../checks/links/dead-links.ts';
import { useSay } from '../say.ts';
import type { DeadLinkText } from '../translations/dead-links.ts';
import { usePolled } from '../use-polled.ts';
import { TableHead } from '../TableHead.tsx';

const never = () => undefined;

/** The page that lists the links to other sites that work no more, region by region. */
export const DeadLinks = () => {
  const say = useSay<DeadLinkText>('deadLinks');
  const { answer, failed } = usePolled<Answer>('/desk/dead-links', never, '');
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
        {answer === undefined ? failed ? null : <Page.Loading /> : <Found answer={answer} />}
      </Layouts.Content>
    </Page.Main>
  );
};

const Found = ({ answer: { isOn, links, waiting, regions } }: { answer: Answer }) => {
  const say = useSay<DeadLinkText>('deadLinks');
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
        {regions.length === 0 ? (
          <Typography tag="p" fontWeight="semiBold">
            {say('none')}
          </Typography>
        ) : (
          <Typography tag="p">{say('howTo')}</Typography>
        )}
        <Box paddingTop={2}>
          <Typography tag="p" textColor={isOn ? 'neutral600' : 'danger600'}>
            {isOn ? say('counted', { links }) : say('off')}
            {waiting > 0 ? ` ${say('waiting', { count: waiting })}` : ''}
          </Typography>
        </Box>
      </Box>
      {regions.map(({ region, links: dead }) => (
        <Box key={region ?? ''} tag="section">
          <Box paddingBottom={2}>
            <Typography variant="beta" tag="h2">
              {region ?? say('noRegion')}
            </Typography>
          </Box>
          <Links links={dead} />
        </Box>
      ))}
    </Flex>
  );
};

const columns = ['where', 'field', 'address', 'why', 'since'] as const;

const Links = ({ links }: { links: readonly DeadLink[] }) => {
  const say = useSay<DeadLinkText>('deadLinks');
  const { locale } = useIntl();
  const day = (date: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(date));
  return (
    <Table colCount={columns.length} rowCount={links.length + 1}>
      <TableHead columns={columns} say={say} />
      <Tbody>
        {links.map((link) => (
          <Tr key={`${link.path} ${link.field} ${link.address}`}>
            <Td style={wrapped}>
              <Link tag={RouterLink} to={link.path}>
                {link.name}
              </Link>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {`${link.label}${link.locale === null ? '' : `, ${link.locale}`}`}
              </Typography>
            </Td>
            <Td style={wrapped}>
              <Typography textColor="neutral800">{link.field}</Typography>
            </Td>
            <Td style={wrapped}>
              <Link href={link.address} isExternal>
                {link.address}
              </Link>
            </Td>
            <Td style={wrapped}>
              <Typography textColor="neutral800">{say(reason(link), { status: link.status ?? '?' })}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{day(link.since)}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const wrapped = { whiteSpace: 'normal', maxWidth: '28rem', overflowWrap: 'anywhere' } as const;

function reason({ problem, status }: DeadLink): DeadLinkText {
  if (problem !== 'status') return problem ?? 'unreachable';
  return status === 404 || status === 410 ? 'gone' : 'status';
}
