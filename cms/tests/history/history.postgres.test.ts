import { historyPromises } from './history.ts';

historyPromises('postgres');
