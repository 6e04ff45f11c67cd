import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { XliffExport } from '../../translations/xliff/export.ts';
import type { XliffImport } from '../../translations/xliff/import.ts';
import { useSay } from '../say.ts';
import type { XliffText } from '../translations/xliff.ts';
import { ImportResult } from './ImportResult.tsx';

interface Shown {
  /** The filters of the page, as a query. */
  query: string;
  /** Whether they name one language. */
  hasLocale: boolean;
  onImported: () => void;
}

/** Export and import of texts that are translated elsewhere. */
export const Xliff = ({ query, hasLocale, onImported }: Shown) => {
  const say = useSay<XliffText>('xliff');
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<XliffImport>();
  const input = useRef<HTMLInputElement>(null);

  const exportTexts = async (): Promise<void> => {
    setBusy(true);
    try {
      const { data } = await get<XliffExport>(`/desk/translations/xliff?${query}`);
      download(data);
      toggleNotification({
        type: 'success',
        message: say('exported', { count: data.entries, file: data.file }),
      });
    } catch (error) {
      toggleNotification({
        type: 'warning',
        message: isTooMany(error) ? say('tooMany', { most: 500 }) : say('notExported'),
      });
    }
    setBusy(false);
  };

  const importTexts = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      const { data } = await post<XliffImport>('/desk/translations/xliff', { xml: await file.text() });
      setResult(data);
      onImported();
    } catch {
      toggleNotification({ type: 'warning', message: say('failed') });
    }
    setBusy(false);
  };

  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Typography variant="delta" tag="h2">
        {say('title')}
      </Typography>
      <Typography tag="p" paddingTop={2}>
        {say('text')}
      </Typography>
      <Typography tag="p" paddingTop={1} textColor="neutral600">
        {say('noDrafts')}
      </Typography>
      <Flex gap={4} paddingTop={4} wrap="wrap">
        <Button variant="secondary" disabled={!hasLocale} loading={isBusy} onClick={() => void exportTexts()}>
          {say('export')}
        </Button>
        <Button variant="secondary" loading={isBusy} onClick={() => input.current?.click()}>
          {say('import')}
        </Button>
        {hasLocale ? null : <Typography textColor="neutral600">{say('exportHint')}</Typography>}
      </Flex>
      <input
        ref={input}
        type="file"
        accept=".xlf,.xliff,application/xliff+xml"
        aria-label={say('import')}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void importTexts(file);
          // The same file, mended, can be chosen again.
          target.value = '';
        }}
      />
      {result === undefined ? null : <ImportResult result={result} onClose={() => setResult(undefined)} />}
    </Box>
  );
};

function download({ file, xml }: XliffExport): void {
  const url = URL.createObjectURL(new Blob([xml], { type: 'application/xliff+xml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}

function isTooMany(error: unknown): boolean {
  if (!isFetchError(error)) return false;
  const details: unknown = error.response?.data?.error?.details;
  return typeof details === 'object' && details !== null && 'problem' in details && details.problem === 'tooMany';
}
