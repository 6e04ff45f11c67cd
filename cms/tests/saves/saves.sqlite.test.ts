import { savesPromises } from './saves.ts';

savesPromises('sqlite');
