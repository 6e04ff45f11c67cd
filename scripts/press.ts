// Presses the sites: once, or for as long as it runs; goes back; looks at what is kept. See --help.
import { enableCompileCache } from 'node:module';

// Half of what a run that finds nothing new costs is compiling the press itself.
enableCompileCache();
await import('./press/command.ts');
