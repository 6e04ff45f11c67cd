import { graphPromises } from './graph.ts';

graphPromises('postgres');
