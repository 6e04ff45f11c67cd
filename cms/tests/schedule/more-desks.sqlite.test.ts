import { moreDesksPromises } from './more-desks.ts';

moreDesksPromises('sqlite');
