export { serveFolder, type RunningHost } from '../../../src/commands/server/host.ts';
