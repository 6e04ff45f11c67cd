import { graphPromises } from './graph.ts';

graphPromises('sqlite');
