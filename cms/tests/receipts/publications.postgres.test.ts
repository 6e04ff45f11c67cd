import { publicationsPromises } from './publications.ts';

publicationsPromises('postgres');
