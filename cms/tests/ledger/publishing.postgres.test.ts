import { publishingPromises } from './publishing.ts';

publishingPromises('postgres');
