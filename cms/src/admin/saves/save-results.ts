import type { StrapiApp } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { RefusedSave } from '../../saves/stale-save.ts';

/** What became of a save or publish of an edit view. */
export interface SaveResult {
  model: string;
  /** undefined for an entry that was never saved */
  documentId: string | undefined;
  succeeded: boolean;
  /** Set when somebody else had saved meanwhile. */
  refused: RefusedSave | undefined;
}

const saves = new Set(['createDocument', 'updateDocument', 'publishDocument']);
const listeners = new Set<(result: SaveResult) => void>();

/** As far as this reads an action of the content manager's requests. */
interface RequestAction {
  type?: unknown;
  payload?: { details?: { refusedSave?: RefusedSave } };
  meta?: { arg?: { endpointName?: string; originalArgs?: { model?: string; documentId?: string } } };
}

type StoreMiddleware = Parameters<StrapiApp['addMiddlewares']>[0][number];

/** A middleware of the admin's store that tells edit views what became of their saves: their forms do not say so. */
export const saveResults: StoreMiddleware = () => () => (next) => (action: RequestAction & { type: string }) => {
  const passed = next(action);
  const result = resultOf(action);
  if (result !== undefined) for (const listener of listeners) listener(result);
  return passed;
};

function resultOf({ type, payload, meta }: RequestAction): SaveResult | undefined {
  const { endpointName = '', originalArgs } = meta?.arg ?? {};
  const ended = typeof type === 'string' ? /executeMutation\/(fulfilled|rejected)$/.exec(type)?.[1] : undefined;
  if (ended === undefined || !saves.has(endpointName) || originalArgs?.model === undefined) return undefined;
  return {
    model: originalArgs.model,
    documentId: originalArgs.documentId,
    succeeded: ended === 'fulfilled',
    refused: ended === 'rejected' ? payload?.details?.refusedSave : undefined,
  };
}

/** Calls back for each save of this entry that ended while the edit view is open. */
export function useSaveResults(
  model: string,
  documentId: string | undefined,
  onResult: (result: SaveResult) => void,
): void {
  const latest = useRef(onResult);
  latest.current = onResult;
  useEffect(() => {
    const listener = (result: SaveResult): void => {
      if (result.model === model && result.documentId === documentId) latest.current(result);
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [model, documentId]);
}
