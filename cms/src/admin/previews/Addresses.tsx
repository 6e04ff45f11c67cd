import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useClipboard, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useMoments, useWords } from './use-words.ts';

/** An address of a preview that holds. */
export interface HoldingAddress {
  id: number;
  by: string;
  until: string;
  region: string;
  locale: string;
  drafts: number;
  url: string;
}

export interface HandedOut {
  links: HoldingAddress[];
}

interface Shown extends HandedOut {
  /** Names of regions by slug, where the addresses are of sets of drafts. */
  regions?: ReadonlyMap<string, string>;
  onRevoked: () => void;
}

/** The addresses that were handed out and still hold, each with a way to copy and to revoke it. */
export const Addresses = ({ links, regions, onRevoked }: Shown) => {
  const say = useWords();
  return (
    <Box tag="section">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {say(regions === undefined ? 'addresses' : 'holding')}
      </Typography>
      {links.length === 0 ? <Typography tag="p">{say('noAddresses')}</Typography> : null}
      <ul>
        {links.map((link) => (
          <Box key={link.id} tag="li" paddingTop={2}>
            <Address link={link} region={regions?.get(link.region)} onRevoked={onRevoked} />
          </Box>
        ))}
      </ul>
    </Box>
  );
};

interface AddressProps {
  link: HoldingAddress;
  region: string | undefined;
  onRevoked: () => void;
}

const Address = ({ link, region, onRevoked }: AddressProps) => {
  const say = useWords();
  const moment = useMoments();
  const { copy } = useClipboard();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { id, by, until, drafts, url } = link;
  const text =
    region === undefined
      ? say('address', { by, until: moment(until) })
      : say('ofSet', { region, by, until: moment(until), count: drafts });

  const copyAddress = async (): Promise<void> => {
    if (await copy(url)) toggleNotification({ type: 'success', message: say('copied') });
  };
  const revoke = async (): Promise<void> => {
    try {
      await post(`/desk/previews/${id}/revoke`);
      toggleNotification({ type: 'success', message: say('revoked') });
    } catch {
      toggleNotification({ type: 'danger', message: say('failed') });
    }
    onRevoked();
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography tag="p">{text}</Typography>
      <Flex gap={2} wrap="wrap">
        <Button size="S" variant="tertiary" onClick={() => void copyAddress()}>
          {say('copy')}
        </Button>
        <Dialog.Root>
          <Dialog.Trigger>
            <Button size="S" variant="danger-light">
              {say('revoke')}
            </Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>{say('revokeTitle')}</Dialog.Header>
            <Dialog.Body>{say('revokeText')}</Dialog.Body>
            <Dialog.Footer>
              <Dialog.Cancel>
                <Button variant="tertiary" fullWidth>
                  {say('cancel')}
                </Button>
              </Dialog.Cancel>
              <Dialog.Action>
                <Button variant="danger" fullWidth onClick={() => void revoke()}>
                  {say('revoke')}
                </Button>
              </Dialog.Action>
            </Dialog.Footer>
          </Dialog.Content>
        </Dialog.Root>
      </Flex>
    </Flex>
  );
};
