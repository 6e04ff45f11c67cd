import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Uses as Answer } from '../../uses/uses.ts';
import { useAnswer } from '../history/use-history.ts';
import { useSay } from '../say.ts';
import type { UsesText } from '../translations/uses.ts';

interface Shown {
  model: string;
  documentIds: readonly string[];
}

/** Which entries point at these, so that it is known before they go. */
export const Uses = ({ model, documentIds }: Shown) => {
  const say = useSay<UsesText>('uses');
  const query = new URLSearchParams(documentIds.map((id, place) => [`documentIds[${place}]`, id]));
  const { answer, failed } = useAnswer<Answer>(`/desk/uses/${model}?${query.toString()}`);
  return (
    <Box width="100%" maxHeight="30rem" overflow="auto" aria-live="polite" tabIndex={0}>
      {failed === undefined ? null : (
        <Typography tag="p" textColor="danger600">
          {say('failed')}
        </Typography>
      )}
      {answer === undefined ? (
        failed === undefined && <Typography tag="p">{say('loading')}</Typography>
      ) : (
        <Found {...answer} />
      )}
    </Box>
  );
};

const Found = ({ types, more, others }: Answer) => {
  const say = useSay<UsesText>('uses');
  const isUsed = types.length > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isUsed || others > 0 ? null : <Typography tag="p">{say('none')}</Typography>}
      {isUsed ? (
        <Typography tag="p" fontWeight="semiBold">
          {say('used')}
        </Typography>
      ) : null}
      {types.map(({ label, entries }) => (
        <Box key={label} tag="section">
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {label}
          </Typography>
          <ul>
            {entries.map(({ path, name, fields, isPublic }) => (
              <Box key={path} tag="li" style={{ overflowWrap: 'anywhere' }}>
                <Link tag={RouterLink} to={path} target="_blank">
                  {name}
                </Link>
                <Typography variant="pi" textColor="neutral600">
                  {` ${[...fields, ...(isPublic ? [say('public')] : [])].join(', ')}`}
                </Typography>
              </Box>
            ))}
          </ul>
        </Box>
      ))}
      {more > 0 ? <Typography tag="p">{say('more', { count: more })}</Typography> : null}
      {others > 0 ? <Typography tag="p">{say('others', { count: others })}</Typography> : null}
    </Flex>
  );
};
