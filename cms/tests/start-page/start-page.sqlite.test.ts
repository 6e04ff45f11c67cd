import { startPagePromises } from './start-page.ts';

startPagePromises('sqlite');
