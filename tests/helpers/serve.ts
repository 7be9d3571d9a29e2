export { serveFolder, type Served } from '../../src/commands/host.ts';
