import { publishingPromises } from './publishing.ts';

publishingPromises('sqlite');
