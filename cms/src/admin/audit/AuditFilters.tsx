import { Box, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import type { AuditList } from '../../audit/audit-list.ts';
import { groups, useWords } from './use-audit.ts';

export const filterNames = ['group', 'person', 'region', 'from', 'to'] as const;

/** What the address of the page asks for. */
export type AuditQuery = Partial<Record<(typeof filterNames)[number] | 'page', string>>;

/** No filter; a choice cannot be an empty word. */
const all = 'all';

interface Shown {
  list: AuditList;
  query: AuditQuery;
  onChoose: (filter: AuditQuery) => void;
}

/** Narrows the list down: kind, person, region and period. */
export const AuditFilters = ({ list, query, onChoose }: Shown) => {
  const say = useWords();
  // Else the browser draws the pictures of its date fields dark on dark.
  const { colorScheme } = useTheme();
  const choices = {
    group: groups.map((group) => ({ value: group, label: say(`group.${group}`) })),
    person: list.people.map(({ id, name }) => ({ value: String(id), label: name })),
    region: list.regions.map(({ slug, name }) => ({ value: slug, label: name })),
  };
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-start" style={{ colorScheme }}>
      {(['group', 'person', 'region'] as const).map((name) => (
        <Box key={name} width="14rem">
          <Field.Root name={name}>
            <Field.Label>{say(name)}</Field.Label>
            <SingleSelect
              value={query[name] || all}
              onChange={(value) => onChoose({ [name]: value === all ? '' : String(value) })}
            >
              <SingleSelectOption value={all}>{say('all')}</SingleSelectOption>
              {choices[name].map(({ value, label }) => (
                <SingleSelectOption key={value} value={value}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      ))}
      {(['from', 'to'] as const).map((name) => (
        <Box key={name} width="11rem">
          <Field.Root name={name}>
            <Field.Label>{say(name)}</Field.Label>
            <TextInput
              type="date"
              value={query[name] ?? ''}
              onChange={({ target }) => onChoose({ [name]: target.value })}
            />
          </Field.Root>
        </Box>
      ))}
    </Flex>
  );
};
