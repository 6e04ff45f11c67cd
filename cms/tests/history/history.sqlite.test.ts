import { historyPromises } from './history.ts';

historyPromises('sqlite');
