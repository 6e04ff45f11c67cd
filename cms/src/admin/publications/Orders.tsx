import type { OrderShown } from '../../desk/publications.ts';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useProblemText } from '../PressProblems.tsx';
import { useTimes } from '../say.ts';
import { useWords } from './use-publications.ts';

/** What was ordered for a region, by whom and why, and what became of it. */
export const Orders = ({ orders }: { orders: readonly OrderShown[] }) => {
  const say = useWords();
  const time = useTimes();
  const problemText = useProblemText();
  return (
    <Box tag="section" background="neutral0" hasRadius padding={4} borderColor="neutral150">
      <Typography variant="delta" tag="h2">
        {say('orders')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3} aria-live="polite">
        {orders.map(({ kind, release, at, by, reason, state, problem }) => (
          <li key={`${at}${kind}`}>
            <Typography tag="p">
              {say(`order.${kind}`, { release: release ?? '?', time: time(at), by: by ?? say('nobody') })}{' '}
              <Typography
                fontWeight={state === 'open' ? 'bold' : undefined}
                textColor={state === 'refused' ? 'danger600' : 'neutral800'}
              >
                {say(`state.${state}`)}
              </Typography>
            </Typography>
            <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {say('reason', { reason })}
            </Typography>
            {problem === null ? null : (
              <Typography tag="p" textColor="danger600">
                {problemText(problem)}
              </Typography>
            )}
          </li>
        ))}
      </Flex>
    </Box>
  );
};
