import { startPagePromises } from './start-page.ts';

startPagePromises('postgres');
