import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { AccessList } from '../../access/access-routes.ts';
import type { AccessText } from '../translations/access.ts';
import { useWords, type AccessUser, type Remit } from './use-access.ts';

interface Shown {
  user: AccessUser;
  name: string;
  list: AccessList;
  /** Answers whether it was saved. */
  onSave: (remit: Remit) => Promise<boolean>;
  onClose: () => void;
}

/** Asks in which regions and languages somebody works. */
export const RemitDialog = ({ user, name, list, onSave, onClose }: Shown) => {
  const say = useWords();
  const [regions, setRegions] = useState<Remit['regions']>(user.regions);
  const [languages, setLanguages] = useState<Remit['languages']>(user.languages);
  const [problem, setProblem] = useState<AccessText>();
  const [isSending, setSending] = useState(false);
  const isNational = user.roles.includes('national-editor');

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (regions.length === 0) return setProblem('needRegion');
    if (languages.length === 0) return setProblem('needLanguage');
    setSending(true);
    if (await onSave({ regions, languages })) return;
    setSending(false);
    setProblem('notSaved');
  };

  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void save(event)} noValidate style={{ display: 'contents' }}>
          <Modal.Header closeLabel={say('cancel')}>
            <Modal.Title>{say('dialog', { name })}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={6}>
              {isNational ? (
                <Typography tag="p">{say('nationalRegions')}</Typography>
              ) : (
                <Choice
                  legend={say('regions')}
                  all={say('allRegions')}
                  options={list.regions.map(({ slug, name: label }) => ({ value: slug, label }))}
                  chosen={regions}
                  onChoose={(value) => {
                    setRegions(value);
                    setProblem(undefined);
                  }}
                />
              )}
              <Choice
                legend={say('languages')}
                all={say('allLanguages')}
                options={list.languages.map(({ code, name: label }) => ({ value: code, label }))}
                chosen={languages}
                onChoose={(value) => {
                  setLanguages(value);
                  setProblem(undefined);
                }}
              />
              {problem === undefined ? null : (
                <Typography tag="p" textColor="danger600" role="alert">
                  {say(problem)}
                </Typography>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{say('cancel')}</Button>
            </Modal.Close>
            <Button type="submit" loading={isSending}>
              {say('save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};

interface Choices {
  legend: string;
  all: string;
  options: readonly { value: string; label: string }[];
  chosen: 'all' | readonly string[];
  onChoose: (chosen: 'all' | string[]) => void;
}

/** All of something, or some of a list. */
const Choice = ({ legend, all, options, chosen, onChoose }: Choices) => {
  const has = (value: string): boolean => chosen === 'all' || chosen.includes(value);
  const toggle = (value: string, isOn: boolean): void => {
    const others = options.map((option) => option.value).filter((one) => one !== value && has(one));
    onChoose(
      isOn ? options.map((option) => option.value).filter((one) => one === value || others.includes(one)) : others,
    );
  };
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={2} style={{ border: 0 }}>
      <Typography tag="legend" variant="delta" paddingBottom={2}>
        {legend}
      </Typography>
      <Checkbox checked={chosen === 'all'} onCheckedChange={(isOn) => onChoose(isOn === true ? 'all' : [])}>
        {all}
      </Checkbox>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          checked={has(value)}
          disabled={chosen === 'all'}
          onCheckedChange={(isOn) => toggle(value, isOn === true)}
        >
          {label}
        </Checkbox>
      ))}
    </Flex>
  );
};
