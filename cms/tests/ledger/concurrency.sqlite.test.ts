import { concurrencyPromises } from './concurrency.ts';

concurrencyPromises('sqlite');
