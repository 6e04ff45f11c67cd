import { concurrencyPromises } from './concurrency.ts';

concurrencyPromises('postgres');
