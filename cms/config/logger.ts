import { logLevel } from '../src/settings';

export default () => ({ level: logLevel });
