import { savesPromises } from './saves.ts';

savesPromises('postgres');
