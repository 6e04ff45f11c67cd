import { Box, Button, Flex, Modal, Status, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { EntryTranslation } from '../../translations/answers.ts';
import { SideBySide } from '../history/SideBySide.tsx';
import { useAnswer } from '../history/use-history.ts';
import { useMoments } from '../history/version-words.ts';
import { colours, useWords } from './use-translations.ts';
import { PanelButton } from '../PanelButton.tsx';

/** As far as this reads what an edit view tells its panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
  meta?: { availableLocales?: unknown };
}

/** The panel of an edit view in another language than Dutch that says where the translation stands; none in Dutch. */
export const TranslationPanel = ({ model, documentId, document: entry }: EditView) => {
  const say = useWords();
  const locale = entry?.['locale'] ?? new URLSearchParams(window.location.search).get('plugins[i18n][locale]');
  if (documentId === undefined || !model.startsWith('api::') || typeof locale !== 'string' || locale === 'nl')
    return null;
  const version = [entry?.['updatedAt'], entry?.['publishedAt'], entry?.['status']].join();
  return { title: say('panel'), content: <State path={`${model}/${documentId}`} locale={locale} version={version} /> };
};

const State = ({ path, locale, version }: { path: string; locale: string; version: string }) => {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const { answer, failed } = useAnswer<EntryTranslation>(`/desk/translations/${path}?locale=${locale}`, version);
  if (answer === undefined)
    return (
      <Typography tag="p" textColor={failed === undefined ? 'neutral800' : 'danger600'}>
        {say(failed === undefined ? 'loading' : 'failed')}
      </Typography>
    );
  const { state, isFallbackShown, isBlanked, changes } = answer;
  const labels = [...new Set(changes.map(({ place }) => place[0] ?? ''))];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex>
        <Status variant={colours[state]} size="S">
          <Typography fontWeight="bold">{say(state)}</Typography>
        </Status>
      </Flex>
      <Typography tag="p">{say(`${state}Text`)}</Typography>
      {isFallbackShown ? <Typography tag="p">{say('fallbackText')}</Typography> : null}
      {isBlanked ? <Typography tag="p">{say('blankedText')}</Typography> : null}
      {changes.length > 0 ? (
        <>
          <div>
            <Typography variant="sigma" textColor="neutral600" tag="h3">
              {say('changed')}
            </Typography>
            <Typography tag="p">{labels.join(', ')}</Typography>
          </div>
          <PanelButton variant="secondary" onClick={() => setOpen(true)}>
            {say('look')}
          </PanelButton>
        </>
      ) : null}
      {isOpen ? <Changes translation={answer} onClose={() => setOpen(false)} /> : null}
    </Flex>
  );
};

const Changes = ({ translation, onClose }: { translation: EntryTranslation; onClose: () => void }) => {
  const say = useWords();
  const time = useMoments();
  const { changes, baseAt, sourceAt } = translation;
  const sides = [
    say('was', { time: baseAt === null ? '' : time(baseAt) }),
    say('is', { time: sourceAt === null ? '' : time(sourceAt) }),
  ] as const;
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} style={{ width: 'min(72rem, 94vw)', maxWidth: 'none' }}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('lookTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" paddingBottom={4}>
            {say('then')}
          </Typography>
          <Flex alignItems="flex-start" gap={4} paddingBottom={2}>
            {sides.map((side) => (
              <Box key={side} flex="1" paddingLeft={3}>
                <Typography variant="sigma" textColor="neutral600">
                  {side}
                </Typography>
              </Box>
            ))}
          </Flex>
          {changes.map(({ place, lines }) => (
            <Box key={place.join()} tag="section" paddingTop={3} borderColor="neutral200" borderWidth="1px 0 0 0">
              <Typography variant="omega" fontWeight="bold" tag="h3" paddingLeft={3}>
                {place.join(' › ')}
              </Typography>
              <SideBySide lines={lines} titles={{ before: sides[0], after: sides[1] }} lang="nl" />
            </Box>
          ))}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
