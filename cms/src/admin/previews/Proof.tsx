import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Link,
  LinkButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Addresses, type HoldingAddress } from './Addresses.tsx';
import { useWords } from './use-words.ts';

interface Draft {
  type: string;
  id: string;
  locale: string | null;
  label: string;
  name: string;
  isNew: boolean;
  path: string;
}

/** What `GET /desk/proofs` answers. */
interface Proofs {
  runs: boolean;
  regions: { slug: string; name: string }[];
  links: HoldingAddress[];
}

/** The page on which editors pick drafts of a region and see them together as one site. */
export const Proof = () => {
  const { get } = useFetchClient();
  const say = useWords();
  const [proofs, setProofs] = useState<Proofs | 'failed'>();
  const [region, setRegion] = useState<string>();

  const look = async (): Promise<void> => {
    try {
      setProofs((await get<Proofs>('/desk/proofs')).data);
    } catch {
      setProofs('failed');
    }
  };
  useEffect(() => void look(), []);

  if (proofs === undefined) return <Page.Loading />;
  if (proofs === 'failed') return <Page.Error />;
  const names = new Map(proofs.regions.map(({ slug, name }) => [slug, name]));
  return (
    <Page.Main>
      <Page.Title>{say('proof')}</Page.Title>
      <Layouts.Header title={say('proof')} subtitle={say('proofText')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {proofs.runs ? null : <Typography tag="p">{say('noPreview')}</Typography>}
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <Field.Root name="region" width="20rem" maxWidth="100%">
              <Field.Label>{say('region')}</Field.Label>
              <SingleSelect
                placeholder={say('chooseRegion')}
                value={region ?? ''}
                onChange={(slug) => setRegion(String(slug))}
              >
                {proofs.regions.map(({ slug, name }) => (
                  <SingleSelectOption key={slug} value={slug}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            {region === undefined ? null : <Drafts key={region} region={region} onMade={() => void look()} />}
          </Box>
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <Addresses links={proofs.links} regions={names} onRevoked={() => void look()} />
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const keyOf = ({ type, id, locale }: Draft): string => `${type}/${id}/${locale ?? ''}`;

const Drafts = ({ region, onMade }: { region: string; onMade: () => void }) => {
  const { get, post } = useFetchClient();
  const say = useWords();
  const [drafts, setDrafts] = useState<Draft[] | 'failed'>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<string | 'failed' | 'making'>();

  useEffect(() => {
    const abort = new AbortController();
    get<Draft[]>(`/desk/proofs/${region}/drafts`, { signal: abort.signal })
      .then(({ data }) => setDrafts(data))
      .catch(() => {
        if (!abort.signal.aborted) setDrafts('failed');
      });
    return () => abort.abort();
  }, [get, region]);

  if (drafts === undefined)
    return (
      <Typography tag="p" paddingTop={4}>
        {say('loading')}
      </Typography>
    );
  if (drafts === 'failed')
    return (
      <Typography tag="p" paddingTop={4} textColor="danger600">
        {say('failed')}
      </Typography>
    );
  if (drafts.length === 0)
    return (
      <Typography tag="p" paddingTop={4}>
        {say('noneChanged')}
      </Typography>
    );
  const chosen = drafts.filter((draft) => !left.has(keyOf(draft)));

  const make = async (): Promise<void> => {
    setMade('making');
    try {
      const picked = chosen.map(({ type, id, locale }) => ({ type, id, locale }));
      setMade((await post<HoldingAddress>('/desk/proofs', { region, drafts: picked })).data.url);
      onMade();
    } catch {
      setMade('failed');
    }
  };
  const tick = (keys: readonly string[], isTicked: boolean): void => {
    const next = new Set(left);
    for (const key of keys) {
      if (isTicked) next.delete(key);
      else next.add(key);
    }
    setLeft(next);
    setMade(undefined);
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={4} paddingTop={4}>
      <Box tag="fieldset" borderWidth={0} padding={0} margin={0}>
        <Typography tag="legend" variant="delta">
          {say('drafts')}
        </Typography>
        <Box paddingTop={2} paddingBottom={2}>
          <Checkbox
            checked={chosen.length === drafts.length ? true : chosen.length === 0 ? false : 'indeterminate'}
            onCheckedChange={(isTicked) => tick(drafts.map(keyOf), isTicked === true)}
          >
            {say('all')}
          </Checkbox>
        </Box>
        {drafts.map((draft) => (
          <Flex key={keyOf(draft)} gap={2} paddingLeft={4} paddingTop={1} wrap="wrap">
            <Checkbox
              checked={!left.has(keyOf(draft))}
              onCheckedChange={(isTicked) => tick([keyOf(draft)], isTicked === true)}
            >
              {`${draft.name} – ${draft.label}${draft.locale === null ? '' : `, ${draft.locale}`}${draft.isNew ? `, ${say('isNew')}` : ''}`}
            </Checkbox>
            <Link tag={RouterLink} to={draft.path} aria-label={`${draft.name} (${draft.label})`}>
              ↗
            </Link>
          </Flex>
        ))}
      </Box>
      <Flex gap={4} wrap="wrap" aria-live="polite">
        <Button disabled={chosen.length === 0} loading={made === 'making'} onClick={() => void make()}>
          {say('make', { count: chosen.length })}
        </Button>
        {made === 'failed' ? <Typography textColor="danger600">{say('failed')}</Typography> : null}
        {made === undefined || made === 'failed' || made === 'making' ? null : (
          <>
            <Typography>{say('made')}</Typography>
            <LinkButton href={made} isExternal variant="secondary">
              {say('open')}
            </LinkButton>
          </>
        )}
      </Flex>
    </Flex>
  );
};
