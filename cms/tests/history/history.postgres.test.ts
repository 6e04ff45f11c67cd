import { historyPromises } from './history.ts';

// On SQLite a test in the browser goes the same way (site/tests/demo/versions.browser.test.ts).
historyPromises('postgres');
