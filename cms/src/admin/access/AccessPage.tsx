import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography, Button, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { AccessList } from '../../access/access-routes.ts';
import type { AccessText } from '../translations/access.ts';
import { FourEyes } from './FourEyes.tsx';
import { RemitDialog } from './RemitDialog.tsx';
import { accessPermission, useAccess, useWords, type AccessUser, type Remit } from './use-access.ts';

/** Roles whose regions and languages are chosen here; administrators work everywhere. */
const bound: readonly string[] = ['national-editor', 'regional-editor', 'translator', 'reader'];

const AccessPage = () => {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const { list, failed, save, setFourEyes } = useAccess();
  const [chosen, setChosen] = useState<AccessUser>();

  const keep = async (user: AccessUser, remit: Remit): Promise<boolean> => {
    const isSaved = await save(user.id, remit);
    if (!isSaved) return false;
    setChosen(undefined);
    toggleNotification({ type: 'success', message: say('saved', { name: nameOf(user) }) });
    return true;
  };
  const keepFourEyes = async ({ slug, name }: AccessList['regions'][number], isOn: boolean): Promise<void> => {
    const isSet = await setFourEyes(slug, isOn);
    const message = say(isSet ? (isOn ? 'fourEyesOn' : 'fourEyesOff') : 'fourEyesFailed', { name });
    toggleNotification({ type: isSet ? 'success' : 'danger', message });
  };

  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {failed ? (
            <Typography tag="p" textColor="danger600" role="alert">
              {say('failed')}
            </Typography>
          ) : null}
          {list === undefined ? (
            !failed && <Page.Loading>{say('loading')}</Page.Loading>
          ) : (
            <>
              <Users list={list} onChange={setChosen} />
              <Typography tag="p" textColor="neutral600">
                {say('where')}
              </Typography>
              <FourEyes regions={list.regions} onSet={(region, isOn) => void keepFourEyes(region, isOn)} />
              {chosen === undefined ? null : (
                <RemitDialog
                  user={chosen}
                  name={nameOf(chosen)}
                  list={list}
                  onSave={(remit) => keep(chosen, remit)}
                  onClose={() => setChosen(undefined)}
                />
              )}
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const Users = ({ list, onChange }: { list: AccessList; onChange: (user: AccessUser) => void }) => {
  const say = useWords();
  const regions = new Map(list.regions.map(({ slug, name }) => [slug, name]));
  const languages = new Map(list.languages.map(({ code, name }) => [code, name]));
  return (
    <Table colCount={5} rowCount={list.users.length + 1}>
      <Thead>
        <Tr>
          {(['name', 'role', 'regions', 'languages'] as const).map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(column)}</Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{say('change')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {list.users.map((user) => (
          <Tr key={user.id}>
            <Td>
              <Box paddingTop={2} paddingBottom={2}>
                <Typography tag="p" fontWeight="semiBold">
                  {nameOf(user)}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {user.isActive ? user.email : `${user.email}, ${say('closed')}`}
                </Typography>
              </Box>
            </Td>
            <Td>
              <Typography>{user.roles.map((role) => roleText(say, role)).join(', ') || say('noRole')}</Typography>
            </Td>
            <Td>
              <Names names={user.regions} known={regions} />
            </Td>
            <Td>
              <Names names={user.languages} known={languages} />
            </Td>
            <Td>
              {isBound(user) ? (
                <Button
                  variant="tertiary"
                  size="S"
                  aria-label={say('changeOf', { name: nameOf(user) })}
                  onClick={() => onChange(user)}
                >
                  {say('change')}
                </Button>
              ) : null}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

/** Regions or languages in one cell, as many lines as they need. */
const Names = ({ names, known }: { names: 'all' | readonly string[]; known: ReadonlyMap<string, string> }) => {
  const say = useWords();
  if (names === 'all') return <Typography>{say('all')}</Typography>;
  if (names.length === 0) return <Typography textColor="danger600">{say('none')}</Typography>;
  return (
    <Typography style={{ whiteSpace: 'normal' }}>{names.map((name) => known.get(name) ?? name).join(', ')}</Typography>
  );
};

function nameOf({ name, email }: AccessUser): string {
  return name === '' ? email : name;
}

function isBound({ roles }: AccessUser): boolean {
  return roles.some((role) => bound.includes(role)) && !roles.includes('administrator');
}

function roleText(say: (text: AccessText) => string, role: string): string {
  return role === 'administrator' || bound.includes(role) ? say(`role.${role}` as AccessText) : role;
}

/** The page Access, for administrators. */
const Protected = () => (
  <Page.Protect permissions={[accessPermission]}>
    <AccessPage />
  </Page.Protect>
);

export default Protected;
