import { Box, Link, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { choiceWords } from '../../choice-words.ts';
import type { AuditedEntry, AuditRow } from '../../audit/audit-list.ts';
import { useSay } from '../say.ts';
import { TableHead } from '../TableHead.tsx';
import type { AccessText } from '../translations/access.ts';
import { useMoments, useWords } from './use-audit.ts';

const columns = ['when', 'who', 'what', 'about'] as const;
const words: Readonly<Record<string, string>> = choiceWords;

export const AuditTable = ({ rows }: { rows: readonly AuditRow[] }) => {
  const say = useWords();
  const moment = useMoments();
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1}>
      <TableHead columns={columns} say={say} />
      <Tbody>
        {rows.map((row, place) => (
          <Tr key={place}>
            <Td>
              <Typography>{moment(row.at)}</Typography>
            </Td>
            <Td>
              <Typography>{row.by ?? say(row.byCommand ? 'byCommand' : 'nobody')}</Typography>
            </Td>
            <Td style={{ whiteSpace: 'normal', minWidth: '14rem' }}>
              <Typography tag="p">{say(`kind.${row.kind}`)}</Typography>
              <Detail row={row} />
            </Td>
            <Td style={{ whiteSpace: 'normal', minWidth: '14rem', overflowWrap: 'anywhere' }}>
              <About row={row} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const About = ({ row: { kind, about, entry, regions } }: { row: AuditRow }) => {
  const say = useWords();
  const isAboutUser = /^(user|password|remit|signIn)/.test(kind);
  return (
    <>
      {isAboutUser ? <Typography tag="p">{about ?? say('noAccount')}</Typography> : null}
      {entry === null ? null : <Entry entry={entry} />}
      {regions.length === 0 ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {regions.join(', ')}
        </Typography>
      )}
    </>
  );
};

const Entry = ({ entry: { label, name, locale, path } }: { entry: AuditedEntry }) => {
  const say = useWords();
  return (
    <Box>
      {path === null ? (
        <Typography>{name}</Typography>
      ) : (
        <Link tag={RouterLink} to={path}>
          {name}
        </Link>
      )}
      <Typography variant="pi" textColor="neutral600">
        {` ${label ?? say('file')}${locale === null ? '' : `, ${locale}`}`}
      </Typography>
    </Box>
  );
};

/** What there is to say of an event beside what kind it is. */
const Detail = ({ row }: { row: AuditRow }) => {
  const text = useDetail()(row);
  return text === '' ? null : (
    <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Typography>
  );
};

function useDetail(): (row: AuditRow) => string {
  const say = useWords();
  const sayRole = useSay<AccessText>('access');
  const listed = (value: unknown, name: (one: string) => string): string =>
    value === 'all'
      ? say('allOf')
      : Array.isArray(value) && value.length > 0
        ? value.map((one) => name(String(one))).join(', ')
        : say('none');
  const roleName = (role: string): string => (role in roles ? sayRole(`role.${role}` as AccessText) : role);
  return ({ kind, detail }) => {
    const text = (name: string): string => String(detail[name] ?? '');
    switch (kind) {
      case 'userAdded':
      case 'userChanged': {
        const role = say('roles', { roles: listed(detail['roles'], roleName) });
        return detail['isActive'] === false ? `${role} ${say('closed')}` : role;
      }
      case 'remitChanged':
        return say('remit', {
          regions: listed(detail['regions'], (name) => name),
          languages: listed(detail['languages'], (code) => words[code] ?? code),
        });
      case 'rolledBack':
        return say('rolledBackTo', { release: text('release'), reason: text('reason') });
      case 'letGo':
        return say('because', { reason: text('reason') });
      case 'contentExported':
        return say('contentCount', { entries: text('entries'), media: text('media') });
      case 'textsExported':
        return say('textsCount', { entries: text('entries'), locale: words[text('locale')] ?? text('locale') });
      case 'ledgerExported':
        return say('rowCount', { rows: text('rows') });
      case 'redacted':
        return detail['field'] ? say('field', { field: text('field') }) : say('everything');
      default:
        return '';
    }
  };
}

const roles: Readonly<Record<string, true>> = {
  administrator: true,
  'national-editor': true,
  'regional-editor': true,
  translator: true,
  reader: true,
};
