export { serveFolder, type Served } from '../../src/commands/server/host.ts';
