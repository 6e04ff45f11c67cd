import { moreDesksPromises } from './more-desks.ts';

moreDesksPromises('postgres');
