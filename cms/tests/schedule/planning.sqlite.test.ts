import { planningPromises } from './planning.ts';

planningPromises('sqlite');
