import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import type { ComparedVersion, Comparison } from '../../history/entry-history.ts';
import type { ShownDifference } from '../../history/shown-differences.ts';
import type { Restorable } from './RestoreDialog.tsx';
import { SideBySide } from './SideBySide.tsx';
import { historyPath, localeQuery, useAnswer, useWords, type Subject } from './use-history.ts';
import { useVersionWords } from './version-words.ts';

interface Shown {
  subject: Subject;
  before: string;
  after: string;
  onRestore?: ((version: Restorable) => void) | undefined;
  onClose: () => void;
}

/** Two versions of an entry beside each other, field by field. */
export const ComparisonView = ({ subject, before, after, onRestore, onClose }: Shown) => {
  const say = useWords();
  const inWords = useVersionWords();
  const query = new URLSearchParams({ ...localeQuery(subject), before, after }).toString();
  const { answer, failed } = useAnswer<Comparison>(`/desk${historyPath(subject)}/compare?${query}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex>
        <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={onClose}>
          {say('toList')}
        </Button>
      </Flex>
      {failed === undefined ? null : (
        <Typography tag="p" textColor="danger600" role="alert">
          {say('failed')}
        </Typography>
      )}
      {answer === undefined && failed === undefined ? <Page.Loading>{say('loading')}</Page.Loading> : null}
      {answer === undefined ? null : (
        <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <Flex alignItems="flex-start" gap={4} paddingBottom={4}>
            {([answer.before, answer.after] as const).map((version, side) => (
              <Flex key={side} direction="column" alignItems="flex-start" gap={2} flex="1">
                <Typography variant="delta" tag="h2">
                  {say(side === 0 ? 'sideBefore' : 'sideAfter', { version: inWords(version.name, version.at) })}
                </Typography>
                <By version={version} />
                {version.kind === 'draft' || onRestore === undefined ? null : (
                  <Button variant="secondary" size="S" onClick={() => onRestore(version)}>
                    {say('restore')}
                  </Button>
                )}
              </Flex>
            ))}
          </Flex>
          {answer.fields.length === 0 ? <Typography tag="p">{say('equal')}</Typography> : null}
          {answer.fields.map((field) => (
            <Field key={field.place.join('›')} field={field} lang={subject.locale} />
          ))}
        </Box>
      )}
    </Flex>
  );
};

const By = ({ version: { kind, by } }: { version: ComparedVersion }) => {
  const say = useWords();
  if (kind === 'draft') return null;
  return (
    <Typography tag="p" textColor="neutral600">
      {say('sideBy', { by: by ?? say('nobody') })}
    </Typography>
  );
};

const Field = ({ field: { place, fact, kind, lines }, lang }: { field: ShownDifference; lang: string | null }) => {
  const say = useWords();
  const title = place.join(' › ');
  return (
    <Box tag="section" paddingTop={4} paddingBottom={2} borderColor="neutral200" borderWidth="1px 0 0 0">
      <Flex gap={2} wrap="wrap" paddingBottom={2} paddingLeft={3}>
        <Typography variant="omega" fontWeight="bold" tag="h3">
          {title}
        </Typography>
        {fact ? <Badge>{say('fact')}</Badge> : null}
        {kind === 'value' ? null : <Typography textColor="neutral600">{say(kind)}</Typography>}
      </Flex>
      <SideBySide
        lines={lines}
        titles={{ before: `${title}, ${say('before')}`, after: `${title}, ${say('after')}` }}
        lang={fact ? undefined : (lang ?? undefined)}
      />
    </Box>
  );
};
