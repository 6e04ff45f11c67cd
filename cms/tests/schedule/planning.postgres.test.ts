import { planningPromises } from './planning.ts';

planningPromises('postgres');
