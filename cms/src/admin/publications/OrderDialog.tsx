import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { useTimes } from '../say.ts';
import type { PublicationText } from '../translations/publications.ts';
import { useWords } from './use-publications.ts';

interface Order {
  region: { slug: string; name: string };
  /** The release to go back to and since when it was public; left out to let the site follow the desk again. */
  back?: { release: number; at: string } | undefined;
}

interface Shown extends Order {
  onClose: () => void;
  onOrdered: () => void;
}

const leastReason = 3;
const mostReason = 500;
const errors: readonly string[] = ['gone', 'notHeld', 'noRegion'];

/** Says what an order will do, asks why, and gives it. */
export const OrderDialog = ({ region, back, onClose, onOrdered }: Shown) => {
  const say = useWords();
  const time = useTimes();
  const { post } = useFetchClient();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<PublicationText>();
  const [isSending, setSending] = useState(false);

  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim().length < leastReason) {
      setError('whyMissing');
      return;
    }
    setSending(true);
    try {
      const wish = back === undefined ? { kind: 'letGo' } : { kind: 'rollBack', release: back.release };
      await post('/desk/publications/orders', { region: region.slug, reason: reason.trim(), ...wish });
      onOrdered();
      onClose();
    } catch (problem) {
      setError(errorOf(problem));
      setSending(false);
    }
  };

  const values = { region: region.name, release: back?.release ?? '', time: back === undefined ? '' : time(back.at) };
  const kind = back === undefined ? 'letGo' : 'rollBack';
  const consequences: PublicationText[] =
    kind === 'letGo' ? ['letGoNow', 'letGoWaiting'] : ['rollBackNow', 'rollBackWithdrawn', 'rollBackWaits'];
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void give(event)} noValidate>
          <Modal.Header closeLabel={say('cancel')}>
            <Modal.Title>{say(`${kind}Title`, values)}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={4}>
                {consequences.map((text) => (
                  <Typography key={text} tag="li" style={{ listStyle: 'disc' }}>
                    {say(text, values)}
                  </Typography>
                ))}
              </Flex>
              <Field.Root name="reason" required error={error === undefined ? false : say(error)} hint={say('whyHint')}>
                <Field.Label>{say('why')}</Field.Label>
                <Textarea
                  value={reason}
                  maxLength={mostReason}
                  onChange={(event) => {
                    setReason(event.target.value);
                    setError(undefined);
                  }}
                />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{say('cancel')}</Button>
            </Modal.Close>
            <Button type="submit" variant={kind === 'rollBack' ? 'danger' : 'default'} loading={isSending}>
              {say(kind === 'rollBack' ? 'confirmRollBack' : 'confirmLetGo')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};

function errorOf(problem: unknown): PublicationText {
  const details: unknown = isFetchError(problem) ? problem.response?.data.error?.details : undefined;
  const code = typeof details === 'object' && details !== null && 'code' in details ? String(details.code) : '';
  return errors.includes(code) ? (`error.${code}` as PublicationText) : 'error.other';
}
