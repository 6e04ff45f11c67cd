import { publicationsPromises } from './publications.ts';

publicationsPromises('sqlite');
